"""What others made that goes along, and on what terms: their own words, in one text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution
from pathlib import Path, PurePath

from lobprint.site.packages import required
from lobprint.site.tools import VERSION

NAME = "licenties.txt"
LINE = "=" * 72
_TERMS = re.compile(r"licen[cs]|copying|copyright|notice|readme\.ijg", re.IGNORECASE)
_RUNTIME = (
    f"Pyodide {VERSION}: Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/\n"
    "De broncode staat op https://github.com/pyodide/pyodide\n"
)
_BEGIN = "lobprint bestaat mede uit het werk van anderen. Dit zijn hun voorwaarden.\n\n"


def licences(wasm: Path) -> bytes:
    """The terms of everything that a page runs, those that are alike once; `wasm` are
    modules for Pyodide."""
    whose: dict[str, list[str]] = {}
    for name, terms in [*_installed(), *_built(wasm)]:
        whose.setdefault(terms, []).append(name)
    parts = ["\n".join([LINE, *names, LINE, t, ""]) for t, names in whose.items()]
    return "\n".join([_BEGIN + _RUNTIME, *parts]).encode()


def _installed() -> Iterator[tuple[str, str]]:
    for name, package in sorted(required().items()):
        for path in package.files or []:
            if _says_terms(path):
                yield _title(name, package, path), _read(Path(str(path.locate())))


def _built(wasm: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(wasm.rglob("*")):
        if path.is_file() and _says_terms(path.relative_to(wasm)):
            yield path.relative_to(wasm).as_posix(), _read(path)


def _title(name: str, package: Distribution, path: PurePath) -> str:
    return f"{name} {package.version}: {path.name}"


def _says_terms(path: PurePath) -> bool:
    """Whether a file is about terms: by its name, or by that of its folder."""
    near = (path.name, path.parent.name, path.parent.parent.name)
    return path.suffix not in (".py", ".pyc") and any(map(_TERMS.search, near))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").strip()
