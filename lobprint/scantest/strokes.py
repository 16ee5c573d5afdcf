"""Marks as a hand makes them, as paths in mm: never quite straight, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, pi, sin

from lobprint.drawing import Path, Segment

STEPS = 14
"""Points of one loop of writing."""
LETTERS = "elle lele"
"""What is written: loops, high ones and low ones, with a space between words."""
LOW, HIGH = 1.9, 4.2
"""How high they are, in mm: small writing."""
PITCH, ROUND, SLANT = 2.5, 0.95, 0.35
"""From loop to loop, how far a loop swings out, and how far it leans over."""
REACH = 1.3
"""How far beyond a word the line around it runs."""
Rect = tuple[float, float, float, float]
"""Left, top, width and height."""


def cross(box: Rect, lean: float) -> Path:
    """A cross that nearly fills a box and leaves it at a corner; `lean` is from -1 to
    1."""
    return _in(box, _CROSS, lean)


def tick(box: Rect, lean: float) -> Path:
    """A tick that ends above its box."""
    return _in(box, _TICK, lean)


_CROSS: Path = (
    ("M", (0.08, 0.10)),
    ("C", (0.35, 0.30, 0.62, 0.70, 0.95, 0.92)),
    ("M", (0.98, 0.02)),
    ("C", (0.70, 0.30, 0.36, 0.62, 0.06, 0.94)),
)
_TICK: Path = (
    ("M", (0.12, 0.48)),
    ("C", (0.22, 0.58, 0.32, 0.74, 0.40, 0.90)),
    ("C", (0.50, 0.60, 0.72, 0.22, 1.08, -0.16)),
)


def _in(box: Rect, path: Path, lean: float) -> Path:
    """`path`, of a square of 1, set into a box."""
    x, y, width, height = box

    def placed(points: tuple[float, ...]) -> tuple[float, ...]:
        pairs = zip(points[::2], points[1::2], strict=True)
        return tuple(
            [
                one
                for u, v in pairs
                for one in (
                    x + width * (u + 0.06 * lean * (v - 0.5)),
                    y + height * (v - 0.04 * lean * (u - 0.5)),
                )
            ]
        )

    return tuple([(kind, placed(points)) for kind, points in path])


def around(box: Rect) -> Path:
    """A line around a word, as wide as its outline and a little more, that closes
    beyond its begin."""
    x, y, width, height = box
    cx, cy = x + width / 2, y + height / 2
    a, b = width / 2 + REACH, height / 2 + REACH
    turns = [(-0.42 + 1.07 * 2 * pi * at / 40, at / 40) for at in range(41)]
    points = [
        (cx + (a - 0.5 * far) * cos(turn), cy + (b + 0.4 * far) * sin(turn))
        for turn, far in turns
    ]
    return _line(points)


def writing(x: float, baseline: float) -> Path:
    """Loops from x on, on a line at `baseline`."""
    path: Path = ()
    for word in LETTERS.split():
        path += _line(
            [
                point
                for at, one in enumerate(word)
                for point in _loop(one, x + PITCH * at, baseline)
            ]
        )
        x += PITCH * (len(word) + 1)
    return path


def _loop(letter: str, x: float, baseline: float) -> Iterator[tuple[float, float]]:
    high = HIGH if letter == "l" else LOW
    for step in range(STEPS + 1):
        far = step / STEPS
        up = high * (1 - cos(2 * pi * far)) / 2
        yield x + PITCH * far - ROUND * sin(2 * pi * far) + SLANT * up, baseline - up


def _line(points: list[tuple[float, float]]) -> Path:
    first: Segment = ("M", points[0])
    return (first, *[("L", point) for point in points[1:]])
