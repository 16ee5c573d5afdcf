"""Grids as tables of Word: fixed columns, rules as borders, rows that never split."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lobprint.ooxml.body import Body
from lobprint.ooxml.drawn import rail_of, rail_rule
from lobprint.ooxml.fields import FIXED, fixed_height
from lobprint.ooxml.flow import cell_content
from lobprint.ooxml.table import Cell as TableCell
from lobprint.ooxml.table import Row as TableRow
from lobprint.ooxml.table import table
from lobprint.ooxml.xml import PLAIN, Around, border
from lobprint.pieces import Cell, Column, Grid, Lines, Rail, Row

NO_TOP, NO_BOTTOM = '<w:top w:val="nil"/>', '<w:bottom w:val="nil"/>'
_STAND = {"top": "", "middle": "center", "bottom": "bottom"}


def grid(piece: Grid, body: Body, _: float, __: Around) -> str:
    """A table; what heads its rows and columns is marked for who doesn't see it."""
    rows = [_row(piece, at, row, body) for at, row in enumerate(piece.rows)]
    section = 0
    if piece.repeats:
        section, *numbers = _numbers(piece, body)
        for row, number in zip(rows, numbers, strict=True):
            row.control = number
    head = [_head(piece, body)] if piece.head else []
    heads = any(row.cells[0].head for row in piece.rows)
    return table(
        piece.title,
        [column.width + column.gutter for column in piece.columns],
        [*head, *rows],
        borders=_borders(piece, body),
        first_column=heads,
        repeats=section,
    )


def _numbers(piece: Grid, body: Body) -> list[int]:
    """Those of the controls around all rows and around each."""
    names = ["", *[f" {number}" for number in range(1, len(piece.rows) + 1)]]
    title = ascii(piece.title)
    return [body.control_id(f"{title}, rijen{name}") for name in names]


def _keeps(piece: Grid, at: int) -> bool:
    """Whether a row stays with the next: when it says so, and of the first two and the
    last two."""
    last = len(piece.rows) - 1
    return piece.rows[at].keep or (
        piece.keep == "ends" and at < last and at in (0, last - 1)
    )


def _borders(piece: Grid, body: Body) -> str:
    """In the order of the schema."""
    top, inside = piece.top or piece.over, piece.under or piece.over
    rules = (("top", top), ("bottom", piece.under), ("insideH", inside))
    return "".join(border(edge, rule, body.brand) for edge, rule in rules if rule)


def _head(piece: Grid, body: Body) -> TableRow:
    under = NO_BOTTOM if piece.under else ""
    if piece.head_rule:
        under = border("bottom", piece.head_rule, body.brand)
    cells = [
        _cell(
            cell,
            columns,
            body,
            even=(0.0, piece.head_gap),
            borders="" if at < piece.bare or columns[0].open else under,
        )
        for at, (cell, columns) in enumerate(_placed(piece.head, piece.columns))
    ]
    return TableRow(cells, header=True)


def _row(piece: Grid, number: int, row: Row, body: Body) -> TableRow:
    """As high as its lines and boxes are, without the rule, which Word adds."""
    rail, written = rail_of(row), _in_word(row)
    placed = list(_placed(_under(rail, written), piece.columns))
    ends = {(cell.top, cell.bottom) for cell in written}
    even = ends.pop() if len(ends) == 1 else (0.0, 0.0)
    cells, keep = [], _keeps(piece, number)
    none = _bare_edges(piece, number, body)
    for at, (cell, one) in enumerate(placed):
        borders = none + _edges(cell, one, rail, body)
        if at < piece.bare or one[0].open:
            borders = f"{NO_TOP}{NO_BOTTOM}{borders}"
        cells.append(_cell(cell, one, body, even=even, borders=borders, keep=keep))
    fixed = [_fixed(cell, columns, body) for cell, columns in placed]
    height = max([row.height, *fixed])
    rule = piece.under or piece.over
    thick = rule.height if rule else 0.0
    return TableRow(cells, height=max(height - thick, 0.0))


