"""What a block was lowered to, as slabs: pieces of a page that never split."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from lobprint.look import MM
from lobprint.look.ease import ASKED, Ease
from lobprint.look.text import TextBlock
from lobprint.page import boxes, charts, grids, images, labels, signs, writing
from lobprint.page.items import Anchor, Break, Item, Node, Slab
from lobprint.page.items import Line as Rule
from lobprint.page.parts import frame_of
from lobprint.page.room import Room
from lobprint.page.setting import (
    MEASURE,
    Hand,
    Laid,
    above_words,
    again,
    column,
    measured,
    words_block,
)
from lobprint.pieces import (
    Begun,
    Beside,
    Blank,
    Box,
    Boxes,
    Chart,
    Drawing,
    Grid,
    Image,
    Labelled,
    Line,
    Lines,
    NewPage,
    Own,
    Piece,
    Sign,
    SignBox,
    Stack,
    Tally,
    Words,
)

SPLIT_FROM = 6
"""Text of this many lines may run on to the next page."""
Half = Callable[[Any, Room], list[Slab | Break]]


def slabs_of(lowered: Sequence[Piece], room: Room, half: Half) -> list[Slab | Break]:
    """The slabs of a block, in reading order; they are painted when they have a page.
    `half` lays out a block that pieces can't say."""
    hand = Hand(room.node, width=room.width)
    made: list[Slab | Break] = []
    for number, piece in enumerate(lowered):
        if isinstance(piece, NewPage):
            made.append(Break(piece.footer))
        elif isinstance(piece, Own):
            made += _apart(half, piece, room)
        elif isinstance(piece, Grid):
            made += _rows(piece, number, room)
        else:
            for slab in _piece(piece, hand, room):
                slab.piece = (number, 0)
                made.append(slab)
    return made


def _rows(piece: Grid, number: int, room: Room) -> list[Slab]:
    """The slabs of a grid, each with the number of its row; its head has none."""
    slabs = grids.grid_slabs(piece, room, room.node)
    first = len(piece.rows) - len(slabs)
    for row, slab in enumerate(slabs, first):
        slab.piece = (number, row)
    return slabs


def _apart(half: Half, piece: Own, room: Room) -> Iterator[Slab | Break]:
    """What a half makes, with its elements set apart until it is painted, so that all
    stand in reading order."""
    apart = Node("Sect")
    for slab in half(piece.block, replace(room, node=apart)):
        if isinstance(slab, Slab):
            slab.paint = _joining(slab, apart, room.node)
        yield slab


def _joining(slab: Slab, apart: Node, node: Node) -> Callable[[Ease], list[Item]]:
    made, inner = slab.items, slab.paint

    def paint(ease: Ease) -> list[Item]:
        items = made if inner is None else inner(ease)
        node.kids += apart.kids
        apart.kids = []
        return items

    return paint


def _piece(piece: Piece, hand: Hand, room: Room) -> Iterator[Slab]:
    if isinstance(piece, Words) and piece.splits and not piece.sign:
        block = words_block(piece, room.width, room)
        if len(block.lines) >= SPLIT_FROM:
            yield from _split(piece, block, hand, room)
            return
    laid = measured(piece, room.width, room)
    below = piece.below * MM if isinstance(piece, Stack) else 0.0
    slab = Slab(laid.height + below, [], laid.before, paint=_painter(laid, hand))
    if laid.at is not None:
        at = laid.at
        slab.at = lambda ease: at(ease, 0.0) + below
    if isinstance(piece, Words | Stack | Image):
        slab.keep = piece.keep
    words = _first_words(piece)
    if words is not None:
        slab.foot, slab.halfway = words.foot, words.halfway
        if words.target:
            slab.anchor = Anchor(words.target, words.entry, 1)
    yield slab


def _painter(laid: Laid, hand: Hand) -> Callable[[Ease], list[Item]]:
    def paint(ease: Ease) -> list[Item]:
        one = laid.again(ease) if laid.again and ease != ASKED else laid
        return one.paint(hand, 0.0, 0.0, one.height)

    return paint


def _first_words(piece: Piece) -> Words | None:
    while isinstance(piece, Stack) and piece.pieces:
        piece = piece.pieces[0]
    return piece if isinstance(piece, Words) else None


def _split(piece: Words, block: TextBlock, hand: Hand, room: Room) -> Iterator[Slab]:
    """A long paragraph in slabs that share one element: never one line alone."""
    laid, above = measured(piece, room.width, room), above_words(piece)
    last = len(block.lines) - 1
    tops = [0.0, *[above + at * block.leading for at in range(1, last + 1)]]
    lines: list[list[Item]] = []

    def paint(at: int) -> list[Item]:
        if not lines:
            lines.extend(_by_line(laid.paint(hand, 0.0, 0.0, laid.height), tops))
        return lines[at]

    ends = [*tops[1:], laid.height]
    slabs = [
        Slab(ends[at] - tops[at], [], paint=lambda _, at=at: paint(at))  # type: ignore[misc]
        for at in range(last + 1)
    ]
    slabs[0].before = laid.before
    slabs[0].keep = slabs[-2].keep = True
    slabs[-1].keep = piece.keep
    yield from slabs


def _by_line(items: Sequence[Item], tops: Sequence[float]) -> list[list[Item]]:
    """The items of each line, from its own top."""
    made: list[list[Item]] = [[] for _ in tops]
    for item in items:
        line = max(bisect_right(tops, _height(item) + 0.01) - 1, 0)
        made[line].append(_higher(item, tops[line]))
    return made


def _height(item: Item) -> float:
    return item.y1 if isinstance(item, Rule) else item.y  # type: ignore[union-attr]


def _higher(item: Item, by: float) -> Item:
    if isinstance(item, Rule):
        return replace(item, y1=item.y1 - by, y2=item.y2 - by)
    item.y -= by  # type: ignore[union-attr]
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

    before = piece.before * MM
    if not inside.gives:
        return Laid(before, height, paint)
    more = above + below
    return Laid(
        before,
        height,
        paint,
        None,
        lambda ease, _: inside.at(ease, 0.0) + more,
        again(piece, width, room),
    )


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
    Lines: writing.lines,
    Line: writing.line,
    Begun: writing.begun,
    Blank: writing.blank,
    Drawing: writing.drawing,
    Box: boxes.box,
    Sign: signs.sign,
    Chart: charts.chart,
    Image: images.image,
    Tally: charts.tally,
    SignBox: signs.sign_box,
    Boxes: boxes.boxes,
    Labelled: labels.labelled,
    Grid: grids.grid,
    Stack: _stack,
    Beside: _beside,
}
