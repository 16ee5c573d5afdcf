"""Ink beside a box: a circle round it, a tick on its label, a word next to it. Whoever
reads only the inside of boxes calls those empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Mask
from lobprint.scan.marks.areas import Window, apart, arcs, area_of, window
from lobprint.scan.marks.ink import Ink
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.marks.whose import FRAME, boxes_with, is_long, is_of, is_writing
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

_NEXT = 1.5
"""So far left of the next box a label has ended, in mm."""
_LINE = 0.6
"""Above and below a box its label takes so much at most, in mm."""


def ink_beside(
    ink: Ink,
    strokes: Strokes,
    box: Box,
    shift: tuple[int, int],
    others: Sequence[Box],
    rooms: Sequence[Box],
) -> float:
    """How much ink, in square mm, lies close to a box or on its label; but for marks in
    `others` that don't go round this one, and the tails of what is written in `rooms`.
    What is printed there lies `shift` from where it should be, as its frame does."""
    end = _label_end(box, others)
    left, top, right, foot = area_of(box, bounds.NEAREST)
    here = window(left, top, max(right, end), foot)
    own = here.of(ink.inky) & (here.of(ink.near, shift) == 0)
    labels = here.of(strokes.labels) * own
    mine = _mine(box, end, rooms, here)
    area = 0.0
    for label in np.unique(labels[labels > 0]).tolist():
        of_it = labels == label
        within = boxes_with(strokes, label, others)
        theirs = is_of(strokes, label, within) and not is_long(strokes, label, within)
        if is_writing(strokes, label, rooms):
            area += bounds.TAIL_INK * int((of_it & (mine > 0)).sum())
        elif theirs:
            area += int(of_it.sum()) if _goes_round(of_it, here, box) else 0
        elif _is_nearest(_taken(of_it, here), box, others):
            area += int(of_it.sum())
        else:
            area += int((of_it & (mine > 0)).sum())
    return area / DOTS**2


def _goes_round(stroke: Mask, here: Window, box: Box) -> bool:
    """Whether a stroke lies on most sides of a box: a circle round it may run into a
    mark in the next box, and is then one stroke with it."""
    around = stroke.astype(np.uint8)
    here.fill(around, area_of(box, FRAME), 0)
    y, x = np.nonzero(around)
    across = x + here.x - (box.x + box.width / 2) * DOTS
    down = y + here.y - (box.y + box.height / 2) * DOTS
    return arcs(across, down, box) >= bounds.ARCS_BOX


def _taken(mask: Mask, here: Window) -> Box:
    """What a stroke takes of a window, in mm of the page."""
    y, x = np.nonzero(mask)
    left, top = (x.min() + here.x) / DOTS, (y.min() + here.y) / DOTS
    return Box(0, left, top, float(np.ptp(x)) / DOTS, float(np.ptp(y)) / DOTS)


def _is_nearest(stroke: Box, box: Box, others: Sequence[Box]) -> bool:
    """Whether a stroke is so near a box, and nearer than to another."""
    far = apart(stroke, box)
    return far < bounds.NEAREST and all(apart(stroke, one) > far for one in others)


def _label_end(box: Box, others: Iterable[Box]) -> float:
    """Where the label of a box ends at the latest, in mm."""
    right = box.x + box.width
    row = [other.x for other in others if abs(other.y - box.y) < box.height]
    end = min((x - _NEXT for x in row if x > box.x), default=right + bounds.LABEL)
    return max(min(end, right + bounds.LABEL), right + bounds.BESIDE)


def _mine(box: Box, end: float, rooms: Iterable[Box], here: Window) -> Mask:
    """Where ink is meant for this box."""
    mine = np.zeros((here.height, here.width), np.uint8)
    foot = box.y + box.height + _LINE
    here.fill(mine, (box.x, box.y - _LINE, end, foot), 1)
    here.fill(mine, area_of(box, bounds.BESIDE), 1)
    for room in rooms:
        here.fill(mine, area_of(room, 0.5), 0)
    return mine
