"""A scan of the sheet: what was measured in it, and what became of each mark.

It reads as any filled form is read; the packages for that are imported with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import atan2, degrees, dist

import cv2

from lobprint.scan import pictures
from lobprint.scan.arrays import Picture
from lobprint.scan.marks.decide import seen_on
from lobprint.scan.page.find import Finder, Here
from lobprint.scan.page.flat import Flat, flattened, sheet_corners
from lobprint.scan.prints import Print
from lobprint.scan.process import LIMIT, alone
from lobprint.scan.refused import RefusedError
from lobprint.scan.seen import Mark, Point, Writing
from lobprint.scantest.packed import quality
from lobprint.scantest.pens import CIRCLED, EMPTY, MARKS, PENS, Pen, word_field
from lobprint.scantest.sheet import TrialSheet
from lobprint.scantest.verdict import Fate, PenSeen, Trial

A4 = 210.0, 297.0
FULL, ALIKE = 0.8, 0.02
"""How much of a picture a sheet takes that was scanned, and how near to A4 its sides
are: of others nobody knows how large they were."""
FATES: Mapping[str, Fate] = {
    "on": "gelezen",
    "written": "gelezen",
    "doubt": "na te kijken",
    "off": "kwijt",
    "empty": "kwijt",
}


@dataclass(frozen=True, slots=True)
class Unread:
    """Why there is nothing to say of a picture, in Dutch, and what to do."""

    why: str
    hint: str


@dataclass(frozen=True, slots=True)
class _Alone:
    """All the prints there are."""

    print: Print

    def of_build(self, build: str) -> Print | None:
        return self.print if build == self.print.stamp.build else None

    def likely(self) -> tuple[Print, ...]:
        return (self.print,)


def trials(data: bytes, sheet: TrialSheet) -> Iterator[Trial | Unread]:
    """What is to be said of each picture of a file. Raises nothing for what it is no
    scan of: that is `Unread`."""
    finder = Finder(_Alone(Print(sheet.stamp, sheet.blank)))
    try:
        number = pictures.count(data)
    except RefusedError as error:
        yield Unread(error.why, error.hint)
        return
    packed = quality(data)
    for at in range(1, number + 1):
        try:
            picture = pictures.picture(data, at)
            yield _trial(picture, _found(finder, picture), packed)
        except RefusedError as error:
            yield Unread(error.why, error.hint)


def trials_alone(
    data: bytes, sheet: TrialSheet, limit: float = LIMIT
) -> Iterator[Trial | Unread]:
    """The same, whatever happens: from a process that has so many seconds for each."""
    try:
        yield from alone(trials, data, sheet, limit=limit)
    except RefusedError as error:
        yield Unread(error.why, error.hint)


def _found(finder: Finder, picture: Picture) -> Here:
    """Raises RefusedError when the sheet isn't there."""
    pages = finder.pages(picture.grey)
    if not pages.here:
        raise pages.refused[0]
    return pages.here[0]


def _trial(picture: Picture, here: Here, packed: int) -> Trial:
    flat = flattened(picture.grey, here.reference, here.place, picture.is_two)
    marks, writings, _ = seen_on(flat)
    corners = sheet_corners(here.reference, here.place)
    states = _states(marks, writings)
    dots = dist(corners[0], corners[3]) / A4[1]
    scanned = _scanned(picture, corners)
    return Trial(
        dpi=dots * 25.4,
        size=dots / (max(picture.grey.shape) / A4[1]) if scanned else 0.0,
        tilt=_tilt(corners) if scanned else 0.0,
        two_colours=flat.tones.two_colours,
        hard=flat.tones.hard,
        streaks=_streaks(flat),
        quality=packed,
        pens=tuple([_pen(pen, states) for pen in PENS]),
        circles=tuple([states[word_field(word)] for pen, word in CIRCLED if pen]),
        stray=_on_empty("gelezen", states),
        smudged=_on_empty("na te kijken", states),
    )


def _states(marks: Sequence[Mark], writings: Sequence[Writing]) -> dict[str, Fate]:
    found = {one.field: FATES[one.state] for one in marks}
    return found | {one.field: FATES[one.state] for one in writings}


def _pen(pen: Pen, states: Mapping[str, Fate]) -> PenSeen:
    """A row that is to be filled in by hand counts when something was read in it."""
    marks = tuple([states[pen.field(mark)] for mark in MARKS if mark != EMPTY])
    writing = states[pen.field("tekst")]
    used = bool(pen.color) or "gelezen" in (*marks, writing)
    return PenSeen(pen, marks, writing, used)


def _on_empty(fate: Fate, states: Mapping[str, Fate]) -> int:
    """In how many places where nothing stands something is seen."""
    boxes = [pen.field(EMPTY) for pen in PENS]
    words = [word_field(word) for pen, word in CIRCLED if not pen]
    return sum(states[field] == fate for field in (*boxes, *words))


def _scanned(picture: Picture, corners: Sequence[Point]) -> bool:
    """Whether a scanner made it, with a sheet as large as the glass."""
    high, wide = sorted(picture.grey.shape, reverse=True)
    sheet = dist(corners[0], corners[1]) * dist(corners[0], corners[3])
    alike = abs(high / wide / (A4[1] / A4[0]) - 1) < ALIKE
    share = float(sheet / (high * wide))
    return bool(alike) and FULL < share < 1 / FULL


def _tilt(corners: Sequence[Point]) -> float:
    """Degrees, from the nearest quarter turn."""
    (left, top), (right, other) = corners[0], corners[1]
    turned = degrees(atan2(other - top, right - left))
    return abs((turned + 45) % 90 - 45)


def _streaks(flat: Flat) -> int:
    """How many lines run over the sheet."""
    return int(cv2.connectedComponents(flat.streaks)[0]) - 1
