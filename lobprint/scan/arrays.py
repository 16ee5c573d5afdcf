"""What pixels and points are called here: arrays of numpy, row by row."""

from __future__ import annotations

from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from lobprint.scan.refused import TOO_LARGE, TOO_SMALL, RefusedError

Grey = npt.NDArray[Any]
"""A picture: a byte a pixel, 0 is black."""
Mask = npt.NDArray[Any]
"""A byte a pixel: 1 where something is so."""
Points = npt.NDArray[Any]
"""One in a row: x and y, in pixels."""
Matrix = npt.NDArray[Any]
"""Three by three: what a homography does to a point."""

MOST_PIXELS = 150_000_000
"""Of a picture: A3 at 600 dots to the inch has half of it."""
WORKING, SMALLEST = 3508, 400
"""Pixels along the longer side of what is worked on: A4 at 300 dots to the inch; and of
what has no page that could be read."""
TWO = 0.05
"""Fewer greys than this for each black pixel: there are two colours."""

cv2.setNumThreads(1)  # a page has one processor: another page has the other


def shrunk(grey: Grey, factor: float) -> Grey:
    """`grey` so many times as small; a pixel of it is the mean of those that it was."""
    if factor <= 1:
        return grey
    size = [max(1, round(side / factor)) for side in grey.shape[::-1]]
    return cv2.resize(grey, size, interpolation=cv2.INTER_AREA)


def part(array: Grey, x: int, y: int, width: int, height: int) -> Grey:
    """A part of `array`, with zeros where it goes over the edge."""
    inside = array[max(0, y) : max(0, y + height), max(0, x) : max(0, x + width)]
    if inside.shape == (height, width):
        return inside
    out = cv2.copyMakeBorder(array[:1, :1] * 0, 0, height - 1, 0, width - 1, 0)
    if inside.size:
        top, left = max(0, -y), max(0, -x)
        out[top : top + inside.shape[0], left : left + inside.shape[1]] = inside
    return out


class Picture(NamedTuple):
    """A picture to work on, upright; `is_two` is whether it came in two colours."""

    grey: Grey
    is_two: bool


def working(grey: Grey, is_two: bool) -> Picture:
    """A picture of a size to work on. Raises RefusedError when it is none to read."""
    if grey.size > MOST_PIXELS:
        raise RefusedError(*TOO_LARGE)
    if min(grey.shape) < SMALLEST:
        raise RefusedError(*TOO_SMALL)
    is_two = is_two or _has_two(grey)
    return Picture(shrunk(grey, max(grey.shape) / WORKING), is_two)


def _has_two(grey: Grey) -> bool:
    """Before it is made smaller, for that makes greys."""
    counts = np.bincount(grey[::2, ::2].ravel(), minlength=256)
    return bool(counts[64:192].sum() < TWO * counts[:64].sum())
