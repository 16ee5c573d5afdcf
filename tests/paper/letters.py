"""Handwriting: letters that were drawn by hand in numbers, joined as a hand joins them.

A letter is a few points on a grid: x to the right, y up from the line that one writes
on, in heights of an x. Nobody needs to read it; it has to look like what people write.
"""

from __future__ import annotations

from lobprint.stamp import Box
from paper.marks import Hand, Strokes

_Path = tuple[tuple[float, float], ...]
LETTERS: dict[str, _Path] = {
    "a": (
        (0.8, 0.8),
        (0.4, 1),
        (0.1, 0.5),
        (0.4, 0),
        (0.8, 0.8),
        (0.85, 0.1),
        (1.1, 0.1),
    ),
    "b": (
        (0, 0.3),
        (0.4, 1.8),
        (0.2, 1.9),
        (0.1, 0.2),
        (0.5, 0),
        (0.7, 0.6),
        (0.3, 0.8),
    ),
    "c": ((0.8, 0.8), (0.4, 1), (0.1, 0.5), (0.4, 0), (0.9, 0.2)),
    "d": (
        (0.8, 0.8),
        (0.4, 1),
        (0.1, 0.5),
        (0.4, 0),
        (0.9, 1.9),
        (0.9, 0.1),
        (1.1, 0.1),
    ),
    "e": ((0, 0.3), (0.6, 0.7), (0.4, 1), (0.1, 0.5), (0.4, 0), (0.9, 0.2)),
    "g": (
        (0.8, 0.8),
        (0.4, 1),
        (0.1, 0.5),
        (0.5, 0.1),
        (0.8, 0.9),
        (0.6, -0.9),
        (0.2, -0.6),
        (1, 0.1),
    ),
    "h": (
        (0, 0.2),
        (0.4, 1.9),
        (0.1, 1.8),
        (0.1, 0),
        (0.5, 1),
        (0.8, 0.7),
        (0.8, 0),
        (1.1, 0.2),
    ),
    "i": ((0, 0.2), (0.3, 1), (0.3, 0.1), (0.6, 0.2)),
    "j": ((0, 0.3), (0.4, 1), (0.3, -0.8), (0, -0.6), (0.6, 0.2)),
    "k": (
        (0, 0.2),
        (0.4, 1.9),
        (0.1, 1.8),
        (0.1, 0),
        (0.7, 0.9),
        (0.2, 0.5),
        (0.8, 0),
        (1, 0.1),
    ),
    "l": ((0, 0.3), (0.5, 1.7), (0.3, 1.9), (0.2, 0.3), (0.5, 0), (0.7, 0.2)),
    "m": (
        (0, 0.3),
        (0.1, 1),
        (0.1, 0),
        (0.4, 1),
        (0.6, 0.1),
        (0.9, 1),
        (1.1, 0),
        (1.4, 0.2),
    ),
    "n": ((0, 0.3), (0.1, 1), (0.1, 0), (0.5, 1), (0.8, 0.1), (1, 0.2)),
    "o": ((0.6, 1), (0.1, 0.6), (0.4, 0), (0.8, 0.5), (0.5, 1), (1, 0.9)),
    "p": (
        (0, 0.3),
        (0.2, 1),
        (0.1, -1),
        (0.2, 0.9),
        (0.7, 0.9),
        (0.6, 0.1),
        (0.2, 0.1),
        (0.9, 0.2),
    ),
    "r": ((0, 0.3), (0.2, 1.1), (0.3, 0.9), (0.7, 0.9), (0.6, 0.1), (0.9, 0.2)),
    "s": ((0, 0.3), (0.5, 1), (0.6, 0.4), (0.3, 0), (0.1, 0.2), (0.8, 0.2)),
    "t": ((0, 0.4), (0.3, 1.6), (0.2, 0.2), (0.5, 0), (0.7, 0.2)),
    "u": ((0, 0.4), (0.2, 1), (0.3, 0.1), (0.7, 0.3), (0.8, 1), (0.8, 0), (1.1, 0.2)),
    "v": ((0, 0.9), (0.3, 0), (0.7, 1), (1, 0.9)),
    "w": ((0, 0.9), (0.2, 0), (0.5, 0.8), (0.7, 0), (1, 1), (1.2, 0.9)),
    "z": ((0, 0.9), (0.7, 1), (0.1, 0), (0.9, 0.1)),
    "1": ((0.1, 1.2), (0.4, 1.7), (0.4, 0)),
    "2": ((0, 1.3), (0.4, 1.7), (0.6, 1.2), (0, 0), (0.7, 0.1)),
    "3": ((0, 1.6), (0.5, 1.6), (0.3, 0.9), (0.6, 0.5), (0.3, 0), (0, 0.2)),
    "6": ((0.6, 1.7), (0.1, 0.8), (0.2, 0), (0.6, 0.4), (0.1, 0.6)),
    "7": ((0, 1.6), (0.7, 1.6), (0.3, 0)),
    "-": ((0.1, 0.6), (0.7, 0.6)),
    "?": ((0, 1.4), (0.4, 1.8), (0.6, 1.3), (0.3, 0.8), (0.3, 0.5)),
}
WORDS = (
    *("we", "gaan", "samen", "met", "de", "leerlingen", "kijken", "naar", "wat"),
    *("werkt", "en", "niet", "ja", "nee", "soms", "overleg", "in", "het", "team"),
    *("twee", "keer", "per", "jaar", "stage", "gids", "mentor", "ouders", "bedrijf"),
    *("vragen", "meer", "tijd", "voor", "gesprek", "goed", "begin", "nog", "plan"),
)
LINE = 7.5
"""Of writing, in mm."""
_DOTTED = "ij"


