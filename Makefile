# The README's commands. Everything is installed into .venv and, for the conformance
# tests, tests/conformance/node_modules; git ignores both.

# The first of these that is new enough and can make a virtual environment is used.
PYTHONS = $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python
CONFORMANCE = tests/conformance
PROGRAMS = soffice:libreoffice-writer pandoc:pandoc pdftotext:poppler-utils node:nodejs npm:npm
PIP = .venv/bin/python -m pip install --quiet --disable-pip-version-check

.PHONY: mbo test conformance bench accept look docs clean programs

mbo: .venv/installed ## make the mbo workbook in Word and PDF, and print where it lies
	@.venv/bin/lobprint build --sector mbo
	@echo "These files lie in $(CURDIR)."

test: .venv/installed-dev ## run all tests that need no other program than Python
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy
	.venv/bin/pytest --numprocesses auto

conformance: .venv/installed-dev programs $(CONFORMANCE)/node_modules/.installed ## have LibreOffice, pandoc and the Open XML SDK judge every file
	.venv/bin/pytest -m conformance --numprocesses auto

bench: .venv/installed-bench ## time lobprint against docxtpl, WeasyPrint and Typst
	.venv/bin/python -m benchmarks

accept: .venv/installed-dev ## write the golden files anew, after you looked at what changed
	ACCEPT=1 .venv/bin/pytest -k golden
	git status --short tests

look: mbo ## turn the workbook's pages into pictures in output/look
	@mkdir -p output/look
	pdftoppm -r 60 -png output/werkboek-mbo.pdf output/look/mbo
	@echo "The pictures lie in $(CURDIR)/output/look."

docs: .venv/installed ## write docs/opdrachten.md and content/schemas anew from the code
	.venv/bin/python -m lobprint.cli.reference > docs/opdrachten.md
	.venv/bin/lobprint schema

clean: ## take away everything that this file made
	rm -rf .venv output $(CONFORMANCE)/node_modules

.venv/bin/python:
	@for python in $(PYTHONS); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  found=$$python; \
	  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    "$$python" -m venv .venv && exit 0; \
	    rm -rf .venv; exit 1; \
	  fi; \
	done; \
	if [ -n "$$found" ]; then \
	  echo "$$found can't make a virtual environment. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; \
	else \
	  echo "lobprint needs Python 3.11 or newer: see https://www.python.org/downloads/" >&2; \
	fi; \
	exit 1

.venv/installed: pyproject.toml | .venv/bin/python
	@echo "Installing lobprint into .venv ..."
	@$(PIP) --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	@echo "Installing lobprint and what its tests need into .venv ..."
	@$(PIP) --editable '.[dev]'
	@touch $@ .venv/installed

.venv/installed-bench: pyproject.toml | .venv/bin/python
	@echo "Installing lobprint and what it is measured against into .venv ..."
	@$(PIP) --editable '.[bench]'
	@touch $@ .venv/installed

$(CONFORMANCE)/node_modules/.installed: $(CONFORMANCE)/package.json | programs
	npm install --prefix $(CONFORMANCE) --no-package-lock --no-audit --no-fund
	@touch $@

programs:
	@missing=; \
	for pair in $(PROGRAMS); do \
	  command -v "$${pair%%:*}" >/dev/null || missing="$$missing $${pair##*:}"; \
	done; \
	hunspell -d nl_NL -l </dev/null >/dev/null 2>&1 || missing="$$missing hunspell hunspell-nl"; \
	[ -n "$$missing" ] || exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo "The conformance tests need these programs; please install them:$$missing" >&2; exit 1; \
	fi; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	$$sudo apt-get update && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $$missing
