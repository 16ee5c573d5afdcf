"""A grid of titled cells to fill together; beside it the actions chosen.

The actions stand right of the grid in an outer table of one row. Measures are those of
an A3 sheet; on A4 all are smaller.
"""

from __future__ import annotations

from lobprint.document import Canvas, CanvasAction, CanvasCell, Detail, Inline
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.paper import SHEETS
from lobprint.look.rules import CANVAS_ACTION, ROW
from lobprint.look.type import A3_MICRO, MICRO
from lobprint.word import controls, text
from lobprint.word.blocks.fields import labelled_lines, writing_lines
from lobprint.word.blocks.intro import taller_than_printed
from lobprint.word.blocks.place import above, below, gap
from lobprint.word.blocks.printed import RESERVE, grid_height
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph

ROW_HEIGHT = 90.0
"""Of a row of the grid, when the page's layout doesn't tell."""


def canvas(block: Canvas, body: Body) -> str:
    """The grid, with its intro above and its note below, or beside it the actions."""
    unit = _unit(body)
    if not block.actions:
        return _alone(block, body, unit)
    beside, between = look.CANVAS_BESIDE * unit, look.CANVAS_GAP * unit
    width = body.sheet.text_width - beside - between
    height = _height(block, body)
    left = _steps(block.intro, body, unit) + _grid(block, width, height, body)
    right = _steps(block.actions_intro, body, unit) + _actions(block, height, body)
    cells = [Cell(left + _cell_end(), right=between), Cell(right + _note(block, body))]
    return gap(block, body) + table(
        block.title, [width + between, beside], [Row(cells)]
    )


def _unit(body: Body) -> float:
    """A mm of the canvas on A3, on the part's sheet."""
    return body.sheet.scale / SHEETS["A3-landscape"].scale


def _alone(block: Canvas, body: Body, unit: float) -> str:
    style = _steps_style(body)
    start = gap(block, body)
    if block.intro:
        form = Format(
            before=above(block, style, body), after=look.CANVAS_INTRO_GAP * unit
        )
        start = paragraph(style, text.runs(block.intro, body), form)
    grid = _grid(block, body.sheet.text_width, _height(block, body), body)
    if not block.note:
        return start + grid
    style = body.style("Micro")
    form = Format(before=look.CANVAS_NOTE_GAP * unit, after=below(block, style, body))
    return start + grid + paragraph(style, text.runs(block.note, body), form)


def _height(block: Canvas, body: Body) -> float:
    """Of the grid, in mm."""
    printed = grid_height(block.cells[0].field.id, body) if block.cells else None
    if printed is not None:
        return printed - RESERVE - taller_than_printed(body)
    return block.height or ROW_HEIGHT * _unit(body) * _rows(block)


def _rows(block: Canvas) -> int:
    return max((cell.row + cell.row_span for cell in block.cells), default=1)


def _steps_style(body: Body) -> str:
    return "StepsA3" if body.sheet.scale > 1 else "Normal"


def _steps(words: Inline, body: Body, unit: float) -> str:
    """The line above the grid, or an equal space."""
    style = _steps_style(body)
    if words:
        form = Format(before=0.0, after=look.CANVAS_INTRO_GAP * unit)
        return paragraph(style, text.runs(words, body), form)
    return ""


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
    unit = _unit(body)
    space = controls.space(cell.field, body)
    title = paragraph(body.style("CanvasTitle"), text.run(cell.title))
    prompt = ""
    if cell.prompt:
        words = text.runs(cell.prompt, body)
        prompt = paragraph(body.style("CanvasPrompt"), words)
    return Cell(
        title + prompt + paragraph(body.style("TableText"), space),
        span=cell.column_span,
        left=look.CANVAS_SIDE * unit,
        right=look.CANVAS_SIDE * unit,
        top=look.CANVAS_ABOVE * unit,
        merge="restart" if cell.row_span > 1 else "",
    )


def _actions(block: Canvas, height: float, body: Body) -> str:
    """The actions, which share the height of the grid with the note."""
    style = A3_MICRO if body.sheet.scale > 1 else MICRO
    note = style.leading / MM if block.note else 0.0
    each = (height - note) / len(block.actions) - CANVAS_ACTION.weight / MM
    unit = _unit(body)
    rows = [Row(_action(action, block, body), each) for action in block.actions]
    rules = border("top", CANVAS_ACTION, body.brand)
    rules += border("insideH", CANVAS_ACTION, body.brand)
    return table(
        f"{block.title}: acties",
        [look.CANVAS_NUMBER * unit, (look.CANVAS_BESIDE - look.CANVAS_NUMBER) * unit],
        rows,
        borders=rules,
        first_column=True,
    )


def _action(action: CanvasAction, block: Canvas, body: Body) -> list[Cell]:
    unit = _unit(body)
    what, who, when = block.action_labels
    width = (look.CANVAS_BESIDE - look.CANVAS_NUMBER) * unit
    number = paragraph(
        body.style("CanvasNumber"),
        text.run(action.number),
        Format(before=look.CANVAS_NUMERAL_TOP * unit),
    )
    label = paragraph(
        body.style("TableHead"),
        text.run(what),
        Format(before=look.CANVAS_LABEL_TOP * unit),
    )
    lines = writing_lines(
        action.what,
        body,
        width,
        action.what.lines,
        look.canvas_pitch(body.sheet) * unit,
    )
    details = labelled_lines(
        (
            Detail(who, action.who, look.CANVAS_DETAIL_SHARES[0]),
            Detail(when, action.when, look.CANVAS_DETAIL_SHARES[1]),
        ),
        body,
        width,
        Format(before=look.CANVAS_DETAILS_GAP * unit),
        least=look.CANVAS_LEAST_LINE / SHEETS["A3-landscape"].scale,
    )
    return [Cell(number), Cell(label + lines + details)]
