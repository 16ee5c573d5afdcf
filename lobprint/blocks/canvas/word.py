"""A grid of titled cells to fill together; beside it the actions chosen.

The actions stand right of the grid in an outer table of one row. Measures are those of
an A3 sheet; on A4 all are smaller.
"""

from __future__ import annotations

from math import ceil

from lobprint.blocks.canvas import Canvas, CanvasCell, look
from lobprint.blocks.canvas.actions import number_of, pieces_of
from lobprint.blocks.common import lower_first
from lobprint.blocks.form_intro import GUTTER, FormIntro
from lobprint.document import Inline, plain_text
from lobprint.language import teksten
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.rules import CANVAS_ACTION, ROW
from lobprint.look.type import A3_TEXT
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import Body
from lobprint.ooxml.flow import cell_content
from lobprint.ooxml.printed import grid_height
from lobprint.ooxml.table import Cell, Row, table
from lobprint.ooxml.xml import Format, border, paragraph

ROW_HEIGHT = 90.0
"""Of a row of the grid, when the page's layout doesn't tell."""
WRITTEN_ON = 6.0
"""What the grid is lower in mm (x scale) than the printed one, so that a page of Word
has room for two lines that somebody adds."""
BESIDE = 8.5
"""mm that a kop on A3 takes more than the printed one, beside its lines of text."""


def canvas(block: Canvas, body: Body) -> str:
    """The grid, with its intro above and its note below, or beside it the actions."""
    unit = look.unit(body.sheet)
    if not block.actions:
        return _alone(block, body, unit)
    beside, between = look.BESIDE * unit, look.GAP * unit
    width = body.sheet.text_width - beside - between
    height = _height(block, body)
    left = _steps(block.intro, body, unit) + _grid(block, width, height, body)
    right = _steps(block.actions_intro, body, unit) + _actions(block, height, body)
    cells = [Cell(left + _cell_end(), right=between), Cell(right + _note(block, body))]
    return table(block.title, [width + between, beside], [Row(cells)])


def _alone(block: Canvas, body: Body, unit: float) -> str:
    start = _steps(block.intro, body, unit, body.above)
    grid = _grid(block, body.sheet.text_width, _height(block, body), body)
    if not block.note:
        return start + grid
    form = Format(before=look.NOTE_GAP * unit, after=body.below)
    note = paragraph(body.style("Micro"), text.runs(block.note, body), form)
    return start + grid + note


def _height(block: Canvas, body: Body) -> float:
    """Of the grid, in mm."""
    printed = grid_height(block.cells[0].field.id, body) if block.cells else None
    if printed is not None:
        lower = WRITTEN_ON * body.sheet.scale
        return printed - _taller_than_printed(body) - lower
    return block.height or ROW_HEIGHT * look.unit(body.sheet) * _rows(block)


def _rows(block: Canvas) -> int:
    return max((cell.row + cell.row_span for cell in block.cells), default=1)


def _steps(words: Inline, body: Body, unit: float, space: float = 0.0) -> str:
    """The line above the grid, `space` mm below what is above it."""
    if not words:
        return ""
    form = Format(before=space, after=look.INTRO_GAP * unit)
    return paragraph(body.style("Steps"), text.runs(words, body), form)


def _taller_than_printed(body: Body) -> float:
    """How much higher in mm the kop is on A3 than on the printed page, on which its
    columns stand beside the title."""
    if body.sheet.scale <= 1:
        return 0.0
    intros = (block for block in body.part.blocks if isinstance(block, FormIntro))
    return sum(_lines(one, body) * A3_TEXT.leading / MM + BESIDE for one in intros)


def _lines(block: FormIntro, body: Body) -> int:
    """How many lines the longest of the kop's texts takes."""
    full = body.sheet.text_width
    pairs = [(block.running, full)]
    if not block.learner:
        columns = zip(block.columns, block.shares, strict=True)
        pairs = [(text, full * share - GUTTER) for (_, text), share in columns]
    return max(
        ceil(text_width(plain_text(text), A3_TEXT.face, A3_TEXT.size) / MM / width)
        for text, width in pairs
    )


def _cell_end() -> str:
    """A cell ends in a paragraph, also after a table (ISO 29500-1, 17.4.65)."""
    return paragraph("Gap", "")


def _note(block: Canvas, body: Body) -> str:
    if not block.note:
        return _cell_end()
    return paragraph(body.style("Micro"), text.runs(block.note, body))


def _grid(block: Canvas, width: float, height: float, body: Body) -> str:
    columns = max((cell.column + cell.column_span for cell in block.cells), default=1)
    rows = _rows(block)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    return table(
        block.title,
        [width / columns] * columns,
        [
            Row(_grid_row(block, row, columns, body), height=height / rows)
            for row in range(rows)
        ],
        borders="".join(border(side, ROW, body.brand) for side in sides),
    )


def _grid_row(block: Canvas, row: int, columns: int, body: Body) -> list[Cell]:
    """The cells of a row; one that began above goes on, what nobody claims is empty."""
    cells: list[Cell] = []
    column = 0
    while column < columns:
        found = _cell_at(block, row, column)
        cells.append(_grid_cell(found, row, body))
        column += found.column_span if found else 1
    return cells


def _cell_at(block: Canvas, row: int, column: int) -> CanvasCell | None:
    return next(
        (
            cell
            for cell in block.cells
            if cell.column == column and cell.row <= row < cell.row + cell.row_span
        ),
        None,
    )


def _grid_cell(cell: CanvasCell | None, row: int, body: Body) -> Cell:
    if cell is None:
        return Cell(_cell_end())
    if cell.row < row:
        return Cell(_cell_end(), span=cell.column_span, merge="continue")
    unit = look.unit(body.sheet)
    space = controls.area(cell.field, body)
    title = cell_content([cell.heading], body, 0.0, (0.0, 0.0))
    prompt = ""
    if cell.prompt:
        words = text.runs(cell.prompt, body)
        prompt = paragraph(body.style("CanvasPrompt"), words)
    return Cell(
        title + prompt + paragraph(body.style("TableText"), space),
        span=cell.column_span,
        left=look.SIDE * unit,
        right=look.SIDE * unit,
        top=look.ABOVE * unit,
        merge="restart" if cell.row_span > 1 else "",
    )


def _actions(block: Canvas, height: float, body: Body) -> str:
    """The actions, which share the height of the grid with the note."""
    note = body.type("Micro").leading / MM if block.note else 0.0
    each = (height - note) / len(block.actions) - CANVAS_ACTION.height
    unit = look.unit(body.sheet)
    number, width = look.NUMBER * unit, (look.BESIDE - look.NUMBER) * unit
    rows = []
    for action in block.actions:
        sign, pieces = number_of(action), pieces_of(action, block, body.sheet)
        over, above = look.NUMERAL_TOP * unit, look.LABEL_TOP * unit
        cells = [
            Cell(cell_content([sign], body, number, (over, 0.0))),
            Cell(cell_content(pieces, body, width, (above, 0.0))),
        ]
        rows.append(Row(cells, each))
    rules = border("top", CANVAS_ACTION, body.brand)
    rules += border("insideH", CANVAS_ACTION, body.brand)
    title = f"{block.title}: {lower_first(teksten().acties)}"
    return table(title, [number, width], rows, borders=rules, first_column=True)
