"""Strokes on a page: ink that is not printed, joined where a line that is printed, or a
pen, left a little out.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan.areas import area_of
from lobprint.scan.arrays import Grey, Mask
from lobprint.scan.ink import Ink
from lobprint.scan.reference import DOTS
from lobprint.stamp import Box

_JOIN = 7
"""Dots that are left out at most."""


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
    _x: Grey
    _y: Grey
    _label: Grey

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
    joined = cv2.morphologyEx(own, cv2.MORPH_CLOSE, np.ones((_JOIN, _JOIN), np.uint8))
    _, labels, found, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    y, x = np.nonzero(own)
    label = labels[y, x]
    areas = np.bincount(label, minlength=len(found)) / DOTS**2
    return Strokes(labels, [_in_mm(one) for one in found], areas, x, y, label)


def _in_mm(found: Mask) -> Box:
    x, y, width, height = (float(one) / DOTS for one in found[:4])
    return Box(0, x, y, width, height)
