"""Parts of a page: in mm as they were printed, and in dots as they lie flat."""

from __future__ import annotations

from math import hypot
from typing import NamedTuple

import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask, part
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

Area = tuple[float, float, float, float]
"""Left, top, right and foot, in mm."""


class Window(NamedTuple):
    """A part of a page, in dots."""

    x: int
    y: int
    width: int
    height: int

    def of(self, array: Grey, shift: tuple[int, int] = (0, 0)) -> Grey:
        """What lies in it, of an array that was moved."""
        dx, dy = shift
        return part(array, self.x - dx, self.y - dy, self.width, self.height)

    @property
    def rows(self) -> slice:
        return slice(self.y, self.y + self.height)

    @property
    def columns(self) -> slice:
        return slice(self.x, self.x + self.width)

    def on(self, page: Grey) -> Window:
        """What of it lies on a page."""
        high, wide = page.shape
        x, y = min(max(0, self.x), wide), min(max(0, self.y), high)
        right = max(x, min(wide, self.x + self.width))
        return Window(x, y, right - x, max(y, min(high, self.y + self.height)) - y)

    def fill(self, mask: Mask, area: Area, value: int) -> None:
        """Gives the dots of `area` a value, in a mask of this window."""
        left, top, right, foot = (round(at * DOTS) for at in area)
        rows = slice(max(0, top - self.y), max(0, foot - self.y))
        mask[rows, max(0, left - self.x) : max(0, right - self.x)] = value


def window(left: float, top: float, right: float, foot: float) -> Window:
    """The dots of a part of a page, in mm."""
    x, y = int(left * DOTS), int(top * DOTS)
    return Window(x, y, int(right * DOTS) - x, int(foot * DOTS) - y)


def area_of(box: Box, grow: float = 0.0) -> Area:
    """What a box takes, so much larger on all sides."""
    right, foot = box.x + box.width, box.y + box.height
    return box.x - grow, box.y - grow, right + grow, foot + grow


def overlap(one: Box, other: Box) -> float:
    """The longer side of what two boxes share, in mm."""
    right = min(one.x + one.width, other.x + other.width)
    foot = min(one.y + one.height, other.y + other.height)
    return max(right - max(one.x, other.x), foot - max(one.y, other.y))


def apart(one: Box, other: Box) -> float:
    """How far two boxes are apart, in mm; 0 when they touch."""
    across = max(one.x - other.x - other.width, other.x - one.x - one.width, 0)
    down = max(one.y - other.y - other.height, other.y - one.y - one.height, 0)
    return hypot(across, down)


def middle(box: Box) -> Box:
    """The middle of a box, as one without size."""
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return Box(box.page, x, y, 0, 0)


def arcs(across: Grey, down: Grey, box: Box) -> int:
    """In how many directions ink lies, seen from the middle of a box or word that was
    made as high as it is wide; of each dot of it is told where it is from there."""
    angle = np.arctan2(down / box.height, across / box.width)
    turn = (angle + np.pi) / (2 * np.pi) * bounds.ARCS
    counts = np.bincount(turn.astype(int) % bounds.ARCS, minlength=bounds.ARCS)
    return int((counts >= bounds.ARC_DOTS).sum())
