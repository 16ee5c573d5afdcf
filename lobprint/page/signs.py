"""Pictograms that stand alone, or beside a box to tick."""

from __future__ import annotations

from lobprint.look import MM
from lobprint.look.pictograms import ALONE, BOX_GAP, LARGE, LARGE_GAP, WORD_GAP
from lobprint.look.rules import CHECK_BOX, LARGE_BOX
from lobprint.look.styles import type_of
from lobprint.look.text import label
from lobprint.page.items import Item
from lobprint.page.parts import check_box, pictogram
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid
from lobprint.page.text import items_of
from lobprint.pieces import Sign, SignBox, word_of

UNDER_LARGE = 1.6
"""From a large box to the word under it, in mm on A4; Word has some more."""


def sign(piece: Sign, _: float, __: Room) -> Laid:
    """A pictogram where its cell has its words: at the left, in the middle, or right.
    With a word for it, it is content; else decoration."""
    side = piece.size * MM

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        leaf = None
        if piece.alt:
            leaf = hand.field_parent().add("Figure", alt=piece.alt).leaf()
        at = x + hand.align * (hand.width - side)
        return [pictogram(piece.name, at, y, side, leaf)]

    return Laid(piece.before * MM, side, paint)


def sign_box(piece: SignBox, width: float, room: Room) -> Laid:
    """A box, level with the pictogram at its right; the word stands under both."""
    if piece.large:
        return _large_box(piece, width, room)
    box, gap, side = room.mm(CHECK_BOX), room.mm(BOX_GAP), room.mm(ALONE)
    style = type_of("Small", room.scale)
    words = label(word_of(piece), style, width)
    under = side + room.mm(WORD_GAP)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        node = hand.field_parent()
        at, top = x + (width - box - gap - side) / 2, y + (side - box) / 2
        made = check_box(piece.answer, node, at, top, piece.option, room.scale)
        made.append(pictogram(piece.sign, at + box + gap, y, side))
        return [*made, *items_of(words, x, y + under, node.add("P"), 0.5)]

    return Laid(piece.before * MM, under + words.height, paint)


def _large_box(piece: SignBox, width: float, room: Room) -> Laid:
    """The same at the left."""
    box, gap, side = room.mm(LARGE_BOX), room.mm(LARGE_GAP), room.mm(LARGE)
    style, beside = room.type("LargeWord"), box + gap
    words = label(word_of(piece), style, width)
    under = box + room.mm(UNDER_LARGE)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        node, option = hand.field_parent(), piece.option
        made = check_box(piece.answer, node, x, y, option, room.scale, large=True)
        if piece.sign:
            made.append(pictogram(piece.sign, x + beside, y, side))
        return [*made, *items_of(words, x, y + under, node.add("P"))]

    return Laid(piece.before * MM, under + words.height, paint)
