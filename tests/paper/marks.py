"""Marks in and around a box, as people make them.

Each is a function of the box and a hand to its strokes; lengths in mm."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from lobprint.stamp import Box
from paper.pens import Points, Rng, line

Strokes = list[Points]


@dataclass(frozen=True, slots=True)
class Hand:
    """`shake` in mm; `size` of marks, in boxes; `slant` of letters."""

    rng: Rng
    shake: float = 0.12
    size: float = 0.85
    slant: float = 0.15

    def near(self, middle: float, spread: float) -> float:
        return float(self.rng.normal(middle, spread))

    def line(self, *points: tuple[float, float]) -> Points:
        return line(points, self.shake, self.rng)


Mark = Callable[[Box, Hand], Strokes]


def _middle(box: Box, hand: Hand, off: float = 0.4) -> tuple[float, float]:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    return hand.near(x, off / 2), hand.near(y, off / 2)


def cross(box: Box, hand: Hand) -> Strokes:
    """From corner to corner, of a word too."""
    x, y = _middle(box, hand)
    wide, high = (
        side / 2 * hand.near(hand.size, 0.12) for side in (box.width, box.height)
    )
    bow = hand.near(0, 0.25)
    return [
        hand.line((x - wide, y - high), (x + bow, y), (x + wide, y + high)),
        hand.line((x + wide, y - high), (x, y - bow), (x - wide, y + high)),
    ]


def looped(box: Box, hand: Hand) -> Strokes:
    """A cross in one stroke."""
    x, y = _middle(box, hand)
    half = box.width / 2 * hand.near(hand.size, 0.12)
    path = [(x - half, y - half), (x, y), (x + half, y + half), (x + half * 1.2, y)]
    return [hand.line(*path, (x + half, y - half), (x, y), (x - half, y + half))]


def tick(box: Box, hand: Hand) -> Strokes:
    """Its tail often leaves the box."""
    x, y = _middle(box, hand)
    half = box.width / 2 * hand.near(hand.size, 0.12)
    far = half * hand.near(1.5, 0.35)
    foot = (x - half * 0.15, y + half * 0.8)
    return [
        hand.line(
            (x - half * 0.8, y),
            foot,
            (x + far * 0.6, y - far * 0.6),
            (x + far, y - far),
        )
    ]


def slash(box: Box, hand: Hand) -> Strokes:
    x, y = _middle(box, hand)
    half = box.width / 2 * hand.near(hand.size * 1.1, 0.12)
    return [hand.line((x + half, y - half), (x, y), (x - half, y + half))]


def dot(box: Box, hand: Hand) -> Strokes:
    """A blob of a millimetre or two, not a speck."""
    x, y = _middle(box, hand)
    r = abs(hand.near(0.7, 0.15)) + 0.25
    turns = np.linspace(0, 5 * np.pi, 24)
    reach = np.linspace(0.1, r, 24)
    return [
        hand.line(
            *zip(x + reach * np.cos(turns), y + reach * np.sin(turns), strict=True)
        )
    ]


def blackened(box: Box, hand: Hand) -> Strokes:
    """Scribbled full, to and fro."""
    half_w, half_h = box.width / 2 * 0.92, box.height / 2 * 0.92
    x, y = _middle(box, hand, 0.2)
    rows = np.linspace(-half_h, half_h, int(box.height / 0.45))
    points = [
        (x + (half_w if n % 2 else -half_w), y + row) for n, row in enumerate(rows)
    ]
    return [hand.line(*points)]


def dash(box: Box, hand: Hand) -> Strokes:
    x, y = _middle(box, hand)
    half = box.width / 2 * abs(hand.near(0.85, 0.2))
    return [hand.line((x - half, y), (x, y + hand.near(0, 0.2)), (x + half, y))]


def speck(box: Box, hand: Hand) -> Strokes:
    """Where a pen rested."""
    x, y = _middle(box, hand, 2.0)
    return [hand.line((x, y), (x + hand.near(0.1, 0.1), y))]


def circle(box: Box, hand: Hand) -> Strokes:
    """Round a box, or round a word: it doesn't quite close."""
    x, y = _middle(box, hand, 0.6)
    wide = box.width / 2 + abs(hand.near(1.6, 0.5))
    high = box.height / 2 + abs(hand.near(1.2, 0.4))
    start = hand.near(-2.2, 0.5)
    turns = np.linspace(start, start + 2 * np.pi + hand.near(0.25, 0.3), 15)
    grow = np.linspace(1, hand.near(1.08, 0.05), 15)
    return [
        hand.line(
            *zip(
                x + wide * grow * np.cos(turns),
                y + high * grow * np.sin(turns),
                strict=True,
            )
        )
    ]


def with_word(label: str) -> Mark:
    """A circle round a box and the word behind it."""

    def mark(box: Box, hand: Hand) -> Strokes:
        wide = box.width + 1.6 + 1.75 * len(label)
        return circle(Box(box.page, box.x, box.y, wide, box.height), hand)

    return mark


def beside(box: Box, hand: Hand) -> Strokes:
    """A mark that is for this box, 1.4 boxes before it."""
    other = Box(box.page, box.x - 1.4 * box.width, box.y, box.width, box.height)
    return (cross if hand.rng.random() < 0.5 else tick)(other, hand)


def underlined(box: Box, hand: Hand) -> Strokes:
    y = box.y + box.height + 0.5 + abs(hand.near(0.4, 0.3))
    return [hand.line((box.x, y), (box.x + box.width / 2, y), (box.x + box.width, y))]


def scratched(box: Box, hand: Hand) -> Strokes:
    """A cross that was taken back."""
    return [*cross(box, hand), *blackened(box, hand)]


def struck(box: Box, hand: Hand) -> Strokes:
    """A cross with a line or two through it."""
    return [*cross(box, hand), *_lines_through(box, hand)]


def struck_full(box: Box, hand: Hand) -> Strokes:
    """A box that was blackened, with lines through it: by who blackens boxes."""
    return [*blackened(box, hand), *_lines_through(box, hand)]


def _lines_through(box: Box, hand: Hand) -> Strokes:
    x, y = _middle(box, hand)
    half = box.width * abs(hand.near(0.85, 0.15))
    both = [hand.line((x - half, y + off), (x + half, y + off)) for off in (-0.5, 0.6)]
    return both[: hand.rng.integers(1, 3)]
