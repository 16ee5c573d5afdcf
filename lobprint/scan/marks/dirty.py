"""A page with more strokes than anybody writes: a drum that sheds toner, a copy of a
copy of a copy, a cloth as background. What of it is ink nobody can tell but by looking,
so nothing is judged; everything on it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cv2
import numpy as np

from lobprint.scan import bounds
from lobprint.scan.marks import crops
from lobprint.scan.marks.areas import apart
from lobprint.scan.marks.ink import Ink
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.page.flat import Flat
from lobprint.scan.page.reference import DOTS, Spot
from lobprint.scan.seen import Mark, Writing
from lobprint.stamp import Box

DIRTY = "dit blad zit vol vlekken of strepen: kijk alles zelf na"
_CLEAR = 4.0
"""So far from any field, in mm, people fill in nothing."""
WHY = "er liggen te veel vlekken of strepen op dit blad"


def is_dirty(ink: Ink, strokes: Strokes, fields: Sequence[Box]) -> bool:
    """Whether there are too many to look at each, or blots all over."""
    high, wide = (side / DOTS / 10 for side in strokes.labels.shape)
    many = int((strokes.areas[1:] >= bounds.SPECK).sum())
    if many > bounds.MOST_STROKES * high * wide:
        return True
    return bool(_blots(ink, strokes, fields) > bounds.MOST_BLOTS * high * wide)


def _blots(ink: Ink, strokes: Strokes, fields: Sequence[Box]) -> int:
    """How many strokes are as thick as no pen's is, where no field is."""
    kernel = np.ones((bounds.BLOT, bounds.BLOT), np.uint8)
    thick = cv2.morphologyEx(ink.own, cv2.MORPH_OPEN, kernel)
    found = (strokes.boxes[one] for one in np.unique(strokes.labels[thick > 0]))
    return sum(all(apart(one, box) > _CLEAR for box in fields) for one in found)


def unjudged(
    flat: Flat, marks: Iterable[Spot], rooms: Iterable[Spot]
) -> tuple[tuple[Mark, ...], tuple[Writing, ...]]:
    """All of a page as doubts, each with how it looks."""
    return (
        tuple([_mark(flat, spot) for spot in marks]),
        tuple([_writing(flat, spot) for spot in rooms]),
    )


def _mark(flat: Flat, spot: Spot) -> Mark:
    crop = crops.of_mark(flat.grey, spot.box)
    return Mark(spot.field.id, spot.option, "doubt", 0.0, WHY, crop)


def _writing(flat: Flat, spot: Spot) -> Writing:
    crop = crops.as_it_is(flat.grey, [spot.box])
    return Writing(spot.field.id, "doubt", 0.0, WHY, crop)
