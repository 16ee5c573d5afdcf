"""How close the lines of the contents stand, the same in both formats.

A school adds forms and groups; the contents close up for them as far as reads well, so
that they stay on one page with what stands below. Lengths are in mm on A4.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lobprint.document import ContentsEntry, ContentsGroup
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.furniture import shorten
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.type import BODY, CONTENTS_ENTRY, CONTENTS_GROUP, H1, SMALL


class Air(NamedTuple):
    """Above a group, and above and below the words of a row."""

    group: float
    row: float


WIDTH = 165.0
"""How wide the text is; in the margins of a school less, and the columns with it."""
CONTENTS_AUDIENCE, CONTENTS_TIME = 76.0, 127.0
"""Where the columns "for whom" and "how long" begin."""
WHOM_WIDTH, TIME_WIDTH = CONTENTS_TIME - CONTENTS_AUDIENCE - 2, 33.0
"""How wide their words can be; what is longer is shortened."""
CONTENTS_INDENT = 7.0
"""Of the headings within a part."""
OPEN, CLOSE = Air(7.0, 1.6), Air(3.0, 0.35)
"""As we like it, and the least: rows are then one and a half line high."""
RULE_GAP = 1.0
"""Between the name of a group and its rule."""
CHILD_PADDING = 0.3
"""Above and below the words of a heading within a part."""
TITLE = H1.leading / MM
BELOW = 9.0
"""What stands under our contents, where all is from, with the space above it."""
WASTE = 20.0
"""What a page may leave empty where the next group begins on another."""
SPARE = 6.0
"""For Word, whose rows come out a little higher."""


def air(
    groups: Sequence[ContentsGroup], height: float, more: bool, kept: float = 0.0
) -> Air:
    """What `groups` need to stand on as few pages of `height` mm as can be, below the
    title; `more` is whether something stands below them. Rows then always share their
    last page with it: what fits that many pages only when it is close, is far too long
    in the open for one less. So much more as is `kept` stays free, if they can."""
    close, wide = _height(groups, CLOSE), _height(groups, OPEN)
    room = height - TITLE - SPARE - (BELOW if more else 0.0)
    while close > room:
        room += max(height - WASTE, WASTE)
    room = max(room - kept, close)
    if wide <= room:
        return OPEN
    less = (wide - room) / (wide - close)
    group, row = (
        most - (most - least) * less for most, least in zip(OPEN, CLOSE, strict=True)
    )
    return Air(group, row)


def row_line(spaces: Air) -> float:
    """How high the line of a row is in Word, in mm: the space below is in it."""
    return CONTENTS_ENTRY.leading / MM + spaces.row


def is_long(title: str, wide: float = WIDTH) -> bool:
    """Whether `title` runs into the column with who fills it in, on `wide` mm."""
    width = text_width(title, CONTENTS_ENTRY.face, CONTENTS_ENTRY.size)
    return width >= (CONTENTS_AUDIENCE * wide / WIDTH - 2) * MM


def columns(entry: ContentsEntry, wide: float = WIDTH) -> tuple[str, str]:
    """Who fills it in and how long it takes, as far as there is room on `wide` mm."""
    size, mm = SMALL.size, MM * wide / WIDTH
    whom = shorten(entry.audience, "regular", size, WHOM_WIDTH * mm)
    return whom, shorten(entry.time, "regular", size, TIME_WIDTH * mm)


def _height(groups: Sequence[ContentsGroup], spaces: Air) -> float:
    """Of `groups` with these spaces."""
    head = RULE_GAP + (CONTENTS_GROUP.leading + HEAD.weight) / MM
    high = sum(spaces.group + (head if group.title else 0.0) for group in groups)
    entries = [entry for group in groups for entry in group.entries]
    children = sum(len(entry.children) for entry in entries)
    lines = len(entries) + sum(is_long(entry.title) for entry in entries)
    high += len(entries) * (2 * spaces.row + WRITING.weight / MM)
    high += lines * CONTENTS_ENTRY.leading / MM
    return high + children * (BODY.leading / MM + 2 * CHILD_PADDING)
