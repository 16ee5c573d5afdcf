"""Pieces to write and draw in: lines, a line, a box. All in pt."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import ceil
from typing import Any

from lobprint.document import Text
from lobprint.look import MM
from lobprint.look import ease as rules
from lobprint.look.ease import Ease, Fill
from lobprint.look.labels import BASELINE, LABEL_GAP
from lobprint.look.pictograms import ALONE, CORNER
from lobprint.look.rules import ROW, WRITING
from lobprint.look.styles import type_of
from lobprint.look.text import label
from lobprint.page.items import Box as Frame
from lobprint.page.items import Item, Node
from lobprint.page.parts import across, pictogram, text_field, writing_lines
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid, again
from lobprint.page.text import items_of
from lobprint.pieces import Begun, Blank, Drawing, Line, Lines

ONE_LINE = 7.0
"""Height of a single-line field above its line, in mm on A4."""
BEGUN_BASELINE = 1.6
"""Of words that begin an answer, above the rule."""
INSET = 1.0
"""Between the frame of a box to draw in and its field, in mm on A4."""


def typed_size(room: Room) -> float:
    """The size of what is typed, in pt."""
    return room.type("FieldText").size


def lines(piece: Lines, width: float, room: Room) -> Laid:
    pitch = piece.pitch * MM

    def taken(free: float) -> float:
        return _whole(piece.count, pitch, piece.fill, free)

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        if piece.label:
            return _after_label(piece, hand, (x, y + height, width), room)
        count = round(height / pitch)
        items = writing_lines(x, y, width, count - (not piece.closed), pitch)
        return [*items, _area(piece, hand, (x, y, width), count, room)]

    stretch = None if piece.closed else taken
    height, before = piece.count * pitch, piece.before * MM
    if not piece.floor:
        return Laid(before, height, paint, stretch)
    made = _label_at if piece.label else _lines_at
    at = made(piece.count, pitch, piece.floor * MM, piece.fill)
    return Laid(before, height, paint, stretch, at, again(piece, width, room))


def _whole(count: int, pitch: float, fill: Fill, free: float) -> float:
    """The height of at least `count` whole lines, `pitch` apart, in so much room."""
    lines = free / pitch
    filling = {"more": ceil(lines - 0.01), "fit": int(lines), "": 0}[fill]
    return max(count, filling) * pitch


@lru_cache(64)
def _lines_at(
    count: int, pitch: float, floor: float, fill: Fill
) -> Callable[[Ease, float], float]:
    """How high so many lines are; the same function for all that are alike."""

    def high(ease: Ease, free: float) -> float:
        lines, apart = rules.count(count, ease), rules.pitch(pitch, floor, ease)
        if not free:
            return lines * apart
        return _whole(lines, apart, rules.fills(fill, ease), free)

    return high


@lru_cache(64)
def _label_at(
    count: int, pitch: float, floor: float, _: Fill
) -> Callable[[Ease, float], float]:
    """How high a line with a label is: it stays one."""
    return lambda ease, _: count * rules.pitch(pitch, floor, ease)


def _after_label(
    piece: Lines, hand: Hand, at: tuple[float, float, float], room: Room
) -> list[Item]:
    """A line whose foot is at `at`, behind its label."""
    (x, y, width), parent = at, hand.field_parent()
    block = label(piece.label, type_of("FieldLabel", room.scale), width)
    start = block.natural_width + room.mm(LABEL_GAP)
    top = y - room.mm(BASELINE) - block.first_baseline
    items = items_of(block, x, top, parent.add("P"))
    line, field = ruled(piece.field, parent, (x + start, y, width - start), room)
    return [*items, *([line] if piece.closed else []), field]


def _area(
    piece: Lines, hand: Hand, at: tuple[float, float, float], count: int, room: Room
) -> Item:
    """The field over all lines; a date stands on the first."""
    (x, y, width), pitch, size = at, piece.pitch * MM, typed_size(room)
    parent = hand.field_parent()
    if isinstance(piece.field, Text):
        space = (x, y, width, count * pitch)
        return text_field(piece.field, parent, *space, size, pitch)
    high = room.mm(ONE_LINE)
    space = (x, y + pitch - high, width, high)
    return text_field(piece.field, parent, *space, size, high)


def line(piece: Line, width: float, room: Room) -> Laid:
    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        return ruled(piece.field, hand.field_parent(), (x, y + height, width), room)

    before, height = piece.before * MM, piece.height * MM
    if not piece.floor:
        return Laid(before, height, paint)
    at = _line_at(height, piece.floor * MM)
    return Laid(before, height, paint, None, at, again(piece, width, room))


def begun(piece: Begun, width: float, room: Room) -> Laid:
    """The words stand `BASELINE` above the rule, and what is typed right of them."""
    words = label(piece.words, room.type("FieldLabel"), width)
    left, high = piece.left * MM, room.mm(ONE_LINE)
    start = left + words.natural_width + room.mm(LABEL_GAP)
    size = typed_size(room)

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        foot, parent = y + height, hand.field_parent()
        top = foot - room.mm(BEGUN_BASELINE) - words.first_baseline
        made = items_of(words, x + left, top, parent.add("P"))
        space = (x + start, foot - high, width - start, high)
        field = text_field(piece.field, parent, *space, size, high)
        return [across(x, foot, width, ROW), *made, field]

    height = piece.height * MM
    at = _line_at(height, piece.floor * MM)
    return Laid(piece.before * MM, height, paint, None, at, again(piece, width, room))


@lru_cache(64)
def _line_at(height: float, floor: float) -> Callable[[Ease, float], float]:
    return lambda ease, _: rules.pitch(height, floor, ease)


def ruled(
    of: Any, parent: Node, at: tuple[float, float, float], room: Room
) -> list[Item]:
    """A field of one line with its writing line from `at`, as long as it says."""
    (x, y, width), high = at, room.mm(ONE_LINE)
    space = (x, y - high, width, high)
    field = text_field(of, parent, *space, typed_size(room), high)
    return [across(x, y, width, WRITING), field]


def blank(piece: Blank, width: float, room: Room) -> Laid:
    """What is typed stands beside the label of the row."""
    inset = piece.inset * MM
    high = (piece.row - 2 * piece.above) * MM

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        space = (x + inset, y, width - 2 * inset, high)
        return [text_field(piece.field, hand.field_parent(), *space, typed_size(room))]

    return Laid((piece.before + piece.above) * MM, high, paint)


def drawing(piece: Drawing, width: float, room: Room) -> Laid:
    inset, side, corner = room.mm(INSET), room.mm(ALONE), room.mm(CORNER)
    taken = side + corner if piece.sign else 0.0

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        space = (x + inset, y + inset, width - taken - 2 * inset, height - 2 * inset)
        field = text_field(piece.field, hand.field_parent(), *space, typed_size(room))
        made: list[Item] = [Frame(x, y, width, height, ROW), field]
        if piece.sign:
            made.append(pictogram(piece.sign, x + width - taken, y + corner, side))
        return made

    before, height = piece.before * MM, piece.height * MM
    if piece.least >= piece.height:
        return Laid(before, height, paint)
    at = _box_at(height, piece.least * MM)
    return Laid(before, height, paint, None, at, again(piece, width, room))


@lru_cache(64)
def _box_at(height: float, least: float) -> Callable[[Ease, float], float]:
    return lambda ease, _: rules.box(height, least, ease)
