"""The `d` of a path: read in full, with arcs and quadratic curves made cubic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path.arc import EllipticalArc

from lobprint.drawing import Path, Segment
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import NUMBER

_COMMAND = re.compile(r"[\s,]*([MLHVCSQTAZmlhvcsqtaz])")
_END = re.compile(r"[\s,]*\Z")
_FLAG, _VALUE = r"[\s,]*([01])", rf"[\s,]*((?>{NUMBER}))"
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}
_ARGUMENTS = {kind: re.compile(_VALUE * count) for kind, count in _TAKES.items()}
_ARGUMENTS["A"] = re.compile(3 * _VALUE + 2 * _FLAG + 2 * _VALUE)
Point = tuple[float, float]


def read_path(text: str) -> Path:
    """The path that `text` draws. Raises NoVectorsError when any of it can't be read:
    how much of a broken path is drawn is for a rasteriser to say."""
    pen = _Pen()
    for command, values in _commands(text):
        if not all(map(isfinite, values)) or not (pen.path or command in "Mm"):
            raise NoVectorsError
        pen.draw(command, values)
    return tuple(pen.path)


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; one that is repeated is written out."""
    at = 0
    while not _END.match(text, at):
        letter = _COMMAND.match(text, at)
        if letter is None:
            raise NoVectorsError
        command, at = letter[1], letter.end()
        takes = _ARGUMENTS[command.upper()]
        values = takes.match(text, at)
        if values is None:
            raise NoVectorsError
        while values:
            yield command, [float(one) for one in values.groups()]
            at, command = values.end(), {"M": "L", "m": "l"}.get(command, command)
            values = takes.match(text, at) if values.groups() else None


class _Pen:
    def __init__(self) -> None:
        self.path: list[Segment] = []
        self.at = self.start = self.control = (0.0, 0.0)
        self.curve = ""
        """What the last command was: only after a curve has `control` a meaning."""

    def draw(self, command: str, values: list[float]) -> None:
        """One command, with capital or without."""
        kind = command.upper()
        if kind == "Z":
            self.path.append(("Z", ()))
            self.at = self.start
        else:
            if kind != "M" and self.path[-1][0] == "Z":  # it starts where that did
                self.path.append(("M", self.start))
            points = self._points(command, values[-2:] if kind == "A" else values)
            self.path += self._segments(kind, points, values)
            self.at = points[-1]
        self.curve = kind

    def _points(self, command: str, values: list[float]) -> list[Point]:
        x, y = self.at if command.islower() else (0.0, 0.0)
        if command in "Hh":
            return [(values[0] + x, self.at[1])]
        if command in "Vv":
            return [(self.at[0], values[0] + y)]
        pairs = zip(values[::2], values[1::2], strict=True)
        return [(one + x, other + y) for one, other in pairs]

    def _segments(
        self, kind: str, points: list[Point], values: list[float]
    ) -> Iterator[Segment]:
        end = points[-1]
        if kind == "M":
            self.start = end
            yield "M", end
        elif kind in "LHV":
            yield "L", end
        elif kind in "CS":
            first = points[0] if kind == "C" else self._mirrored("CS")
            self.control = points[-2]
            yield "C", (*first, *self.control, *end)
        elif kind in "QT":
            self.control = points[0] if kind == "Q" else self._mirrored("QT")
            one, other = _toward(self.at, self.control), _toward(end, self.control)
            yield "C", (*one, *other, *end)
        else:
            yield from _arc(self.at, values, end)

    def _mirrored(self, after: str) -> Point:
        if not self.curve or self.curve not in after:
            return self.at
        return 2 * self.at[0] - self.control[0], 2 * self.at[1] - self.control[1]


def _toward(start: Point, end: Point) -> Point:
    """Two thirds of the way: a quadratic control point as one of a cubic curve."""
    return (
        start[0] + 2 / 3 * (end[0] - start[0]),
        start[1] + 2 / 3 * (end[1] - start[1]),
    )


def _arc(start: Point, values: list[float], end: Point) -> Iterator[Segment]:
    """An elliptical arc as cubic curves of at most a quarter. `values` begin with two
    radii, the rotation in degrees and two flags. Raises NoVectorsError."""
    if start == end:
        return
    pen, (rx, ry, *rest) = RecordingPen(), values[:5]
    try:
        arc = EllipticalArc(complex(*start), abs(rx), abs(ry), *rest, complex(*end))
        arc.draw(pen)
    except (ArithmeticError, ValueError) as error:
        raise NoVectorsError from error
    curves = [(*one, *other, *last) for _, (one, other, last) in pen.value]
    if not all(isfinite(value) for curve in curves for value in curve):
        raise NoVectorsError
    yield from (("C", curve) for curve in curves[:-1])
    yield ("C", (*curves[-1][:4], *end)) if curves else ("L", end)
