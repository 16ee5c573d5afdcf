"""Lines that run down a whole scan: dirt on the glass of a feeder."""

from __future__ import annotations

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Mask

ALONG = 8
"""Pixels of a line that are taken together."""
WIDEST = 15
"""Of a streak and what is white beside it, in pixels."""
DARKER = 18
"""Than what lies beside it; of 255."""
LONG = 0.5
"""The part of the picture along which a line runs, at the least."""
ENDS = 0.03
"""Of the picture at either end, where a streak runs and a rule that is printed
doesn't."""


def streaks(picture: Grey) -> Mask:
    """1 on such lines, down and across: a sheet may have been fed sideways."""
    mask = np.zeros(picture.shape, np.uint8)
    for lines, own in ((picture, mask), (picture.T, mask.T)):
        for at in np.flatnonzero(_runs(_darker(np.ascontiguousarray(lines)))):
            own[:, max(0, at - 1) : at + 2] = 1
    return mask


def _darker(lines: Grey) -> Mask:
    """Where it is darker than what lies beside it; some rows are taken together."""
    high, wide = lines.shape
    size = wide, max(1, high // ALONG)
    means = cv2.resize(lines, size, interpolation=cv2.INTER_AREA)
    around = cv2.morphologyEx(means, cv2.MORPH_CLOSE, np.ones((1, WIDEST), np.uint8))
    darker: Mask = cv2.subtract(around, means) > DARKER
    return darker


def _runs(dark: Mask) -> Mask:
    """In which columns a line runs from end to end."""
    end = max(1, round(ENDS * len(dark)))
    shares = [part.mean(0) for part in (dark, dark[:end], dark[-end:])]
    least: Mask = np.min(shares, axis=0)
    return least > LONG
