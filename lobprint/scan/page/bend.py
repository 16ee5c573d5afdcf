"""How a sheet bends: smooth shifts over a page, as cubics in x and y."""

from __future__ import annotations

import numpy as np

from lobprint.scan.arrays import Points

TERMS = 10
FEW = 30
"""With fewer points than this a sheet is only turned and stretched, not bent."""
FLAT = ((0, 0), (1, 0), (0, 1))
CURVED = ((2, 0), (1, 1), (0, 2), (3, 0), (2, 1), (1, 2), (0, 3))
"""The powers of x and y in each of the terms."""
STIFF, LOOSE = 0.02, 1e-6
"""How much less sheets bend than they lie askew (a ridge, on sums of squares)."""
_UNIT = 1000.0
_MIDDLE = (0.8, 1.2)
"""Dots are taken to about -1 to 1, or the third powers drown the others."""

Bend = Points
"""Ten rows, one a term: how much it shifts x and y, in dots."""


def no_bend() -> Bend:
    return np.zeros((TERMS, 2))


def bent(points: Points, bend: Bend) -> Points:
    """How far each of these points is shifted."""
    shifts: Points = _terms(points) @ bend
    return shifts


def bend_through(points: Points, shifts: Points, most: float) -> tuple[Bend, Points]:
    """A smooth bend through most of `shifts`, and which of them are within `most` of
    it: patches of print that were taken for others are not."""
    terms = _terms(points)
    keep = np.ones(len(points), bool)
    bend = no_bend()
    bend[0] = np.median(shifts, axis=0)
    for bound in (4 * most, 2 * most, 1.3 * most, most, most):
        bend = _fitted(terms[keep], shifts[keep], bend)
        keep = np.hypot(*(shifts - terms @ bend).T) < bound
    return bend, keep


def _fitted(terms: Points, shifts: Points, otherwise: Bend) -> Bend:
    """Least squares; `otherwise` when there is too little to go by."""
    count = TERMS if len(terms) >= FEW else len(FLAT)
    if len(terms) < count:
        return otherwise
    some = terms[:, :count]
    ridge = np.diag([LOOSE] * len(FLAT) + [STIFF] * len(CURVED))[:count, :count]
    bend = no_bend()
    bend[:count] = np.linalg.solve(some.T @ some + ridge, some.T @ shifts)
    return bend


def _terms(points: Points) -> Points:
    x, y = (points / _UNIT - _MIDDLE).T
    return np.stack([x**i * y**j for i, j in FLAT + CURVED], axis=1)
