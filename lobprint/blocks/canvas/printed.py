"""The canvas on the page: as high as it asks and the page has left."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.canvas import BEFORE, Canvas, CanvasAction, CanvasCell, look
from lobprint.blocks.canvas.actions import number_of, pieces_of
from lobprint.look import MM
from lobprint.look.ease import ASKED, Ease, box
from lobprint.look.rules import CANVAS_ACTION, ROW
from lobprint.page.items import Box, Break, Item, Node, Slab
from lobprint.page.parts import across, text_field
from lobprint.page.room import Room
from lobprint.page.setting import Column, Hand, column
from lobprint.page.writing import typed_size
from lobprint.pieces import Words


@dataclass(slots=True)
class _Cell:
    """A cell with its words set; lengths in pt, `x` from the left of the grid."""

    cell: CanvasCell
    words: Column
    x: float
    width: float


def canvas(block: Canvas, room: Room) -> list[Slab | Break]:
    """The whole canvas in one slab."""
    plan = _Plan(block, room)
    before = BEFORE * look.unit(room.sheet) * MM
    height = plan.at(ASKED)
    return [Slab(height, [], before, at=plan.at, paint=plan.paint)]


class _Plan:
    """A canvas with all of its words set: what remains is to choose its height."""

    def __init__(self, block: Canvas, room: Room) -> None:
        self._block, self._room = block, room
        self._one = look.unit(room.sheet) * MM
        self._node = room.node.add("Sect")
        side = look.GAP + look.BESIDE if block.actions else 0.0
        self._width = room.width - self._one * side
        self._cells = [self._cell(cell) for cell in block.cells]
        self._rows = max(cell.row + cell.row_span for cell in block.cells)
        self._beside = self._one * look.BESIDE
        self._intro = self._words(Words(block.intro, "Steps"), self._width)
        self._over = self._words(Words(block.actions_intro, "Steps"), self._beside)
        free = self._beside if block.actions else self._width
        self._note = self._words(Words(block.note, "Micro"), free)
        self._actions = [self._action(action) for action in block.actions]

    def _words(self, words: Words, width: float) -> Column:
        return column([words] if words.text else [], width, self._room)

    def _cell(self, cell: CanvasCell) -> _Cell:
        columns = max(one.column + one.column_span for one in self._block.cells)
        x = cell.column * self._width / columns
        wide = cell.column_span * self._width / columns
        words = [cell.heading]
        if cell.prompt:
            words.append(Words(cell.prompt, "CanvasPrompt"))
        free = wide - 2 * look.SIDE * self._one
        return _Cell(cell, column(words, free, self._room), x, wide)

    def _action(self, action: CanvasAction) -> Column:
        free = self._beside - look.NUMBER * self._one
        pieces = pieces_of(action, self._block, self._room.sheet)
        return column(pieces, free, self._room)

    @property
    def top(self) -> float:
        """Where the grid begins."""
        over = self._over.height if self._block.actions else 0.0
        height = max(self._intro.height, over)
        return height + look.INTRO_GAP * self._one if height else 0.0

    @property
    def _foot(self) -> float:
        """What the note takes under the grid; with actions it stands under those."""
        below = self._block.note and not self._block.actions
        return self._note.height + look.NOTE_GAP * self._one if below else 0.0

    @property
    def least(self) -> float:
        """The least height of the whole: room in each cell, and all actions."""
        around = (2 * look.ABOVE + look.LEAST_FREE) * self._one
        row = max(
            (cell.words.height + around) / cell.cell.row_span for cell in self._cells
        )
        return self.top + max(row * self._rows, self._actions_height) + self._foot

    @property
    def _actions_height(self) -> float:
        """What all actions and the note under them need."""
        if not self._actions:
            return 0.0
        most = max(action.height for action in self._actions)
        each = most + (look.LABEL_TOP + look.FOOT) * self._one
        return len(self._actions) * each + self._note.height

    def at(self, ease: Ease) -> float:
        """Its height on a page that gives way or grows. Without a height of its own it
        asks for little, and takes all that there is."""
        least, asked = self.least, self._block.height
        if asked is None:
            return least * max(ease.room, 1.0)
        own = self.top + asked * MM + self._foot
        return max(box(own, least, ease), least)

    def paint(self, ease: Ease) -> list[Item]:
        """The canvas on such a page."""
        height = self.at(ease)
        hand = Hand(self._node)
        items = self._intro.paint(hand, 0, 0, self._intro.height)
        row = (height - self.top - self._foot) / self._rows
        for cell in self._cells:
            items += self._paint(cell, row)
        if self._block.actions:
            items += self._paint_actions(height)
        else:
            y = height - self._note.height
            items += self._note.paint(hand, 0, y, self._note.height)
        return items

    def _paint(self, cell: _Cell, row: float) -> list[Item]:
        """The cell's frame, its words, and a field over what is free below them."""
        side, above, gap = (
            length * self._one for length in (look.SIDE, look.ABOVE, look.FIELD_GAP)
        )
        y, height = self.top + cell.cell.row * row, cell.cell.row_span * row
        node = self._node.add("Div")
        words, x = cell.words, cell.x + side
        items: list[Item] = [Box(cell.x, y, cell.width, height, ROW)]
        items += words.paint(Hand(node), x, y + above, words.height)
        free = y + above + words.height + gap
        space = (x, free, cell.width - 2 * side, y + height - gap - free)
        size = typed_size(self._room)
        return [*items, text_field(cell.cell.field, node, *space, size)]

    def _paint_actions(self, height: float) -> list[Item]:
        """The actions, spread over the height of the grid, the note at its foot."""
        x, y = self._width + look.GAP * self._one, self.top
        items = self._over.paint(Hand(self._node), x, 0, self._over.height)
        deep = height - self.top - self._note.height
        for action, words in zip(self._block.actions, self._actions, strict=True):
            items += self._paint_action(action, words, self._node.add("Div"), x, y)
            y += deep / len(self._actions)
        return items + self._note.paint(Hand(self._node), x, y, self._note.height)

    def _paint_action(
        self, action: CanvasAction, words: Column, node: Node, x: float, y: float
    ) -> list[Item]:
        one, hand = self._one, Hand(node)
        items: list[Item] = [across(x, y, self._beside, CANVAS_ACTION)]
        sign = self._words(number_of(action), self._beside)
        items += sign.paint(hand, x, y + look.NUMERAL_TOP * one, sign.height)
        x, y = x + look.NUMBER * one, y + look.LABEL_TOP * one
        return items + words.paint(hand, x, y, words.height)
