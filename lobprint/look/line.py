"""The line: a loopbaan that goes its own way, as a figure. Lengths in mm.

On the cover it goes over the five steps, on a learner's sheet it hops once. x runs from
the left margin, y down from the figure's top; corners are rounded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ring:
    """Around (x, y); `radius` is that to the middle of its stroke."""

    x: float
    y: float
    radius: float
    stroke: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A stroked line, with rings on it.

    points  of the line's middle; it ends at its last ring's edge
    stroke  thickness of the line
    radius  of the line's middle in its corners
    rings   where there are rings, white within
    """

    points: tuple[Point, ...]
    stroke: float
    radius: float
    rings: tuple[Ring, ...]
    width: float
    height: float


COVER_STARTS = (0.0, 30.0, 61.0, 92.0, 121.0)
"""Where the level of each step begins."""
COVER_LEVELS = (20.0, 35.0, 53.0, 41.0, 76.0)
"""How high each lies above the figure's foot. It goes down once: looking back is part
of the way."""
COVER_TOP = 127.0
"""From the top of the page."""
COVER_LABEL_DROP = 10.0
"""From a level down to the label of its step."""
_COVER_WIDTH, _COVER_HEIGHT = 165.0, 84.0
_COVER_STROKE, _COVER_RING = 4.4, 5.4


def cover_line(left: float) -> Figure:
    """The line of the cover; it comes in at the paper's edge, `left` of the margin."""
    levels = [_COVER_HEIGHT - level for level in COVER_LEVELS]
    ring = _COVER_WIDTH - _COVER_RING - _COVER_STROKE / 2
    points: list[Point] = [(-left, levels[0])]
    for start, before, level in zip(COVER_STARTS[1:], levels, levels[1:], strict=False):
        points += [(start, before), (start, level)]
    points.append((ring - _COVER_RING, levels[-1]))
    return Figure(
        tuple(points),
        _COVER_STROKE,
        5.0,
        (Ring(ring, levels[-1], _COVER_RING, _COVER_STROKE),),
        _COVER_WIDTH,
        _COVER_HEIGHT,
    )


def straight(width: float, stroke: float) -> Figure:
    """A line that goes nowhere else: the rule under a title alone."""
    middle = stroke / 2
    ends = ((0.0, middle), (width, middle))
    return Figure(ends, stroke, 0.0, (), width, stroke)


HOP_HEIGHT = 11.5
_HOP_STROKE, _HOP_RING = 2.4, 3.2
_HOP_AT = 112 / 165


def hop(width: float) -> Figure:
    """The line under a learner's title, `width` long: it goes up once."""
    outer = _HOP_RING + _HOP_STROKE / 2
    low, ring = HOP_HEIGHT - _HOP_STROKE / 2, width - outer
    turn = width * _HOP_AT
    points = ((0.0, low), (turn, low), (turn, outer), (ring - _HOP_RING, outer))
    rings = (Ring(ring, outer, _HOP_RING, _HOP_STROKE),)
    return Figure(points, _HOP_STROKE, 3.0, rings, width, HOP_HEIGHT)


JOIN = 0.1
"""How far a line goes on into the next row, so that no hair of white shows between."""


class Run(Protocol):
    """A line that runs down beside something, as `pieces.Rail` says."""

    @property
    def at(self) -> float: ...
    @property
    def to(self) -> float: ...
    @property
    def stroke(self) -> float: ...
    @property
    def radius(self) -> float: ...
    @property
    def rings(self) -> tuple[Ring, ...]: ...
    @property
    def corner(self) -> float: ...
    @property
    def ends(self) -> bool: ...
    @property
    def starts(self) -> bool: ...


def rail_shape(run: Run, height: float) -> Figure:
    """The line of `run` over `height`: it bends as low as it can, twice its radius
    above the foot."""
    last = run.rings[-1] if run.rings else None
    top = run.stroke / 2 if run.corner else 0.0
    if run.starts and last:
        top = last.y + last.radius
    points: list[Point] = [(run.at + run.corner, top)] if run.corner else []
    points.append((run.at, top))
    foot = last.y - last.radius if run.ends and last else height + JOIN
    if run.to != run.at:
        bend = foot - 2 * run.radius
        points += [(run.at, bend), (run.to, bend)]
    points.append((run.to, foot))
    width = max(run.at + run.corner, run.to)
    return Figure(tuple(points), run.stroke, run.radius, run.rings, width, height)
