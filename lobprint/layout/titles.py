"""Headings in a school's own style, which take another room than ours.

Only Word has such headings. Its pages are laid out with that room kept free, so that
parts start on the pages that the contents name.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from lobprint.document import Block, FormIntro, Heading, plain_text
from lobprint.layout.items import Break, Slab
from lobprint.layout.room import Room
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.paper import TitleSpace
from lobprint.look.type import H1, H2, H3

_OURS = (
    TitleSpace(H1.size, H1.leading / MM),
    TitleSpace(H2.size, H2.leading / MM),
    TitleSpace(H3.size, H3.leading / MM),
)


def make_room(
    slabs: Sequence[Slab | Break],
    block: Block,
    room: Room,
    titles: Sequence[TitleSpace | None],
) -> None:
    """Heighten the first of `slabs`, those of `block`, by what its title in the style
    of `titles` takes more than in ours. What has a style of our own, on A3 and for
    steps and posters, stays as it is."""
    level, words = _title(block)
    if not level or room.scale > 1 or not slabs or not isinstance(slabs[0], Slab):
        return
    theirs, ours = titles[level - 1], _OURS[level - 1]
    if theirs is None:
        return
    high = _height(words, ours, room.width) * room.scale
    more = _height(words, theirs, room.width) - high
    slabs[0].height += max(more, 0.0) * MM


def _title(block: Block) -> tuple[int, str]:
    """Level and words of the title of `block`; 0 without one in a school's style."""
    if isinstance(block, FormIntro):
        return 1, block.title
    if isinstance(block, Heading) and not block.number:
        return block.level, plain_text(block.text)
    return 0, ""


def _height(words: str, title: TitleSpace, width: float) -> float:
    """In mm, on a text block of `width` pt."""
    lines = max(ceil(text_width(words, "bold", title.size) / width), 1)
    return lines * title.line
