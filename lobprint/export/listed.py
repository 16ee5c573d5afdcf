"""The long table as csv."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from lobprint import seal
from lobprint.answers import Source
from lobprint.export.semicolons import as_csv
from lobprint.export.table import Cell, Stamps, long_table


def long_csv(sources: Iterable[Source], stamps: Stamps) -> bytes:
    """An answer a line. Behind the heads stands whether it still is as it was written
    (`seal`)."""
    table = long_table(sources, stamps)
    rows = [[*map(_text, row), ""] for row in table.rows]
    return seal.sealed_csv(as_csv([[*table.heads, seal.UNSEALED], *rows]))


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime.date):
        return f"{cell.day}-{cell.month}-{cell.year}"
    return cell
