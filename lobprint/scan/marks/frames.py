"""The frame of a box: where it lies, whether it is there, and what ink touches it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey, Mask, part
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

LINE, LARGE, LARGE_LINE = 0.32, 7.0, 0.42
"""How thick a frame is in mm, and that of a box larger than `LARGE`."""
_EDGE = 6
"""Dots around the frame that is looked for: what must be paper."""
_THICK = 4
"""Dots across a side: its line, and one off at either side."""
_RIM = 7
"""Dots to either side of the line that are looked at for ink that touches it."""
_OUT, _ENDS = 3, 0.15
"""Rows of those, from the outermost, that a stroke crosses when it goes out of a box by
0.85 mm: who fills one with a felt tip goes over its edge by 0.6. And the part of a side
at either end where the arms of a cross leave."""
_OFF = 2
"""Dots that one side may lie off: places are told in tenths of a mm."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a frame was found: `x`, `y` and `side` in dots on the page, of the middle
    of its line; moved by `dx` and `dy` from where it should be. `seen` is whether it is
    there on all sides."""

    x: float
    y: float
    side: float
    dx: int
    dy: int
    seen: bool

    @property
    def line(self) -> float:
        """How thick it is, in dots."""
        return _line(self.side)


def find_frame(dark: Grey, box: Box) -> Frame:
    """The frame of a box: dark on its line and paper beside that, within `REACH` of
    where it should be."""
    x, y, side = box.x * DOTS, box.y * DOTS, box.width * DOTS
    reach, left, top = round(bounds.REACH * DOTS), int(x), int(y)
    kernel = _kernel(side, _line(side), x - left, y - top)
    size = len(kernel) + 2 * reach
    zone = part(dark, left - _EDGE - reach, top - _EDGE - reach, size, size)
    alike = cv2.matchTemplate(np.ascontiguousarray(zone), kernel, cv2.TM_CCORR)
    down, across = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    alike = alike - 0.02 * np.hypot(across, down) / reach  # the nearest of equals
    _, best, _, (u, v) = cv2.minMaxLoc(alike)
    dx, dy = u - reach, v - reach
    sides = _sides(dark, x + dx, y + dy, side)
    seen = min(sides) > bounds.SIDE and best > bounds.FRAME_CLEAR
    return Frame(x + dx, y + dy, side, dx, dy, seen)


def _line(side: float) -> float:
    return (LINE if side < LARGE * DOTS else LARGE_LINE) * DOTS


def _kernel(side: float, line: float, x: float, y: float) -> Grey:
    """Weights of a frame: over the line, less what lies just outside it."""
    count = int(np.ceil(side)) + 2 * _EDGE + 1
    down, across = np.mgrid[0:count, 0:count].astype(np.float32)
    middle = _EDGE + side / 2
    far = np.maximum(np.abs(across - middle - x), np.abs(down - middle - y))
    off = far - side / 2
    on = (np.abs(off) <= line / 2 + 0.2).astype(np.float32)
    out = ((off > line / 2 + 1.2) & (off < line / 2 + 4)).astype(np.float32)
    kernel: Grey = on / on.sum() - 0.7 * out / out.sum()
    return kernel


def _sides(dark: Grey, x: float, y: float, side: float) -> list[float]:
    """Of each side, which part is drawn; it may be a dot off."""
    start, length = 0.12 * side, 0.76 * side
    first, last = -_THICK / 2, side - _THICK / 2
    zones = [
        (x + start, y + first, length, _THICK, 0),
        (x + start, y + last, length, _THICK, 0),
        (x + first, y + start, _THICK, length, 1),
        (x + last, y + start, _THICK, length, 1),
    ]
    return [_drawn(part(dark, *map(round, zone)), axis) for *zone, axis in zones]


def _drawn(zone: Grey, axis: int) -> float:
    return float((zone.max(axis=axis) > bounds.SIDE_DARK).mean())


class Rim(NamedTuple):
    """Ink that touches a frame from within and from without, in square mm, how many
    times as heavy as the others its heaviest side is (a line was drawn along it), and
    at the middle of which sides (top, right, foot, left) strokes go out of it."""

    within: float
    without: float
    heavy: float
    exits: tuple[bool, ...]


def rim_of(dark: Grey, print_: Grey, frame: Frame, least: float) -> Rim:
    """What is darker beside a frame than at the same distance from its line elsewhere,
    and is not printed there; by `least`, for that is how dark ink is on this paper."""
    strips = np.stack([_centered(one) for one in _strips(dark, frame)])
    profile = np.median(strips, axis=2)
    usual = cv2.dilate(np.sort(profile, axis=0)[1][:, None], np.ones((3, 1))).ravel()
    least, free = max(bounds.RIM_DARK, least), _printed(print_, frame) == 0
    drawn = np.maximum(profile, usual) + least
    inky = (strips > drawn[:, :, None]) & free
    beside = round(frame.line / 2) + 1
    within, without = inky[:, _RIM + beside + 1 :], inky[:, : _RIM - beside]
    lines = (strips > (usual + least)[None, :, None]) & free
    return Rim(
        float(within.sum()) / DOTS**2,
        float(without.sum()) / DOTS**2,
        _heavy(profile),
        tuple(bool(_goes_out(one)) for one in lines),
    )


def _goes_out(strip: Mask) -> bool:
    """Whether a stroke leaves a side, but at its ends: a cross does at its corners."""
    count = strip.shape[1]
    middle = strip[:_OUT, round(_ENDS * count) : round((1 - _ENDS) * count)]
    return bool(middle.all(axis=0).any())


def _heavy(profile: Grey) -> float:
    """How much darker the darkest side is than the next but one."""
    weight = np.sort(profile[:, _RIM - 4 : _RIM + 5].sum(axis=1))
    return float(weight[-1] / max(weight[1], 1e-6))


def _printed(print_: Grey, frame: Frame) -> Mask:
    """What else is printed near a frame, such as the words of a label."""
    there = replace(frame, x=frame.x - frame.dx, y=frame.y - frame.dy)
    strips = np.stack(_strips(print_, there))[:, _OFF:-_OFF] > 0.1
    strips[:, _RIM - 3 : _RIM + 4] = False
    grown = [cv2.dilate(one.astype(np.uint8), np.ones((7, 7))) for one in strips]
    return np.stack(grown)


def _strips(dark: Grey, frame: Frame) -> list[Grey]:
    """The four sides, each as rows from without to within, along the side."""
    x, y, side = round(frame.x), round(frame.y), round(frame.side)
    pad = _RIM + _OFF
    around = part(dark, x - pad, y - pad, side + 2 * pad, side + 2 * pad)
    inset = pad + round(frame.line / 2) + 3
    turned = (np.rot90(around, turns) for turns in range(4))
    return [one[: 2 * (_RIM + _OFF) + 1, inset:-inset] for one in turned]


def _centered(strip: Grey) -> Grey:
    """The rows of a strip with those of the line in their middle."""
    profile = np.median(strip, axis=1)[_RIM : _RIM + 2 * _OFF + 1]
    off = int(np.argmax(np.convolve(profile, np.ones(3), "same")))
    return strip[off : off + 2 * _RIM + 1]
