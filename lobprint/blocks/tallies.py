"""Counts in the cells of a table: a number, and a dot for each person.

All cells of a table draw alike, so that they can be compared: as many rows of dots as
the largest count needs, or bars when that is too many to count. Lengths in mm on A4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lobprint.blocks.place import Place
from lobprint.look import MM
from lobprint.look.chart import Bar, Dot, Mark
from lobprint.look.rules import ACTIVE_STEP, ROW, Rule
from lobprint.look.styles import Style
from lobprint.pieces import Chart, Tally

ROWS = 3
"""More rows of dots nobody counts at a glance."""
MOST = 24
"""Nor the dots of more people than this, in all cells of a row together."""
BAR, SIGN = 18.0, 6.0
"""The length of a bar of everybody, and of one in a legend."""
DIGITS = 0.65
"""How high digits are, as a part of their size."""
NUMBER_GAP = 1.2
"""The least between a number and what it counts."""
NUMBER: Style = "TableText"
HOLLOW = Rule(0.9, "zwart")


@dataclass(frozen=True, slots=True)
class Look:
    """How large: a dot, from one to the next, and the column of the number; `most` dots
    stand in a row."""

    dot: float
    pitch: float
    number: float
    most: int


@dataclass(frozen=True, slots=True)
class Tallies:
    """What draws the counts of a table. `rows` of `across` dots; 0 rows: bars, of which
    one person takes `person`. `number` is the column of the number."""

    place: Place
    look: Look
    rows: int
    across: int
    person: float
    number: float

    @property
    def more(self) -> float:
        """How much higher cells are than with one row of dots, in mm."""
        return max(self.rows - 1, 0) * self.place.mm(self.look.pitch)

    def fitted(self, counts: Sequence[int]) -> Tallies:
        """For a line with these counts: without rows of dots that it doesn't need."""
        return replace(self, rows=self.rows and _rows(max(counts), self.across))

    def sign(self, hollow: bool = False) -> Chart:
        """What stands for people, in a legend: a dot, or a bar."""
        high, wide = self.place.mm(self.look.dot), self.place.mm(SIGN)
        radius = high / 2
        if self.rows:
            dot = Dot(radius, radius, radius, HOLLOW if hollow else None)
            return Chart((dot,), high, high)
        return Chart((_drawn(0, wide, high, hollow),), wide, high)

    def tally(
        self,
        count: int,
        most: bool = False,
        hollow: bool = False,
        under: Rule | None = None,
        gap: float = 0.0,
    ) -> Tally:
        """A count; of the level that is chosen `most` the number is bold."""
        pitch = self.place.mm(self.look.pitch)
        marks = self._dots(count, hollow) if self.rows else self._bar(count, hollow)
        size = self.place.type(NUMBER).size
        high = max(self.rows, 1) * pitch
        return Tally(
            str(count),
            Chart(tuple(marks), self._width(count), high),
            self.number,
            (pitch - DIGITS * size / MM) / 2,
            most,
            under,
            gap,
        )

    def _width(self, count: int) -> float:
        """Of what is drawn, at the most."""
        if not self.rows:
            return count * self.person
        dot, pitch = (self.place.mm(one) for one in (self.look.dot, self.look.pitch))
        return pitch * (min(count, self.across) - 1) + dot

    def _dots(self, count: int, hollow: bool) -> Iterator[Mark]:
        """Rows are filled from the left, the lowest first."""
        radius, pitch = (
            self.place.mm(one) for one in (self.look.dot / 2, self.look.pitch)
        )
        rule = HOLLOW if hollow else None
        for at in range(count):
            row, column = divmod(at, self.across)
            y = (self.rows - row - 0.5) * pitch
            yield Dot(radius + column * pitch, y, radius, rule)

    def _bar(self, count: int, hollow: bool) -> Iterator[Mark]:
        high, pitch = (self.place.mm(one) for one in (self.look.dot, self.look.pitch))
        if count:
            yield _drawn((pitch - high) / 2, count * self.person, high, hollow)


def tallies(
    place: Place,
    look: Look,
    counts: Iterable[Sequence[int]],
    people: int,
    column: float,
) -> Tallies:
    """For a table with these counts, of so many people, in cells that are `column` mm
    wide at the least."""
    all_counts = [count for row in counts for count in row]
    widest = max((place.text_width(str(one), NUMBER) for one in all_counts), default=0)
    number = max(place.mm(look.number), widest * 1.06 + place.mm(NUMBER_GAP))
    width, dot, pitch = column - number, place.mm(look.dot), place.mm(look.pitch)
    across = min(max(int((width + pitch - dot + 0.01) / pitch), 1), look.most)
    highest = max(all_counts, default=0)
    rows = _rows(highest, across)
    if rows > ROWS or people > MOST:
        rows = 0
    person = min(place.mm(BAR), width) / max(people, highest, 1)
    return Tallies(place, look, rows, across, person, number)


def _drawn(y: float, width: float, high: float, hollow: bool) -> Bar:
    if hollow:
        return Bar(0, y, width, high, "wit", HOLLOW)
    return Bar(0, y, width, high)


def _rows(count: int, across: int) -> int:
    return max(-(-count // across), 1)


def most_chosen(counts: Sequence[int]) -> tuple[bool, ...]:
    """Which of the levels are chosen most: all that are even."""
    highest = max(counts, default=0)
    return tuple([bool(count) and count == highest for count in counts])


def level_rule(most: bool) -> Rule:
    """The rule under a level: thick, and in the school's colour, under what is chosen
    most."""
    return ACTIVE_STEP if most else ROW
