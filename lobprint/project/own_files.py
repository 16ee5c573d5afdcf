"""Files that somebody put in a project's folder: found with limits, and read as bytes.

Anything may lie there, so what counts is narrow: a YAML file in `content/instrumenten`,
a template in `templates/formulieren`. What looks as if it was meant to count is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import AnyPath, in_bytes, read, reason

MOST_ENTRIES = 2000
"""Files and folders that are looked at, in all."""
MOST_BYTES = 20_000_000
"""In all files together; a whole workbook has some 200 kB."""
_DEEPEST = 4
LANGUAGE = "content/talen/<taal>"
"""Where what is of one language lies, as messages have it."""
_MEANT = (".yaml", ".yml", ".xml")
_WRITTEN = (".rtf",)
"""What Teksteditor makes of a form that somebody types over."""


@dataclass(slots=True)
class OwnFiles:
    """What was found: the files by their names in messages, and what can't be used."""

    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


class _TooMuchError(Exception):
    """More than anybody writes for a school: this is some other folder."""


def kind_of(inside: PurePosixPath) -> str:
    """What counts as one folder: those of all languages do."""
    parts = inside.parts
    if parts[:2] != ("content", "talen") or len(parts) < 3:
        return inside.as_posix()
    return "/".join((LANGUAGE, *parts[3:]))


def find(folder: AnyPath, kinds: Mapping[str, str], most_bytes: int) -> OwnFiles:
    """The files of a project in `folder`.

    `kinds` has the folders that count with the ending of what counts in them:
    `content/instrumenten` -> `.yaml`. No file may have more than `most_bytes`."""
    found = OwnFiles()
    tops = dict.fromkeys(kind.split("/")[0] for kind in kinds)
    try:
        for path in _walk([folder / top for top in tops], found):
            place = PurePosixPath(path.as_posix()).relative_to(folder.as_posix())
            inside = kind_of(place.parent)
            problem = _problem(path, inside, kinds)
            if problem:
                found.problems.append(problem)
            elif path.suffix == kinds.get(inside):
                _take(path, found, most_bytes)
    except _TooMuchError as error:
        hint = "Zet wat niet bij lobprint hoort in een andere map."
        found.problems.append(Problem(str(error), Place(_shown(folder)), hint))
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
        found.problems.append(Problem(reason(error), Place(_shown(folder))))
    return sorted(entries)


def _left_behind(name: str) -> bool:
    return name.startswith((".", "_", "~", "#")) or name.endswith(("~", ".swp", ".bak"))


def _problem(path: AnyPath, inside: str, kinds: Mapping[str, str]) -> Problem | None:
    """What is wrong with the name or the place of a file that was meant to count."""
    name = path.name.lower().removesuffix(".txt")
    if path.suffix.lower() in _WRITTEN and inside in kinds:
        return Problem(
            "dit is geen gewone tekst, maar een bestand van een tekstverwerker",
            Place(_shown(path)),
            f"Sla het op als platte tekst, met een naam op {kinds[inside]}.",
        )
    ending = next((ending for ending in _MEANT if name.endswith(ending)), "")
    top = inside.split("/")[0]
    right = {suffix for kind, suffix in kinds.items() if kind.split("/")[0] == top}
    if not ending or ending.replace(".yml", ".yaml") not in right:
        return None
    if inside not in kinds:
        folders = sorted(kind for kind in kinds if _near(kind, inside, top))
        several = " of ".join(filter(None, [", ".join(folders[:-1]), folders[-1]]))
        message = f"dit bestand staat niet in {several}"
        hint = "Zet het in zo'n map." if folders[1:] else "Zet het in die map."
        return Problem(message, Place(_shown(path)), hint)
    if path.suffix != kinds[inside]:
        better = name.removesuffix(ending) + kinds[inside]
        message = f"een bestand hier heeft een naam die eindigt op {kinds[inside]}"
        return Problem(message, Place(_shown(path)), f"Geef het de naam '{better}'.")
    return None


def _near(kind: str, inside: str, top: str) -> bool:
    """Whether a file in `inside` may have been meant for `kind`."""
    of_a_language = inside.startswith(LANGUAGE)
    if kind.startswith(LANGUAGE) != of_a_language:
        return False
    return kind.split("/")[0] == top


def _take(path: AnyPath, found: OwnFiles, most_bytes: int) -> None:
    try:
        data = read(path, most_bytes)
    except ContentError as error:
        found.problems += error.problems
        return
    found.files[_shown(path)] = data
    if sum(map(len, found.files.values())) > MOST_BYTES:
        size = in_bytes(MOST_BYTES)
        raise _TooMuchError(f"in content en templates staat meer dan {size}")


def _shown(path: AnyPath) -> str:
    """The whole name, in characters that can be seen."""
    text = path.as_posix()
    return "".join(char if char.isprintable() else "?" for char in text)
