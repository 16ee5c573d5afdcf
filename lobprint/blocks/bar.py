"""One bar: a part for each answer, as wide as it was given often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from typing import NamedTuple

from lobprint.blocks.place import Place
from lobprint.blocks.tables import shared_widths
from lobprint.language import filled, teksten
from lobprint.look import Role
from lobprint.look.chart import (
    Bar,
    Label,
    Mark,
    Stroke,
    crossed,
    hatch,
    lying,
    upright,
)
from lobprint.look.rules import ROW
from lobprint.pieces import Chart

HIGH = 4.8
APART = 0.7
"""What stays white after each part of a bar."""
BASELINE = 3.72
"""Of a number, from the top of its bar."""
PLATE, PLATE_SIDE = 4.2, 0.8
"""The white behind a number on lines: its width, and that beside a longer number."""
LINES_SIDE = 1.6
"""What of the lines shows beside that, at the least."""
BARE = 1.0
"""The least width of a part without a number."""
SLACK = 1.05
"""What stands at the end of a bar has so many times its own width."""


class Look(NamedTuple):
    """What a part is filled with, and the lines in it."""

    fill: Role = "wit"
    lines: Callable[[Bar], Iterable[Stroke]] | None = None


BLACK, WHITE = Look("zwart"), Look()
BETWEEN = tuple([Look(lines=one) for one in (crossed, hatch, upright, lying)])
"""Between black and white: each has fewer lines than the one before, on a copy of a
copy too. One alone is hatched."""


def looks(answers: int) -> tuple[Look, ...]:
    """Of the parts for so many answers: the first is black, the last white. Of more
    than six some look alike; our forms have no more."""
    start = 1 if answers == 3 else 0
    between = islice(cycle(BETWEEN), start, start + max(answers - 2, 0))
    return (BLACK, *between, WHITE)[:answers]


def swatch(look: Look, width: float, place: Place) -> Chart:
    """A part of a bar for the legend."""
    part = Bar(0.0, 0.0, width, place.mm(HIGH), look.fill, ROW)
    return Chart(tuple(_drawn(part, look)), width, place.mm(HIGH))


def bar(
    counts: Sequence[int], empty: int, width: float, place: Place, *, numbered: bool
) -> Chart:
    """A bar of `width` mm, with a number in each part when it is `numbered`. What was
    left `empty` is said at its end."""
    parts = zip(counts, looks(len(counts)), strict=True)
    seen = [
        (str(count) if numbered else "", count, look) for count, look in parts if count
    ]
    left = filled(teksten().leeg, aantal=str(empty)) if empty else ""
    marks: list[Mark] = []
    x = 0.0
    shares = [*[float(count) for _, count, _ in seen], float(empty)]
    least = [*[_least(number, look, place) for number, _, look in seen]]
    least.append(place.text_width(left, "BarQuestion") * SLACK)
    for (number, _, look), wide in zip(
        seen, _widths(width, shares, least), strict=False
    ):
        part = Bar(x, 0.0, wide - place.mm(APART), place.mm(HIGH), look.fill, ROW)
        marks += _drawn(part, look)
        if number:
            marks += _number(number, part, look, place)
        x += wide
    if left:
        at = width, place.mm(BASELINE)
        marks.append(Label(*at, left, "BarQuestion", align="right"))
    return Chart(tuple(marks), width, place.mm(HIGH))


def _widths(
    width: float, shares: Sequence[float], least: Sequence[float]
) -> list[float]:
    """By their shares, but none too narrow for its number."""
    if not any(shares):
        return []
    much = width / sum(least)
    if much < 1:
        return [one * much for one in least]
    return shared_widths(width, shares, least)


def _least(number: str, look: Look, place: Place) -> float:
    """What a part needs for its number, if it has one, and to be seen."""
    if not number:
        return place.mm(APART + BARE)
    if look.lines is None:
        wide = place.text_width(number, "ItemNumber")
        return wide + place.mm(APART + 2 * PLATE_SIDE)
    return _plate(number, place) + place.mm(APART + 2 * LINES_SIDE)


def _plate(number: str, place: Place) -> float:
    wide = place.text_width(number, "ItemNumber")
    return max(place.mm(PLATE), wide + place.mm(2 * PLATE_SIDE))


def _drawn(part: Bar, look: Look) -> Iterator[Mark]:
    """The part, its lines, and its frame over their ends."""
    yield part
    if look.lines:
        yield from look.lines(part)


def _number(number: str, part: Bar, look: Look, place: Place) -> Iterator[Mark]:
    middle, line = part.x + part.width / 2, ROW.height
    if look.lines:
        wide, high = _plate(number, place), part.height - 2 * line
        yield Bar(middle - wide / 2, line, wide, high, "wit")
    color: Role = "wit" if look.fill == "zwart" else "zwart"
    yield Label(middle, place.mm(BASELINE), number, "ItemNumber", color=color)
