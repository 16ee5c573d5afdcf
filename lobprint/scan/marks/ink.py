"""Ink on a page that lies flat, and what of it was not printed.

It is measured against the paper around it and the print's own black, never against
other boxes: a page on which all is empty, or all is filled, is judged as any other.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask
from lobprint.scan.marks.drift import near_print
from lobprint.scan.page.flat import Flat
from lobprint.scan.page.reference import DOTS

BLUR = 1.3
"""Of `soft`, in dots: a third of a mm, as wide as a thin pen."""
_PAPER = 8
"""Paper is looked for in squares of so many dots (1 mm), over 7 of them."""
_SHADOW = 1.0
"""Of the edge of a sheet, in mm."""
_SPARSE = 37
"""Every so manieth dot is enough to know the noise of a page."""
_SPREAD = 1.4826
"""From the median distance to the median, to a standard deviation."""


@dataclass(frozen=True, eq=False)
class Ink:
    """dark    0 is paper, 1 is as dark as the print
    soft    the same, blurred: what is pale but long can be seen in it
    print   what is printed, as the reference has it
    near    where print is, or so near that it may lie there
    inky    where ink is for certain, printed or not, but for streaks of a scanner
    streaks where the glass of a scanner was dirty
    noise   how much `soft` differs on empty paper
    """

    dark: Grey
    soft: Grey
    print: Grey
    near: Mask
    inky: Mask
    streaks: Mask
    noise: float

    @cached_property
    def own(self) -> Mask:
        """Where ink is that was not printed."""
        own: Mask = self.inky & (self.near == 0)
        return own

    @property
    def firm(self) -> bool:
        """Whether some of it is firm: not of a light pencil, or what a copier left of
        one."""
        firm = self.dark[self.own > 0] > bounds.FIRM
        return float(firm.sum()) / DOTS**2 > bounds.FIRM_INK


def ink_of(flat: Flat) -> Ink:
    """The ink of a page."""
    print_, streaks = flat.reference.print, flat.streaks
    near = flat.reference.near
    white = _paper(flat.grey)
    dark = _darkness(flat, white, print_)
    plain = (near == 0) & (white > 40)
    dark = np.maximum(dark - _median(dark[plain][::_SPARSE]), 0)
    near = near_print(dark, flat.reference)
    soft = cv2.GaussianBlur(dark, (0, 0), BLUR)
    noise = max(0.004, spread(soft[plain][::_SPARSE]))
    inky = soft > max(bounds.OWN_SOFT, bounds.OWN_NOISE * noise)
    inky &= (streaks == 0) & (_beyond(flat.outside) == 0)
    inked = inky.astype(np.uint8)
    return Ink(dark, soft, print_, near, inked, streaks, noise)


def _paper(grey: Grey) -> Grey:
    """How bright the paper is, all over: the brightest near by."""
    small = cv2.resize(
        grey, None, fx=1 / _PAPER, fy=1 / _PAPER, interpolation=cv2.INTER_AREA
    )
    bright = cv2.dilate(small, np.ones((7, 7), np.uint8))
    smooth = cv2.GaussianBlur(bright, (0, 0), 5)
    size = grey.shape[1], grey.shape[0]
    white: Grey = cv2.resize(smooth, size, interpolation=cv2.INTER_LINEAR)
    return white.astype(np.float32)


def _darkness(flat: Flat, white: Grey, print_: Grey) -> Grey:
    """What light the ink takes, in parts of what the print takes."""
    taken = np.maximum(white - flat.grey, 0) / np.maximum(white, 20)
    solid = cv2.erode((print_ > 0.8).astype(np.uint8), np.ones((3, 3)))
    of_print = taken[solid > 0]
    black = float(np.median(of_print)) if of_print.size > 200 else 0.8
    darkness: Grey = np.clip(taken / max(0.25, black), 0, 1.3)
    return darkness


def _beyond(outside: Mask) -> Mask:
    """Where the page isn't, and its edge, with the shadow of that."""
    if not outside.any():
        return outside
    side = 2 * round(_SHADOW * DOTS) + 1
    return cv2.dilate(outside, np.ones((side, side), np.uint8))


def _median(values: Grey) -> float:
    return float(np.median(values)) if values.size else 0.0


def spread(values: Grey) -> float:
    """How much most of these differ, whatever a few do."""
    return _SPREAD * _median(np.abs(values - _median(values)))


def strokes(mask: Mask, least: float = 0.0) -> list[tuple[float, float]]:
    """Of each stroke in a mask, of `least` square mm or more: its area, and its length
    (roughly: the longer side of what it takes), in mm."""
    mask = mask.astype(np.uint8, copy=False)
    _, _, found, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return [
        (area / DOTS**2, max(width, height) / DOTS)
        for _, _, width, height, area in found[1:].tolist()
        if area >= least * DOTS**2
    ]


def longest(mask: Mask) -> float:
    """The length of the longest stroke in a mask, in mm."""
    return max((length for _, length in strokes(mask)), default=0.0)
