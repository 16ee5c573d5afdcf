"""Somebody fills in a page, with a pen and with habits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

import numpy as np

from lobprint.stamp import Box
from paper import marks, pens
from paper.letters import a_day, short, some_words, word, written
from paper.marks import Hand, Mark, Strokes
from paper.papers import Paper, Place
from paper.pens import Image, K, Pen, Points, Rng
from paper.truth import Intent, Key, Meant, PageTruth

PLAIN: dict[str, tuple[Mark, float]] = {
    "cross": (marks.cross, 0.45),
    "looped": (marks.looped, 0.1),
    "tick": (marks.tick, 0.25),
    "slash": (marks.slash, 0.05),
    "blackened": (marks.blackened, 0.15),
}
"""What people do, and how many of them. Who blackens boxes does so all along."""
ODD: dict[str, Mark] = {
    "dot": marks.dot,
    "dash": marks.dash,
    "circle": marks.circle,
    "beside": marks.beside,
    "blackened": marks.blackened,
    "tick": marks.tick,
    "underlined": marks.underlined,
}
"""Marks of a person who makes others; they mean the same."""
BACK: dict[str, Mark] = {"scratched": marks.scratched, "struck": marks.struck}
"""Marks that were taken back."""
MARKS = {**{name: mark for name, (mark, _) in PLAIN.items()}, **ODD}
AS_PRINTED: Points = np.array([[K, 0, 0], [0, K, 0]], float)
"""From mm of the sheet to pixels."""
_NEAR = 1.2
"""Mm around a box in which ink is close."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How people are in a condition: parts of 1 that a thing happens.

    odd      marks that aren't this person's own
    back     marks taken back, and twice an answer where one is asked
    filled   fields that get words; `small` are as short as answers are
    outside  words that run out of their field
    margin   pages with a tick or a word in the margin
    high     of an x, in mm"""

    odd: float = 0.05
    back: float = 0.02
    filled: float = 0.6
    small: float = 0.15
    outside: float = 0.08
    pens: tuple[Pen, ...] = pens.PENS
    high: tuple[float, float] = (1.6, 2.6)
    specks: float = 0.01
    margin: float = 0.1


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did with one box: `how` is empty when that was nothing."""

    place: Place
    meant: Meant = "off"
    how: str = ""
    strokes: Strokes = field(default_factory=list)


