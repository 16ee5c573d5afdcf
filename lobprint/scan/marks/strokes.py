"""Strokes on a page: ink that is not printed, joined where a line that is printed, or a
pen, left a little out.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask
from lobprint.scan.marks.areas import area_of, window
from lobprint.scan.marks.ink import Ink
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

_JOIN, _ACROSS = 7, 15
"""Dots that are left out at most; and across print, as at the corner of a box."""


@dataclass(frozen=True, eq=False)
class Strokes:
    """Those of a page, by number from 1; 0 is no stroke.

    labels  of which stroke each dot of the page is, and the paper just between
    boxes   what each takes of the page, in mm
    areas   how much ink each is, in square mm
    """

    labels: Grey
    boxes: list[Box]
    areas: Grey
    _own: Grey
    _x: Grey
    _y: Grey
    _label: Grey

    def area_in(self, label: int, box: Box, grow: float = 0.0) -> float:
        """How much ink of a stroke lies in a box, or so many mm around it."""
        here = window(*area_of(box, grow))
        return float((here.of(self._own) == label).sum()) / DOTS**2

    def at_edge(self, box: Box) -> bool:
        """Whether something reaches the edge of the sheet."""
        high, wide = (side / DOTS for side in self.labels.shape)
        left, top, right, foot = area_of(box, bounds.MARGIN)
        return left < 0 or top < 0 or right > wide or foot > high

    def within(self, box: Box, grow: float = 0.0) -> Grey:
        """How much ink of each stroke lies in a box, or so many mm around it."""
        left, top, right, foot = (at * DOTS for at in area_of(box, grow))
        inside = (self._x >= left) & (self._x < right)
        inside &= (self._y >= top) & (self._y < foot)
        counts = np.bincount(self._label[inside], minlength=len(self.boxes))
        areas: Grey = counts / DOTS**2
        return areas


def strokes_of(ink: Ink) -> Strokes:
    """All strokes of a page."""
    own = ink.own
    joined = (_closed(own) | (_grown(own) & ink.near)).astype(np.uint8)
    _, labels, found, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    y, x = np.nonzero(own)
    label = labels[y, x]
    areas = np.bincount(label, minlength=len(found)) / DOTS**2
    boxes = [_in_mm(one) for one in found]
    return Strokes(labels, boxes, areas, labels * own, x, y, label)


def _closed(mask: Mask) -> Mask:
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (_JOIN, _JOIN))
    return cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel)


def _grown(mask: Mask) -> Mask:
    """So that what comes from either side of a line that is printed meets upon it."""
    return cv2.dilate(mask, np.ones((_ACROSS, _ACROSS), np.uint8))


def _in_mm(found: Mask) -> Box:
    x, y, width, height = (float(one) / DOTS for one in found[:4])
    return Box(0, x, y, width, height)
