"""Pictograms, drawn with one pen: what they are called, their lines, their sizes.

Each stands on a grid of 24 by 24 and is drawn between 1.8 and 22.2: black strokes with
round ends and corners, never filled, turned or stretched. Lengths in mm, type in pt.
A word always goes with it, for few are read without: beside that word it is decoration,
alone it says its own name.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, get_args

from lobprint.look import MM
from lobprint.look.type import TypeStyle

Name = Literal[
    "mist", "wolken", "zon", "pen", "schaar", "foto", "klok", "mensen", "pijl",
    "gesprek", "dossier", "kwaliteiten", "motieven", "werk", "sturing", "netwerk",
]  # fmt: skip
"""The weather; what to do; when, who, what then; and the five competences."""
NAMES: tuple[Name, ...] = get_args(Name)
Segment = tuple[Literal["M", "L", "C", "Z"], tuple[float, ...]]
"""Move, line, curve (two control points and its end) or close, as in SVG."""
Outline = tuple[Segment, ...]
GRID, PEN = 24.0, 1.5
"""Side of the square, and how thick its lines are in there."""
LEAST = 5.0
"""No smaller: its lines are 0.9 pt then, and live through a copier."""
OF_TYPE = 0.55
"""mm for each pt of the type beside it: 6 beside 10.5, 7 beside 13."""
DESCENT = 0.27
"""Of the type, as a part of its size."""
GAP = 0.3
"""Between it and its words, as a part of its size."""
ALONE = 9.0
"""The size beside a box to tick, and in a box to draw in, in mm on A4."""
CORNER = 2.0
"""Between one in a box to draw in and the frame of that, in mm on A4."""
LARGE, LARGE_GAP = 10.0, 2.0
"""The size beside a large box to tick, and the space between, in mm on A4."""
BOX_GAP = 1.6
"""Between a box to tick and the pictogram at its right, in mm on A4."""
WORD_GAP = 1.6
"""Between that and the word under both, in mm on A4: what Word has for descenders."""


def size_beside(style: TypeStyle) -> float:
    """How large a pictogram is before words in `style`."""
    return max(OF_TYPE * style.size, LEAST)


def indent(style: TypeStyle) -> float:
    """From the left of a pictogram before words to those words."""
    return (1 + GAP) * size_beside(style)


def more(style: TypeStyle) -> float:
    """How much higher the line is that it stands in. Word sets it upon the baseline and
    keeps room for descenders below; both formats have that room."""
    below = DESCENT * style.size / MM
    return max(size_beside(style) + below - style.leading / MM, 0.0)


def weight(size: float) -> float:
    """The weight in pt of the lines of one that is `size` mm large."""
    return PEN / GRID * size * MM


@cache
def outline(name: str) -> Outline:
    """The lines of pictogram `name` on its grid."""
    return tuple(_segments(PATHS[name].split()))  # type: ignore[index]


def _segments(words: list[str]) -> Iterator[Segment]:
    """The words of a path: a letter, and its numbers."""
    starts = [at for at, word in enumerate(words) if word.isalpha()]
    for start, end in zip(starts, [*starts[1:], len(words)], strict=True):
        yield words[start], tuple(map(float, words[start + 1 : end]))  # type: ignore[misc]


PATHS: dict[Name, str] = {
    "mist": (
        "M 6 5 L 20 5 "
        "M 3 9.7 L 12 9.7 "
        "M 16 9.7 L 21 9.7 "
        "M 3 14.4 L 7 14.4 "
        "M 11 14.4 L 21 14.4 "
        "M 5 19 L 17 19 "
    ),
    "wolken": (
        "M 6.2 20 C 4.08 19.95 2.37 18.27 2.29 16.15 C 2.21 14.04 3.79 12.23 5.9 "
        "12.02 C 6.38 9.69 8.34 7.94 10.71 7.73 C 13.08 7.52 15.31 8.89 16.2 11.1 C "
        "18.4 11.48 19.99 13.41 19.94 15.64 C 19.89 17.87 18.21 19.72 16 20 Z "
        "M 11 6.1 C 11.87 4.41 13.74 3.49 15.61 3.84 C 17.48 4.18 18.89 5.71 19.1 "
        "7.6 C 20.36 7.91 21.34 8.89 21.66 10.15 C 21.97 11.41 21.56 12.73 20.6 "
        "13.6 "
    ),
    "zon": (
        "M 16.2 12 C 16.2 14.32 14.32 16.2 12 16.2 C 9.68 16.2 7.8 14.32 7.8 12 C "
        "7.8 9.68 9.68 7.8 12 7.8 C 14.32 7.8 16.2 9.68 16.2 12 Z "
        "M 18.9 12 L 21.9 12 "
        "M 16.88 16.88 L 19 19 "
        "M 12 18.9 L 12 21.9 "
        "M 7.12 16.88 L 5 19 "
        "M 5.1 12 L 2.1 12 "
        "M 7.12 7.12 L 5 5 "
        "M 12 5.1 L 12 2.1 "
        "M 16.88 7.12 L 19 5 "
    ),
    "pen": (
        "M 3.5 20.5 L 4.7 15.5 L 16.2 4 C 16.78 3.43 17.72 3.43 18.3 4 L 20 5.7 C "
        "20.57 6.28 20.57 7.22 20 7.8 L 8.5 19.3 Z "
        "M 13.8 6.4 L 17.6 10.2 "
        "M 4.7 15.5 L 8.5 19.3 "
    ),
    "schaar": (
        "M 8.5 6 C 8.5 7.6 7.2 8.9 5.6 8.9 C 4 8.9 2.7 7.6 2.7 6 C 2.7 4.4 4 3.1 "
        "5.6 3.1 C 7.2 3.1 8.5 4.4 8.5 6 Z "
        "M 8.5 18 C 8.5 19.6 7.2 20.9 5.6 20.9 C 4 20.9 2.7 19.6 2.7 18 C 2.7 16.4 "
        "4 15.1 5.6 15.1 C 7.2 15.1 8.5 16.4 8.5 18 Z "
        "M 8 7.7 L 21 17.5 "
        "M 8 16.3 L 21 6.5 "
    ),
    "foto": (
        "M 4.5 7.5 L 7.5 7.5 L 9.2 4.7 L 14.8 4.7 L 16.5 7.5 L 19.5 7.5 C 20.33 7.5 "
        "21 8.17 21 9 L 21 18 C 21 18.83 20.33 19.5 19.5 19.5 L 4.5 19.5 C 3.67 "
        "19.5 3 18.83 3 18 L 3 9 C 3 8.17 3.67 7.5 4.5 7.5 Z "
        "M 15.6 13.3 C 15.6 15.29 13.99 16.9 12 16.9 C 10.01 16.9 8.4 15.29 8.4 "
        "13.3 C 8.4 11.31 10.01 9.7 12 9.7 C 13.99 9.7 15.6 11.31 15.6 13.3 Z "
    ),
    "klok": (
        "M 21 12 C 21 16.97 16.97 21 12 21 C 7.03 21 3 16.97 3 12 C 3 7.03 7.03 3 "
        "12 3 C 16.97 3 21 7.03 21 12 Z "
        "M 12 6.3 L 12 12 L 16 14.6 "
    ),
    "mensen": (
        "M 11.5 7.2 C 11.5 8.97 10.07 10.4 8.3 10.4 C 6.53 10.4 5.1 8.97 5.1 7.2 C "
        "5.1 5.43 6.53 4 8.3 4 C 10.07 4 11.5 5.43 11.5 7.2 Z "
        "M 2 20 L 2 18.8 C 2 15.32 4.82 12.5 8.3 12.5 C 11.78 12.5 14.6 15.32 14.6 "
        "18.8 L 14.6 20 Z "
        "M 19.5 8.6 C 19.5 9.98 18.38 11.1 17 11.1 C 15.62 11.1 14.5 9.98 14.5 8.6 "
        "C 14.5 7.22 15.62 6.1 17 6.1 C 18.38 6.1 19.5 7.22 19.5 8.6 Z "
        "M 16.6 14.2 C 17.93 14.09 19.24 14.51 20.26 15.38 C 21.27 16.24 21.9 17.47 "
        "22 18.8 L 22 20 L 18.6 20 "
    ),
    "pijl": ("M 3 12 L 21 12 M 14 5 L 21 12 L 14 19 "),
    "gesprek": (
        "M 4 3 L 13.5 3 C 14.33 3 15 3.67 15 4.5 L 15 10 C 15 10.83 14.33 11.5 13.5 "
        "11.5 L 8 11.5 L 4.6 14.6 L 4.6 11.5 L 4 11.5 C 3.17 11.5 2.5 10.83 2.5 10 "
        "L 2.5 4.5 C 2.5 3.67 3.17 3 4 3 Z "
        "M 18 8.5 L 20 8.5 C 20.83 8.5 21.5 9.17 21.5 10 L 21.5 16 C 21.5 16.83 "
        "20.83 17.5 20 17.5 L 19.4 17.5 L 19.4 20.7 L 16 17.5 L 11.5 17.5 C 10.67 "
        "17.5 10 16.83 10 16 L 10 14.8 "
    ),
    "dossier": (
        "M 3 18.5 L 3 6.5 C 3 5.67 3.67 5 4.5 5 L 9.3 5 L 11.5 7.8 L 19.5 7.8 C "
        "20.33 7.8 21 8.47 21 9.3 L 21 18.5 C 21 19.33 20.33 20 19.5 20 L 4.5 20 C "
        "3.67 20 3 19.33 3 18.5 Z "
        "M 7 12.4 L 17 12.4 "
        "M 7 15.9 L 13 15.9 "
    ),
    "kwaliteiten": (
        "M 12 3 L 14.53 9.42 L 21.42 9.84 L 16.09 14.23 L 17.82 20.91 L 12 17.2 L "
        "6.18 20.91 L 7.91 14.23 L 2.58 9.84 L 9.47 9.42 Z "
    ),
    "motieven": (
        "M 12 20.3 L 4.2 12.4 C 2.58 10.45 2.72 7.59 4.51 5.81 C 6.29 4.02 9.15 "
        "3.88 11.1 5.5 L 12 6.4 L 12.9 5.5 C 14.85 3.88 17.71 4.02 19.49 5.81 C "
        "21.28 7.59 21.42 10.45 19.8 12.4 Z "
    ),
    "werk": (
        "M 3.8 7.5 L 20.2 7.5 C 20.92 7.5 21.5 8.08 21.5 8.8 L 21.5 12.2 "
        "M 10.2 19.5 L 3.8 19.5 C 3.08 19.5 2.5 18.92 2.5 18.2 L 2.5 8.8 C 2.5 8.08 "
        "3.08 7.5 3.8 7.5 "
        "M 8.5 7.5 L 8.5 5.3 C 8.5 4.58 9.08 4 9.8 4 L 14.2 4 C 14.92 4 15.5 4.58 "
        "15.5 5.3 L 15.5 7.5 "
        "M 19.9 15.6 C 19.9 17.75 18.15 19.5 16 19.5 C 13.85 19.5 12.1 17.75 12.1 "
        "15.6 C 12.1 13.45 13.85 11.7 16 11.7 C 18.15 11.7 19.9 13.45 19.9 15.6 Z "
        "M 18.9 18.5 L 22 21.6 "
    ),
    "sturing": (
        "M 21.2 12 C 21.2 17.08 17.08 21.2 12 21.2 C 6.92 21.2 2.8 17.08 2.8 12 C "
        "2.8 6.92 6.92 2.8 12 2.8 C 17.08 2.8 21.2 6.92 21.2 12 Z "
        "M 14.8 12.4 C 14.8 13.95 13.55 15.2 12 15.2 C 10.45 15.2 9.2 13.95 9.2 "
        "12.4 C 9.2 10.85 10.45 9.6 12 9.6 C 13.55 9.6 14.8 10.85 14.8 12.4 Z "
        "M 3.1 10.2 L 9.3 11.7 "
        "M 20.9 10.2 L 14.7 11.7 "
        "M 12 15.2 L 12 21.2 "
    ),
    "netwerk": (
        "M 15.1 13 C 15.1 14.71 13.71 16.1 12 16.1 C 10.29 16.1 8.9 14.71 8.9 13 C "
        "8.9 11.29 10.29 9.9 12 9.9 C 13.71 9.9 15.1 11.29 15.1 13 Z "
        "M 14.6 4.4 C 14.6 5.84 13.44 7 12 7 C 10.56 7 9.4 5.84 9.4 4.4 C 9.4 2.96 "
        "10.56 1.8 12 1.8 C 13.44 1.8 14.6 2.96 14.6 4.4 Z "
        "M 7.2 19 C 7.2 20.44 6.04 21.6 4.6 21.6 C 3.16 21.6 2 20.44 2 19 C 2 17.56 "
        "3.16 16.4 4.6 16.4 C 6.04 16.4 7.2 17.56 7.2 19 Z "
        "M 22 19 C 22 20.44 20.84 21.6 19.4 21.6 C 17.96 21.6 16.8 20.44 16.8 19 C "
        "16.8 17.56 17.96 16.4 19.4 16.4 C 20.84 16.4 22 17.56 22 19 Z "
        "M 12 7 L 12 9.9 "
        "M 6.8 17.4 L 9.5 15 "
        "M 17.2 17.4 L 14.5 15 "
    ),
}
"""As in the `d` of a path in SVG, with straight lines and cubic curves alone."""
