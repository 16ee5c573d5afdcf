"""How far a page gives way when it is too full, and grows when room is left.

All pieces of a page do so alike, so that rows of equal meaning get equal room. A page
that is too full gives, in this order: boxes to draw in and cells of a canvas; the
distance between writing lines, down to what a hand needs; the space between blocks;
the last inner line. With room left there is more: of boxes, lines, distance, space.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Fill = Literal["", "more", "fit"]


class Ease(NamedTuple):
    """How a page is set.

    room   boxes to draw in: 0 is their least, 1 as high as they ask, more is higher
    pitch  writing lines: -1 is their floor, 0 as they ask, 1 as far apart as they may
    lines  how many lines more (or one less) there are everywhere
    space  what the space between blocks is of what it asks
    """

    room: float = 1.0
    pitch: float = 0.0
    lines: int = 0
    space: float = 1.0


ASKED = Ease()
TIGHT, AIRY = 0.75, 1.3
"""The least and the most of `space`."""
CLOSER = (
    Ease(0.0),
    Ease(0.0, -1.0),
    Ease(0.0, -1.0, 0, TIGHT),
    Ease(0.0, -1.0, -1, TIGHT),
)
"""Closer and closer, to the least there is."""
TIGHTEST = 0.6
"""The least of `space` on a page of Word that is to keep room for a few words more."""
MOST_ROOM = 1.6
"""A box to draw in gets at most so many times as high as it asks."""
WIDEST = 1.25
"""Writing lines stand at most so many times as far apart as their floor."""
TEAM, LEARNER, EASY, LARGE = 8.0, 8.5, 9.0, 11.5
"""The least distance between writing lines in mm: for who writes as a team, for a
learner, for one who writes with effort, and on A3, where people write standing."""


def box(asked: float, least: float, ease: Ease) -> float:
    """The height of a box to draw in; it is rigid when that and its `least` are one."""
    if least >= asked:
        return asked
    if ease.room <= 1:
        return least + (asked - least) * ease.room
    return asked * min(ease.room, MOST_ROOM)


def pitch(asked: float, floor: float, ease: Ease) -> float:
    """The distance of writing lines that asked for `asked`; in the unit of `floor`."""
    much = asked - floor if ease.pitch < 0 else WIDEST * floor - asked
    return asked + much * ease.pitch if much > 0 else asked


def fills(asked: Fill, ease: Ease) -> Fill:
    """What lines do with room above them: on a page that is too full no row grows to
    hold a whole number of them."""
    return "fit" if asked == "more" and ease.pitch < 0 else asked


def count(asked: int, ease: Ease) -> int:
    """How many lines there are: one less of more, up to twice as many."""
    if ease.lines < 0:
        return asked - 1 if asked > 1 else asked
    return asked + min(ease.lines, asked)
