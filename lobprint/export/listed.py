"""The long table as csv, as Excel with Dutch settings opens it by a double click."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable

from lobprint import seal
from lobprint.answers import Source
from lobprint.export.signs import is_like_formula, seen
from lobprint.export.table import Cell, Stamps, long_table

SEPARATOR = ";"
"""Excel's in Dutch, where a comma stands in numbers."""


def long_csv(sources: Iterable[Source], stamps: Stamps) -> bytes:
    """An answer a line: UTF-8 with the mark by which Excel knows it.

    Before what Excel would take for a formula stands an apostrophe; there is no other
    way in csv that holds in every program. Behind the heads stands whether it still is
    as it was written (`seal`)."""
    table = long_table(sources, stamps)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerow([*table.heads, seal.UNSEALED])
    for row in table.rows:
        writer.writerow([*map(_text, row), ""])
    return seal.sealed_csv(out.getvalue().encode("utf-8-sig"))


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime.date):
        return f"{cell.day}-{cell.month}-{cell.year}"
    text = seen(cell)
    return f"'{text}" if is_like_formula(text) else text
