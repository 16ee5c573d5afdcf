"""An .xlsx, through openpyxl: what its cells show, never what their formulas are."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lobprint.errors import ContentError, Place, Problem
from lobprint.files import printable
from lobprint.lists.columns import Names
from lobprint.lists.csv_file import broken
from lobprint.lists.mended import mended
from lobprint.lists.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_TITLES,
    CellPlace,
    Raw,
    RawRow,
    Sheet,
)
from lobprint.lists.xlsx_marks import Marks, marks_of, transitional
from lobprint.lists.xlsx_values import shown

MOST_UNPACKED = 40_000_000
"""Bytes of XML; ten thousand rows of twenty cells have a third of it."""
MOST_EMPTY = 10_000
"""Empty rows that may come before the next full one; sheets go on for a million."""
SAVE = "Open het in het rekenblad en sla het opnieuw op als .xlsx, of als csv."
EMPTY = Raw("")
UNKNOWN = Raw("", "de formule in deze cel is nooit uitgerekend", SAVE)
"""Of a program that writes formulas and can't work them out."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet with something in it: its name, rows and marks, and how many names of
    columns stand above them."""

    name: str
    rows: list[RawRow]
    marks: Marks
    heads: int


def sheet_of(file: str, data: bytes, names: Names) -> Sheet:
    """The rows of the first sheet that isn't hidden and has columns by `names`, or else
    that has anything.

    Raises ContentError for what can't be read."""
    _refuse_bomb(file, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that we don't read
            found, hidden, unread = _found(transitional(data), names)
    except Exception:  # openpyxl raises whatever it stumbles over
        message = "dit rekenblad is beschadigd"
        raise ContentError(Problem(message, Place(file), SAVE)) from None
    if not found:
        raise ContentError(_nothing(file, hidden, unread))
    best = max(found, key=lambda sheet: sheet.heads)
    told = [*_other_sheets(file, best, found), *_hidden_rows(file, best)]
    return Sheet(best.rows, told, best.marks.columns)


def _nothing(file: str, hidden: bool, unread: bool) -> Problem:
    """Why there is no row: they can't be read, or are hidden, or there is none."""
    if unread:
        message = "in dit rekenblad is geen werkblad te vinden"
        return Problem(message, Place(file), SAVE)
    if hidden:
        message, hint = (
            "alle bladen met iets erop zijn verborgen",
            "Maak er een zichtbaar.",
        )
        return Problem(message, Place(file), hint)
    hint = "Op de eerste rij horen de namen van de kolommen."
    return Problem("deze lijst is leeg", Place(file), hint)


def _other_sheets(file: str, best: _Found, found: list[_Found]) -> Iterator[Problem]:
    others = [f"'{printable(s.name)}'" for s in found if s.heads and s is not best]
    if others:
        message = f"alleen het blad '{printable(best.name)}' is gelezen"
        hint = f"Er staat ook een lijst op {', '.join(others)}; geef die apart mee."
        yield Problem(message, Place(file), hint, warning=True)


def _hidden_rows(file: str, sheet: _Found) -> Iterator[Problem]:
    hidden = [row.line for row in sheet.rows if row.line in sheet.marks.rows]
    if hidden:
        message = "deze rij is verborgen, maar telt wel mee"
        if len(hidden) > 1:
            message = f"{len(hidden)} rijen zijn verborgen, maar tellen wel mee"
        hint = "Is er gefilterd? Kopieer wat u nodig hebt naar een nieuwe lijst."
        yield Problem(message, CellPlace(file, hidden[0]), hint, warning=True)


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


def _found(data: bytes, names: Names) -> tuple[list[_Found], bool, bool]:
    """The sheets that are seen and have anything; whether others have, and whether
    openpyxl saw none where there is one."""
    from openpyxl import load_workbook

    values, formulas = (
        load_workbook(
            io.BytesIO(data), read_only=True, data_only=values, keep_links=False
        )
        for values in (True, False)
    )
    found, hidden, unread = [], False, not values.worksheets
    sheet: Any  # of those that are read row by row the types know no path
    for sheet in values.worksheets:
        marks = marks_of(data, sheet._worksheet_path)
        rows = _filled(_cells(sheet), _cells(formulas[sheet.title]), marks)
        if rows and sheet.sheet_state == "visible":
            first = ([raw.text for raw in row.cells] for row in rows[:MOST_TITLES])
            found.append(_Found(sheet.title, rows, marks, max(map(names.count, first))))
        hidden, unread = hidden or bool(rows), unread or (marks.filled and not rows)
    return found, hidden, unread


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of cells; sheets that say how large they are may be wrong."""
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_col=MOST_COLUMNS + 1)
    return rows


def _filled(
    values: Iterator[tuple[Any, ...]], formulas: Iterator[tuple[Any, ...]], marks: Marks
) -> list[RawRow]:
    """The rows that have anything, and one more than there may be."""
    from openpyxl.cell.read_only import EMPTY_CELL

    rows: list[RawRow] = []
    first: dict[tuple[int, int], Raw] = {}
    both = zip(values, formulas, strict=False)
    for line, (cells, written) in enumerate(both, 1):
        raw = [
            EMPTY if cell is EMPTY_CELL else _raw(cell, formula)
            for cell, formula in zip(cells, written, strict=False)
        ]
        width = next((n for n in range(len(raw), 0, -1) if raw[n - 1] is not EMPTY), 0)
        if width:
            rows.append(RawRow(line, _with_merged(line, raw[:width], marks, first)))
        last = rows[-1].line if rows else 0
        if len(rows) > MOST_ROWS + 1 or line - last > MOST_EMPTY:
            break
    return rows


def _with_merged(
    line: int, raw: list[Raw], marks: Marks, first: dict[tuple[int, int], Raw]
) -> list[Raw]:
    """`raw` with the text of the `first` cell in those that were merged with it."""
    for top, foot, column in marks.merged:
        if line == top and column <= len(raw):
            first[top, column] = raw[column - 1]
        above = first.get((top, column))
        if above and top < line <= foot:
            raw += [EMPTY] * (column - len(raw))
            raw[column - 1] = above._replace(again=True)
    return raw


def _raw(cell: Any, written: Any) -> Raw:
    value, kind = cell.value, cell.data_type
    if value is None and kind == "n" and written.data_type == "f":
        return UNKNOWN
    if value is None:
        return EMPTY
    if kind == "e":
        return broken(str(value))
    return (
        mended(_typed(shown(value), cell))
        if isinstance(value, str)
        else Raw(shown(value))
    )


def _typed(text: str, cell: Any) -> str:
    """`text` with the apostrophe that Excel keeps apart as the mark of a text: somebody
    typed 't Hart."""
    if text[:2] in ("t ", "s ", "n ", "s-", "t-") or text in ("t", "s", "n"):
        styles = cell.parent.parent._cell_styles
        if styles[cell._style_id].quotePrefix:
            return f"'{text}"
    return text
