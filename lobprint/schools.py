"""Many schools from one list: a row, or an entry of a YAML file, for each.

Rows are read as school.yaml is, by the same classes; the files that they name lie
beside the list. What a school's workbook needs of those is read when its turn comes, so
that a thousand logos never stand in memory at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lobprint.content.model import School
from lobprint.errors import Place, Problem
from lobprint.school import Client


@dataclass(frozen=True, slots=True)
class Entry:
    """A school of the list: what its row says, and the folder its files go in, which no
    other entry has (`roc-de-linde`)."""

    school: School
    place: Place
    folder: str


@dataclass(frozen=True, slots=True)
class SchoolList:
    """The schools that can be made, in their order, and what is wrong with the rest."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


def read_schools(path: Path) -> SchoolList:
    """The schools in the list at `path` (.csv, .xlsx, .yaml).

    Raises ContentError when there is no list to be read in it."""
    raise NotImplementedError(path)


def client_of(entry: Entry, folder: Path) -> Client:
    """The school of `entry` with its logo and house style, whose files lie in `folder`.

    Raises ContentError for a file that can't be used."""
    raise NotImplementedError(entry, folder)
