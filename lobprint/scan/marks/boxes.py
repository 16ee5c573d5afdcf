"""One box: whether its frame is seen, and what ink is in it, round it and beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask, part
from lobprint.scan.marks.areas import Window, area_of
from lobprint.scan.marks.beside import ink_beside
from lobprint.scan.marks.frames import Frame, Rim, find_frame, rim_of
from lobprint.scan.marks.ink import BLUR, Ink, longest, spread
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.marks.whose import is_crossed
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

SIDE = 4.5
"""Of a box, in mm, for which the bounds are."""
AROUND = 7.0
"""How far around a box is looked, in mm."""
CLOSE = 4.0
"""The same for shadows and stains."""
_RINGS = (0.45, 0.55, 0.65, 0.75, 0.85, 0.95)
"""Squares round the middle of a box, as parts of it."""
_WIDE = 13
"""Dots across the thickest stroke, and more."""
_LITTLE = 50
"""Fewer dots than this say nothing of the paper."""


@dataclass(frozen=True, slots=True)
class Boxed:
    """What is seen of a box.

    seen    whether its frame is there, on four sides
    share   the part of its inside that is inked, and `area` the same in square mm
    covered which of its sides (top, right, foot, left) have their middle inked over
    length  of the longest stroke in it, in mm
    pale    whether there is a stroke in it that may be of a light pencil
    streak  whether a streak of the scanner runs through it
    dirty   whether it lies in a shadow or a stain
    beside  how much ink is beside it or on its label, and of no other box, in square mm
    rim     what ink touches its frame
    arms    how many strokes lie round its middle
    crossed whether a stroke runs through it from far
    scale   how much larger it is than most
    """

    seen: bool
    share: float
    area: float
    covered: tuple[bool, ...]
    length: float
    pale: bool
    streak: bool
    dirty: bool
    beside: float
    rim: Rim
    arms: int
    crossed: bool
    scale: float

    @property
    def marked(self) -> bool:
        """Whether so much is in it that somebody marked it."""
        enough = self.share * self.scale >= bounds.MARKED
        return enough and self.length >= bounds.STROKE * self.scale

    @property
    def full(self) -> bool:
        """Whether it was filled, or cancelled."""
        sides = sum(self.covered)
        full = self.share >= bounds.FULL and sides >= bounds.FULL_SIDES
        filled = self.share >= bounds.FILLED and sides >= bounds.FILLED_SIDES
        return full or filled or self.share >= bounds.SOLID

    @property
    def struck(self) -> bool:
        """Whether a line runs through what is in it: from far, from side to side and
        out at one of them, or over more arms than a cross has."""
        if self.crossed or (self.arms >= bounds.ARMS and not self.full):
            return True
        out = self.rim.exits
        reached = [a or b for a, b in zip(out, self.covered, strict=True)]
        return any(reached[n] and reached[n - 2] and out[n] for n in range(4))

    @property
    def blank(self) -> bool:
        return self.area < bounds.BLANK and not self.pale


def see_box(
    ink: Ink,
    strokes: Strokes,
    box: Box,
    others: Sequence[Box],
    rooms: Sequence[Box],
) -> Boxed:
    """What is seen of a box, among `others` and `rooms` to write in on its page."""
    frame = find_frame(ink.dark, box)
    inside = _inside(frame)
    dark, soft, plain = _around(ink, frame)
    within = _cut(ink.dark, inside)
    least = _dark_enough(dark[plain])
    mask = _inked(within, least)
    rim = rim_of(ink.dark, ink.print, frame, least)
    return Boxed(
        seen=frame.seen,
        share=float(mask.mean()),
        area=float(mask.sum()) / DOTS**2,
        covered=_covered(mask),
        length=longest(mask),
        pale=_is_pale(within, soft[plain], ink.noise),
        streak=bool(_cut(ink.streaks, inside).any()),
        dirty=_is_dirty(ink, frame, [*others, *rooms]),
        beside=ink_beside(ink, strokes, box, (frame.dx, frame.dy), others, rooms),
        rim=rim,
        arms=_arms(mask),
        crossed=is_crossed(strokes, box, others, rooms),
        scale=max(1.0, box.width / SIDE),
    )


def _inside(frame: Frame) -> tuple[int, int, int, int]:
    """x, y, width and height of what lies within a frame, in dots."""
    off = bounds.INSIDE * DOTS
    x, y = round(frame.x + off), round(frame.y + off)
    right, foot = (round(at + frame.side - off) for at in (frame.x, frame.y))
    return x, y, right - x, foot - y


def _cut(array: Grey, zone: tuple[int, int, int, int]) -> Grey:
    return part(array, *zone)


def _around(ink: Ink, frame: Frame) -> tuple[Grey, Grey, Mask]:
    """Around a box: ink, blurred ink, and where is no print."""
    pad = int(AROUND * DOTS)
    size = round(frame.side) + 2 * pad
    zone = round(frame.x) - pad, round(frame.y) - pad, size, size
    near = part(ink.near, zone[0] - frame.dx, zone[1] - frame.dy, size, size)
    return _cut(ink.dark, zone), _cut(ink.soft, zone), near == 0


def _level(paper: Grey) -> tuple[float, float]:
    """How dark paper is, and how much that differs; of too little, nothing."""
    if len(paper) <= _LITTLE:
        return 0.0, 0.0
    return min(float(np.median(paper)), 0.1), spread(paper)


def _dark_enough(paper: Grey) -> float:
    """How dark ink is at least, on this paper."""
    level, grain = _level(paper)
    return min(max(bounds.DARK, bounds.DARK_NOISE * grain + level), bounds.DARKEST)


def _is_pale(inside: Grey, paper: Grey, noise: float) -> bool:
    """Whether there is a long pale stroke in a box. It is blurred without its frame."""
    level, grain = _level(paper)
    floor = max(bounds.FAINT, bounds.FAINT_NOISE * max(grain, noise))
    soft = cv2.GaussianBlur(inside, (0, 0), BLUR, borderType=cv2.BORDER_REFLECT)
    pale = soft[2:-2, 2:-2] > min(floor, bounds.DARK) + level
    return longest(pale) > bounds.PALE_STROKE


def _inked(inside: Grey, least: float) -> Mask:
    """Where ink is. Around a stroke that is dark its edges count from half of it on, or
    a copy's soft pens would fill a box; specks don't count."""
    peak = float(np.percentile(inside, 98)) if inside.size else 0.0
    mask = (inside > max(least, bounds.EDGE * peak)).astype(np.uint8)
    _, labels, found, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    large = found[:, 4] >= bounds.DOT * DOTS**2
    large[0] = False
    kept: Mask = large[labels]
    return kept


def _covered(mask: Mask) -> tuple[bool, ...]:
    """Of which sides (top, right, foot, left) the middle is inked over."""
    size = len(mask)
    middle, deep = slice(round(size * 0.35), round(size * 0.65)), round(size * 0.15)
    sides = [np.rot90(mask, turns)[:deep, middle] for turns in range(4)]
    return tuple(float(side.mean()) > bounds.COVERED for side in sides)


def _is_dirty(ink: Ink, frame: Frame, fields: Sequence[Box]) -> bool:
    """Whether it is dark around a box, out of other fields, over more than the width of
    a stroke: what is thicker than a felt tip is no writing."""
    pad = int(CLOSE * DOTS)
    size = round(frame.side) + 2 * pad
    here = Window(round(frame.x) - pad, round(frame.y) - pad, size, size)
    wide = (here.of(ink.soft) > bounds.DARK).astype(np.uint8)
    plain = here.of(ink.near, (frame.dx, frame.dy)) == 0
    plain[pad:-pad, pad:-pad] = False
    for field in fields:
        here.fill(plain, area_of(field, 0.5), 0)
    kernel = np.ones((_WIDE, _WIDE), np.uint8)
    dark: Mask = cv2.morphologyEx(wide, cv2.MORPH_OPEN, kernel)[plain]
    return int(dark.sum()) > bounds.DIRTY * dark.size


def _arms(mask: Mask) -> int:
    """How many strokes lie round the middle of what is in a box, at least at two
    distances from it: a cross has four, and six with a line through it."""
    return sorted(_crossings(mask, out) for out in _RINGS)[-2]


def _crossings(mask: Mask, out: float) -> int:
    """How many strokes cross a square round the middle, so much of the box large."""
    middle = (len(mask) - 1) / 2
    along = np.linspace(-1, 1, 2 * len(mask))
    edge = np.ones_like(along)
    x = np.concatenate([along, edge, -along, -edge])
    y = np.concatenate([-edge, along, edge, -along])
    places = (np.rint(middle + middle * out * at).astype(int) for at in (y, x))
    inked = mask[tuple(places)].astype(np.int8)
    return int((np.diff(inked, prepend=inked[-1]) > 0).sum())
