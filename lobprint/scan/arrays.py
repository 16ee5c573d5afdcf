"""What pixels and points are called here: arrays of numpy, row by row."""

from __future__ import annotations

from typing import Any

import cv2
import numpy.typing as npt

Grey = npt.NDArray[Any]
"""A picture: a byte a pixel, 0 is black."""
Mask = npt.NDArray[Any]
"""A byte a pixel: 1 where something is so."""
Points = npt.NDArray[Any]
"""One in a row: x and y, in pixels."""
Matrix = npt.NDArray[Any]
"""Three by three: what a homography does to a point."""

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
