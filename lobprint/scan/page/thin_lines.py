"""Thin lines that are printed across a page, and how much light they take.

Blurred by any scanner or lens a line takes as much as it did, over more of the paper. A
copier that makes pale greys white takes its edges away; one that makes dark greys black
makes it fatter.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Points
from lobprint.scan.page.reference import KEPT, Reference

LONG, THIN, CLEAR = 61, 3.0, 6
"""Dots of a line along it at least, black dots across it at most, and dots beside it in
which nothing else is printed."""
DARK, PAPER = 0.3, 0.02
"""How dark a line is at least, and how dark what lies beside it at most."""
ENOUGH = 100
"""Places that are looked at, or nothing can be said."""
EACH = 7
"""One of so many places is looked at."""


def light_of_lines(dark: Grey, reference: Reference) -> float:
    """How much light thin lines take on a page, in parts of what they should: 1 when
    there are none. `dark` is how dark the page is: 0 is paper, 1 is its own black."""
    lines = _lines(reference)
    if len(lines) < ENOUGH:
        return 1.0
    seen, known = (_across(one).ravel()[lines] for one in (dark, reference.print))
    return float(np.median(seen / known))


@lru_cache(maxsize=KEPT)
def _lines(reference: Reference) -> Points:
    """Places on lines (in the array of the page, flattened) with paper above and below
    them."""
    there = (reference.print > DARK).astype(np.uint8)
    long = cv2.morphologyEx(there, cv2.MORPH_OPEN, np.ones((1, LONG), np.uint8))
    near, wide = (_sums(reference.print, far) for far in (CLEAR, 2 * CLEAR))
    return np.flatnonzero((long > 0) & (near < THIN) & (wide - near < PAPER))[::EACH]


def _across(dark: Grey) -> Grey:
    """How dark it is across a line, but for how dark the paper beside it is."""
    near, wide = (_sums(dark, far) for far in (CLEAR, 2 * CLEAR))
    across: Grey = near - (wide - near) * (2 * CLEAR + 1) / (2 * CLEAR)
    return across


def _sums(dark: Grey, far: int) -> Grey:
    """What so many dots above and below take together."""
    size = 1, 2 * far + 1
    return cv2.boxFilter(dark.astype(np.float32, copy=False), -1, size, normalize=False)
