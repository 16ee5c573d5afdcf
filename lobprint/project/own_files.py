"""Files that somebody put in a project's folder: found with limits, and read as bytes.

Anything may lie there, so what counts is narrow: a YAML file in `content/instrumenten`,
a template in `templates/formulieren`. What looks as if it was meant to count is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, in_bytes, read, reason, shown
from lobprint.project.strays import LANGUAGE, Strays

MOST_ENTRIES = 2000
"""Files and folders that are looked at, in all."""
MOST_BYTES = 20_000_000
"""In all files together; a whole workbook has some 200 kB."""
_DEEPEST = 4


@dataclass(slots=True)
class OwnFiles:
    """What was found: the files by their names in messages, what can't be used, and
    what there is to tell beside that."""

    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)


class _TooMuchError(Exception):
    """More than anybody writes for a school: this is some other folder."""


def kind_of(inside: PurePosixPath) -> str:
    """What counts as one folder: those of all languages do."""
    parts = inside.parts
    if parts[:2] != ("content", "talen") or len(parts) < 3:
        return inside.as_posix()
    return "/".join((LANGUAGE, *parts[3:]))


def find(
    folder: AnyPath,
    kinds: Mapping[str, str],
    most_bytes: int,
    known: Collection[str] = (),
) -> OwnFiles:
    """The files of a project in `folder`; `known` names those that come with lobprint.

    `kinds` has the folders that count with the ending of what counts in them:
    `content/instrumenten` -> `.yaml`. No file may have more than `most_bytes`."""
    found, strays = OwnFiles(), Strays(kinds, known)
    found.warnings += strays.beside(folder)
    tops = dict.fromkeys(kind.split("/")[0] for kind in kinds)
    try:
        for path in _walk([folder / top for top in tops], found):
            place = PurePosixPath(path.as_posix()).relative_to(folder.as_posix())
            inside = kind_of(place.parent)
            problem = strays.inside(path, inside)
            if problem:
                told = found.warnings if problem.warning else found.problems
                told.append(problem)
            elif path.suffix == kinds.get(inside):
                _take(path, found, most_bytes)
    except _TooMuchError as error:
        hint = "Zet wat niet bij lobprint hoort in een andere map."
        found.problems.append(Problem(str(error), Place(shown(folder)), hint))
    return found


def _walk(tops: Sequence[AnyPath], found: OwnFiles) -> Iterator[AnyPath]:
    """Every file under `tops`, in the order of their names; not endlessly deep."""
    waiting = [(top, 1) for top in reversed(tops) if top.is_dir()]
    looked_at = 0
    while waiting:
        folder, depth = waiting.pop()
        deeper = []
        for path in _entries(folder, found):
            looked_at += 1
            if looked_at > MOST_ENTRIES:
                raise _TooMuchError(
                    f"hier staan meer dan {MOST_ENTRIES} bestanden in content en "
                    "templates"
                )
            if path.is_dir():
                deeper.append((path, depth + 1))
            else:
                yield path
        if depth < _DEEPEST:
            waiting += reversed(deeper)


def _entries(folder: AnyPath, found: OwnFiles) -> list[AnyPath]:
    """What lies in `folder`, without what editors and systems leave behind."""
    entries: list[AnyPath] = []
    try:
        for path in folder.iterdir():
            if len(entries) > MOST_ENTRIES:
                break
            if not _left_behind(path.name):
                entries.append(path)
    except OSError as error:
        found.problems.append(Problem(reason(error), Place(shown(folder))))
    return sorted(entries)


def _left_behind(name: str) -> bool:
    return name.startswith((".", "_", "~", "#")) or name.endswith(("~", ".swp", ".bak"))


def _take(path: AnyPath, found: OwnFiles, most_bytes: int) -> None:
    try:
        data = read(path, most_bytes)
    except ContentError as error:
        found.problems += error.problems
        return
    found.files[shown(path)] = data
    if sum(map(len, found.files.values())) > MOST_BYTES:
        size = in_bytes(MOST_BYTES)
        raise _TooMuchError(f"in content en templates staat meer dan {size}")
