"""Words to circle on the page: on one row, on more when there is no room for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lobprint.blocks.word_choice import APART, BEFORE, WordChoice
from lobprint.document import Check
from lobprint.look.styles import type_of
from lobprint.look.text import TextBlock, label
from lobprint.page.items import Break, Item, Node, Slab, Widget
from lobprint.page.parts import form_node
from lobprint.page.room import Room
from lobprint.page.setting import ruled
from lobprint.page.text import items_of

ROW = 8.7
BASELINE = 1.4
"""Of the words, above the line for one's own word."""
LABEL_GAP = 3.0
WORD_GAP = 6.0
OWN_GAP = 2.5
OWN_LEAST = 25.0
"""The least of the line for one's own word."""
CIRCLE = (1.8, 0.8)
"""How far the circle reaches beyond the word, sideways and up or down."""


@dataclass(slots=True)
class _Words:
    """What is set so far: the pen stands at `x` on the row that ends at `y`."""

    room: Room
    y: float
    x: float = 0.0
    items: list[Item] = field(default_factory=list)

    def words(self, text: str, width: float) -> TextBlock:
        return label(text, type_of("WordChoice", self.room.scale), width)

    def make_room(self, width: float) -> None:
        """Go on to the next row when `width` doesn't fit on this one."""
        if self.x and self.x + width > self.room.width + 0.01:
            self.x, self.y = 0.0, self.y + self.room.mm(ROW)

    def put(self, block: TextBlock, node: Node) -> float:
        """Set the words at the pen, the last line on the row; returns their top.

        Only at the beginning of a row may they have more lines."""
        over = block.height - block.leading
        self.y += over
        top = self.y - self.room.mm(BASELINE) - block.first_baseline - over
        self.items += items_of(block, self.x, top, node)
        return top


def word_choice(block: WordChoice, room: Room) -> list[Slab | Break]:
    """The words, and a line for a word of one's own."""
    pen = _Words(room, room.mm(ROW))
    name = pen.words(block.label, room.width)
    pen.put(name, room.node.add("P"))
    pen.x = name.natural_width + room.mm(LABEL_GAP)
    entries = room.node.add("L")
    for check in block.words:
        _word(check, pen, entries.add("LI").add("LBody"))
    _own(block, pen)
    before = APART if block.apart else BEFORE
    return [Slab(pen.y, pen.items, before=room.mm(before))]


def _word(check: Check, pen: _Words, node: Node) -> None:
    """A word, with the circle around it as its field."""
    room = pen.room
    block = pen.words(check.name, room.width)
    width = block.natural_width
    pen.make_room(width if len(block.lines) == 1 else room.width)
    form = form_node(node, check.name)
    top = pen.put(block, node)
    side, over = room.mm(CIRCLE[0]), room.mm(CIRCLE[1])
    size = (width + 2 * side, block.height + 2 * over)
    pen.items.append(Widget(pen.x - side, top - over, *size, check, form, circle=True))
    pen.x += width + room.mm(WORD_GAP)


def _own(block: WordChoice, pen: _Words) -> None:
    room = pen.room
    name = pen.words(block.own_label, room.width - room.mm(OWN_LEAST + OWN_GAP))
    taken = name.natural_width + room.mm(OWN_GAP)
    pen.make_room(taken + room.mm(OWN_LEAST))
    pen.put(name, room.node.add("P"))
    x = pen.x + taken
    pen.items += ruled(block.own, room.node, (x, pen.y, room.width - x), room)
