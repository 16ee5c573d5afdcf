"""The codes of lobprint in a picture (`stamp/code.py`).

zxing looks at the whole picture first, then at it larger; then at each corner by
itself, three times as large, and with its black made thinner: copies of copies have fat
modules.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Points
from lobprint.stamp.code import Code, read_code

LARGER = (1.0, 1.6)
CORNER = 3.0
HIGH, WIDE = 0.32, 0.42
"""The part of the picture that a corner is."""
THIN = 5
"""Pixels of a corner by which its white grows."""


class SeenCode(NamedTuple):
    """`quad` has its corners in the picture, clockwise from its own top left."""

    code: Code
    quad: Points


def codes(grey: Grey) -> list[SeenCode]:
    """What codes there are; those of others are passed over."""
    return next(filter(None, _tries(grey)), [])


def _tries(grey: Grey) -> Iterator[list[SeenCode]]:
    for scale in LARGER:
        yield _codes(_larger(grey, scale), scale, (0, 0))
    thin = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (THIN, THIN))
    for x, y, corner in _corners(grey):
        larger = _larger(corner, CORNER)
        yield _codes(larger, CORNER, (x, y))
        yield _codes(cv2.dilate(larger, thin), CORNER, (x, y))


def _corners(grey: Grey) -> Iterator[tuple[int, int, Grey]]:
    """The lower right first, for there a sheet has it."""
    high, wide = grey.shape
    h, w = int(high * HIGH), int(wide * WIDE)
    for x, y in ((wide - w, high - h), (0, 0), (0, high - h), (wide - w, 0)):
        yield x, y, grey[y : y + h, x : x + w]


def _larger(grey: Grey, scale: float) -> Grey:
    if scale == 1:
        return grey
    return cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)


def _codes(grey: Grey, scale: float, at: tuple[int, int]) -> list[SeenCode]:
    import zxingcpp

    seen = []
    for one in zxingcpp.read_barcodes(
        np.ascontiguousarray(grey),
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        try_invert=False,
    ):
        code = read_code(one.text)
        if code:
            place = one.position
            corners = (
                place.top_left,
                place.top_right,
                place.bottom_right,
                place.bottom_left,
            )
            quad = np.array([(c.x, c.y) for c in corners]) / scale + at
            seen.append(SeenCode(code, quad))
    return seen
