"""What a block was lowered to, as slabs: pieces of a page that never split."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from lobprint.look import MM
from lobprint.look.text import TextBlock
from lobprint.page import boxes, grids, labels
from lobprint.page.items import Anchor, Break, Item, Slab, Widget
from lobprint.page.items import Box as Frame
from lobprint.page.parts import frame_of
from lobprint.page.room import Room
from lobprint.page.setting import MEASURE, Hand, Laid, column, measured, words_block
from lobprint.page.text import items_of
from lobprint.pieces import (
    Beside,
    Box,
    Boxes,
    Drawing,
    Grid,
    Labelled,
    NewPage,
    Own,
    Piece,
    Stack,
    Words,
)

SPLIT_FROM = 6
"""Text of this many lines may run on to the next page."""
Half = Callable[[Any, Room], list[Slab | Break]]


def slabs_of(lowered: Sequence[Piece], room: Room, half: Half) -> list[Slab | Break]:
    """The slabs of a block, in reading order. `half` lays out a block that pieces
    can't say."""
    hand = Hand(room.node, width=room.width)
    made: list[Slab | Break] = []
    for piece in lowered:
        if isinstance(piece, NewPage):
            made.append(Break(piece.footer))
        elif isinstance(piece, Own):
            made += half(piece.block, room)
        elif isinstance(piece, Grid):
            rows = grids.grid_slabs(piece, room, room.node)
            if len(rows) == 1:
                rows = [_elastic(rows[0], spare(piece) * MM)]
            made += rows
        else:
            made += _piece(piece, hand, room)
    return made


def _piece(piece: Piece, hand: Hand, room: Room) -> Iterator[Slab]:
    if isinstance(piece, Words) and piece.splits:
        block = words_block(piece, room.width, room)
        if len(block.lines) >= SPLIT_FROM:
            yield from _split(piece, block, hand)
            return
    laid = measured(piece, room.width, room)
    below = piece.below * MM if isinstance(piece, Stack) else 0.0
    items = laid.paint(hand, 0.0, 0.0, laid.height)
    slab = Slab(laid.height + below, items, laid.before)
    if isinstance(piece, Words | Stack):
        slab.keep = piece.keep
    words = _first_words(piece)
    if words is not None:
        slab.foot = words.foot
        if words.target:
            slab.anchor = Anchor(words.target, words.entry, 1)
    yield _elastic(slab, spare(piece) * MM)


def _first_words(piece: Piece) -> Words | None:
    while isinstance(piece, Stack) and piece.pieces:
        piece = piece.pieces[0]
    return piece if isinstance(piece, Words) else None


def _split(piece: Words, block: TextBlock, hand: Hand) -> Iterator[Slab]:
    """A long paragraph in slabs that share one element: never one line alone."""
    count = len(block.lines)
    slabs = [Slab(block.leading, []) for _ in range(count)]
    for item in items_of(block, 0, 0, hand.element(piece)):
        line = min(int(max(item.y, 0.0) / block.leading), count - 1)  # type: ignore[union-attr]
        item.y -= line * block.leading  # type: ignore[union-attr]
        slabs[line].items.append(item)
    slabs[0].before = piece.before * MM
    slabs[0].keep = slabs[-2].keep = True
    slabs[-1].keep = piece.keep
    yield from slabs


def spare(piece: Piece) -> float:
    """How much the boxes to draw in give when the page is full, in mm."""
    if isinstance(piece, Drawing):
        return max(piece.height - piece.least, 0.0)
    if isinstance(piece, Grid) and piece.kind == "plain":
        cells = [cell for row in piece.rows for cell in row.cells]
        return min((spare(Stack(cell.pieces)) for cell in cells), default=0.0)
    if isinstance(piece, Stack) and piece.pieces and not piece.frame:
        return spare(piece.pieces[-1])
    return 0.0


def _elastic(slab: Slab, give: float) -> Slab:
    """The slab, as high as it asks or up to `give` less: its boxes give way."""
    if not give:
        return slab

    def sized(height: float) -> Slab:
        less = max(slab.height - height, 0.0)
        items = [_lower(item, less) for item in slab.items]
        return replace(slab, height=slab.height - less, items=items, grow=sized)

    return sized(slab.height - give)


def _lower(item: Item, less: float) -> Item:
    """A box or a field, less high."""
    if isinstance(item, Frame | Widget):
        return replace(item, height=item.height - less)
    return item


def _stack(piece: Stack, width: float, room: Room) -> Laid:
    """Pieces under each other; a frame's line lies within their height."""
    line = piece.frame.weight if piece.frame else 0.0
    above, side, below = (length * MM + line for length in piece.padding)
    inside = column(piece.pieces, width - 2 * side, room)
    height = inside.height + above + below

    def paint(hand: Hand, x: float, y: float, height: float) -> list[Item]:
        node = hand.field_parent()
        inner = Hand(node.add(piece.tag) if piece.tag else node, width=width)
        free = height - above - below
        items = inside.paint(inner, x + side, y + above, free)
        if piece.frame is None:
            return items
        return [*frame_of(x, y, width, height, piece.frame), *items]

    return Laid(piece.before * MM, height, paint)


def _beside(piece: Beside, width: float, room: Room) -> Laid:
    """Two stacks side by side."""
    gutter = piece.gutter * MM
    right = width * piece.share
    at = width - right
    one = column(piece.left, at - gutter, room)
    other = column(piece.right, right, room)
    height = max(one.height, other.height)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        items = one.paint(hand, x, y, one.height)
        return items + other.paint(hand, x + at, y, other.height)

    return Laid(piece.before * MM, height, paint)


MEASURE |= {
    Box: boxes.box,
    Boxes: boxes.boxes,
    Labelled: labels.labelled,
    Grid: grids.grid,
    Stack: _stack,
    Beside: _beside,
}
