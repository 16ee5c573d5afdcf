"""A page that lies flat to what is said of it: on or off when all that is seen agrees;
all else is for somebody to say, with why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lobprint.scan import bounds
from lobprint.scan.marks import crops
from lobprint.scan.marks.areas import area_of, window
from lobprint.scan.marks.boxes import see_box
from lobprint.scan.marks.dirty import DIRTY, is_dirty, unjudged
from lobprint.scan.marks.ink import Ink, ink_of
from lobprint.scan.marks.judge import (
    LOST,
    UNSURE,
    Said,
    agree,
    margin,
    nothing_lost,
    of_box,
    of_word,
    ways_of,
)
from lobprint.scan.marks.strokes import Strokes, strokes_of
from lobprint.scan.marks.words import Circled, see_word
from lobprint.scan.marks.writing import Written, pale_stroke, writings
from lobprint.scan.page.flat import Flat
from lobprint.scan.page.reference import DOTS, Spot
from lobprint.scan.seen import Mark, Writing
from lobprint.stamp import Box

OUTSIDE = "er is geschreven waar geen vak is"
CUT_OFF = "dit valt buiten de foto of de scan"


@dataclass(frozen=True, eq=False)
class Page:
    """A page that lies flat, with its ink."""

    flat: Flat
    ink: Ink
    strokes: Strokes

    @cached_property
    def hard(self) -> bool:
        """Whether what isn't seen may have been lost."""
        tones = self.flat.tones
        return tones.hard or (tones.bent and not self.ink.firm)


class SeenOn(NamedTuple):
    """The boxes and words of a page, and what is written on it; `doubt` is why nothing
    of it is sure, in Dutch."""

    marks: tuple[Mark, ...]
    writings: tuple[Writing, ...]
    doubt: str = ""


def seen_on(flat: Flat) -> SeenOn:
    """What is seen on a page. What is written far from any field comes last, as of a
    field without a name; what was given when the page was made is print."""
    ink = ink_of(flat)
    spots = [spot for spot in flat.reference.spots if not spot.field.given]
    marks = [spot for spot in spots if spot.kind != "text"]
    rooms = [spot for spot in spots if spot.kind == "text"]
    page = Page(flat, ink, strokes_of(ink))
    if is_dirty(ink, page.strokes, [spot.box for spot in spots]):
        return SeenOn(*unjudged(flat, marks, rooms), DIRTY)
    said = _marks(page, marks, [spot.box for spot in rooms])
    seen = [_mark(flat, *each) for each in zip(marks, said, strict=True)]
    return SeenOn(tuple(seen), tuple(_writings(page, rooms, marks)))


def _mark(flat: Flat, spot: Spot, said: Said) -> Mark:
    to_see = said.state == "doubt" and said.why != LOST
    crop = crops.of_mark(flat.grey, spot.box) if to_see else b""
    about = said.state, said.sure, said.why, crop, said.likely
    return Mark(spot.field.id, spot.option, *about)


# --- boxes and words ---


def _marks(page: Page, spots: Sequence[Spot], rooms: Sequence[Box]) -> list[Said]:
    """What is said of each; of several in one choice none is sure."""
    boxes = {n: spot.box for n, spot in enumerate(spots) if spot.kind == "box"}
    boxed = {
        n: see_box(page.ink, page.strokes, box, _others(boxes, n), rooms)
        for n, box in boxes.items()
    }
    words = {n: spot.box for n, spot in enumerate(spots) if spot.kind == "word"}
    circled = {n: _see_word(page, box, _others(words, n)) for n, box in words.items()}
    ways = ways_of(list(boxed.values()), list(circled.values()))
    said = [
        of_box(boxed[n], ways, spot.option) if n in boxed else of_word(circled[n], ways)
        for n, spot in enumerate(spots)
    ]
    said = _outside(page.flat, spots, said)
    for choice in _questions(spots):
        agree(said, choice)
        if page.hard:
            nothing_lost(said, choice)
    return said


def _others(boxes: Mapping[int, Box], number: int) -> list[Box]:
    return [box for other, box in boxes.items() if other != number]


def _see_word(page: Page, box: Box, others: Sequence[Box]) -> Circled | None:
    """What is seen of a word; None when it isn't sure where it lies."""
    x, y = (box.x + box.width / 2) * DOTS, (box.y + box.height / 2) * DOTS
    if page.flat.place.support(x, y) < bounds.SUPPORT:
        return None
    return see_word(page.ink, page.strokes, box, others)


def _questions(spots: Sequence[Spot]) -> Iterator[list[int]]:
    """The places of each field among all."""
    fields: dict[str, list[int]] = {}
    for number, spot in enumerate(spots):
        fields.setdefault(spot.field.id, []).append(number)
    yield from fields.values()


def _outside(flat: Flat, spots: Sequence[Spot], said: list[Said]) -> list[Said]:
    """What isn't in the picture can't be empty."""
    return [
        Said("doubt", 0.1, CUT_OFF) if _cut_off(flat, spot.box) > 0 else one
        for spot, one in zip(spots, said, strict=True)
    ]


def _cut_off(flat: Flat, box: Box) -> float:
    """The part of a box that isn't in the picture."""
    return float(window(*area_of(box, 0)).of(flat.outside).mean())


# --- writing ---


def _writings(
    page: Page, rooms: Sequence[Spot], marks: Sequence[Spot]
) -> Iterator[Writing]:
    written, stray = writings(page.strokes, [spot.box for spot in rooms], marks)
    for spot, each in zip(rooms, written, strict=True):
        each.pale = pale_stroke(page.ink, spot.box)
        yield _writing(page, spot, each)
    if stray.area >= bounds.STRAY:
        crop = crops.as_it_is(page.flat.grey, stray.strokes)
        yield Writing("", "doubt", UNSURE, OUTSIDE, crop)


def _writing(page: Page, spot: Spot, written: Written) -> Writing:
    field, flat = spot.field.id, page.flat
    if written.area >= bounds.WRITTEN and written.length >= bounds.WRITTEN_STROKE:
        crop = crops.of_writing(page.ink, spot.box, written.strokes)
        sure = margin(written.area / bounds.WRITTEN)
        return Writing(field, "written", sure, "", crop)
    why = _maybe(page, spot.box, written)
    if not why:
        return Writing(field, "empty")
    if why == LOST:
        return Writing(field, "doubt", UNSURE, why)
    crop = crops.as_it_is(flat.grey, [spot.box, *written.strokes])
    return Writing(field, "doubt", 0.3, why, crop)


def _maybe(page: Page, box: Box, written: Written) -> str:
    """Why a field in which little or nothing is seen is not empty."""
    if _cut_off(page.flat, box) > bounds.CUT_OFF:
        return CUT_OFF
    if written.area > 0:
        return "er staat een stipje of een kort streepje"
    if written.pale > bounds.PALE_WRITING:
        return "er staat misschien iets, heel licht"
    return LOST if page.hard else ""
