"""Where the code stands on a page that can be filled in, and how large it is; in mm."""

from __future__ import annotations

from typing import NamedTuple

MODULES = 21
"""Across a code: the smallest there is."""
MODULE, MODULE_A3 = 0.6, 0.85
"""How wide a module is. 0.6 was read from photos and from copies of copies where 0.5
was not; one on A3 is larger, for who prints it on A4."""
QUIET = 4
"""Modules of white that a code has around it, or readers don't find it."""
EDGE, MARGIN = 8.0, 20.0
"""From the foot of the sheet, and from its right side."""
A3_WIDE = 290.0
"""A sheet of which the shorter side is this is A3."""


class CodeBox(NamedTuple):
    """Where a code stands on its sheet, from its top left."""

    x: float
    y: float
    size: float

    @property
    def white(self) -> float:
        """How much of it stays white around it."""
        return QUIET * self.size / MODULES


def code_box(width: float, height: float) -> CodeBox:
    """Where the code stands on a sheet of this size: in the free right end of its
    foot."""
    size = MODULES * (MODULE_A3 if min(width, height) >= A3_WIDE else MODULE)
    return CodeBox(width - MARGIN - size, height - EDGE - size, size)
