"""What charts are drawn with: dots, bars, strokes, and words among them.

Lengths in mm, from the top left of the chart; y runs down, a line's weight is in pt.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt
from typing import Literal, NamedTuple

from lobprint.look import Role
from lobprint.look.rules import Rule
from lobprint.look.styles import Style


class Dot(NamedTuple):
    """A black disc of `radius` around (x, y); one with a rule is white within that."""

    x: float
    y: float
    radius: float
    rule: Rule | None = None


class Bar(NamedTuple):
    """A rectangle with its outer edges there, filled, framed, or both."""

    x: float
    y: float
    width: float
    height: float
    fill: Role | None = "zwart"
    rule: Rule | None = None


class Stroke(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    rule: Rule


class Label(NamedTuple):
    """Words on the baseline `y` that begin, end, or have their middle at `x`."""

    x: float
    y: float
    text: str
    style: Style
    bold: bool = False
    color: Role | None = None
    align: Literal["left", "center", "right"] = "center"


SHARE = {"left": 0.0, "center": 0.5, "right": 1.0}
"""How much of words lies left of where they are aligned."""
Mark = Dot | Bar | Stroke | Label
HATCH = Rule(1.2, "zwart")
"""0.42 mm: it lives through a copy of a copy."""
HATCH_PITCH = 1.3
"""From one line of a hatch to the next, in mm, across them."""


def crossed(bar: Bar) -> Iterator[Stroke]:
    """A hatch both ways."""
    turned = 2 * bar.x + bar.width
    for one in hatch(bar):
        yield one
        yield one._replace(x1=turned - one.x1, x2=turned - one.x2)


def upright(bar: Bar) -> Iterator[Stroke]:
    """Lines from top to bottom, twice as far apart as those of a hatch."""
    inset = bar.rule.height / 2 if bar.rule else 0.0
    for x in _spread(bar.x, bar.width, inset):
        yield Stroke(x, bar.y + inset, x, bar.y + bar.height - inset, HATCH)


def lying(bar: Bar) -> Iterator[Stroke]:
    """Lines from left to right, as far apart as those."""
    inset = bar.rule.height / 2 if bar.rule else 0.0
    for y in _spread(bar.y, bar.height, inset):
        yield Stroke(bar.x + inset, y, bar.x + bar.width - inset, y, HATCH)


def _spread(start: float, length: float, inset: float) -> Iterator[float]:
    """Where lines stand that keep as far from both ends."""
    step = 2 * HATCH_PITCH
    count = int((length - 2 * inset) / step)
    first = start + (length - (count - 1) * step) / 2
    return (first + at * step for at in range(count))


def hatch(bar: Bar) -> Iterator[Stroke]:
    """Lines at 45 degrees that fill `bar`, up to the middle of its rule: each ends
    where it leaves it, so that nothing has to be clipped."""
    inset = bar.rule.height / 2 if bar.rule else 0.0
    left, top = bar.x + inset, bar.y + inset
    wide, high = bar.width - 2 * inset, bar.height - 2 * inset
    step = HATCH_PITCH * sqrt(2)
    count = int((wide + high) / step)
    first = (wide + high - (count - 1) * step) / 2
    for at in range(count):
        along = first + at * step  # where it would cross the left edge, from the top
        right, over = min(along, wide), max(along - wide, 0.0)
        start, under = max(along - high, 0.0), min(along, high)
        yield Stroke(left + start, top + under, left + right, top + over, HATCH)
