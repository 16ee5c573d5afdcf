"""What people wrote: which strokes are of which field, and how much there is of each.

Every stroke on the page goes to the field that it lies in, or to the one it ran out of;
strokes of marks are left out. What belongs to no field is told of by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from lobprint.scan import bounds
from lobprint.scan.arrays import Grey
from lobprint.scan.marks.areas import apart, area_of, overlap, window
from lobprint.scan.marks.ink import Ink, longest, spread
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.page.reference import Spot
from lobprint.stamp import Box


@dataclass(slots=True)
class Written:
    """What is seen of a field: how much ink (square mm), its longest stroke (mm), the
    longest that is pale, and where its strokes are."""

    area: float = 0.0
    length: float = 0.0
    pale: float = 0.0
    strokes: list[Box] = field(default_factory=list)

    def add(self, stroke: Box, area: float) -> None:
        self.strokes.append(stroke)
        self.area += area
        self.length = max(self.length, stroke.width, stroke.height)


def writings(
    strokes: Strokes, rooms: Sequence[Box], marks: Sequence[Spot]
) -> tuple[list[Written], Written]:
    """What is written in each of `rooms`, and what in none of them."""
    written, stray = [Written() for _ in rooms], Written()
    in_rooms = [strokes.within(room) for room in rooms]
    in_marks = _in_marks(strokes, marks)
    for label in np.flatnonzero(strokes.areas >= bounds.SPECK):
        box, marking = strokes.boxes[label], bool(in_marks[label])
        taken = False
        for each, room, areas in zip(written, rooms, in_rooms, strict=True):
            if areas[label] and not (marking and overlap(box, room) < bounds.TAIL):
                each.add(box, float(areas[label]))
                taken = True
        if not taken and not (marking or _at(box, marks) or strokes.at_edge(box)):
            place = _nearest(box, rooms)
            each = stray if place is None else written[place]
            each.add(box, float(strokes.areas[label]))
    return written, stray


def _in_marks(strokes: Strokes, marks: Iterable[Spot]) -> Grey:
    """Which strokes are in a box, or round a word."""
    found = np.zeros(len(strokes.boxes), bool)
    for spot in marks:
        grow = -bounds.INSIDE if spot.kind == "box" else 1.0
        found |= strokes.within(spot.box, grow) > bounds.SPECK
    return found


def _at(stroke: Box, marks: Iterable[Spot]) -> bool:
    """Whether a stroke is so near a box that it may be meant for it."""
    return any(apart(stroke, spot.box) < bounds.NEAREST for spot in marks)


def _nearest(stroke: Box, rooms: Sequence[Box]) -> int | None:
    """The field that writing ran out of, if it did."""
    far = [apart(stroke, room) for room in rooms]
    nearest = min(far, default=bounds.BELONGS)
    return far.index(nearest) if nearest < bounds.BELONGS else None


def pale_stroke(ink: Ink, box: Box) -> float:
    """The longest stroke in a field that may be of a light pencil, in mm."""
    here = window(*area_of(box, -0.3))
    soft, plain = here.of(ink.soft), here.of(ink.near) == 0
    paper = soft[plain]
    if paper.size < 50:
        return 0.0
    grain = max(ink.noise, spread(paper))
    floor = max(bounds.FAINT, bounds.FAINT_NOISE * grain)
    level = min(float(np.median(paper)), 0.1)
    pale = (soft > min(floor, bounds.OWN_SOFT) + level) & plain
    pale &= here.of(ink.streaks) == 0
    return longest(pale)
