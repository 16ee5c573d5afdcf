"""A grid of titled cells to fill together; beside it the actions chosen."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.document import Canvas, CanvasCell
from lobprint.layout.forms.canvas_actions import actions_height, paint_actions
from lobprint.layout.forms.canvas_look import look_of, unit
from lobprint.layout.forms.fields import typed_size
from lobprint.layout.items import Box, Break, Item, Slab
from lobprint.layout.parts import text_field
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.rules import ROW
from lobprint.look.text import TextBlock, label, paragraph

BEFORE = 6.0
LEAST_FREE = 40.0
"""The least height of the free part of a cell."""
FIELD_GAP = 1.0
"""Between the words of a cell, its edges and the field."""


@dataclass(slots=True)
class _Cell:
    """A cell with its words set; lengths in pt, `x` from the left of the grid."""

    cell: CanvasCell
    title: TextBlock
    prompt: TextBlock
    x: float
    width: float

    @property
    def words_height(self) -> float:
        return self.title.height + self.prompt.height


def canvas(block: Canvas, room: Room) -> list[Slab | Break]:
    """The whole canvas in one slab, as high as it asks and the page has left."""
    plan = _Plan(block, room)
    slab = plan.slab(plan.least)
    slab.grow = plan.grown
    return [slab]


class _Plan:
    """A canvas with all of its words set: what remains is to choose its height."""

    def __init__(self, block: Canvas, room: Room) -> None:
        self._block, self._room = block, room
        self._node = room.node.add("Sect")
        side = look.CANVAS_GAP + look.CANVAS_BESIDE if block.actions else 0.0
        self._width = room.width - unit(room) * side
        self._cells = [_cell(cell, block, room, self._width) for cell in block.cells]
        self._rows = max(cell.row + cell.row_span for cell in block.cells)
        steps = look_of(room).steps
        self._intro = paragraph(block.intro, steps, self._width, room.pages)
        self._note = paragraph(block.note, look_of(room).micro, self._width, room.pages)
        beside = unit(room) * look.CANVAS_BESIDE
        self._beside = paragraph(block.actions_intro, steps, beside, room.pages)

    @property
    def top(self) -> float:
        """Where the grid begins."""
        blocks = [self._intro] * bool(self._block.intro)
        blocks += [self._beside] * bool(
            self._block.actions and self._block.actions_intro
        )
        height = max((block.height for block in blocks), default=0.0)
        return height + look.CANVAS_INTRO_GAP * unit(self._room) if height else 0.0

    @property
    def _foot(self) -> float:
        """What the note takes under the grid; with actions it stands under those."""
        below = self._block.note and not self._block.actions
        gap = look.CANVAS_NOTE_GAP * unit(self._room)
        return self._note.height + gap if below else 0.0

    @property
    def least(self) -> float:
        """The least height of the whole: room in each cell, and all actions."""
        around = (2 * look.CANVAS_ABOVE + LEAST_FREE) * unit(self._room)
        row = max(
            (cell.words_height + around) / cell.cell.row_span for cell in self._cells
        )
        actions = actions_height(self._block, self._room)
        return self.top + max(row * self._rows, actions) + self._foot

    def grown(self, height: float) -> Slab:
        """The canvas at `height`, or at its own when that is less."""
        if self._block.height is not None:
            own = self.top + self._block.height * MM + self._foot
            height = min(height, max(own, self.least))
        return self.slab(height)

    def slab(self, height: float) -> Slab:
        """The canvas at this height; its structure is made anew."""
        self._node.kids.clear()
        items: list[Item] = []
        if self._block.intro:
            items += items_of(self._intro, 0, 0, self._node.add("P"))
        row = (height - self.top - self._foot) / self._rows
        for cell in self._cells:
            items += self._paint(cell, row)
        if self._block.actions:
            items += self._actions(height)
        elif self._block.note:
            y = height - self._note.height
            items += items_of(self._note, 0, y, self._node.add("P"))
        return Slab(height, items, before=BEFORE * unit(self._room))

    def _paint(self, cell: _Cell, row: float) -> list[Item]:
        """The cell's frame, its words, and a field over what is free below them."""
        one = unit(self._room)
        side, above = look.CANVAS_SIDE * one, look.CANVAS_ABOVE * one
        gap = FIELD_GAP * one
        y, height = self.top + cell.cell.row * row, cell.cell.row_span * row
        node = self._node.add("Div")
        items: list[Item] = [Box(cell.x, y, cell.width, height, ROW)]
        items += items_of(cell.title, cell.x + side, y + above, node.add("P"))
        below = y + above + cell.title.height
        if cell.cell.prompt:
            items += items_of(cell.prompt, cell.x + side, below, node.add("P"))
        free = y + above + cell.words_height + gap
        space = (cell.x + side, free, cell.width - 2 * side, y + height - gap - free)
        size = typed_size(self._room)
        return [*items, text_field(cell.cell.field, node, *space, size)]

    def _actions(self, height: float) -> list[Item]:
        x = self._width + look.CANVAS_GAP * unit(self._room)
        items: list[Item] = []
        if self._block.actions_intro:
            items += items_of(self._beside, x, 0, self._node.add("P"))
        at, deep = (x, self.top), height - self.top
        return items + paint_actions(self._block, self._room, self._node, at, deep)


def _cell(cell: CanvasCell, block: Canvas, room: Room, width: float) -> _Cell:
    columns = max(one.column + one.column_span for one in block.cells)
    x, wide = cell.column * width / columns, cell.column_span * width / columns
    styles, free = look_of(room), wide - 2 * look.CANVAS_SIDE * unit(room)
    title = label(cell.title, styles.title, free)
    prompt = paragraph(cell.prompt, styles.text, free, room.pages)
    if not cell.prompt:
        prompt.lines = []
    return _Cell(cell, title, prompt, x, wide)
