"""Lines that run down a whole scan: dirt on the glass of a feeder."""

from __future__ import annotations

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Mask

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
    for axis, kernel in ((0, (1, WIDEST)), (1, (WIDEST, 1))):
        closed = cv2.morphologyEx(picture, cv2.MORPH_CLOSE, np.ones(kernel, np.uint8))
        dark = cv2.threshold(
            cv2.subtract(closed, picture), DARKER, 1, cv2.THRESH_BINARY
        )[1]
        for at in np.flatnonzero(_runs(dark if axis == 0 else dark.T)):
            beside = slice(max(0, at - 1), at + 2)
            mask[(slice(None), beside) if axis == 0 else (beside, slice(None))] = 1
    return mask


def _runs(dark: Mask) -> Mask:
    """In which columns a line runs from end to end."""
    end = max(1, round(ENDS * len(dark)))
    parts = (dark, dark[:end], dark[-end:])
    shares = [cv2.reduce(one, 0, cv2.REDUCE_AVG, dtype=cv2.CV_32F) for one in parts]
    least: Mask = np.min(shares, axis=0).ravel()
    return least > LONG
