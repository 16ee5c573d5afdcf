"""Headings in a school's own style, which take another room than ours.

Only Word has such headings. Its pages are laid out with that room kept free, so that
parts start on the pages that the contents name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from lobprint.document import plain_text
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.paper import TitleSpace
from lobprint.look.styles import Style
from lobprint.look.type import H1, H2, H3
from lobprint.page.items import Break, Slab
from lobprint.page.room import Room
from lobprint.pieces import Lowered, Stack, Words

_OURS = (
    TitleSpace(H1.size, H1.leading / MM),
    TitleSpace(H2.size, H2.leading / MM),
    TitleSpace(H3.size, H3.leading / MM),
)

_LEVELS: dict[Style, int] = {"Heading1": 0, "Heading2": 1, "Heading3": 2}


def make_room(
    slabs: Sequence[Slab | Break],
    lowered: Lowered,
    room: Room,
    titles: Sequence[TitleSpace | None],
) -> None:
    """Heighten the first of `slabs`, those of a block, by what its title in the style
    of `titles` takes more than in ours. What has a style of our own, on A3 and for
    steps and posters, stays as it is."""
    title = next(_titles(lowered), None)
    if title is None or room.scale > 1 or not isinstance(slabs[0], Slab):
        return
    level = _LEVELS[title.style]
    theirs, ours = titles[level], _OURS[level]
    if theirs is None:
        return
    words = plain_text(title.text)
    high = _height(words, ours, room.width) * room.scale
    more = _height(words, theirs, room.width) - high
    slabs[0].height += max(more, 0.0) * MM


def _titles(lowered: Lowered) -> Iterator[Words]:
    """The words in a school's own style of headings."""
    for piece in lowered:
        if isinstance(piece, Stack):
            yield from _titles(piece.pieces)
        elif isinstance(piece, Words) and piece.style in _LEVELS:
            yield piece


def _height(words: str, title: TitleSpace, width: float) -> float:
    """In mm, on a text block of `width` pt."""
    lines = max(ceil(text_width(words, "bold", title.size) / width), 1)
    return lines * title.line
