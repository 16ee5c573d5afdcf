"""Basic shapes as paths, and how large paths are."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from math import hypot

from fontTools.misc.arrayTools import unionRect
from fontTools.misc.bezierTools import calcCubicBounds
from lxml import etree

from lobprint.drawing import KAPPA, Path, Segment, ellipse
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import Size, diagonal, length, points
from lobprint.housestyle.svg.paths import read_path
from lobprint.housestyle.svg.source import name_of

Box = tuple[float, float, float, float]


def outline(element: etree._Element, size: Size) -> Path | None:
    """The path of a shape, None for what is no shape; `size` is what percentages are
    of. Raises NoVectorsError."""
    draw = SHAPES.get(name_of(element))
    return draw(_Given(element, size)) if draw else None


class _Given:
    """The attributes of a shape."""

    def __init__(self, element: etree._Element, size: Size) -> None:
        self.text = element.get
        self._wholes = {"r": diagonal(size)}
        self._wholes |= dict.fromkeys(("x", "width", "rx", "cx", "x1", "x2"), size[0])
        self._height = size[1]

    def length(self, name: str) -> float:
        """A length, 0 when it isn't given. Raises NoVectorsError."""
        return length(self.text(name, "0"), self._wholes.get(name, self._height))

    def radii(self) -> tuple[float, float]:
        """The two radii; one that isn't given is as the other."""
        rx, ry = (
            self.length(name) if self.text(name, "auto") != "auto" else None
            for name in ("rx", "ry")
        )
        rx, ry = (ry if rx is None else rx), (rx if ry is None else ry)
        return max(0.0, rx or 0.0), max(0.0, ry or 0.0)


def _path(given: _Given) -> Path:
    return read_path(given.text("d", ""))


def _rect(given: _Given) -> Path:
    x, y = given.length("x"), given.length("y")
    width, height = given.length("width"), given.length("height")
    if width <= 0 or height <= 0:
        return ()
    rx, ry = given.radii()
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    if not rx or not ry:
        return rectangle(x, y, width, height)
    right, lower = x + width, y + height
    kx, ky = rx * (1 - KAPPA), ry * (1 - KAPPA)
    return (
        ("M", (x + rx, y)),
        ("L", (right - rx, y)),
        ("C", (right - kx, y, right, y + ky, right, y + ry)),
        ("L", (right, lower - ry)),
        ("C", (right, lower - ky, right - kx, lower, right - rx, lower)),
        ("L", (x + rx, lower)),
        ("C", (x + kx, lower, x, lower - ky, x, lower - ry)),
        ("L", (x, y + ry)),
        ("C", (x, y + ky, x + kx, y, x + rx, y)),
        ("Z", ()),
    )


def rectangle(x: float, y: float, width: float, height: float) -> Path:
    """Four corners, clockwise."""
    right, lower = x + width, y + height
    return _lines(x, y, right, y, right, lower, x, lower, closed=True)


def _lines(*values: float, closed: bool = False) -> Path:
    """Straight from each point to the next."""
    first, *others = zip(values[::2], values[1::2], strict=True)
    lines: list[Segment] = [("M", first), *(("L", point) for point in others)]
    return (*lines, ("Z", ())) if closed else tuple(lines)


def _circle(given: _Given) -> Path:
    return _round(given, given.length("r"), given.length("r"))


def _ellipse(given: _Given) -> Path:
    return _round(given, *given.radii())


def _round(given: _Given, rx: float, ry: float) -> Path:
    x, y = given.length("cx"), given.length("cy")
    return ellipse(x, y, rx, ry) if rx > 0 and ry > 0 else ()


def _line(given: _Given) -> Path:
    x1, y1, x2, y2 = map(given.length, ("x1", "y1", "x2", "y2"))
    return _lines(x1, y1, x2, y2)


def _polyline(given: _Given, closed: bool = False) -> Path:
    values = points(given.text("points", ""))
    if len(values) % 2:
        raise NoVectorsError
    return _lines(*values, closed=closed) if values else ()


def _polygon(given: _Given) -> Path:
    return _polyline(given, closed=True)


SHAPES: dict[str, Callable[[_Given], Path]] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}


def at_most_long(path: Path) -> float:
    """How long a path is, at most."""
    total, at, start = 0.0, (0.0, 0.0), (0.0, 0.0)
    for kind, values in path:
        if kind == "M":
            at = start = (values[0], values[1])
            continue
        for x, y in zip(
            values[::2] or start[:1], values[1::2] or start[1:], strict=True
        ):
            total += hypot(x - at[0], y - at[1])
            at = (x, y)
    return total


def bounds(path: Path) -> Box | None:
    """Left, top, right and bottom of a path; None when there is nothing of it."""
    boxes: list[Box] = []
    at = (0.0, 0.0)
    for kind, values in path:
        if kind == "C":
            pairs = zip(values[::2], values[1::2], strict=True)
            boxes.append(calcCubicBounds(at, *pairs))
        if values:
            at = values[-2], values[-1]
            boxes.append((*at, *at))
    return reduce(unionRect, boxes) if boxes else None
