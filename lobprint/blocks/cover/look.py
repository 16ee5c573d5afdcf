"""The cover: where its parts stand, and how large its words are. Lengths in mm.

Its figure is in `line`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lobprint.document import Document, Span
from lobprint.language import filled, teksten
from lobprint.look import MM
from lobprint.look.line import COVER_TOP
from lobprint.look.text import TextBlock, balanced, label
from lobprint.look.type import COVER_NAME, COVER_TITLE, POSTER_TITLE, TypeStyle

if TYPE_CHECKING:
    from lobprint.blocks.cover import CoverDetail

NAME_TOP, NAME_WIDTH = 22.0, 120.0
"""Of the school's name, from the top of the page."""
NAME_LINES = 3
"""A longer name is set smaller."""
SMALLER_NAME = COVER_NAME.scaled(0.7)
LOGO_WIDTH, LOGO_HEIGHT = 60.0, 24.0
"""The box that a logo fills one way; its top is the name's."""
TITLE_BASELINE = 89.4
"""Of the title's last line, from the top of the page: it grows upwards."""
TITLE_LINES = 2
"""A longer title is set smaller."""
SUBTITLE_BASELINE, SUBTITLE_WIDTH = 101.8, 150.0
"""Of its first line, from the top of the page: the subtitle grows downwards."""
FIGURE_FOOT = COVER_TOP + 84
"""Of the line's figure, from the top of the page."""
LABEL_GAP = 5.4
"""From where a level begins to the number of its step; the first has none."""
LABEL_INDENT = 4.4
"""From the number of a step to its name."""
LABEL_WIDTHS = (22.0, 34.0, 17.5, 30.0, 36.0)
"""Of the names of the steps: what the line leaves free."""
BELOW_RING = 13.0
"""The last label stands under the ring, which hangs lower than the line."""
DETAILS_FOOT = 260.0
"""Where the details end, from the top of the page: they grow upwards."""
DETAIL_LABEL = 31.0
"""The column of their labels."""
WRITING_ROW = 12.0
"""Height of a detail that is written in, and of all details beside such a one."""
DETAIL_GAP = 2.5
"""Between two details; the lines of one stand closer."""
COLOPHON_BASELINE = 276.0
"""Of its last line, from the top of the page."""


def above_value(lines: TextBlock, details: Sequence[CoverDetail]) -> float:
    """What stays free above the value of one of `details`, in mm."""
    written = any(detail.value is None for detail in details)
    least = WRITING_ROW - lines.height / MM if written else 0.0
    return max(least, DETAIL_GAP)


def name_lines(name: str) -> tuple[TypeStyle, TextBlock]:
    """The school's name, smaller when it is long, and the style it is set in."""
    for style in (COVER_NAME, SMALLER_NAME):
        lines = label(name, style, NAME_WIDTH * MM)
        if len(lines.lines) <= NAME_LINES:
            break
    return style, lines


def title_lines(title: str, width: float) -> tuple[TypeStyle, TextBlock]:
    """The title at most `width` pt wide, smaller when it is long, and its style."""
    for style in (COVER_TITLE, POSTER_TITLE):
        lines = balanced((Span(title),), style, width, {})
        if len(lines.lines) <= TITLE_LINES:
            break
    return style, lines


def logo_alt(said: str, document: Document) -> str:
    """What is said of the logo to who doesn't see it: what the school says, or else
    whose it is."""
    school = document.school or teksten().school
    return said or filled(teksten().logo, school=school)
