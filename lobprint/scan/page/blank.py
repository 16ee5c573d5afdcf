"""White pages: the backs of sheets."""

from __future__ import annotations

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, shrunk

LOOKED_AT = 1200
"""Pixels along the longer side, when it is looked at."""
EDGE = 0.04
"""Of its sides: a scan has shadows there, and holes."""
PALE = 0.12
"""How dark a pen is at least; what shines through from the back is paler."""
STROKE = 0.012
"""Of the longer side: what is longer was written. 4 mm of A4."""
LIT = 60
"""Paper is so bright at least, of 255: what is darker is a lens in a pocket."""
EVEN = 0.5
"""Paper is at most so much darker in one place than in another."""


def is_blank(picture: Grey) -> bool:
    """Whether nothing was printed or written on the paper of this picture, which is all
    that is in it."""
    grey = shrunk(picture, max(picture.shape) / LOOKED_AT)
    high, wide = grey.shape
    down, across = int(high * EDGE), int(wide * EDGE)
    grey = cv2.medianBlur(grey[down:-down, across:-across], 3)
    paper = _paper(grey)
    if paper.min() < max(LIT, EVEN * paper.max()):
        return False
    dark = (paper - grey.astype(np.float32)) / np.maximum(paper, 30)
    strokes = (dark > PALE).astype(np.uint8)
    _, _, sizes, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    longest = sizes[1:, 2:4].max() if len(sizes) > 1 else 0
    return bool(longest < STROKE * LOOKED_AT)


def _paper(grey: Grey) -> Grey:
    """How white the paper is, everywhere."""
    white = cv2.dilate(shrunk(grey, 8), np.ones((5, 5), np.uint8))
    white = cv2.GaussianBlur(white.astype(np.float32), (0, 0), 3)
    return cv2.resize(white, (grey.shape[1], grey.shape[0]))
