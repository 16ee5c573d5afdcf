"""What a list holds: rows of named cells, each with its place in the spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from lobprint.errors import Place, Problem

MOST_ROWS = 10_000
MOST_COLUMNS = 100
MOST_TITLES = 20
"""Rows with something in them among which the names of the columns are looked for."""


class CellPlace(Place):
    """A place in a spreadsheet, said as one says it there: `scholen.xlsx, cel C3`."""

    __slots__ = ()
    in_a_list: ClassVar[bool] = True

    def __str__(self) -> str:
        if not self.line:
            return self.file
        if not self.column:
            return f"{self.file}, rij {self.line}"
        return f"{self.file}, cel {column_letters(self.column)}{self.line}"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, as one line without spaces around it, and where: line and
    column count from 1, as a spreadsheet shows them."""

    text: str
    place: Place
    again: bool = False
    """Whether it goes on from the cell above, in a spreadsheet that merged them."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row that have something in them, by the name of their column,
    and what is wrong with the row whatever its columns mean; of those, warnings left
    nothing out."""

    place: Place
    cells: Mapping[str, Cell]
    problems: tuple[Problem, ...] = ()
    told: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The columns in their order, as they were written, and the rows with anything in
    them. A row's cells go by the `plain` names of the columns. `told` is how the file
    was read, where that might have been otherwise."""

    file: str
    columns: tuple[Cell, ...]
    rows: tuple[Row, ...]
    told: tuple[Problem, ...] = ()


class Raw(NamedTuple):
    """A cell as its file gives it: its text, or why it has none; or what there is to
    tell of a text that it does have (`note`)."""

    text: str
    fault: str = ""
    hint: str = ""
    note: str = ""
    again: bool = False


class RawRow(NamedTuple):
    """A row as its file gives it; `line` counts as the spreadsheet does."""

    line: int
    cells: list[Raw]


class Sheet(NamedTuple):
    """What a file gives: its rows, what there is to tell of how it was read, and the
    numbers of the columns that a spreadsheet hides."""

    rows: Iterable[RawRow]
    told: list[Problem]
    hidden: frozenset[int] = frozenset()


def column_letters(number: int) -> str:
    """The name of a column in a spreadsheet: 1 is A, 27 is AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
