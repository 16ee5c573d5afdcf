"""Transforms: read from SVG, put after each other, applied to paths."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import cos, isfinite, radians, sin, tan

from lobprint.drawing import Matrix, Path, times
from lobprint.housestyle.svg.faults import NoVectorsError

FARTHEST = 30_000.0
"""In units of the drawing: what lies further off, not every reader of PDF can place."""
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_ONE = re.compile(r"[\s,]*([A-Za-z]+)\s*\(([^()]*)\)[\s,]*")
_NUMBER = re.compile(
    r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)(px|deg)?[\s,]*"
)


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where `matrix` puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def moved_path(path: Path, matrix: Matrix) -> Path:
    """`path` where `matrix` puts it."""
    return tuple([(kind, _moved_points(points, matrix)) for kind, points in path])


def placed(path: Path, matrix: Matrix) -> Path:
    """`path` in the units of the finished drawing.

    Raises NoVectorsError for what lies too far off."""
    moved = moved_path(path, matrix)
    if any(abs(value) > FARTHEST for _, values in moved for value in values):
        raise NoVectorsError
    return moved


def _moved_points(points: Sequence[float], matrix: Matrix) -> tuple[float, ...]:
    pairs = zip(points[::2], points[1::2], strict=True)
    return tuple([value for x, y in pairs for value in moved(matrix, x, y)])


def read_transform(text: str) -> Matrix | None:
    """The matrix of a transform attribute, or of CSS in px and deg; None when it can't
    be read."""
    matrix, at = IDENTITY, 0
    while at < len(text):
        match = _ONE.match(text, at)
        if match is None:
            return None if text[at:].strip() else matrix
        one = _single(match[1], _numbers(match[2]))
        if one is None or not all(map(isfinite, one)):
            return None
        matrix, at = times(matrix, one), match.end()
    return matrix


def _numbers(text: str) -> list[float]:
    """The numbers of a list; nothing when it holds anything else."""
    found, at = [], 0
    while at < len(text):
        match = _NUMBER.match(text, at)
        if match is None:
            return []
        found.append(float(match[1]))
        at = match.end()
    return found


def _single(name: str, values: list[float]) -> Matrix | None:
    match name, values:
        case "matrix", [a, b, c, d, e, f]:
            return a, b, c, d, e, f
        case (("translate" | "translateX"), [x]):
            return 1.0, 0.0, 0.0, 1.0, x, 0.0
        case "translateY", [y]:
            return 1.0, 0.0, 0.0, 1.0, 0.0, y
        case "translate", [x, y]:
            return 1.0, 0.0, 0.0, 1.0, x, y
        case "scale", [x]:
            return x, 0.0, 0.0, x, 0.0, 0.0
        case "scale", [x, y]:
            return x, 0.0, 0.0, y, 0.0, 0.0
    return _turned(name, values)


def _turned(name: str, values: list[float]) -> Matrix | None:
    match name, values:
        case "rotate", [angle]:
            one = radians(angle)
            return cos(one), sin(one), -sin(one), cos(one), 0.0, 0.0
        case "rotate", [angle, x, y]:
            there = (1.0, 0.0, 0.0, 1.0, x, y)
            back = (1.0, 0.0, 0.0, 1.0, -x, -y)
            turn = _turned("rotate", [angle])
            return times(times(there, turn), back) if turn else None
        case "skewX", [angle]:
            return 1.0, 0.0, tan(radians(angle)), 1.0, 0.0, 0.0
        case "skewY", [angle]:
            return 1.0, tan(radians(angle)), 0.0, 1.0, 0.0, 0.0
    return None
