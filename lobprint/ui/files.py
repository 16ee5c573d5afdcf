"""All files of the page, by name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from lobprint.ui.letters import letters
from lobprint.ui.pictures import pictures

HERE = Path(__file__).parent
KINDS = frozenset({".css", ".html", ".js", ".svg", ".webmanifest"})
"""How the names end of what a browser reads."""


def page_files() -> dict[str, bytes]:
    """The files of the page: bytes by name, with slashes, from index.html on.

    The same version gives the same bytes."""
    return {**_written(), **_made()}


def _written() -> dict[str, bytes]:
    paths = sorted(path for path in HERE.rglob("*") if path.suffix in KINDS)
    return {path.relative_to(HERE).as_posix(): path.read_bytes() for path in paths}


@lru_cache(maxsize=1)
def _made() -> dict[str, bytes]:
    """The letters and pictures; making them takes a second or two, so only once."""
    return {
        **{f"letters/{name}": data for name, data in letters().items()},
        **{f"beeld/{name}": data for name, data in pictures().items()},
    }
