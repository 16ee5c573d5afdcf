"""Rows as csv, as Excel with Dutch settings opens it by a double click."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from lobprint.export.signs import is_like_formula, seen

SEPARATOR = ";"
"""Excel's in Dutch, where a comma stands in numbers."""


def as_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """UTF-8, with the mark by which Excel knows it.

    Before what it would take for a formula stands an apostrophe; there is no other way
    in csv that holds in every program."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=SEPARATOR, lineterminator="\r\n")
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    text = seen(cell)
    return f"'{text}" if is_like_formula(text) else text
