"""Charts on the page: vectors, and words among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lobprint.look import MM, Role
from lobprint.look.chart import SHARE, Bar, Dot, Label, Mark, Stroke
from lobprint.look.text import label
from lobprint.page.items import Box, Glyphs, Item, Leaf, Line, Ring
from lobprint.page.parts import across
from lobprint.page.room import Room
from lobprint.page.setting import Hand, Laid
from lobprint.page.text import items_of
from lobprint.pieces import Chart, Tally


def chart(piece: Chart, _: float, room: Room) -> Laid:
    """A chart where its cell has its words: at the left, in the middle, or right."""
    wide = piece.width * MM

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        leaf = None
        if piece.alt:
            leaf = hand.field_parent().add("Figure", alt=piece.alt).leaf()
        return drawn(piece.marks, x + hand.align * (hand.width - wide), y, room, leaf)

    return Laid(piece.before * MM, piece.height * MM, paint)


def tally(piece: Tally, width: float, room: Room) -> Laid:
    """A number with its chart, on a rule."""
    style = room.type("TableText")
    words = label(piece.number, style.in_face("bold") if piece.bold else style)
    foot = piece.chart.height * MM
    high = foot + (piece.gap * MM + piece.under.weight if piece.under else 0.0)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        node = hand.field_parent() if hand.bare else hand.field_parent().add("P")
        top = y + foot - piece.base * MM - words.first_baseline
        made = items_of(words, x, top, node)
        made += drawn(piece.chart.marks, x + piece.at * MM, y, room)
        if piece.under:
            made.append(
                across(x, y + high - piece.under.weight / 2, width, piece.under)
            )
        return made

    return Laid(piece.before * MM, high, paint)


def drawn(
    marks: Sequence[Mark], x: float, y: float, room: Room, leaf: Leaf | None = None
) -> list[Item]:
    """`marks` from (x, y) on; decoration, unless they have a leaf."""
    return [item for one in marks for item in _DRAW[type(one)](one, x, y, room, leaf)]


def _dot(one: Dot, x: float, y: float, _: Room, leaf: Leaf | None) -> list[Item]:
    fill: Role = "wit" if one.rule else "zwart"
    at = x + one.x * MM, y + one.y * MM
    return [Ring(*at, one.radius * MM, one.rule, leaf, fill)]


def _bar(one: Bar, x: float, y: float, _: Room, leaf: Leaf | None) -> list[Item]:
    """The middle of its rule lies half its weight within its edges."""
    line = one.rule.weight if one.rule else 0.0
    at = x + one.x * MM + line / 2, y + one.y * MM + line / 2
    wide, high = one.width * MM - line, one.height * MM - line
    return [Box(*at, wide, high, one.rule, one.fill, leaf=leaf)]


def _stroke(one: Stroke, x: float, y: float, _: Room, leaf: Leaf | None) -> list[Item]:
    start, end = (x + one.x1 * MM, y + one.y1 * MM), (x + one.x2 * MM, y + one.y2 * MM)
    return [Line(*start, *end, one.rule, leaf)]


def _label(one: Label, x: float, y: float, room: Room, leaf: Leaf | None) -> list[Item]:
    style = room.type(one.style)
    style = style.in_face("bold" if one.bold else style.face, one.color)
    words = label(one.text, style)
    left = x + one.x * MM - SHARE[one.align] * words.natural_width
    items = items_of(words, left, y + one.y * MM - words.first_baseline, None)
    for item in items:
        if isinstance(item, Glyphs):
            item.leaf = leaf
    return items


_DRAW: dict[type, Callable[[Any, float, float, Room, Leaf | None], list[Item]]] = {
    Dot: _dot,
    Bar: _bar,
    Stroke: _stroke,
    Label: _label,
}
