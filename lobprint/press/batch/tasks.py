"""What goes to whoever makes a school's files, and what comes back: all can be pickled.

A recipe is the same for every school and travels once; a task is small.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lobprint.errors import Problem
from lobprint.press.order import Order
from lobprint.project import Project


@dataclass(frozen=True, slots=True)
class Recipe:
    """Of what to make every school's files, and where.

    `output` is the folder that the maker writes in; None: it sends the bytes back, for
    it may work on another machine."""

    project: Project
    output: Path | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One school: the folder of its files (within the output), and what to make, with
    all that the school brings along, its pictures included."""

    folder: str
    order: Order


@dataclass(frozen=True, slots=True)
class Output:
    """A file that was made: its name, pages and bytes; `data` unless it was written.
    `told` is what has no room in it, a line each; `hash` is of its bytes."""

    name: str
    pages: int
    size: int
    data: bytes = b""
    told: tuple[str, ...] = ()
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """The files of a school, or what is wrong. `fatal` is what the next school would
    meet as well, such as a full disk. `kept` tells what lay in the way of the files and
    has another name now."""

    files: tuple[Output, ...] = ()
    problems: tuple[Problem, ...] = ()
    fatal: bool = False
    kept: tuple[Problem, ...] = ()
