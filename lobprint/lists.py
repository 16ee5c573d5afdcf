"""Lists that people keep in a spreadsheet: rows of named cells, each with its place.

A csv as any program writes it (comma, semicolon or tab; UTF-8 with or without a mark,
UTF-16, Windows-1252) or an .xlsx, of which the values are read and never the formulas.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lobprint.errors import Place


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, without spaces around it, and where: line and column
    count from 1, as a spreadsheet shows them."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row that have something in them, by the name of their column."""

    place: Place
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """The columns in their order, as names in small letters, and the rows with
    anything in them."""

    columns: tuple[Cell, ...]
    rows: tuple[Row, ...]


def read_table(path: Path) -> Table:
    """The list at `path`. Raises ContentError when it is no list, or too long."""
    raise NotImplementedError(path)
