"""The canvas, from its element: cells on a grid, and actions beside it."""

from __future__ import annotations

from lobprint.compose.tag import Tag
from lobprint.document import Canvas, CanvasAction, CanvasCell, Date, Text

_MOST_CELLS = 12
"""Columns or rows of a grid; more than that can't be written in."""


def canvas(tag: Tag) -> Canvas:
    cells = [_cell(cell) for cell in tag.each("cell")]
    _check_overlap(tag, cells)
    return Canvas(
        tag.words("title"),
        tuple(cells),
        tag.marked("intro"),
        tag.marked("actions-intro"),
        tuple([_action(action) for action in tag.each("action")]),
        note=tag.marked("note"),
        height=tag.size("height", 0.0, 20.0, 280.0) or None,
    )


def _cell(tag: Tag) -> CanvasCell:
    title = tag.words("title")
    return CanvasCell(
        title,
        tag.text,
        Text(tag.field_id(), title, 4),
        tag.whole("column", 1, _MOST_CELLS) - 1,
        tag.whole("row", 1, _MOST_CELLS) - 1,
        tag.whole("column-span", 1, _MOST_CELLS),
        tag.whole("row-span", 1, _MOST_CELLS),
    )


def _check_overlap(tag: Tag, cells: list[CanvasCell]) -> None:
    taken: dict[tuple[int, int], str] = {}
    for child, cell in zip(tag.each("cell"), cells, strict=True):
        for column in range(cell.column, cell.column + cell.column_span):
            for row in range(cell.row, cell.row + cell.row_span):
                other = taken.setdefault((column, row), cell.title)
                if other is not cell.title:
                    where = f"kolom {column + 1}, rij {row + 1}"
                    message = f"'{cell.title}' en '{other}' staan beide op {where}"
                    child.fault(message)
                    return


def _action(tag: Tag) -> CanvasAction:
    number = tag.words("number")
    return CanvasAction(
        number,
        Text(tag.field_id("wat"), f"Actie {number}: wat gaan we doen?", 3),
        Text(tag.field_id("wie"), f"Actie {number}: wie"),
        Date(tag.field_id("klaar"), f"Actie {number}: klaar op"),
    )
