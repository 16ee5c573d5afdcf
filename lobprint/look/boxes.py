"""Room for a pen around boxes and words to circle; and how many boxes with their words
stand side by side, the same in both formats.

A cross leaves its box, and who reads it from paper must know to which box it belongs.
"""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.rules import CHECK_BOX, CHECK_LABEL_GAP
from lobprint.look.styles import type_of

CLEAR = 2.5
"""Nothing is printed nearer to a box than this but its own words and pictogram."""
UNDER = 2.0
"""The least between a box and the room to write in that stands under it."""
WORDS_APART = 4.0
"""Between the outlines of words to circle."""
BOX_LINE = CLEAR + CHECK_BOX + UNDER
"""Height of a line with boxes to tick, with room to write under it, in mm on A4."""
LONE_LINE = CLEAR + CHECK_BOX + CLEAR
"""The same with nothing under it but a rule."""
STACK_LINE = CHECK_BOX + CLEAR
"""The same with nothing under it but the next box."""
WORDS_TOP = 2.0
"""From the top of a line with boxes to their words, and to those beside it."""
LABEL_SPACE = CHECK_BOX + CHECK_LABEL_GAP
"""From the left of a check box to that of its words, in mm on A4."""
WORD_GAP = CLEAR
"""The least between the words of a box and the next box."""


def slots(
    names: Sequence[str], width: float, most: int, scale: float, easy: bool = False
) -> tuple[int, float]:
    """How many boxes a line has, and how far apart they stand, in mm.

    They share `width` as if there were `most` of them, or stand closer when there are
    more; when the widest of their words has no room there, fewer stand on a line."""
    style = type_of("CheckLine", scale, easy)
    around = (LABEL_SPACE + WORD_GAP) * scale
    words = (text_width(name, style.face, style.size) / MM for name in names)
    widest, count = around + max(words), len(names)
    if widest <= width / max(count, most):
        return count, width / max(count, most)
    fewer = max(min(count, int(width / widest)), 1)
    return fewer, width / fewer
