"""A page with more strokes than anybody writes: a drum that sheds toner, a copy of a
copy of a copy, a cloth as background. What of it is ink nobody can tell but by looking,
so nothing is judged; everything on it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from lobprint.scan import bounds
from lobprint.scan.marks import crops
from lobprint.scan.marks.strokes import Strokes
from lobprint.scan.page.flat import Flat
from lobprint.scan.page.reference import DOTS, Spot
from lobprint.scan.seen import Mark, Writing

DIRTY = "dit blad zit vol vlekken of strepen: kijk alles zelf na"
WHY = "er liggen te veel vlekken of strepen op dit blad"


def is_dirty(strokes: Strokes) -> bool:
    """Whether there are too many to look at each."""
    high, wide = (side / DOTS / 10 for side in strokes.labels.shape)
    count = int((strokes.areas[1:] >= bounds.SPECK).sum())
    return bool(count > bounds.MOST_STROKES * high * wide)


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
