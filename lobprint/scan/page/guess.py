"""A first guess of where a page lies: by its code, or by its looks."""

from __future__ import annotations

from typing import Any, NamedTuple

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Matrix, Points, shrunk
from lobprint.scan.page.place import moved
from lobprint.scan.page.reference import DOTS, Reference
from lobprint.stamp.code import code_box

FEATURES = 1200
LIKE = 0.8
"""The best of two matches must be so much nearer than the other (Lowe, 2004)."""
LOOKED_AT, LEARNT_AT = 1250, 880
"""Pixels along the longer side of a picture, when a page is known by its looks; and of
the page itself: a pile may have a hundred, and each takes 0.4 s so."""
ALIKE = 12
"""Features that agree, or nothing can be said."""
STRAY = 6
"""Pixels that a feature may be off."""


class Looks(NamedTuple):
    """Features of a picture: where they are, in its own pixels, and what they are."""

    points: Points
    kinds: Any


class Likeness(NamedTuple):
    """How many features agree, when the page lies as `matrix` says."""

    agree: int
    matrix: Matrix


def by_code(quad: Points, reference: Reference) -> Matrix:
    """The code alone gives turn, scale and place: it is too small to tell from which
    side the page was seen. `quad` has its corners, clockwise from its top left."""
    matrix, _ = cv2.estimateAffinePartial2D(
        code_corners(reference).astype(np.float32),
        quad.astype(np.float32),
        method=cv2.LMEDS,
    )
    return np.vstack([matrix, [0, 0, 1]])


def code_corners(reference: Reference) -> Points:
    """Those of the code on the page, in dots, clockwise from its top left."""
    x, y, size = code_box(reference.width, reference.height)
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
    return np.array(corners) * DOTS


def looks(grey: Grey, at: int = LOOKED_AT) -> Looks:
    """What a picture looks like, also when it is turned, smaller or askew."""
    factor = max(1.0, max(grey.shape) / at)
    sift = cv2.SIFT.create(FEATURES, contrastThreshold=0.02)
    points, kinds = sift.detectAndCompute(shrunk(grey, factor), None)
    found = np.array([one.pt for one in points]).reshape(-1, 2)
    # they are whole numbers, and take a quarter of the memory so
    whole = None if kinds is None else kinds.astype(np.uint8)
    return Looks((found + 0.5) * factor - 0.5, whole)


def likeness(page: Looks, picture: Looks) -> Likeness | None:
    """How much a picture looks like a page; None when hardly at all."""
    if min(len(page.points), len(picture.points)) < ALIKE:
        return None
    # of floats OpenCV works out how far they are apart five times as fast
    kinds = page.kinds.astype(np.float32), picture.kinds.astype(np.float32)
    pairs = cv2.BFMatcher().knnMatch(*kinds, k=2)
    like = [a for a, b in pairs if a.distance < LIKE * b.distance]
    if len(like) < ALIKE:
        return None
    matrix, agree = cv2.findHomography(
        page.points[[one.queryIdx for one in like]].astype(np.float32),
        picture.points[[one.trainIdx for one in like]].astype(np.float32),
        cv2.USAC_MAGSAC,
        STRAY * _scale(picture),
        maxIters=3000,
        confidence=0.999,
    )
    if matrix is None or agree.sum() < ALIKE or not is_a_sheet(matrix, page):
        return None
    return Likeness(int(agree.sum()), matrix)


def _scale(picture: Looks) -> float:
    return max(1.0, float(picture.points.max()) / LOOKED_AT)


def is_a_sheet(matrix: Matrix, page: Looks) -> bool:
    """Whether a page as it lies in the picture is a convex figure of some size, and not
    mirrored: not all that a homography can do, a sheet can."""
    (left, top), (right, foot) = page.points.min(0), page.points.max(0)
    corners = np.array([(left, top), (right, top), (right, foot), (left, foot)])
    sides = np.roll(there := moved(matrix, corners), -1, 0) - there
    after = np.roll(sides, -1, 0)
    turns = sides[:, 0] * after[:, 1] - sides[:, 1] * after[:, 0]
    return bool((turns > 0).all() and np.hypot(*sides.T).min() > LOOKED_AT / 20)
