"""Boxes to tick, in a line with their words or alone."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.document import Check, Choice
from lobprint.look import MM
from lobprint.look.boxes import LABEL_SPACE, slots
from lobprint.look.rules import CHECK_BOX
from lobprint.look.styles import type_of
from lobprint.look.text import TextBlock, label
from lobprint.page.items import Item
from lobprint.page.parts import check_box
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid
from lobprint.page.text import items_of
from lobprint.pieces import Box, Boxes

WORDS_TOP = 1.9
"""From the top of a line with boxes to their words, in mm on A4."""
LONE_TOP = 2.5
"""From the top of the line to a box without words."""
BOX_OVER_BASELINE = 3.3
"""From the top of a box to the baseline of the words beside it."""


def box(piece: Box, _: float, room: Room) -> Laid:
    """One box, at the left of its place, or in the middle of a centred cell."""
    side = room.mm(CHECK_BOX)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        at = x + hand.align * (hand.width - side)
        parent = hand.field_parent()
        return check_box(piece.answer, parent, at, y, piece.option, room.scale)

    return Laid(piece.before * MM, side, paint)


def boxes(piece: Boxes, width: float, room: Room) -> Laid:
    """As many side by side as have room for their words."""
    if isinstance(piece.answer, Check):
        return _lone(piece.answer, piece, room)
    made = _Boxes(piece, piece.answer, width, room)
    return Laid(piece.before * MM, made.height, made.paint)


def _lone(answer: Check, piece: Boxes, room: Room) -> Laid:
    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        top = y + room.mm(LONE_TOP)
        return check_box(answer, hand.field_parent(), x, top, None, room.scale)

    return Laid(piece.before * MM, piece.line * MM, paint)


@dataclass(slots=True)
class _Boxes:
    """The options of a choice in lines; words that never have room break."""

    piece: Boxes
    answer: Choice
    width: float
    room: Room

    @property
    def _lines(self) -> list[list[TextBlock]]:
        count, slot = self._slots
        style = type_of("CheckLine", self.room.scale)
        free = slot - self.room.mm(LABEL_SPACE) if count == 1 else 1e6
        words = [label(one.label, style, free) for one in self.answer.options]
        return [words[at : at + count] for at in range(0, len(words), count)]

    @property
    def _slots(self) -> tuple[int, float]:
        names = [option.label for option in self.answer.options]
        count, slot = slots(names, self.width / MM, self.piece.slots, self.room.scale)
        return count, slot * MM

    @property
    def height(self) -> float:
        return sum(self._high(line) for line in self._lines)

    def _high(self, line: list[TextBlock]) -> float:
        over = max(block.height - block.leading for block in line)
        return self.piece.line * MM + over

    def paint(self, hand: Hand, x: float, y: float, _: float) -> list[Item]:
        items: list[Item] = []
        options = iter(self.answer.options)
        slot = self._slots[1]
        for line in self._lines:
            for place, words in enumerate(line):
                option, at = next(options), x + place * slot
                top = y + self.room.mm(WORDS_TOP)
                drop = words.first_baseline - self.room.mm(BOX_OVER_BASELINE)
                node, scale = hand.field_parent(), self.room.scale
                items += check_box(self.answer, node, at, top + drop, option, scale)
                at += self.room.mm(LABEL_SPACE)
                items += items_of(words, at, top, node.add("P"))
            y += self._high(line)
        return items
