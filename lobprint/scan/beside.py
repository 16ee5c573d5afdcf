"""Ink beside a box: a circle round it, a tick on its label, a word next to it. Whoever
reads only the inside of boxes calls those empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.areas import Window, area_of, window
from lobprint.scan.arrays import Mask
from lobprint.scan.ink import Ink
from lobprint.scan.reference import DOTS
from lobprint.stamp import Box

_PAD = 6.0
"""Around what is looked at, in mm: to see where its strokes come from."""
_FRAME = 0.7
"""Of other boxes, in mm: what lies within it is in them."""
_NEXT = 1.5
"""So far left of the next box a label has ended, in mm."""
_LINE = 0.6
"""Above and below a box its label takes so much at most, in mm."""
_FROM = 0.5
"""The part of a stroke that lies where there is room to write, when it is writing."""


def ink_beside(
    ink: Ink,
    box: Box,
    shift: tuple[int, int],
    others: Sequence[Box],
    rooms: Sequence[Box],
) -> float:
    """How much ink, in square mm, lies close to a box or on its label; but for strokes
    that come from one of `others`, and writing that comes from `rooms`. What is printed
    there lies `shift` from where it should be, as its frame does."""
    end = _label_end(box, others)
    left, top, right, foot = area_of(box, bounds.BESIDE + _PAD)
    here = window(left, top, max(right, end + _PAD), foot)
    own = here.of(ink.inky) & (here.of(ink.near, shift) == 0)
    mine = _mine(box, end, rooms, here)
    if not (own & mine).any():
        return 0.0
    return _ink_of_none(
        own, mine, _filled(others, -_FRAME, here), _filled(rooms, 0, here)
    )


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


def _filled(boxes: Iterable[Box], grow: float, here: Window) -> Mask:
    mask = np.zeros((here.height, here.width), np.uint8)
    for box in boxes:
        here.fill(mask, area_of(box, grow), 1)
    return mask


def _ink_of_none(own: Mask, mine: Mask, boxes: Mask, rooms: Mask) -> float:
    """The area of strokes in `mine` that touch no other box and are no writing."""
    count, labels = cv2.connectedComponents(own, connectivity=8)
    area = np.bincount(labels.ravel(), minlength=count)
    here = np.bincount(labels[mine > 0], minlength=count)
    writing = np.bincount(labels[rooms > 0], minlength=count) > _FROM * area
    elsewhere = np.bincount(labels[boxes > 0], minlength=count) > 0
    here[writing | elsewhere] = 0
    return float(here[1:].sum()) / DOTS**2
