"""Patches of print, looked for in a page that lies nearly right."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Points
from lobprint.scan.page.reference import DOTS, Reference


class Search(NamedTuple):
    """How patches are looked for: squares of twice `half` mm, up to `reach` mm from
    where they should be, in pixels of `step` dots; the least that they are alike."""

    half: float
    reach: float
    step: float
    least: float


class Found(NamedTuple):
    """Where patches should be and how far off they are, in dots; `sought` of them were
    looked for."""

    points: Points
    shifts: Points
    sought: int


def look(page: Grey, reference: Reference, search: Search) -> Found:
    """Where the print of `reference` is in `page`, of which a pixel is `step` dots."""
    half, reach = (round(a * DOTS / search.step) for a in (search.half, search.reach))
    known, page = reference.at(search.step), cv2.GaussianBlur(page, (0, 0), 0.8)
    centers = np.rint((reference.anchors + 0.5) / search.step - 0.5).astype(int)
    high, wide = (min(sides) for sides in zip(known.shape, page.shape, strict=True))
    edge = half + reach
    inside = (centers >= edge).all(1) & (centers < (wide - edge, high - edge)).all(1)
    points, shifts = [], []
    for x, y in centers[inside]:
        there = page[y - edge : y + edge + 1, x - edge : x + edge + 1]
        patch = known[y - half : y + half + 1, x - half : x + half + 1]
        shift = _shift(there, patch, search.least)
        if shift is not None:
            points.append((x, y))
            shifts.append(shift)
    at = (np.array(points, float).reshape(-1, 2) + 0.5) * search.step - 0.5
    off = np.array(shifts, float).reshape(-1, 2) * search.step
    return Found(at, off, int(inside.sum()))


def _shift(there: Grey, patch: Grey, least: float) -> tuple[float, float] | None:
    """How far `patch` lies from the middle of `there`, to a part of a pixel; None when
    it isn't there, or at its edge."""
    alike = cv2.matchTemplate(there, patch, cv2.TM_CCOEFF_NORMED)
    _, best, _, (x, y) = cv2.minMaxLoc(alike)
    last = alike.shape[0] - 1
    if not best >= least or x in (0, last) or y in (0, last):
        return None
    across, down = alike[y, x - 1 : x + 2], alike[y - 1 : y + 2, x]
    return x - last / 2 + _peak(across), y - last / 2 + _peak(down)


def _peak(three: Points) -> float:
    """Where between its neighbours a parabola through three has its top."""
    before, top, after = (float(one) for one in three)
    flat = 2 * (2 * top - before - after) + 1e-9
    return min(0.5, max(-0.5, (after - before) / flat))
