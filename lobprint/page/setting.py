"""Pieces on the page: each is measured first, and painted when its place is known.

Measures of pieces are in mm; here all is in pt, from the top left of the slab.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from lobprint.document import Inline, Span
from lobprint.language import teksten
from lobprint.look import MM
from lobprint.look.ease import Ease
from lobprint.look.line import rail_shape
from lobprint.look.pictograms import indent, more, size_beside
from lobprint.look.printable import printable
from lobprint.look.text import (
    TextBlock,
    balanced,
    break_lines,
    face_of,
    paragraph,
    plain_run,
    worded,
)
from lobprint.look.type import TypeStyle
from lobprint.page.elastic import eased
from lobprint.page.items import Box as Frame
from lobprint.page.items import Glyphs, Item, Node
from lobprint.page.parts import across, line_figure, pictogram, spaced
from lobprint.page.room import Room
from lobprint.page.text import items_of
from lobprint.pieces import Figure, Piece, Rail, Words, said

OVER = 3.0
"""What a rule above words takes, in pt, whatever its weight: words stay level."""


@dataclass(slots=True)
class Hand:
    """Who paints: under which element, and in which list the last item stood. From
    piece `turn` on it paints under `after`, when there is one."""

    node: Node
    bare: bool = False
    width: float = 0.0
    align: float = 0.0
    list: Node | None = None
    last: Node | None = None
    turn: int = 0
    after: Node | None = None

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


class Laid(NamedTuple):
    """A piece that was measured: how high it is, and what paints it at (x, y), in so
    much height. `stretch` tells how much it takes of the height there is.

    at     how high it is when its page gives way or grows, of so much height that there
           is for it; None: always as high
    again  the piece as it then is
    """

    before: float
    height: float
    paint: Paint
    stretch: Callable[[float], float] | None = None
    at: Callable[[Ease, float], float] | None = None
    again: Callable[[Ease], Laid] | None = None


def words_block(piece: Words, width: float, room: Room) -> TextBlock:
    """The lines of `piece` in a column `width` pt wide."""
    style = room.type(piece.style)
    if piece.bold:
        style = style.in_face("bold")
    if piece.typed:
        piece = piece._replace(text=_printed(piece.text, style))
    free = width - (piece.left + 2 * piece.tint[0]) * MM
    if piece.width is not None:
        free = min(free, piece.width * MM)
    if piece.hang or piece.lead or piece.aside:
        runs = worded(piece.lead, piece.text, style, room.pages)
        if piece.aside:
            runs.append(plain_run(f"  {piece.aside}", room.type("Small")))
        return break_lines(runs, style.leading, free, piece.hang * MM)
    made = balanced if piece.balanced else paragraph
    return made(piece.text, style, free, room.pages)


def _words(piece: Words, width: float, room: Room) -> Laid:
    if piece.sign:
        return _signed(piece, width, room)
    width -= piece.inset * MM
    block = words_block(piece, width, room)
    above = above_words(piece)
    height = above + block.height + below_words(piece)
    plain = not (piece.over or piece.under or piece.tint[0] or piece.mark)

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        x += piece.inset * MM
        items: list[Item] = [] if plain else _around(piece, block, x, y, width)
        x += (piece.left + piece.tint[0]) * MM
        y += above - piece.lift * MM
        node = hand.element(piece)
        if piece.mark:
            at = x - piece.left * MM
            items += _marked(piece, room, at, y, node)
        if piece.tag == "LI":
            node = node.add("LBody")
        made = items_of(block, x, y, node, hand.align)
        if piece.typed:
            _uncut(made)
        return [*items, *made] if items else made

    return Laid(piece.before * MM, height, paint)


def above_words(piece: Words) -> float:
    """From the top of `piece` to its first line, in pt."""
    return (OVER + piece.over_gap * MM) if piece.over else piece.tint[1] * MM


def below_words(piece: Words) -> float:
    """From its last line to its foot, in pt."""
    under = piece.under_gap * MM + piece.under.weight if piece.under else 0.0
    return (piece.tint[1] + piece.below) * MM + under


def _uncut(items: list[Item]) -> None:
    """What somebody typed is as it is: nobody can choose a shorter word."""
    for item in items:
        if isinstance(item, Glyphs):
            item.cut = False


def _printed(inline: Inline, style: TypeStyle) -> Inline:
    """What somebody typed, as far as the type can print it."""
    other = teksten().ander_teken
    return tuple(
        [
            replace(one, text=printable(one.text, face_of(one, style), other))
            if isinstance(one, Span)
            else one
            for one in inline
        ]
    )


def _signed(piece: Words, width: float, room: Room) -> Laid:
    """Words right of a pictogram, whose middle is that of their first line; a rule
    above them is above both."""
    style = room.type(piece.style)
    side, right, extra = (one(style) * MM for one in (size_beside, indent, more))
    words = _words(piece._replace(sign="", over=None), width - right, room)
    ruled = (OVER + piece.over_gap * MM) if piece.over else 0.0
    above = ruled + max(side - style.leading, 0.0) / 2
    top = above + (style.leading - side) / 2

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        inside = words.paint(hand, x + right, y + above, words.height)
        rule = [across(x, y + OVER / 2, width, piece.over)] if piece.over else []
        return [*rule, pictogram(piece.sign, x, y + top, side), *inside]

    return Laid(words.before, words.height + extra + ruled, paint)


def _around(
    piece: Words, block: TextBlock, x: float, y: float, width: float
) -> list[Item]:
    """The rules above and under words, or the tint behind them."""
    items: list[Item] = []
    if piece.over:
        items.append(across(x, y + OVER / 2, width, piece.over))
    if piece.under:
        foot = above_words(piece) + block.height + piece.under_gap * MM
        items.append(across(x, y + foot + piece.under.weight / 2, width, piece.under))
    if piece.tint[0]:
        high = block.height + 2 * piece.tint[1] * MM
        items.append(Frame(x, y, width, high, fill="tint"))
    return items


def _marked(piece: Words, room: Room, x: float, y: float, node: Node) -> list[Item]:
    """The sign before words: of an item it is a label, else part of the words."""
    if piece.tag == "LI":
        return items_of(_sign(piece, room), x, y, node.add("Lbl"))
    return spaced(items_of(_sign(piece, room), x, y, node))


def _sign(piece: Words, room: Room) -> TextBlock:
    style = room.type(piece.mark_style or piece.style)
    return paragraph(said(piece.mark), style, 1e6, room.pages)


def _figure(piece: Figure, _width: float, _room: Room) -> Laid:
    """With words for it, it is content; else decoration."""
    height = (piece.shape.height + piece.after) * MM

    def paint(hand: Hand, x: float, y: float, _: float) -> list[Item]:
        leaf = None
        if piece.alt:
            leaf = hand.field_parent().add("Figure", alt=piece.alt).leaf()
        return line_figure(piece.shape, x, y, leaf)

    return Laid(piece.before * MM, height, paint)


def _rail(piece: Rail, _width: float, _room: Room) -> Laid:
    """As high as its row, from edge to edge."""

    def paint(_: Hand, x: float, y: float, height: float) -> list[Item]:
        shape = rail_shape(piece, height / MM)
        return line_figure(shape, x, y)

    return Laid(piece.before * MM, 0.0, paint, lambda height: height)


MEASURE: dict[type, Callable[[Any, float, Room], Laid]] = {
    Words: _words,
    Figure: _figure,
    Rail: _rail,
}
"""Kind of piece -> what measures it; other modules have theirs (see `slabs`)."""


def measured(piece: Piece, width: float, room: Room) -> Laid:
    """`piece` in a column `width` pt wide."""
    return MEASURE[type(piece)](piece, width, room)


def again(piece: Piece, width: float, room: Room) -> Callable[[Ease], Laid]:
    """`piece` as it is on a page that gives way or grows."""
    return lambda ease: measured(eased(piece, ease), width, room)


class Column:
    """Pieces under each other that were measured: `height` is what they need, `elastic`
    whether the last of them may take more, and `gives` whether any gives way."""

    __slots__ = ("elastic", "gives", "height", "joined", "laid")

    def __init__(self, laid: list[Laid], joined: frozenset[int] = frozenset()) -> None:
        self.laid, self.joined = laid, joined
        self.height = sum([one.before + one.height for one in laid])
        self.gives = [one for one in laid if one.at is not None]
        self.elastic = bool(laid) and laid[-1].stretch is not None

    @property
    def rigid(self) -> float:
        """What of its height never gives way."""
        return self.height - sum([one.height for one in self.gives])

    def stretched(self, height: float) -> float:
        """How high it is when it is given `height`."""
        last = self.laid[-1] if self.laid else None
        if last is None or last.stretch is None:
            return self.height
        fixed = self.height - last.height
        return fixed + last.stretch(max(height - fixed, 0.0))

    def at(self, ease: Ease, height: float) -> float:
        """The same on a page that gives way or grows."""
        if not self.gives:
            return self.stretched(height)
        total = self.rigid
        for one in self.gives:
            free = height - total if one is self.laid[-1] else 0.0
            total += one.at(ease, free)  # type: ignore[misc]
        return total

    def again(self, ease: Ease) -> Column:
        """The column as it then is."""
        if not self.gives:
            return self
        laid = [one.again(ease) if one.again else one for one in self.laid]
        return Column(laid, self.joined)

    def paint(self, hand: Hand, x: float, y: float, height: float) -> list[Item]:
        """All pieces from (x, y) on; what stretches stands at the foot of `height`.
        Words that go on in the element of others have a space before them."""
        if len(self.laid) == 1 and not self.elastic:
            only = self.laid[0]
            return only.paint(hand, x, y + only.before, only.height)
        items: list[Item] = []
        bottom = y + height
        for place, one in enumerate(self.laid, 1):
            if hand.after and place == hand.turn + 1:
                hand.node = hand.after
            y += one.before
            high = one.height
            if one.stretch is not None:
                high = one.stretch(max(bottom - y, 0.0))
                y = bottom - high
            made = one.paint(hand, x, y, high)
            items += spaced(made) if place in self.joined else made
            y += high
        return items


_NONE: frozenset[int] = frozenset()


def column(pieces: Sequence[Piece], width: float, room: Room) -> Column:
    """`pieces` in a column `width` pt wide."""
    laid = [MEASURE[type(piece)](piece, width, room) for piece in pieces]
    joined = _NONE
    if len(pieces) > 1:
        joined = frozenset(
            [at for at, one in enumerate(pieces) if type(one) is Words and one.joined]
        )
    return Column(laid, joined)
