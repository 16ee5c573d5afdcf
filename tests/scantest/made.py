"""The sheet, and what a copier makes of it."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from paper.packing import Pack, jpeg
from paper.pens import DPI, Image
from paper.spoil import Spoil
from spoken import NEDERLANDS

from lobprint.content import read_content
from lobprint.pixels import drawn
from lobprint.scantest.sheet import TrialSheet, trial_sheet

SEED = 3


@cache
def sheet() -> TrialSheet:
    return trial_sheet(read_content(NEDERLANDS)[0].taal.teksten)


@cache
def printed() -> Image:
    """In blue, green and red."""
    pixels = drawn(sheet().marked, 0, round(210 / 25.4 * DPI))
    whole = np.frombuffer(bytes(pixels.data), np.uint8)
    whole = whole.reshape(pixels.height, pixels.width, 4)
    return np.asarray(cv2.cvtColor(whole, cv2.COLOR_RGBA2BGR), np.uint8)


def scan(spoil: Spoil, pack: Pack = jpeg) -> bytes:
    """The file of a scan of the sheet."""
    return pack([spoil(printed(), np.random.default_rng(SEED))])
