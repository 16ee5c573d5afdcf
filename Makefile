# The README's commands. Everything is installed into .venv, in the exact versions of
# constraints.txt, and what comes from npm into a node_modules of its own; git ignores
# both. Programs come from Debian's packages.

# The first of these that is new enough and can make a virtual environment is used: before
# a newer one those that constraints.txt was tried for.
PYTHONS = $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3 python
CONFORMANCE = tests/conformance
BROWSERS = tests/browser
WEB = tools/web
# On which `make paper` reads: it takes a quarter of an hour on two.
CORES = $(shell nproc 2>/dev/null || echo 2)
# Program:package, for what the conformance tests, the site and its tests need.
PROGRAMS = soffice:libreoffice-writer localc:libreoffice-calc pandoc:pandoc pdftotext:poppler-utils node:nodejs npm:npm fc-list:fontconfig
SITE_PROGRAMS = node:nodejs npm:npm clang-19:clang-19 wasm-ld-19:lld-19
BROWSER_PROGRAMS = chromium:chromium firefox-esr:firefox-esr WebKitWebDriver:webkit2gtk-driver Xvfb:xvfb
# House styles name Calibri, Cambria and Arial: with these letters, as wide as theirs,
# LibreOffice breaks lines where Word does.
FONTS = Carlito:fonts-crosextra-carlito Caladea:fonts-crosextra-caladea Liberation:fonts-liberation
VENV = .venv
CONSTRAINTS = constraints.txt
# Tests start lobprint hundreds of times, in processes of their own: what Python compiled
# is kept, also where people are used to have it thrown away.
export PYTHONDONTWRITEBYTECODE :=
# Of a long row of tests each process has a part that hangs together, so that what a test
# made is there for the next; who is done early takes over from the others.
SPREAD = --numprocesses auto --dist worksteal
# They hold for what is built with as well: for an older pip by the first, else the other.
PIP = PIP_CONSTRAINT=$(CONSTRAINTS) PIP_BUILD_CONSTRAINT=$(CONSTRAINTS) \
  $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check

.PHONY: mbo test types units wasm site release browsers pictures paper newest constraints conformance bench bench-browser accept look docs clean programs programs-npm site-programs browser-programs

mbo: $(VENV)/installed ## make the mbo workbook in Word and PDF, and print where it lies
	@$(VENV)/bin/lobprint build --sector mbo
	@echo "These files lie in $(CURDIR)."

test: $(VENV)/installed-dev ## run all tests that need no other program than Python
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	@$(MAKE) --no-print-directory --jobs 2 types units

# mypy has no use for a second core, so it works beside the tests.
types: $(VENV)/installed-dev
	$(VENV)/bin/mypy

units: $(VENV)/installed-dev
	$(VENV)/bin/pytest $(SPREAD)

site: $(VENV)/installed wasm ## make lobprint as a web site, and as one HTML file
	@rm -rf output/site
	@$(VENV)/bin/lobprint site --output output/site
	@$(VENV)/bin/lobprint site --een-bestand --output output
	@echo "The site lies in $(CURDIR)/output/site, the one file is $(CURDIR)/output/lobprint.html."

# All that the handleiding says is at lobprint's address: the page, the one file (also in
# an archive, which mail and Teams let through), and lobprint itself.
release: site ## make what is published, in output/site
	cp output/lobprint.html output/site/
	$(VENV)/bin/python -m zipfile -c output/site/lobprint-pagina.zip output/lobprint.html output/site/licenties.txt LICENSE
	git archive --format zip --prefix lobprint/ --output output/site/lobprint.zip HEAD

# Takes minutes the first time, and none when nothing has changed.
wasm: $(VENV)/installed site-programs $(WEB)/node_modules/.installed
	$(VENV)/bin/python -m tools.wasm

browsers: $(VENV)/installed-dev wasm browser-programs $(BROWSERS)/node_modules/.installed ## try the page in Chromium, Firefox and WebKit
	$(VENV)/bin/pytest -m browser

pictures: $(VENV)/installed-dev wasm browser-programs $(BROWSERS)/node_modules/.installed ## take the pictures in the handleiding anew
	PYTHONPATH=tests $(VENV)/bin/python -m browser.pictures
	PYTHONPATH=tests $(VENV)/bin/python -m report.pictures
	PYTHONPATH=tests $(VENV)/bin/python -m scantest.pictures

# In an environment of its own: Augraphy brings much that no other test needs, and its own
# OpenCV, which would overwrite the one that is there.
paper: ## print forms, fill them in, spoil them and read them back, in sixty ways
	@$(MAKE) .venv-paper/installed-paper VENV=.venv-paper
	PYTHONPATH=tests .venv-paper/bin/python -m paper --cores $(CORES)

