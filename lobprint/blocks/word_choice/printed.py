"""Words to circle on the page: on one row, on more when there is no room for them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lobprint.blocks.word_choice import APART, BEFORE, WordChoice, look
from lobprint.document import Check
from lobprint.look.boxes import WORDS_APART
from lobprint.look.rules import WORD_OUTLINE, WORD_ROUND
from lobprint.look.styles import type_of
from lobprint.look.text import TextBlock, label
from lobprint.page.items import Box, Break, Item, Node, Slab, Widget
from lobprint.page.parts import form_node
from lobprint.page.room import Room
from lobprint.page.text import items_of
from lobprint.page.writing import ruled


@dataclass(slots=True)
class _Words:
    """What is set so far: the pen stands at `x` on the row that ends at `y`; the next
    row begins at `start`."""

    room: Room
    y: float
    x: float = 0.0
    start: float = 0.0
    items: list[Item] = field(default_factory=list)

    def words(self, text: str, width: float) -> TextBlock:
        return label(text, type_of("WordChoice", self.room.scale), width)

    def make_room(self, width: float) -> None:
        """Go on to the next row when `width` doesn't fit on this one."""
        if self.x > self.start and self.x + width > self.room.width + 0.01:
            self.next_row()

    def next_row(self) -> None:
        self.x, self.y = self.start, self.y + self.room.mm(look.ROW)

    def put(self, block: TextBlock, node: Node, inset: float = 0.0) -> float:
        """Set the words `inset` from the pen, the last line on the row; returns their
        top. Only at the beginning of a row may they have more lines."""
        over = block.height - block.leading
        self.y += over
        top = self.y - self.room.mm(look.BASELINE) - block.first_baseline - over
        self.items += items_of(block, self.x + inset, top, node)
        return top


def word_choice(block: WordChoice, room: Room) -> list[Slab | Break]:
    """The words, and a line for a word of one's own."""
    pen = _Words(room, room.mm(look.FIRST))
    _label(block, pen)
    entries = room.node.add("L")
    for check in block.words:
        _word(check, pen, entries.add("LI").add("LBody"))
    _own(block, pen)
    before = APART if block.apart else BEFORE
    return [Slab(pen.y + room.mm(look.FOOT), pen.items, before=room.mm(before))]


def _label(block: WordChoice, pen: _Words) -> None:
    """Before the words, or above them."""
    room = pen.room
    name = pen.words(block.label, room.width)
    width = room.width / room.mm(1)
    if look.label_above(block, width):
        pen.items += items_of(name, 0.0, 0.0, room.node.add("P"))
        pen.y += name.height
        return
    pen.put(name, room.node.add("P"))
    pen.x = name.natural_width + room.mm(look.LABEL_GAP)
    pen.start = pen.x if look.hang(block, width) else 0.0


def _word(check: Check, pen: _Words, node: Node) -> None:
    """A word in its outline, which is its field."""
    room = pen.room
    side, over = room.mm(look.SIDE), room.mm(look.OVER)
    block = pen.words(check.name, room.width - pen.start - 2 * side)
    width = block.natural_width + 2 * side
    pen.make_room(width)
    form = form_node(node, check.name)
    top = pen.put(block, node, side) - over
    high = block.height + 2 * over
    place = (pen.x, top, width, high)
    pen.items.append(Box(*place, WORD_OUTLINE, radius=WORD_ROUND))
    pen.items.append(Widget(*place, check, form, circle=True))
    pen.x += width + room.mm(WORDS_APART)


def _own(block: WordChoice, pen: _Words) -> None:
    room = pen.room
    least, gap = room.mm(look.OWN_LEAST), room.mm(look.OWN_GAP)
    name = pen.words(block.own_label, room.width - pen.start - least - gap)
    taken = name.natural_width + gap
    if look.own_below(block, room.width / room.mm(1)):
        pen.next_row()
    pen.put(name, room.node.add("P"))
    x = pen.x + taken
    pen.items += ruled(block.own, room.node, (x, pen.y, room.width - x), room)
