"""How many boxes with their words stand side by side, the same in both formats."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.rules import CHECK_BOX, CHECK_LABEL_GAP
from lobprint.look.styles import type_of

BOX_LINE = 8.0
"""Height of a line with boxes to tick, in mm on A4."""
LABEL_SPACE = CHECK_BOX + CHECK_LABEL_GAP
"""From the left of a check box to that of its words, in mm on A4."""
WORD_GAP = 2.0
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