newest: ## run the same tests with the newest versions that pyproject.toml allows
	rm -rf .venv-newest
	@$(MAKE) test VENV=.venv-newest CONSTRAINTS=

# The rest of what is built with: by hatchling for `--editable`, and by a font's sdist.
constraints: $(VENV)/bin/python ## write those newest versions into constraints.txt
	@$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check uv
	@printf 'editables\nsetuptools\nwheel\n' | $(VENV)/bin/uv pip compile --quiet \
	  --upgrade --universal --python-version 3.11 --all-extras --no-annotate \
	  --custom-compile-command 'make constraints' --output-file constraints.txt \
	  pyproject.toml -

conformance: $(VENV)/installed-dev programs $(CONFORMANCE)/node_modules/.installed ## have LibreOffice, pandoc and the Open XML SDK judge every file
	$(VENV)/bin/pytest -m conformance $(SPREAD)

bench: $(VENV)/installed-bench ## time lobprint against docxtpl, WeasyPrint and Typst
	$(VENV)/bin/python -m benchmarks

bench-browser: $(VENV)/installed-dev wasm browser-programs $(BROWSERS)/node_modules/.installed ## time the page in Chromium
	PYTHONPATH=tests $(VENV)/bin/python -m benchmarks.browser

accept: $(VENV)/installed-dev ## write the golden files anew, after you looked at what changed
	ACCEPT=1 $(VENV)/bin/pytest -k golden
	git status --short tests

look: mbo ## turn the workbook's pages into pictures in output/look
	@mkdir -p output/look
	pdftoppm -r 60 -png output/werkboek-mbo.pdf output/look/mbo
	@echo "The pictures lie in $(CURDIR)/output/look."

docs: $(VENV)/installed ## write docs/opdrachten.md and content/schemas anew from the code
	$(VENV)/bin/python -m lobprint.cli.reference > docs/opdrachten.md
	$(VENV)/bin/lobprint schema

clean: ## take away everything that this file made
	rm -rf .venv .venv-newest .venv-paper output build $(CONFORMANCE)/node_modules $(BROWSERS)/node_modules $(WEB)/node_modules

$(VENV)/bin/python:
	@for python in $(PYTHONS); do \
	  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  found=$$python; \
	  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
	    "$$python" -m venv $(VENV) && exit 0; \
	    rm -rf $(VENV); exit 1; \
	  fi; \
	done; \
	if [ -n "$$found" ]; then \
	  echo "$$found can't make a virtual environment. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; \
	else \
	  echo "lobprint needs Python 3.11 or newer: see https://www.python.org/downloads/" >&2; \
	fi; \
	exit 1

$(VENV)/installed: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	@echo "Installing lobprint into $(VENV) ..."
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-dev: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	@echo "Installing lobprint and what its tests need into $(VENV) ..."
	@$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-bench: pyproject.toml $(CONSTRAINTS) | $(VENV)/bin/python
	@echo "Installing lobprint and what it is measured against into $(VENV) ..."
	@$(PIP) --editable '.[bench]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-paper: tests/paper/augraphy.txt $(VENV)/installed-dev
	@echo "Installing Augraphy into $(VENV) ..."
	@$(PIP) --no-deps --requirement tests/paper/augraphy.txt
	@touch $@

%/node_modules/.installed: %/package.json | programs-npm
	npm install --prefix $* --no-package-lock --no-audit --no-fund
	@touch $@

# What isn't there is installed; elsewhere than on Debian and Ubuntu it is asked for.
define install
	@missing="$(2)"; \
	for pair in $(1); do \
	  command -v "$${pair%%:*}" >/dev/null || missing="$$missing $${pair##*:}"; \
	done; \
	[ -n "$$missing" ] || exit 0; \
	if ! command -v apt-get >/dev/null; then \
	  echo "These programs are needed; please install them:$$missing" >&2; exit 1; \
	fi; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	$$sudo apt-get update && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $$missing
endef
MISSING_FONTS = $(shell for pair in $(FONTS); do fc-list 2>/dev/null | grep -q "$${pair%%:*}" || echo " $$pair" | cut -d: -f2; done)
MISSING_WORDS = $(shell (hunspell -d nl_NL -l </dev/null && hunspell -d en_GB -l </dev/null) >/dev/null 2>&1 || echo ' hunspell hunspell-nl hunspell-en-gb')

programs:
	$(call install,$(PROGRAMS),$(MISSING_FONTS)$(MISSING_WORDS))

programs-npm:
	$(call install,node:nodejs npm:npm)

site-programs:
	$(call install,$(SITE_PROGRAMS))

browser-programs:
	$(call install,$(BROWSER_PROGRAMS))
