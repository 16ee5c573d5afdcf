"""A school of a list, and the folder that is its own."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lobprint.content.model import School
from lobprint.errors import ContentError, Place, Problem
from lobprint.school import Client, client
from lobprint.slug import slug


@dataclass(frozen=True, slots=True)
class Entry:
    """A school of the list: what its row says, where it stands, and the folder its
    files go in, which no other entry has (`roc-de-linde`).

    `places` has where each key of its huisstijl was written."""

    school: School
    place: Place
    folder: str
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row or an entry of which no school can be made, and why; its name and sector
    as far as they could be read."""

    name: str
    sector: str
    place: Place
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class SchoolList:
    """The schools that can be made and those that can't, each in their order; of the
    problems, those that are warnings left nothing out."""

    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    problems: tuple[Problem, ...]


def client_of(entry: Entry, folder: Path) -> Client:
    """The school of `entry` with its logo and house style, whose files lie in `folder`.

    Raises ContentError for a file that can't be used."""
    return client(entry.school, folder, entry.places.get)


def without_files(entries: Iterable[Entry], folder: Path) -> list[Refused]:
    """Those of `entries` that name a picture or a Word file that isn't in `folder`.

    That is quickly seen of all; what is in the files is read when their turn comes."""
    refused = []
    for entry in entries:
        look = entry.school.huisstijl
        if all(_is_there(folder / name) for name in (look.logo, look.word) if name):
            continue
        try:
            client_of(entry, folder)
        except ContentError as error:
            refused.append(_refused(entry, error))
    return refused


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _refused(entry: Entry, error: ContentError) -> Refused:
    school = entry.school
    return Refused(school.naam, school.sector or "", entry.place, error.problems)


Names = Callable[[School], str]
BY: tuple[Names, ...] = (
    lambda school: slug(school.naam),
    lambda school: slug(f"{school.naam} {school.team}"),
    lambda school: slug(f"{school.naam} {school.team} {school.sector or ''}"),
    lambda school: f"{slug(school.naam)}-{_mark(school)}",
)
"""What a folder may be named after; the first by which a school differs from the rest.
None depends on the order of the list, so that a row that moves keeps its folder."""


def folders_of(schools: Iterable[School]) -> list[str]:
    """A folder for each school, which no other has."""
    every = list(schools)
    folders = [BY[0](school) for school in every]
    for names in BY[1:]:
        often = Counter(folders)
        folders = [
            names(school) if often[folder] > 1 else folder
            for school, folder in zip(every, folders, strict=True)
        ]
    return folders


def _mark(school: School) -> str:
    """Six characters that differ when the name, team or sector does."""
    said = "\0".join((school.naam, school.team, school.sector or ""))
    return hashlib.sha256(said.encode()).hexdigest()[:6]