@dataclass(slots=True)
class Person:
    """Somebody at a table, with one pen."""

    rng: Rng
    manners: Manners = field(default_factory=Manners)
    pen: Pen = field(init=False)
    hand: Hand = field(init=False)
    habit: str = field(init=False)
    high: float = field(init=False)

    def __post_init__(self) -> None:
        rng = self.rng
        self.pen = self.manners.pens[rng.integers(len(self.manners.pens))]
        shake, size = rng.uniform(0.05, 0.22), rng.uniform(0.65, 1.25)
        self.hand = Hand(rng, shake, size, rng.uniform(-0.1, 0.5))
        names = list(PLAIN)
        weights = [weight for _, weight in PLAIN.values()]
        self.habit = str(rng.choice(names, p=weights))
        self.high = rng.uniform(*self.manners.high) + max(0, self.pen.width - 0.5)

    def happens(self, chance: float) -> bool:
        return bool(self.rng.random() < chance)

    def fills_in(self, paper: Paper, page: Image, at: Points = AS_PRINTED) -> PageTruth:
        """Writes on `page`, of which `at` takes mm to pixels; tells what was meant."""
        acts = list(self._answers(paper))
        words = dict(self._writes(paper))
        strokes = [one for act in acts for one in act.strokes]
        strokes += [one for some in words.values() for one in some]
        strokes += self._in_the_margin(paper)
        mask = pens.cover(strokes, self.pen, page, at)
        pens.inked(page, mask, self.pen, self.rng)
        ink = _Ink(mask, at)
        return PageTruth(
            paper.code,
            {_key(act.place): _intent(act, ink) for act in acts},
            {one.field: _is_written(one, words, ink) for one in _fields(paper)},
        )

    def _answers(self, paper: Paper) -> Iterator[Act]:
        """What was done with each box, question by question."""
        boxes = [one for one in paper.places if one.kind in ("box", "word")]
        for _, some in groupby(boxes, lambda one: one.field):
            places = list(some)
            if len(places) == 1 and not places[0].option:
                yield self._ticks(places[0])
            else:
                yield from self._chooses(places)

    def _ticks(self, place: Place) -> Act:
        if self.happens(0.5):
            return self._nothing(place)
        if self.happens(self.manners.back):
            return self._takes_back(place)
        return self._marks(place)

    def _chooses(self, places: list[Place]) -> Iterator[Act]:
        """One of them; now and then none, or one and then another."""
        chosen = int(self.rng.integers(len(places)))
        if self.happens(0.08):
            yield from map(self._nothing, places)
            return
        acts = {chosen: self._marks(places[chosen])}
        if self.happens(self.manners.back):
            other = (chosen + 1) % len(places)
            acts |= self._second(chosen, acts[chosen], other, places[other])
        for number, place in enumerate(places):
            yield acts.get(number) or self._nothing(place)

    def _second(
        self, chosen: int, act: Act, other: int, place: Place
    ) -> dict[int, Act]:
        """Another answer: either that one is taken back, or nobody can tell."""
        if self.happens(0.6):
            return {other: self._takes_back(place)}
        both = {chosen: act, other: self._marks(place)}
        return {at: replace(one, meant="unclear") for at, one in both.items()}

    def _marks(self, place: Place) -> Act:
        """What means yes."""
        odd = self.happens(self.manners.odd)
        if place.kind == "word":
            name = "underlined" if odd else "circle"
        elif odd:
            name = str(self.rng.choice([*ODD, "with word"]))
        else:
            name = self.habit
        mark = MARKS.get(name) or marks.with_word(place.label)
        return Act(place, "on", name, mark(place.box, self.hand))

    def _takes_back(self, place: Place) -> Act:
        if self.habit == "blackened" and place.kind == "box":
            strokes = marks.struck_full(place.box, self.hand)
            return Act(place, "off", "struck full", strokes)
        name = str(self.rng.choice(list(BACK)))
        return Act(place, "off", name, BACK[name](place.box, self.hand))

    def _nothing(self, place: Place) -> Act:
        if self.happens(self.manners.specks):
            return Act(place, "off", "speck", marks.speck(place.box, self.hand))
        return Act(place)

    def _writes(self, paper: Paper) -> Iterator[tuple[str, Strokes]]:
        for place in _fields(paper):
            if self.happens(self.manners.filled):
                yield place.field, self._words(place)

    def _in_the_margin(self, paper: Paper) -> Strokes:
        """What belongs to no field: a tick, or a word."""
        if not self.happens(self.manners.margin):
            return []
        y = self.rng.uniform(60, 200)
        if self.happens(0.5):
            return marks.tick(Box(paper.code.page, 8, y, 5, 5), self.hand)
        return word(some_words(self.hand, 1)[0], 5, y, 1.5, self.hand)

    def _words(self, place: Place) -> Strokes:
        said = some_words(
            self.hand, max(2, int(place.box.width * place.box.height / 150))
        )
        if place.kind == "date":
            said = a_day(self.hand)
        elif self.happens(self.manners.small):
            said = short(self.hand)
        out = self.rng.uniform(3, 12) if self.happens(self.manners.outside) else 0
        high = min(self.high, place.box.height * 0.55)
        return written(said, place.box, high, self.hand, out)


@dataclass(slots=True)
class _Ink:
    """What lies where on the sheet."""

    mask: Image
    at: Points

    def within(self, box: Box, around: float) -> float:
        """Square mm of ink in a box and so many mm around it."""
        corners = [
            (box.x - around, box.y - around, 1),
            (box.x + box.width + around, box.y + box.height + around, 1),
        ]
        (x, y), (to_x, to_y) = (np.array(corners) @ self.at.T).astype(int).clip(0)
        return float((self.mask[y:to_y, x:to_x] > 60).sum()) / K**2


def _key(place: Place) -> Key:
    return place.field, place.option


def _fields(paper: Paper) -> list[Place]:
    return [one for one in paper.places if one.kind in ("text", "date")]


def _intent(act: Act, ink: _Ink) -> Intent:
    clean = not act.how and not ink.within(act.place.box, _NEAR)
    return Intent(act.meant, act.how, clean)


def _is_written(place: Place, words: dict[str, Strokes], ink: _Ink) -> bool | None:
    if words.get(place.field):
        return True
    return None if ink.within(place.box, _NEAR) else False