def word(said: str, x: float, y: float, high: float, hand: Hand) -> Strokes:
    """`said` from `x` on the line `y`; `high` is that of an x. The hand leaves the
    paper now and then, and before what can't be joined."""
    runs: list[list[tuple[float, float]]] = [[]]
    dots = []
    for sign in said:
        path = LETTERS.get(sign, LETTERS["e"])
        if not sign.isalpha() or hand.rng.random() < 0.2:
            runs.append([])
        up = hand.near(0, 0.06)
        runs[-1] += [
            (x + high * (a + hand.slant * b), y - high * (b + up)) for a, b in path
        ]
        if sign in _DOTTED:
            dots.append((x + high * (0.3 + 1.6 * hand.slant), y - high * 1.6))
        x += high * (max(a for a, _ in path) + hand.near(0.12, 0.06))
    return [hand.line(*run) for run in runs if run] + [hand.line(one) for one in dots]


def _wide(said: str, high: float) -> float:
    return high * sum(
        max(a for a, _ in LETTERS.get(s, LETTERS["e"])) + 0.12 for s in said
    )


def written(
    said: list[str], box: Box, high: float, hand: Hand, out: float = 0
) -> Strokes:
    """Words in a field, on its lines, until it is full; they may go on `out` mm beyond
    its right side."""
    lines = max(1, int(box.height / LINE))
    step = box.height / lines
    x, left = box.x + abs(hand.near(1, 0.8)), list(said)
    strokes: Strokes = []
    for row in range(lines):
        y = box.y + step * (row + 1) - hand.near(min(1.2, step / 5), 0.3)
        at = x
        while left and (at == x or at + _wide(left[0], high) < box.x + box.width + out):
            strokes += word(left[0], at, y, high, hand)
            at += _wide(left.pop(0), high) + high * hand.near(0.9, 0.15)
    return strokes


def some_words(hand: Hand, most: int) -> list[str]:
    return [str(one) for one in hand.rng.choice(WORDS, hand.rng.integers(1, most + 1))]


def a_day(hand: Hand) -> list[str]:
    return [
        "-".join(str(hand.rng.choice(["1", "2", "3", "12", "26", "7"])) for _ in "dmj")
    ]


def short(hand: Hand) -> list[str]:
    """As short as answers are."""
    return [str(hand.rng.choice(["-", "?", "ja", "1", "nee", "z", "3"]))]
