"""What goes to whoever makes a school's files, and what comes back: all can be pickled.

A recipe is the same for every school and travels once; a task is small.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from lobprint.build import Order
from lobprint.content.model import SectorId
from lobprint.errors import Problem
from lobprint.project import Project
from lobprint.school import Client


@dataclass(frozen=True, slots=True)
class Recipe:
    """What to make for every school, and of what.

    `output` is the folder that the maker writes in; None: it sends the bytes back, for
    it may work on another machine."""

    project: Project
    forms: tuple[str, ...]
    formats: tuple[str, ...]
    workbooks: tuple[str, ...]
    date: datetime.date | None = None
    output: Path | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One school: its place in the list (from 0), the folder of its files (within the
    output) and all that it brings along, its pictures included."""

    number: int
    folder: str
    client: Client
    sectors: tuple[SectorId, ...]


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was made: its name, pages and bytes; `data` unless it was written."""

    name: str
    pages: int
    size: int
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Result:
    """The files of a school, or what is wrong. `fatal` is what the next school would
    meet as well, such as a full disk."""

    files: tuple[Output, ...] = ()
    problems: tuple[Problem, ...] = ()
    fatal: bool = False


def order_for(
    recipe: Recipe, client: Client, sectors: tuple[SectorId, ...], output: Path
) -> Order:
    """What `recipe` asks for this school."""
    return Order(
        client=client,
        sectors=sectors,
        forms=recipe.forms,
        formats=recipe.formats,
        output=output,
        date=recipe.date,
        workbooks=recipe.workbooks,
    )
