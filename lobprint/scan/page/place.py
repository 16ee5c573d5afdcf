"""Where a page lies in a picture: from its own dots to pixels.

A first guess comes from the code or from the looks of the page (`guess`). Then the
print itself is looked for, patch by patch: first roughly, for a homography; then for a
smooth bend; then for what is left near each patch. How much of the print is found back
says whether it is that page at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan.arrays import Grey, Matrix, Points, shrunk
from lobprint.scan.page.bend import Bend, bend_through, bent, no_bend
from lobprint.scan.page.patches import Found, Search, look
from lobprint.scan.page.reference import DOTS, Reference

ROUGH = (Search(9, 10, 4, 0.35), Search(8, 5, 4, 0.4))
"""From a guess that may be a cm off at the far end of the sheet."""
NEARER = Search(6, 4.5, 3, 0.4)
FINE = Search(4.5, 1.8, 1.5, 0.5)
BENDS, LEFT = 0.8, 0.45
"""How far a patch may be from where a bend has it, in mm, at first and at last."""
OFF = 2.0
"""The same of a homography: a sheet in a hand is no plane."""
LEAST = 8
"""Patches, or nothing can be said."""
REACH = 22 * DOTS
"""How far what is left at a patch is felt, in dots."""
GRID = 40
"""Dots between the points that are worked out; between those it is smooth."""


@dataclass(frozen=True, eq=False)
class Place:
    """A page found: `matrix` takes its frame to the picture once `bend`, and `shifts`
    near `points`, are added.

    found  the part of the print, 0 to 1, that was found where it should be
    """

    matrix: Matrix
    bend: Bend
    points: Points
    shifts: Points
    found: float

    def where(self, points: Points) -> Points:
        """Where these points of the page are in the picture."""
        return moved(self.matrix, points + self._off(points))

    def support(self, x: float, y: float) -> float:
        """How much print near this point (in dots) says where it lies: 1 is a patch
        right there."""
        return float(self._felt(np.array([[x, y]])).sum())

    def maps(self, width: int, height: int) -> tuple[Grey, Grey]:
        """For every dot of the page where it is in the picture: x, and y."""
        return _maps(width, height, 1, self.where)

    def _off(self, points: Points) -> Points:
        felt = self._felt(points)
        near: Points = felt @ self.shifts / (felt.sum(1, keepdims=True) + 0.3)
        return bent(points, self.bend) + near

    def _felt(self, points: Points) -> Points:
        apart = ((points[:, None] - self.points[None]) ** 2).sum(2)
        felt: Points = np.exp(-apart / (2 * REACH**2))
        return felt


def moved(matrix: Matrix, points: Points) -> Points:
    """Where a homography takes these points."""
    there = np.c_[points, np.ones(len(points))] @ matrix.T
    taken: Points = there[:, :2] / there[:, 2:]
    return taken


def placed(
    grey: Grey, reference: Reference, guess: Matrix, rough: bool
) -> Place | None:
    """The place of the page in a picture, from a first guess on; None when its print is
    not there. `rough` is whether the guess may be a cm off."""
    matrix: Matrix | None = guess
    for search in (*(ROUGH if rough else ()), NEARER):
        if matrix is not None:
            matrix = _nearer(grey, reference, matrix, search)
    return None if matrix is None else _finest(grey, reference, matrix)


def _nearer(
    grey: Grey, reference: Reference, matrix: Matrix, search: Search
) -> Matrix | None:
    """`matrix` made better by what print is found."""
    found = look(_turned(grey, reference, matrix, search.step), reference, search)
    better = _homography(found)
    return None if better is None else matrix @ better


def _homography(found: Found) -> Matrix | None:
    if len(found.points) < LEAST:
        return None
    matrix, agree = cv2.findHomography(
        found.points.astype(np.float32),
        (found.points + found.shifts).astype(np.float32),
        cv2.RANSAC,
        OFF * DOTS,
    )
    return matrix if matrix is not None and agree.sum() >= LEAST else None


def _finest(grey: Grey, reference: Reference, matrix: Matrix) -> Place | None:
    """From a homography that is nearly right: bend, and what is left."""
    page = _turned(grey, reference, matrix, NEARER.step)
    found = look(page, reference, NEARER)
    if len(found.points) < LEAST:
        return None
    bend, _ = bend_through(found.points, found.shifts, BENDS * DOTS)
    page = _bent(grey, reference, matrix, bend)
    found = look(page, reference, FINE)
    if len(found.points) < LEAST:
        return None
    more, keep = bend_through(found.points, found.shifts, LEFT * DOTS)
    left = (found.shifts - bent(found.points, more))[keep]
    share = float(keep.sum()) / found.sought
    return Place(matrix, bend + more, found.points[keep], left, share)


def _turned(grey: Grey, reference: Reference, matrix: Matrix, step: float) -> Grey:
    """The page as a homography has it, with a pixel for each `step` dots."""
    size = reference.at(step).shape[::-1]
    smaller = _scaling(1 / step) @ matrix @ _scaling(step)
    return cv2.warpPerspective(
        shrunk(grey, step),
        smaller,
        (size[0], size[1]),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )


def _scaling(step: float) -> Matrix:
    """From pixels of `step` dots to dots; the middle of the first is not at 0."""
    off = (step - 1) / 2
    return np.array([[step, 0, off], [0, step, off], [0, 0, 1]])


def _bent(grey: Grey, reference: Reference, matrix: Matrix, bend: Bend) -> Grey:
    height, width = reference.at(FINE.step).shape
    maps = _maps(
        width, height, FINE.step, lambda at: moved(matrix, at + bent(at, bend))
    )
    return cv2.remap(grey, *maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _maps(
    width: int, height: int, step: float, where: Callable[[Points], Points]
) -> tuple[Grey, Grey]:
    """For every pixel (of `step` dots) where it is: asked for at points `GRID` pixels
    apart, and smooth between those."""
    across, down = (side // GRID + 3 for side in (width, height))
    y, x = np.mgrid[0:down, 0:across]
    # resize puts a sample in the middle of its cell; the first cell lies before 0
    pixels = np.c_[x.ravel(), y.ravel()] * float(GRID) - (GRID + 1) / 2
    there = where((pixels + 0.5) * step - 0.5).reshape(down, across, 2)
    both = [
        cv2.resize(
            np.ascontiguousarray(there[..., axis], np.float32),
            (across * GRID, down * GRID),
            interpolation=cv2.INTER_LINEAR,
        )[GRID : GRID + height, GRID : GRID + width]
        for axis in (0, 1)
    ]
    return np.ascontiguousarray(both[0]), np.ascontiguousarray(both[1])


def plain_place(matrix: Matrix) -> Place:
    """A place of which nothing but a homography is known."""
    none = np.zeros((0, 2))
    return Place(matrix, no_bend(), none, none, 0.0)
