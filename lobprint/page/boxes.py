"""Boxes to tick, in a line with their words or alone."""

from __future__ import annotations

from functools import partial

from lobprint.document import Check, Choice
from lobprint.look import MM
from lobprint.look.boxes import CLEAR, LABEL_SPACE, WORDS_TOP, slots
from lobprint.look.rules import CHECK_BOX
from lobprint.look.text import TextBlock, label
from lobprint.page.items import Item
from lobprint.page.parts import check_box
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid
from lobprint.page.text import items_of
from lobprint.pieces import Box, Boxes

BOX_OVER_BASELINE = 3.3
"""From the top of a box to the baseline of the words beside it, in mm on A4."""


def box(piece: Box, _: float, room: Room) -> Laid:
    """One box, at the left of its place, or in the middle of a centred cell."""
    side, high = room.mm(CHECK_BOX), room.mm(piece.line)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        at, top = x + hand.align * (hand.width - side), y + (high - side) / 2
        parent = hand.field_parent()
        return check_box(piece.answer, parent, at, top, piece.option, room.scale)

    return Laid(piece.before * MM, high, paint)


def boxes(piece: Boxes, width: float, room: Room) -> Laid:
    """As many side by side as have room for their words."""
    if isinstance(piece.answer, Check):
        return _lone(piece.answer, piece, room)
    lines, slot = _set(piece, piece.answer, width, room)
    height = sum(_high(line, piece) for line in lines)
    paint = partial(_paint, piece, piece.answer, lines, slot, room)
    return Laid(piece.before * MM, height, paint)


def _lone(answer: Check, piece: Boxes, room: Room) -> Laid:
    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        top = y + room.mm(CLEAR)
        return check_box(answer, hand.field_parent(), x, top, None, room.scale)

    return Laid(piece.before * MM, piece.line * MM, paint)


def _set(
    piece: Boxes, answer: Choice, width: float, room: Room
) -> tuple[list[list[TextBlock]], float]:
    """The words of the options in lines, and how far apart boxes stand in pt. Words
    that never have room break."""
    names = [option.label for option in answer.options]
    count, slot = slots(names, width / MM, piece.slots, room.scale, room.easy)
    free = slot * MM - room.mm(LABEL_SPACE) if count == 1 else 1e6
    style = room.type("CheckLine")
    words = [label(name, style, free) for name in names]
    return [words[at : at + count] for at in range(0, len(words), count)], slot * MM


def _high(line: list[TextBlock], piece: Boxes) -> float:
    """Of a line of boxes with these words."""
    return piece.line * MM + max(block.height - block.leading for block in line)


def _paint(
    piece: Boxes,
    answer: Choice,
    lines: list[list[TextBlock]],
    slot: float,
    room: Room,
    hand: Hand,
    x: float,
    y: float,
    _: float,
) -> list[Item]:
    items: list[Item] = []
    options = iter(answer.options)
    node, scale = hand.field_parent(), room.scale
    over, beside = room.mm(BOX_OVER_BASELINE), room.mm(LABEL_SPACE)
    for line in lines:
        top, least = y + room.mm(WORDS_TOP), y + room.mm(CLEAR)
        for place, words in enumerate(line):
            at = x + place * slot
            high = max(top + words.first_baseline - over, least)
            items += check_box(answer, node, at, high, next(options), scale)
            items += items_of(words, at + beside, top, node.add("P"))
        y += _high(line, piece)
    return items
