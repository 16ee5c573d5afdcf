"""An .xlsx, through openpyxl: what its cells show, never what their formulas are."""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

from lobprint.errors import ContentError, Place, Problem
from lobprint.lists.csv_file import broken
from lobprint.lists.table import MOST_COLUMNS, MOST_ROWS, Raw, RawRow

MOST_UNPACKED = 40_000_000
"""Bytes of XML; ten thousand rows of twenty cells have a third of it."""
MOST_EMPTY = 10_000
"""Empty rows that may come before the next full one; sheets go on for a million."""
SAVE = "Open het in het rekenblad en sla het opnieuw op als .xlsx, of als csv."
EMPTY = Raw("")
UNKNOWN = Raw("", "de formule in deze cel is nooit uitgerekend", SAVE)
"""Of a program that writes formulas and can't work them out."""


def rows_of(file: str, data: bytes) -> Iterator[RawRow]:
    """The rows of the first sheet with anything in it that isn't hidden.

    Raises ContentError for what can't be read."""
    _refuse_bomb(file, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that we don't read
            return iter(_rows(data))
    except ContentError:
        raise
    except Exception:  # openpyxl raises whatever it stumbles over
        message = "dit rekenblad is beschadigd"
        raise ContentError(Problem(message, Place(file), SAVE)) from None


def _refuse_bomb(file: str, data: bytes) -> None:
    """Raises ContentError for more XML than a list can have. What a zip says of its
    sizes holds: zipfile reads no further."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    if any(info.flag_bits & 1 for info in infos):
        message = "deze lijst is met een wachtwoord beveiligd"
        raise ContentError(Problem(message, Place(file), SAVE))
    parts = (
        info for info in infos if info.filename.lower().endswith((".xml", ".rels"))
    )
    if sum(info.file_size for info in parts) > MOST_UNPACKED:
        message = "dit rekenblad is te groot"
        most = f"{MOST_ROWS // 1000}.000"
        hint = f"Een lijst heeft hoogstens {most} rijen; verdeel de lijst."
        raise ContentError(Problem(message, Place(file), hint))


def _rows(data: bytes) -> list[RawRow]:
    from openpyxl import load_workbook

    values, formulas = (
        load_workbook(
            io.BytesIO(data), read_only=True, data_only=values, keep_links=False
        )
        for values in (True, False)
    )
    for sheet in values.worksheets:
        rows = []
        if sheet.sheet_state == "visible":
            rows = _filled(_cells(sheet), _cells(formulas[sheet.title]))
        if rows:
            return rows
    return []


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of cells; sheets that say how large they are may be wrong."""
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_col=MOST_COLUMNS + 1)
    return rows


def _filled(
    values: Iterator[tuple[Any, ...]], formulas: Iterator[tuple[Any, ...]]
) -> list[RawRow]:
    """The rows that have anything, and one more than there may be."""
    from openpyxl.cell.read_only import EMPTY_CELL

    rows: list[RawRow] = []
    both = zip(values, formulas, strict=False)
    for line, (cells, written) in enumerate(both, 1):
        raw = [
            EMPTY if cell is EMPTY_CELL else _raw(cell, formula)
            for cell, formula in zip(cells, written, strict=False)
        ]
        width = next((n for n in range(len(raw), 0, -1) if raw[n - 1] is not EMPTY), 0)
        if width:
            rows.append(RawRow(line, raw[:width]))
        last = rows[-1].line if rows else 0
        if len(rows) > MOST_ROWS + 1 or line - last > MOST_EMPTY:
            break
    return rows


def _raw(cell: Any, written: Any) -> Raw:
    value, kind = cell.value, cell.data_type
    if value is None and kind == "n" and written.data_type == "f":
        return UNKNOWN
    if value is None:
        return EMPTY
    if kind == "e":
        return broken(str(value))
    return Raw(_shown(value))


def _shown(value: Any) -> str:
    """`value` as a Dutch spreadsheet shows it; a whole number has no decimals."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return f"{value:.15g}".replace(".", ",")
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    if isinstance(value, datetime.datetime):
        return f"{_shown(value.date())} {value:%H:%M}"
    if isinstance(value, datetime.date):
        return f"{value.day}-{value.month}-{value.year}"
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    return " ".join(str(value).split())
