"""The `d` of a path: read in full, with arcs and quadratic curves made cubic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import acos, ceil, cos, hypot, isfinite, pi, radians, sin, sqrt, tan

from lobprint.drawing import Path, Segment
from lobprint.housestyle.svg.faults import NoVectorsError

_COMMAND = re.compile(r"[\s,]*([A-Za-z])")
_NUMBER = re.compile(r"[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_END = re.compile(r"[\s,]*\Z")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
Point = tuple[float, float]


def read_path(text: str) -> Path:
    """The path that `text` draws. Raises NoVectorsError when any of it can't be read:
    how much of a broken path is drawn is for a rasteriser to say."""
    pen = _Pen()
    for command, values in _commands(text):
        if not pen.path and command not in "Mm":
            raise NoVectorsError
        pen.draw(command, values)
    return tuple(pen.path)


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers; one that is repeated is written out."""
    at = 0
    while not _END.match(text, at):
        match = _COMMAND.match(text, at)
        if match is None or match[1].upper() not in {*_TAKES, "Z"}:
            raise NoVectorsError
        command, at = match[1], match.end()
        if command in "Zz":
            yield command, []
            continue
        while True:
            values, at = _arguments(text, at, command)
            yield command, values
            command = {"M": "L", "m": "l"}.get(command, command)
            if not _NUMBER.match(text, at):
                break


def _arguments(text: str, at: int, command: str) -> tuple[list[float], int]:
    values = []
    for index in range(_TAKES[command.upper()]):
        flag = command in "Aa" and index in (3, 4)
        match = (_FLAG if flag else _NUMBER).match(text, at)
        if match is None or not isfinite(float(match[1])):
            raise NoVectorsError
        values.append(float(match[1]))
        at = match.end()
    return values, at


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
        elif kind == "A":
            x, y = self.at if command == "a" else (0.0, 0.0)
            self._arc(values, (values[5] + x, values[6] + y))
        else:
            self._through(kind, self._points(command, values))
        self.curve = kind

    def _points(self, command: str, values: list[float]) -> list[Point]:
        x, y = self.at if command.islower() else (0.0, 0.0)
        if command in "Hh":
            return [(values[0] + x, self.at[1])]
        if command in "Vv":
            return [(self.at[0], values[0] + y)]
        pairs = zip(values[::2], values[1::2], strict=True)
        return [(one + x, other + y) for one, other in pairs]

    def _through(self, kind: str, points: list[Point]) -> None:
        if kind == "M":
            self.path.append(("M", points[0]))
            self.start = points[0]
        elif kind in "LHV":
            self._open()
            self.path.append(("L", points[0]))
        elif kind in "CS":
            first = points[0] if kind == "C" else self._mirrored("CS")
            self._cubic(first, points[-2], points[-1])
            self.control = points[-2]
        else:
            control = points[0] if kind == "Q" else self._mirrored("QT")
            self._quadratic(control, points[-1])
            self.control = control
        self.at = points[-1]

    def _open(self) -> None:
        """After a close, what follows starts where the closed one did."""
        if self.path and self.path[-1][0] == "Z":
            self.path.append(("M", self.start))

    def _mirrored(self, after: str) -> Point:
        if not self.curve or self.curve not in after:
            return self.at
        return 2 * self.at[0] - self.control[0], 2 * self.at[1] - self.control[1]

    def _cubic(self, one: Point, other: Point, end: Point) -> None:
        self._open()
        self.path.append(("C", (*one, *other, *end)))

    def _quadratic(self, control: Point, end: Point) -> None:
        self._cubic(_toward(self.at, control), _toward(end, control), end)

    def _arc(self, values: list[float], end: Point) -> None:
        self._open()
        for segment in arc(self.at, values, end):
            self.path.append(segment)
        self.at = end


def _toward(start: Point, end: Point) -> Point:
    """Two thirds of the way: a quadratic control point as one of a cubic curve."""
    return (
        start[0] + 2 / 3 * (end[0] - start[0]),
        start[1] + 2 / 3 * (end[1] - start[1]),
    )


def arc(start: Point, values: list[float], end: Point) -> Iterator[Segment]:
    """An elliptical arc (SVG 2, B.2.4) as cubic curves of at most a quarter.

    `values` are two radii, the rotation in degrees and two flags."""
    rx, ry, turn = abs(values[0]), abs(values[1]), radians(values[2])
    large, sweep = bool(values[3]), bool(values[4])
    if start == end:
        return
    if not rx or not ry:
        yield "L", end
        return
    c, s = cos(turn), sin(turn)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = (c * dx + s * dy) / rx, (c * dy - s * dx) / ry
    far = hypot(x, y)
    if far > 1:
        rx, ry, x, y, far = rx * far, ry * far, x / far, y / far, 1.0
    if not far or not all(map(isfinite, (rx, ry, x, y))):
        raise NoVectorsError
    away = sqrt(max(0.0, 1 / far**2 - 1)) * (-1 if large == sweep else 1)
    # on the unit circle: the centre, and from there the start and the end
    cx, cy = away * y, -away * x
    first, last = (x - cx, y - cy), (-x - cx, -y - cy)
    angle = _angle(first, last, sweep)
    mx, my = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2

    def place(ux: float, uy: float) -> Point:
        px, py = rx * (ux + cx), ry * (uy + cy)
        return c * px - s * py + mx, s * px + c * py + my

    yield from _quarters(first, angle, place, end)


def _angle(first: Point, last: Point, sweep: bool) -> float:
    """How far to turn from `first` to `last`; positive when it sweeps."""
    dot = first[0] * last[0] + first[1] * last[1]
    cross = first[0] * last[1] - first[1] * last[0]
    size = hypot(*first) * hypot(*last)
    angle = acos(max(-1.0, min(1.0, dot / size)))
    angle = -angle if cross < 0 else angle
    if sweep and angle < 0:
        angle += 2 * pi
    if not sweep and angle > 0:
        angle -= 2 * pi
    return angle


def _quarters(
    first: Point, angle: float, place: Callable[[float, float], Point], end: Point
) -> Iterator[Segment]:
    count = max(1, ceil(abs(angle) / (pi / 2) - 1e-9))
    step = angle / count
    reach = 4 / 3 * tan(step / 4)
    x, y = first
    for number in range(count):
        nx, ny = x * cos(step) - y * sin(step), x * sin(step) + y * cos(step)
        one = place(x - reach * y, y + reach * x)
        other = place(nx + reach * ny, ny - reach * nx)
        last = end if number == count - 1 else place(nx, ny)
        yield "C", (*one, *other, *last)
        x, y = nx, ny
