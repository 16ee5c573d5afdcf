"""What is printed round the fields of a page, where it lies a little off: a line far
from other print, at the end of a sheet that was stretched, isn't writing.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask
from lobprint.scan.marks.areas import Window, area_of, window
from lobprint.scan.page.reference import DOTS, Reference

_AROUND = 1.5
"""Around a field, in mm: the line under it is at its edge."""
_TILE = round(25 * DOTS)
"""Dots along a part of a field that is looked at by itself."""
_SMOOTH = np.ones(9) / 9
"""What changes over more dots than this is no line."""
_CLEAR = 1.1
"""So much better must another place fit than where print should be."""


def near_print(dark: Grey, reference: Reference) -> Mask:
    """Where print is or may lie: where it should be, and near fields where it is."""
    near: Mask = reference.near.copy()
    print_ = reference.print
    for spot in reference.spots:
        if spot.kind == "text":
            whole = window(*area_of(spot.box, _AROUND)).on(near)
            for here in _tiles(whole):
                shift = drift(dark, print_, here)
                if shift != (0, 0):
                    near[here.rows, here.columns] |= here.of(reference.near, shift)
    return near


def _tiles(whole: Window) -> Iterator[Window]:
    """Parts of a field, for a line may drift away along its length."""
    x, y, width, height = whole
    for top in range(0, height, _TILE):
        for left in range(0, width, _TILE):
            right, foot = min(width, left + _TILE), min(height, top + _TILE)
            yield Window(x + left, y + top, right - left, foot - top)


def drift(dark: Grey, print_: Grey, here: Window) -> tuple[int, int]:
    """How far the lines that are printed in a window lie off, in dots: across and
    down."""
    seen, known = here.of(dark), here.of(print_)
    return _off(seen, known, 0), _off(seen, known, 1)


def _off(seen: Grey, known: Grey, axis: int) -> int:
    """How far off along an axis, by what lies on all lines across it."""
    reach = round(bounds.REACH * DOTS) + 1
    if seen.shape[1 - axis] <= 4 * reach:
        return 0
    there, line = _sharp(seen.mean(axis=axis)), _sharp(known.mean(axis=axis))
    if not line[reach:-reach].any():
        return 0
    fits = np.correlate(there, line[reach:-reach], "valid")
    best = int(np.argmax(fits))
    return best - reach if fits[best] > _CLEAR * max(fits[reach], 0) else 0


def _sharp(profile: Grey) -> Grey:
    """What of a profile are lines."""
    sharp: Grey = np.maximum(profile - np.convolve(profile, _SMOOTH, "same"), 0)
    return sharp
