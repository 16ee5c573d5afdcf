"""The files that an order is made of, and whether one of them changed.

Only names, times and sizes are looked at: that takes a millisecond or two, so it can be
done a few times a second, on any disk, without asking the system to tell of changes (of
a network's disk it can't).
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from lobprint.content import load_school
from lobprint.errors import ContentError
from lobprint.files import printable
from lobprint.housestyle.named import beside
from lobprint.project import read_school

PARTS = ("content", "templates")
"""What of a project's folder counts as a whole."""
ENDINGS = (".yaml", ".yml", ".xml")
FONTS = (".ttf", ".otf", ".ttc")
"""What may belong to a font that is named: its bold lies beside it."""
STATIC = "static"
"""Where a family from Google Fonts keeps its faces; lettertype looks there as well."""
_DEEPEST = 4
_MOST = 4000
_LONGEST = 1000
Stamp = tuple[int, int, int]
"""Of a file: when it was changed, its size, and which file it is."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where an order's files lie: folders with content and templates, the school's own
    file when it has one, and the files that it names."""

    roots: tuple[Path, ...]
    school: Path | None = None
    named: frozenset[Path] = frozenset()


def look(sources: Sources) -> dict[Path, Stamp | None]:
    """The files with their stamps, as they are now; None for what isn't there. Raises
    nothing: what can't be looked at isn't there."""
    single = set(sources.named)
    if sources.school is not None:
        single.add(sources.school)
    files: dict[Path, Stamp | None] = {path: _stamp(path) for path in single}
    beside = {path.parent for path in single} | {p for p in single if p.is_dir()}
    beside |= {folder / STATIC for folder in beside}
    for folder in beside:
        files |= {path: _stamp(path) for path in _fonts(folder)}
    for root in sources.roots:
        for part in PARTS:
            files |= {path: _stamp(path) for path in _below(root / part)}
    return files


def _below(top: Path) -> Iterator[Path]:
    """The files in `top`, and in the folders there, that may count."""
    looked_at = 0
    for name, inner, files in os.walk(top):
        folder = Path(name)
        if len(folder.relative_to(top).parts) + 1 >= _DEEPEST:
            inner.clear()
        looked_at += len(inner) + len(files)
        if looked_at > _MOST:
            return
        yield from (folder / one for one in files if one.lower().endswith(ENDINGS))


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _fonts(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in itertools.islice(entries, _MOST):
            if entry.name.lower().endswith(FONTS):
                yield folder / entry.name


def named_by(school: Path) -> frozenset[Path] | None:
    """The files that the school's file names: a logo, a house style, a font. None when
    that can't be read.

    Whatever its huisstijl says is taken for a name: nothing lies under a colour."""
    try:
        look = load_school(printable(school), read_school(school)).huisstijl
    except ContentError:
        return None
    said = (getattr(look, key.name) for key in fields(look))
    near = (_near(school.parent, name) for name in said if _may_be_a_name(name))
    return frozenset(path for path in near if path is not None)


def _near(folder: Path, name: object) -> Path | None:
    """The file of that name, when it lies on this computer."""
    try:
        path = beside(folder, str(name))
    except ContentError:
        return None
    return path if isinstance(path, Path) else None


def _may_be_a_name(said: object) -> bool:
    return isinstance(said, str) and 0 < len(said) <= _LONGEST and "\0" not in said
