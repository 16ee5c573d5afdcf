"""Pieces on the page: each is measured first, and painted when its place is known.

Measures of pieces are in mm; here all is in pt, from the top left of the slab.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import ceil
from typing import Any

from lobprint.document import Text
from lobprint.look import MM
from lobprint.look.rules import ROW, WRITING
from lobprint.look.styles import type_of
from lobprint.look.text import TextBlock, balanced, break_lines, paragraph, worded
from lobprint.page.items import Box as Frame
from lobprint.page.items import Item, Node
from lobprint.page.parts import (
    across,
    line_figure,
    spaced,
    text_field,
    writing_lines,
)
from lobprint.page.room import Room
from lobprint.page.text import items_of
from lobprint.pieces import (
    Blank,
    Drawing,
    Figure,
    Line,
    Lines,
    Piece,
    Words,
    said,
)

TYPED = 10.5
"""Size of what is typed, in pt."""
OVER = 3.0
"""What a rule above words takes, in pt, whatever its weight: words stay level."""
ONE_LINE = 7.0
"""Height of a single-line field above its line, in mm on A4."""
INSET = 1.0
"""Between the frame of a box to draw in and its field, in mm on A4."""


@dataclass(slots=True)
class Hand:
    """Who paints: under which element, and in which list the last item stood."""

    node: Node
    bare: bool = False
    width: float = 0.0
    align: float = 0.0
    list: Node | None = None
    last: Node | None = None

    def element(self, words: Words) -> Node:
        """Where `words` hang in the structure."""
        if words.tag == "LI":
            return self._item(words.mark)
        self.list = None
        if not (words.joined and self.last is not None):
            self.last = self.node if self.bare else self.node.add(words.tag)
        return self.last

    def field_parent(self) -> Node:
        """Where a field hangs."""
        self.list = None
        return self.node

    def _item(self, mark: str) -> Node:
        if self.list is None:
            self.list = self.node.add("L")
            kind = "None" if not mark else "Disc" if mark == "•" else "Decimal"
            self.list.attributes["List"] = {"ListNumbering": kind}
        return self.list.add("LI")


Paint = Callable[[Hand, float, float, float], list[Item]]


@dataclass(slots=True)
class Laid:
    """A piece that was measured: how high it is, and what paints it at (x, y), in so
    much height. `stretch` tells how much it takes of the height there is."""

    before: float
    height: float
    paint: Paint
    stretch: Callable[[float], float] | None = None


def words_block(piece: Words, width: float, room: Room) -> TextBlock:
    """The lines of `piece` in a column `width` pt wide."""
    style = type_of(piece.style, room.scale)
    if piece.bold:
        style = style.in_face("bold")
    free = width - (piece.left + 2 * piece.tint[0]) * MM
    if piece.width is not None:
        free = min(free, piece.width * MM)
    if piece.hang or piece.lead:
        runs = worded(piece.lead, piece.text, style, room.pages)
        return break_lines(runs, style.leading, free, piece.hang * MM)
    made = balanced if piece.balanced else paragraph
    return made(piece.text, style, free, room.pages)


def _words(piece: Words, width: float, room: Room) -> Laid:
    block = words_block(piece, width, room)
    above = (OVER + piece.over_gap * MM) if piece.over else piece.tint[1] * MM
    height = above + block.height + (piece.tint[1] + piece.below) * MM
    paint = partial(_paint_words, piece, block, room, above, width)
    return Laid(piece.before * MM, height, paint)


def _paint_words(
    piece: Words,
    block: TextBlock,
    room: Room,
    above: float,
    width: float,
    hand: Hand,
    x: float,
    y: float,
    height: float,
) -> list[Item]:
    items: list[Item] = []
    if piece.over:
        items.append(across(x, y + OVER / 2, width, piece.over))
    if piece.tint[0]:
        high = block.height + 2 * piece.tint[1] * MM
        items.append(Frame(x, y, width, high, fill="tint"))
        x += piece.tint[0] * MM
    node, y = hand.element(piece), y + above
    body = node
    if piece.mark:
        inner = node.add("Lbl") if piece.tag == "LI" else node
        sign = _sign(piece, room)
        made = items_of(sign, x, y, inner)
        items += made if piece.tag == "LI" else spaced(made)
    if piece.tag == "LI":
        body = node.add("LBody")
    return items + items_of(block, x + piece.left * MM, y, body, hand.align)


def _sign(piece: Words, room: Room) -> TextBlock:
    style = type_of(piece.mark_style or piece.style, room.scale)
    return paragraph(said(piece.mark), style, 1e6, room.pages)


def typed_size(room: Room) -> float:
    """The size of what is typed, in pt."""
    return TYPED * room.scale


def _lines(piece: Lines, width: float, room: Room) -> Laid:
    pitch = piece.pitch * MM

    def taken(height: float) -> float:
        """Whole lines only."""
        lines = height / pitch
        count = {"more": ceil(lines - 0.01), "fit": int(lines), "": 0}[piece.fill]
        return max(count, piece.count) * pitch

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        count = round(height / pitch)
        items = writing_lines(x, y, width, count - (not piece.closed), pitch)
        return [*items, _area(piece, hand, (x, y, width), count, room)]

    stretch = None if piece.closed else taken
    return Laid(piece.before * MM, piece.count * pitch, paint, stretch)


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


def _line(piece: Line, width: float, room: Room) -> Laid:
    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        return ruled(piece.field, hand.field_parent(), (x, y + height, width), room)

    return Laid(piece.before * MM, piece.height * MM, paint)


def ruled(
    of: Any, parent: Node, at: tuple[float, float, float], room: Room
) -> list[Item]:
    """A field of one line with its writing line from `at`, as long as it says."""
    (x, y, width), high = at, room.mm(ONE_LINE)
    space = (x, y - high, width, high)
    field = text_field(of, parent, *space, typed_size(room), high)
    return [across(x, y, width, WRITING), field]


def _blank(piece: Blank, width: float, room: Room) -> Laid:
    """What is typed stands beside the label of the row."""
    inset = piece.inset * MM
    high = (piece.row - 2 * piece.above) * MM

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        space = (x + inset, y, width - 2 * inset, high)
        return [text_field(piece.field, hand.field_parent(), *space, typed_size(room))]

    return Laid((piece.before + piece.above) * MM, high, paint)


def _drawing(piece: Drawing, width: float, room: Room) -> Laid:
    inset = room.mm(INSET)

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        space = (x + inset, y + inset, width - 2 * inset, height - 2 * inset)
        field = text_field(piece.field, hand.field_parent(), *space, typed_size(room))
        return [Frame(x, y, width, height, ROW), field]

    return Laid(piece.before * MM, piece.height * MM, paint)


def _figure(piece: Figure, width: float, room: Room) -> Laid:
    height = (piece.shape.height + piece.after) * MM

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        return line_figure(piece.shape, x, y)

    return Laid(piece.before * MM, height, paint)


MEASURE: dict[type, Callable[[Any, float, Room], Laid]] = {
    Words: _words,
    Lines: _lines,
    Line: _line,
    Blank: _blank,
    Drawing: _drawing,
    Figure: _figure,
}
"""Kind of piece -> what measures it; `boxes`, `labels` and `grids` have theirs."""


def measured(piece: Piece, width: float, room: Room) -> Laid:
    """`piece` in a column `width` pt wide."""
    return MEASURE[type(piece)](piece, width, room)


@dataclass(slots=True)
class Column:
    """Pieces under each other that were measured."""

    laid: list[Laid]
    joined: list[bool] = field(default_factory=list)

    @property
    def height(self) -> float:
        return sum(one.before + one.height for one in self.laid)

    def stretched(self, height: float) -> float:
        """How high it is when it is given `height`: its last piece may take more."""
        last = self.laid[-1] if self.laid else None
        if last is None or last.stretch is None:
            return self.height
        fixed = self.height - last.height
        return fixed + last.stretch(max(height - fixed, 0.0))

    def paint(self, hand: Hand, x: float, y: float, height: float) -> list[Item]:
        """All pieces from (x, y) on; what stretches stands at the foot of `height`."""
        items: list[Item] = []
        bottom = y + height
        for place, one in enumerate(self.laid):
            y += one.before
            high = one.height
            if one.stretch is not None:
                high = one.stretch(max(bottom - y, 0.0))
                y = bottom - high
            made = one.paint(hand, x, y, high)
            items += spaced(made) if self._goes_on(place) else made
            y += high
        return items

    def _goes_on(self, place: int) -> bool:
        """Whether the next words stand in the same element as these."""
        return place + 1 < len(self.joined) and self.joined[place + 1]


def column(pieces: Sequence[Piece], width: float, room: Room) -> Column:
    """`pieces` in a column `width` pt wide."""
    laid = [measured(piece, width, room) for piece in pieces]
    joined = [isinstance(piece, Words) and piece.joined for piece in pieces]
    return Column(laid, joined)
