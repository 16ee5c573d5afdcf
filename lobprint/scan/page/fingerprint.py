"""Where on a page there is ink that was not printed, roughly: to tell whether two
pictures are of one sheet."""

from __future__ import annotations

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Mask, shrunk
from lobprint.scan.doubles import HEAD
from lobprint.scan.page.flat import Flat

CELL = 8
"""Dots across a cell: 1 mm, more than a page is ever off."""
DARK = 0.25
"""How much darker than the paper ink is."""
FILLED = 0.06
"""The part of a cell that is inked, at least."""


def fingerprint(flat: Flat) -> bytes:
    """A bit for each cell of the page, row by row."""
    cells = _cells(_ink(flat)) > FILLED
    return int(cells.shape[1]).to_bytes(HEAD, "big") + bytes(np.packbits(cells))


def _ink(flat: Flat) -> Mask:
    high, wide = flat.grey.shape
    white = cv2.dilate(shrunk(flat.grey, 8), np.ones((7, 7), np.uint8))
    paper = cv2.resize(white, (wide, high)).astype(np.float32)
    dark = paper - flat.grey > DARK * np.maximum(paper, 30)
    unsure = flat.reference.near | flat.outside | flat.streaks
    own: Mask = dark & (unsure == 0)
    return own


def _cells(ink: Mask) -> Grey:
    """The part of each that is inked."""
    high, wide = (side // CELL for side in ink.shape)
    whole = ink[: high * CELL, : wide * CELL].astype(np.float32)
    means: Grey = whole.reshape(high, CELL, wide, CELL).mean((1, 3))
    return means