def _in_word(row: Row) -> Sequence[Cell]:
    """Its cells, or what Word has in their place."""
    if not any(cell.in_word for cell in row.cells):
        return row.cells
    return [one for cell in row.cells for one in cell.in_word or (cell,)]


def _bare_edges(piece: Grid, number: int, body: Body) -> str:
    """What differs above and below a row from the rules of its table."""
    row = piece.rows[number]
    alone = piece.head and not piece.head_rule and not piece.top
    above = piece.rows[number - 1].joined if number else alone
    under = border("bottom", row.under, body.brand) if row.under else ""
    return (NO_TOP if above else "") + (NO_BOTTOM if row.joined else under)


def _placed(
    cells: Sequence[Cell], columns: Sequence[Column]
) -> Iterator[tuple[Cell, Sequence[Column]]]:
    """Each cell with the columns that it covers."""
    at = 0
    for cell in cells:
        yield cell, columns[at : at + cell.span]
        at += cell.span


def _width(cell: Cell, columns: Sequence[Column]) -> float:
    """What the contents of a cell have."""
    free = columns[0].width - cell.left - cell.right
    for before, column in pairwise(columns):
        free += before.gutter + column.width
    return free


def _fixed(cell: Cell, columns: Sequence[Column], body: Body) -> float:
    """What of a cell's height doesn't depend on Word's lines of text, in mm."""
    if not any(isinstance(piece, FIXED) for piece in cell.pieces):
        return 0.0
    width, scale = _width(cell, columns), body.sheet.scale
    return sum(fixed_height(piece, width, scale) for piece in cell.pieces)


def _under(rail: Rail | None, cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells of a row whose rail comes round above them: Word adds that border to
    the height of the row."""
    if rail is None or not rail.corner:
        return cells
    high = rail_rule(rail).height
    return [cell._replace(top=max(cell.top - high, 0.0)) for cell in cells]


def _edges(cell: Cell, columns: Sequence[Column], rail: Rail | None, body: Body) -> str:
    """The rules at the sides of a cell. A rail runs along the right of its own: a
    border is as high as the row, whatever somebody types there."""
    edges = columns[0].edges
    if edges:
        left = border("left", edges, body.brand)
        return left + border("right", edges, body.brand)
    if rail is None:
        return ""
    rule = rail_rule(rail)
    if rail in cell.pieces:
        return "" if rail.ends else border("right", rule, body.brand)
    return border("top", rule, body.brand) if rail.corner else ""


def _cell(
    cell: Cell,
    columns: Sequence[Column],
    body: Body,
    *,
    even: tuple[float, float] = (0.0, 0.0),
    borders: str = "",
    keep: bool = False,
) -> TableCell:
    """Word gives all cells of a row the largest padding among them: `even` is what they
    have alike above and below, the rest is space around their paragraphs. Words that
    may reach beyond their column hang out of it at both sides."""
    align = "" if cell.align == "left" else cell.align
    reach = -cell.reach if cell.reach else None
    around = PLAIN
    if align or keep or reach:
        around = Around(reach, reach, align=align, keep=keep)
    width = _width(cell, columns)
    ends = (cell.top - min(cell.top, even[0]), cell.bottom - min(cell.bottom, even[1]))
    return TableCell(
        cell_content(cell.pieces, body, width, ends, around, _holds(cell)),
        span=cell.span,
        left=cell.left,
        right=cell.right + columns[-1].gutter,
        top=even[0],
        bottom=even[1],
        borders=borders,
        align=_stand(cell),
        merge="" if cell.rows == 1 else "restart" if cell.rows else "continue",
    )


def _holds(cell: Cell) -> bool:
    """Whether the row is as high as all of `cell`, which ends with lines."""
    last = cell.pieces[-1:]
    fixed = all(isinstance(piece, FIXED) for piece in cell.pieces)
    return fixed and bool(last) and isinstance(last[0], Lines)


def _stand(cell: Cell) -> str:
    """A line that is the rule of the row stands upon it."""
    first = cell.pieces[0] if cell.pieces else None
    if isinstance(first, Lines) and not first.closed and first.count == 1:
        return "bottom"
    return _STAND[cell.stand]
