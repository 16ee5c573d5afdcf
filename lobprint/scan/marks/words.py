"""Words to circle: whether there is a stroke round one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask, part
from lobprint.scan.marks.areas import Window, apart, arcs, area_of, middle, window
from lobprint.scan.marks.ink import Ink
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

_ENDS, _BAND = 1.0, 0.22
"""Where no circle passes, however small: from the ends of a word in mm, and above and
below its middle in parts of its height."""


@dataclass(frozen=True, slots=True)
class Circled:
    """What is seen of a word.

    arcs    in how many of the directions round it a stroke lies
    area    of the ink round it that is not of another word, in square mm
    inside  of the ink in its outline, in square mm
    shared  whether a stroke goes round other words too
    heavy   how many times as heavy its outline is as it was printed
    """

    arcs: int
    area: float
    inside: float
    shared: bool
    heavy: float


def see_word(
    ink: Ink,
    strokes: Strokes,
    box: Box,
    others: Sequence[Box],
) -> Circled:
    """What is seen of a word, among others on its page."""
    here = window(*area_of(box, bounds.ROUND))
    shift = _moved(ink.dark, ink.print, here)
    own = here.of(ink.inky) & (here.of(ink.near, shift) == 0)
    mine, shared = _mine(own, here.of(strokes.labels), strokes, box, others)
    y, x = np.nonzero(mine)
    across = (x + here.x) / DOTS - box.x - box.width / 2
    down = (y + here.y) / DOTS - box.y - box.height / 2
    inside = np.abs(across) < box.width / 2 - _ENDS
    inside &= np.abs(down) < box.height * _BAND
    return Circled(
        arcs=arcs(across[~inside], down[~inside], box),
        area=len(x) / DOTS**2,
        inside=float(inside.sum()) / DOTS**2,
        shared=shared,
        heavy=_heaviness(ink, here, shift),
    )


def _moved(dark: Grey, print_: Grey, here: Window) -> tuple[int, int]:
    """How far the print in a window lies from where it should be, in dots."""
    reach = round(bounds.REACH * DOTS)
    known = here.of(print_)
    size = here.width + 2 * reach, here.height + 2 * reach
    there = part(dark, here.x - reach, here.y - reach, *size)
    alike = cv2.matchTemplate(
        np.ascontiguousarray(there, np.float32),
        np.ascontiguousarray(known, np.float32),
        cv2.TM_CCORR,
    )
    _, _, _, (x, y) = cv2.minMaxLoc(alike)
    return x - reach, y - reach


def _mine(
    own: Mask, labels: Grey, strokes: Strokes, box: Box, others: Sequence[Box]
) -> tuple[Mask, bool]:
    """The ink of strokes that are for this word, and whether one goes round others
    too."""
    mine, shared = np.zeros_like(own), False
    for label in np.unique(labels[own > 0]):
        stroke = strokes.boxes[label]
        if label == 0 or strokes.areas[label] < bounds.SPECK:
            continue
        if apart(middle(box), stroke) == 0:
            shared |= any(apart(middle(other), stroke) == 0 for other in others)
        elif _is_nearer(stroke, box, others):
            continue
        mine |= (labels == label) & own
    return mine, shared


def _is_nearer(stroke: Box, box: Box, others: Sequence[Box]) -> bool:
    """Whether the middle of a stroke is nearer to another word."""
    there = middle(stroke)
    return any(apart(other, there) < apart(box, there) for other in others)


def _heaviness(ink: Ink, here: Window, shift: tuple[int, int]) -> float:
    """How much ink lies on the print in a window, for what is printed there."""
    near = here.of(ink.near, shift) > 0
    printed = float(here.of(ink.print, shift)[near].sum())
    return float(here.of(ink.dark)[near].sum()) / max(printed, 1.0)
