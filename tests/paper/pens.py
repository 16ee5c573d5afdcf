"""What a pen leaves on paper. Lengths are in mm, from the top left of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

Image = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float64]
Rng = np.random.Generator
DPI = 300
K = DPI / 25.4
"""Pixels to a mm."""
_PARTS = 16
"""Of a pixel, in which OpenCV takes places."""


@dataclass(frozen=True, slots=True)
class Pen:
    """`width` of its line in mm; `colour` of its ink as blue, green, red from 0 to
    255; `cover` of the paper by it, and `grain`: how much of that its tooth takes."""

    name: str
    width: float
    colour: tuple[int, int, int]
    cover: float
    grain: float = 0.0


BALLPOINT = Pen("ballpoint", 0.45, (150, 60, 30), 0.9, 0.12)
BLACK = Pen("black", 0.5, (45, 40, 40), 0.93, 0.08)
FELT = Pen("felt", 0.95, (60, 30, 20), 0.95)
RED = Pen("red", 0.5, (60, 40, 200), 0.9, 0.1)
PENCIL = Pen("pencil", 0.5, (95, 95, 95), 0.75, 0.45)
PALE = Pen("pale", 0.45, (130, 130, 130), 0.48, 0.5)
"""A hard pencil in a light hand."""
PENS = (BALLPOINT, BLACK, FELT, RED, PENCIL)


def line(points: Sequence[tuple[float, float]], shake: float, rng: Rng) -> Points:
    """A stroke of a hand through `points`, none of which it quite hits."""
    some = np.array(points, float)
    some += rng.normal(0, shake, some.shape)
    if len(some) == 1:
        return some
    padded = np.vstack([2 * some[0] - some[1], some, 2 * some[-1] - some[-2]])
    pieces = [_piece(padded[at : at + 4]) for at in range(len(some) - 1)]
    return np.vstack([*pieces, some[-1:]])


def _piece(four: Points) -> Points:
    """Between the middle two of four points, smoothly (Catmull and Rom)."""
    steps = max(2, int(np.hypot(*(four[2] - four[1])) / 0.25) + 1)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    a, b, c, d = four
    smooth: Points = 0.5 * (
        2 * b
        + (c - a) * t
        + (2 * a - 5 * b + 4 * c - d) * t**2
        + (3 * b - a - 3 * c + d) * t**3
    )
    return smooth


def cover(strokes: Sequence[Points], pen: Pen, like: Image, at: Points) -> Image:
    """How much of each pixel these strokes cover, 0 to 255, on a page as large as
    `like`; `at` takes mm of the sheet to its pixels (it was printed a little off)."""
    mask = np.zeros(like.shape[:2], np.uint8)
    thick = max(1, round(pen.width * K))
    for stroke in strokes:
        pixels = np.c_[stroke, np.ones(len(stroke))] @ at.T
        fixed = np.round(pixels * _PARTS).astype(np.int32)
        cv2.polylines(mask, [fixed], len(fixed) == 1, 255, thick, cv2.LINE_AA, 4)
    return mask


def inked(page: Image, mask: Image, pen: Pen, rng: Rng) -> Image:
    """`page` with ink of `pen` where `mask` is; only that part is worked on."""
    ys, xs = np.nonzero(mask.any(1))[0], np.nonzero(mask.any(0))[0]
    if not len(ys):
        return page
    part = np.s_[ys[0] : ys[-1] + 1, xs[0] : xs[-1] + 1]
    taken = (
        mask[part].astype(np.float32) / 255 * pen.cover * _tooth(mask[part], pen, rng)
    )
    left = 1 - np.array(pen.colour, np.float32) / 255
    page[part] = (page[part] * (1 - taken[..., None] * left)).astype(np.uint8)
    return page


def _tooth(mask: Image, pen: Pen, rng: Rng) -> npt.NDArray[Any]:
    """Paper is rough: of a pencil it takes here more, there less."""
    rough = rng.normal(0, 1, mask.shape).astype(np.float32)
    rough = np.asarray(cv2.GaussianBlur(rough, (0, 0), 1.1), np.float32) * 3.5
    left: npt.NDArray[Any] = np.clip(1 - pen.grain * (0.5 + rough * 0.5), 0, 1)
    return left
