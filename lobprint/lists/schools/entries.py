"""A school of a list, and the folder that is its own."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lobprint.content.model import School
from lobprint.errors import Place, Problem
from lobprint.slug import slug


@dataclass(frozen=True, slots=True)
class Entry:
    """A school of the list: what its row says, where it stands, and the folder its
    files go in, which no other entry has (`roc-de-linde`)."""

    school: School
    place: Place
    folder: str


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
