"""A drawing in vectors: what both writers need to know of a logo in SVG, and no more.

Lengths are in units of the drawing's own, x to the right and y down from the top left;
the longer side of a drawing is `LONGER`. Colours are red, green and blue from 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

LONGER = 1000.0
KAPPA = 0.5522847498
"""How far the control points of a quarter circle lie, for radius 1."""
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
"""a b c d e f: x' = ax + cy + e and y' = bx + dy + f."""
Color: TypeAlias = tuple[float, float, float]
Segment: TypeAlias = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""Move, line, curve (two control points and its end) or close, as in SVG."""
Path: TypeAlias = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Gradient:
    """Colours from a start to an end, the same before and after.

    `ends` is x1 y1 x2 y2 of a line, or fx fy fr cx cy r of a circle; `matrix` goes from
    there to the shape that is painted; the offsets of `stops` never fall and go from 0
    to 1."""

    ends: tuple[float, ...]
    stops: tuple[tuple[float, Color], ...]
    matrix: Matrix

    @property
    def radial(self) -> bool:
        """Whether the colours go around a point."""
        return len(self.ends) == 6


Paint: TypeAlias = Color | Gradient


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a line is drawn. `cap`: butt, round, square; `join`: miter, round, bevel."""

    paint: Paint
    width: float
    cap: int = 0
    join: int = 0
    miter: float = 4.0
    dash: tuple[float, ...] = ()
    phase: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A path, filled first and stroked then; `matrix` goes from it to the drawing."""

    path: Path
    matrix: Matrix
    fill: Paint | None = None
    opacity: float = 1.0
    even_odd: bool = False
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True)
class Clip:
    """A path in the units of the drawing; what lies outside it is not painted."""

    path: Path
    even_odd: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks that lie on the paper as one: seen through together, clipped together."""

    marks: tuple[Mark, ...]
    opacity: float = 1.0
    clips: tuple[Clip, ...] = ()


Mark: TypeAlias = Shape | Layer


@dataclass(frozen=True, slots=True)
class Drawing:
    """All marks, in the order in which they are painted."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def rounded(x: float, y: float, width: float, height: float, radius: float) -> Path:
    """A rectangle from (x, y) on with round corners, no rounder than it is high."""
    r = min(radius, width / 2, height / 2)
    k = r * (1 - KAPPA)
    right, far = x + width, y + height
    return (
        ("M", (x + r, y)),
        ("L", (right - r, y)),
        ("C", (right - k, y, right, y + k, right, y + r)),
        ("L", (right, far - r)),
        ("C", (right, far - k, right - k, far, right - r, far)),
        ("L", (x + r, far)),
        ("C", (x + k, far, x, far - k, x, far - r)),
        ("L", (x, y + r)),
        ("C", (x, y + k, x + k, y, x + r, y)),
        ("Z", ()),
    )


def ellipse(x: float, y: float, a: float, b: float) -> Path:
    """An ellipse around (x, y) as wide as `a` and as high as `b` to each side, from its
    right on."""
    p, q = a * KAPPA, b * KAPPA
    return (
        ("M", (x + a, y)),
        ("C", (x + a, y + q, x + p, y + b, x, y + b)),
        ("C", (x - p, y + b, x - a, y + q, x - a, y)),
        ("C", (x - a, y - q, x - p, y - b, x, y - b)),
        ("C", (x + p, y - b, x + a, y - q, x + a, y)),
        ("Z", ()),
    )


def times(outer: Matrix, inner: Matrix) -> Matrix:
    """The matrix that does `inner` first and `outer` then."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        a * g + c * h,
        b * g + d * h,
        a * i + c * j,
        b * i + d * j,
        a * k + c * m + e,
        b * k + d * m + f,
    )


def number(value: float, digits: int = 4) -> str:
    """`value` as both formats write it: so many digits after the point, no exponent."""
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
