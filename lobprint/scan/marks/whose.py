"""Whose a stroke is: of the boxes that it is in, or of a field to write in. One that
runs far past the boxes it is in, to either side, is no mark in them: it strikes out
what lies there, or points at it.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey
from lobprint.scan.marks.areas import apart, area_of, window
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.page.reference import DOTS
from lobprint.stamp import Box

FRAME = 0.7
"""Of a box, in mm: what lies within it is in it."""
_EDGE = 0.3
"""Around a box, in mm, a mark in it still is."""
_FROM = 0.5
"""The part of a stroke that lies where there is room to write, when it is writing."""


def boxes_with(strokes: Strokes, label: int, boxes: Sequence[Box]) -> list[Box]:
    """The boxes that a stroke is in."""
    there = strokes.boxes[label]
    near = [one for one in boxes if not apart(one, there)]
    return [one for one in near if strokes.area_in(label, one, -FRAME)]


def is_of(strokes: Strokes, label: int, boxes: Sequence[Box]) -> bool:
    """Whether enough of a stroke is in these boxes to be their mark: of one that was
    made between two boxes no more than its ends are."""
    there = sum(strokes.area_in(label, one, _EDGE) for one in boxes)
    return there > bounds.OF * float(strokes.areas[label])


def is_writing(strokes: Strokes, label: int, rooms: Sequence[Box]) -> bool:
    """Whether most of a stroke is in `rooms`."""
    there = strokes.boxes[label]
    near = [one for one in rooms if not apart(one, there)]
    written = sum(strokes.area_in(label, one) for one in near)
    return written > _FROM * float(strokes.areas[label])


def is_long(strokes: Strokes, label: int, within: Sequence[Box]) -> bool:
    """Whether a stroke runs far past the boxes it is in, to the left and the right or
    up and down: of a tick one leg alone is long."""
    left, top, right, foot = area_of(strokes.boxes[label])
    areas = np.array([area_of(one) for one in within])
    across = min(areas[:, 0].min() - left, right - areas[:, 2].max())
    down = min(areas[:, 1].min() - top, foot - areas[:, 3].max())
    return bool(max(across, down) > bounds.LONG)


def is_crossed(
    strokes: Strokes, box: Box, others: Sequence[Box], rooms: Sequence[Box]
) -> bool:
    """Whether a long stroke runs through a box."""
    inside = window(*area_of(box, -FRAME)).of(strokes.labels)
    return any(
        _runs_through(strokes, label, box, others)
        and not is_writing(strokes, label, rooms)
        for label in np.unique(inside[inside > 0]).tolist()
        if is_long(strokes, label, [box]) and strokes.area_in(label, box, -FRAME)
    )


def _runs_through(
    strokes: Strokes, label: int, box: Box, others: Sequence[Box]
) -> bool:
    """Whether a stroke runs past all boxes that it is in; or, where it ends in others,
    is straight: marks of boxes that lie close are often one stroke."""
    within = [box, *boxes_with(strokes, label, others)]
    return is_long(strokes, label, within) or _is_straight(strokes, label, box)


def _is_straight(strokes: Strokes, label: int, box: Box) -> bool:
    """Whether a straight line of a stroke runs through a box, and far out on both
    sides."""
    here = window(*area_of(box, 2 * bounds.LONG))
    mask = (here.of(strokes.labels) == label).astype(np.uint8)
    length = (box.width + 2 * bounds.LONG) * DOTS
    found = cv2.HoughLinesP(mask, 2, np.pi / 180, 40, None, length, DOTS / 2)
    lines = [] if found is None else found.reshape(-1, 2, 2)
    middle = 2 * bounds.LONG * DOTS + box.width * DOTS / 2
    return any(_crosses(line - middle, box) for line in lines)


def _crosses(line: Grey, box: Box) -> bool:
    """Whether a line, in dots from the middle of a box, runs through it and far on."""
    along = line[1] - line[0]
    size = float(np.hypot(*along))
    off = abs(line[0][0] * along[1] - line[0][1] * along[0]) / size
    ends = sorted(float(line[end] @ along) / size for end in (0, 1))
    reach = (box.width / 2 + bounds.LONG) * DOTS
    return bool(off < box.width / 4 * DOTS and ends[0] < -reach and ends[1] > reach)
