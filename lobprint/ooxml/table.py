"""Tables as strings of WordprocessingML.

The order of children is the schema's (ISO 29500-1, 17.4.59 for w:tblPr, 17.4.69 for
w:tcPr). Widths and heights are in mm; all widths are fixed, so that Word and the PDF
break lines alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lobprint.ooxml.units import twips
from lobprint.ooxml.xml import PLAIN, Around, escape, paragraph, wrapped

GAP_LINE = 0.36
"""Height of the tiny paragraph, in mm."""


@dataclass(slots=True)
class Cell:
    """A table cell: `content` is one paragraph or more, as ready XML.

    span     columns it covers
    left, right, top, bottom  padding in mm. Word gives all cells of a row the largest
             top padding among them, so text that starts lower has space before instead
    borders  ready XML: the inside of w:tcBorders
    align    "top", "center" or "bottom"
    merge    "restart" where a cell begins that runs over more rows, then "continue"
    """

    content: str
    span: int = 1
    left: float = 0.0
    right: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    borders: str = ""
    align: str = ""
    merge: str = ""


@dataclass(slots=True)
class Row:
    """`height` is the least height in mm; a header row is repeated on each page.
    `control` is the number of the control around a row that can be added again."""

    cells: Sequence[Cell]
    height: float = 0.0
    header: bool = False
    exact: bool = False
    control: int = 0


def table(
    title: str,
    widths: Sequence[float],
    rows: Iterable[Row],
    *,
    description: str = "",
    borders: str = "",
    first_column: bool = False,
    left: float = 0.0,
    repeats: int = 0,
) -> str:
    """A table of fixed column `widths` (mm) without cell margins, `left` mm from the
    left of the text; its rows never split.

    `title` and `description` are what a screen reader says of it; `borders` is the
    inside of w:tblBorders. `first_column` tells that the first column heads its rows;
    `repeats` is the number of the control around rows that can be added again.
    """
    made = list(rows)
    columns = [twips(width) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    head = bool(made) and made[0].header
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="LobTable"/>'
        f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f"{_indent(left)}{wrapped('w:tblBorders', borders)}"
        f'<w:tblLayout w:type="fixed"/>'
        f"{_NO_MARGINS}{_look(head, first_column)}{_described(title, description)}"
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        f"{_rows(made, columns, repeats)}</w:tbl>"
    )


def _rows(rows: Sequence[Row], columns: Sequence[int], repeats: int) -> str:
    """Rows that can be added again stand in a repeating section, each as an item of it
    ([MS-DOCX], 2.5.1): Word then has a + beside them, which brings a whole row. No
    other control of ours is without a tag."""
    if not repeats:
        return "".join([_row(row, columns) for row in rows])
    heads = [_row(row, columns) for row in rows if not row.control]
    items = [
        _control(row.control, "repeatingSectionItem", _row(row, columns))
        for row in rows
        if row.control
    ]
    section = _control(repeats, "repeatingSection", "".join(items))
    return "".join(heads) + section


def _control(number: int, kind: str, inside: str) -> str:
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w15:{kind}/></w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


_NO_MARGINS = (
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    "</w:tblCellMar>"
)


def _indent(left: float) -> str:
    return f'<w:tblInd w:w="{twips(left)}" w:type="dxa"/>' if left else ""


def _look(head: bool, first_column: bool) -> str:
    """Which parts of the table are special (17.4.55), for who doesn't see it."""
    mask = 0x0600 | 0x0020 * head | 0x0080 * first_column
    return (
        f'<w:tblLook w:val="{mask:04X}" w:firstRow="{int(head)}" w:lastRow="0" '
        f'w:firstColumn="{int(first_column)}" w:lastColumn="0" w:noHBand="1" '
        'w:noVBand="1"/>'
    )


def _described(title: str, description: str) -> str:
    caption = f'<w:tblCaption w:val="{escape(title)}"/>' if title else ""
    if not description:
        return caption
    return f'{caption}<w:tblDescription w:val="{escape(description)}"/>'


def _row(row: Row, columns: Sequence[int]) -> str:
    height = ""
    if row.height:
        rule = "exact" if row.exact else "atLeast"
        height = f'<w:trHeight w:val="{twips(row.height)}" w:hRule="{rule}"/>'
    header = "<w:tblHeader/>" if row.header else ""
    parts = [f"<w:tr><w:trPr><w:cantSplit/>{height}{header}</w:trPr>"]
    column = 0
    for cell in row.cells:
        width = sum(columns[column : column + cell.span])
        column += cell.span
        parts.append(_cell(cell, width))
    parts.append("</w:tr>")
    return "".join(parts)


def _cell(cell: Cell, width: int) -> str:
    sides = (cell.top, cell.left, cell.bottom, cell.right)
    looks = _cell_looks(width, cell.span, cell.merge, cell.align, cell.borders, sides)
    return f"<w:tc>{looks}{cell.content}</w:tc>"


@lru_cache(maxsize=512)
def _cell_looks(
    width: int,
    columns: int,
    merged: str,
    alignment: str,
    borders: str,
    sides: tuple[float, ...],
) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    merge = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    align = f'<w:vAlign w:val="{alignment}"/>' if alignment else ""
    return (
        f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}'
        f"{wrapped('w:tcBorders', borders)}{_padding(sides)}{align}</w:tcPr>"
    )


def _padding(sides: tuple[float, ...]) -> str:
    """The space inside a cell, in mm: top, left, bottom, right."""
    named = zip(("top", "left", "bottom", "right"), sides, strict=True)
    return wrapped(
        "w:tcMar",
        "".join(
            f'<w:{side} w:w="{twips(mm)}" w:type="dxa"/>' for side, mm in named if mm
        ),
    )


def between(space: float, beside: Around = PLAIN) -> str:
    """A tiny paragraph that keeps two tables `space` mm apart, `beside` a line."""
    form = beside._replace(after=max(space - GAP_LINE, 0.0), keep=True).form()
    return paragraph("Gap", "", form)
