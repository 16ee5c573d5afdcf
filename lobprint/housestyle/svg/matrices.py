"""Transforms: read from SVG, put after each other, applied to paths."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from math import isfinite, radians

from fontTools.misc.transform import Identity, Transform

from lobprint.drawing import Matrix, Path, times
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import numerals

FARTHEST = 30_000.0
"""In units of the drawing: what lies further off, not every reader of PDF can place."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_ONE = re.compile(r"[\s,]*([A-Za-z]+)\s*\(([^()]*)\)[\s,]*")
_KINDS: dict[tuple[str, int], Callable[..., Matrix]] = {
    ("matrix", 6): Transform,
    ("translate", 1): Identity.translate,
    ("translate", 2): Identity.translate,
    ("translateX", 1): Identity.translate,
    ("translateY", 1): lambda y: Identity.translate(0, y),
    ("scale", 1): Identity.scale,
    ("scale", 2): Identity.scale,
    ("rotate", 1): lambda angle: Identity.rotate(radians(angle)),
    ("rotate", 3): lambda angle, x, y: (
        Identity.translate(x, y).rotate(radians(angle)).translate(-x, -y)
    ),
    ("skewX", 1): lambda angle: Identity.skew(radians(angle)),
    ("skewY", 1): lambda angle: Identity.skew(0, radians(angle)),
}
"""The matrix of each transform, by its name and how many numbers it has."""


def moved_path(path: Path, matrix: Matrix) -> Path:
    """`path` where `matrix` puts it."""
    move = Transform(*matrix).transformPoints
    pairs = ((kind, zip(at[::2], at[1::2], strict=True)) for kind, at in path)
    return tuple([(kind, tuple(chain(*move(points)))) for kind, points in pairs])


def placed(path: Path, matrix: Matrix) -> Path:
    """`path` in the units of the finished drawing.

    Raises NoVectorsError for what lies too far off."""
    moved = moved_path(path, matrix)
    if not all(abs(value) <= FARTHEST for _, at in moved for value in at):
        raise NoVectorsError
    return moved


def read_transform(text: str) -> Matrix | None:
    """The matrix of a transform attribute, or of CSS in px and deg; None when it can't
    be read."""
    matrix, at = IDENTITY, 0
    while at < len(text):
        match = _ONE.match(text, at)
        if match is None:
            return None if text[at:].strip() else matrix
        values = numerals(match[2], "(?:px|deg)?")
        make = _KINDS.get((match[1], len(values)))
        if make is None or not all(map(isfinite, values)):
            return None
        matrix, at = times(matrix, make(*values)), match.end()
    return matrix
