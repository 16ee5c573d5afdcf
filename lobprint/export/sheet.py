"""A table as a sheet of a workbook (ECMA-376-1, 18.3)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from html import escape
from itertools import islice

from lobprint.export import look
from lobprint.export.signs import is_like_formula, seen
from lobprint.export.table import Cell, Table

MOST_ROWS = 1_000_000
MOST_COLUMNS = 16_000
"""What a sheet can have, and a little room; what is beyond stands among all answers."""
LONGEST = 32_767
"""Signs in a cell, as UTF-16 counts them (Excel specifications and limits)."""
CUT = " [… te lang voor een cel: alles staat in antwoorden.csv]"
NARROWEST, WIDEST = 11, 44
"""Columns, in digits."""
MEASURED = 200
"""Rows that are looked at for it."""
LINE, HIGHEST = 15, 405
"""A line of 11 pt, and a row, in pt."""
WIDEST_PAGE = 280
"""Columns that are printed on one page, made smaller; wider ones go on beside it."""
_EPOCH = datetime.date(1899, 12, 30)
"""Day 0, so that days from 1 March 1900 on are right (18.17.4.1)."""
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What would be read as a sign by its number (22.4.2.4, ST_Xstring)."""


def sheet(table: Table, title: str) -> str:
    """The worksheet part: head and first column stay in sight, and can be filtered by;
    on paper it lies, with `title` above it."""
    widths = list(_widths(table))
    rows = "".join(
        f'<row r="{at}" ht="{_height(row, widths)}">{"".join(_cells(row, at))}</row>'
        for at, row in enumerate((table.heads, *table.rows), start=1)
    )
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(widths, start=1)
    )
    fits = ' fitToHeight="0"' if sum(widths) <= WIDEST_PAGE else ""
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f'<sheetPr><pageSetUpPr fitToPage="{1 if fits else 0}"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" '
        'topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView>'
        f"</sheetViews><cols>{columns}</cols>"
        f"<sheetData>{rows}</sheetData>"
        f'<autoFilter ref="{span(table)}"/>'
        '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.7" header="0.4" '
        'footer="0.4"/>'
        f'<pageSetup paperSize="9"{fits} orientation="landscape"/>'
        f"<headerFooter><oddHeader>&amp;L{_said(title)}&amp;R&amp;A</oddHeader>"
        "<oddFooter>&amp;Rpagina &amp;P van &amp;N</oddFooter></headerFooter>"
        "</worksheet>"
    )


def span(table: Table, fixed: bool = False) -> str:
    """All of a table: A1:K27."""
    mark = "$" if fixed else ""
    last = _letters(min(len(table.heads), MOST_COLUMNS) - 1)
    return f"{mark}A{mark}1:{mark}{last}{mark}{len(table.rows) + 1}"


def _said(title: str) -> str:
    """In a header & is followed by what to put there; 255 signs is all it holds."""
    return escape(seen(title)[:120].replace("&", "&&"), quote=False)


def _cells(row: tuple[Cell, ...], number: int) -> Iterator[str]:
    for at, cell in enumerate(islice(row, MOST_COLUMNS)):
        yield _cell(f"{_letters(at)}{number}", cell, _format(cell, at, number))


def _format(cell: Cell, column: int, row: int) -> int:
    if row == 1:
        return look.HEAD
    if isinstance(cell, datetime.date):
        return look.DAY
    if is_like_formula(cell):
        return look.QUOTED if column else look.FIRST_QUOTED
    return look.BODY if column else look.FIRST


def _cell(place: str, cell: Cell, style: int) -> str:
    if isinstance(cell, datetime.date):
        return f'<c r="{place}" s="{style}"><v>{(cell - _EPOCH).days}</v></c>'
    if not cell:
        return f'<c r="{place}" s="{style}"/>'
    text = escape(_ESCAPED.sub("_x005F_", _fitting(seen(cell))), quote=False)
    return (
        f'<c r="{place}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{text}</t></is></c>'
    )


def _fitting(text: str) -> str:
    """As much as a cell holds; that there is more is said."""
    if len(text.encode("utf-16-le")) <= 2 * LONGEST:
        return text
    room = 2 * (LONGEST - len(CUT))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + CUT


def _widths(table: Table) -> Iterator[int]:
    """As wide as most of what stands in each column; a head may take two lines."""
    for at, head in enumerate(table.heads[:MOST_COLUMNS]):
        cells = [len(head) // 2, *(_longest(row[at]) for row in table.rows[:MEASURED])]
        yield max(NARROWEST, min(WIDEST, max(cells) + 2))


def _longest(cell: Cell) -> int:
    return max(map(len, str(cell).splitlines()), default=0)


def _height(row: tuple[Cell, ...], widths: list[int]) -> int:
    """In pt; programs that measure text themselves make it anew."""
    lines = (
        sum(len(line) // (width - 1) + 1 for line in str(cell).splitlines())
        for cell, width in zip(row, widths, strict=False)
    )
    return min(HIGHEST, LINE * max(1, *lines))


def _letters(column: int) -> str:
    """The name of a column, from 0: A, Z, AA."""
    name, left = "", column + 1
    while left:
        left, at = divmod(left - 1, 26)
        name = chr(65 + at) + name
    return name
