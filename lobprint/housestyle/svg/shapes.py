"""Basic shapes as paths, and how large paths are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import hypot, sqrt

from lxml import etree

from lobprint.drawing import Path, Segment
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import Size, diagonal, length, points
from lobprint.housestyle.svg.paths import read_path

KAPPA = 0.5522847498
"""How far the control points of a quarter circle lie, for radius 1."""
Measure = Callable[[str, str], float]
"""From the name of an attribute and what it is when it isn't there to a length."""


def outline(element: etree._Element, size: Size) -> Path | None:
    """The path of a shape, None for what is no shape; `size` is what percentages are
    of. Raises NoVectorsError."""
    draw = SHAPES.get(element.tag.rpartition("}")[2])
    if draw is None:
        return None
    wholes = {"x": size[0], "width": size[0], "rx": size[0], "cx": size[0]}
    wholes |= {"x1": size[0], "x2": size[0], "r": diagonal(size)}

    def measure(name: str, default: str) -> float:
        return length(element.get(name, default), wholes.get(name, size[1]))

    return draw(element, measure)


def _path(element: etree._Element, measure: Measure) -> Path:
    del measure
    return read_path(element.get("d", ""))


def _rect(element: etree._Element, measure: Measure) -> Path:
    x, y = measure("x", "0"), measure("y", "0")
    width, height = measure("width", "0"), measure("height", "0")
    if width <= 0 or height <= 0:
        return ()
    rx, ry = _radii(element, measure)
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
    return (
        ("M", (x, y)),
        ("L", (right, y)),
        ("L", (right, lower)),
        ("L", (x, lower)),
        ("Z", ()),
    )


def _radii(element: etree._Element, measure: Measure) -> tuple[float, float]:
    """The two radii; one that isn't given is as the other."""
    given = [
        measure(name, "0") if element.get(name, "auto") != "auto" else None
        for name in ("rx", "ry")
    ]
    rx, ry = given
    rx, ry = (ry if rx is None else rx), (rx if ry is None else ry)
    return max(0.0, rx or 0.0), max(0.0, ry or 0.0)


def _circle(element: etree._Element, measure: Measure) -> Path:
    del element
    r = measure("r", "0")
    return _round(measure, r, r)


def _ellipse(element: etree._Element, measure: Measure) -> Path:
    return _round(measure, *_radii(element, measure))


def _round(measure: Measure, rx: float, ry: float) -> Path:
    x, y = measure("cx", "0"), measure("cy", "0")
    if rx <= 0 or ry <= 0:
        return ()
    kx, ky = rx * KAPPA, ry * KAPPA
    return (
        ("M", (x + rx, y)),
        ("C", (x + rx, y + ky, x + kx, y + ry, x, y + ry)),
        ("C", (x - kx, y + ry, x - rx, y + ky, x - rx, y)),
        ("C", (x - rx, y - ky, x - kx, y - ry, x, y - ry)),
        ("C", (x + kx, y - ry, x + rx, y - ky, x + rx, y)),
        ("Z", ()),
    )


def _line(element: etree._Element, measure: Measure) -> Path:
    del element
    start = measure("x1", "0"), measure("y1", "0")
    return ("M", start), ("L", (measure("x2", "0"), measure("y2", "0")))


def _polyline(element: etree._Element, measure: Measure) -> Path:
    del measure
    values = points(element.get("points", ""))
    if len(values) % 2:
        raise NoVectorsError
    pairs = list(zip(values[::2], values[1::2], strict=True))
    segments: list[Segment] = [("L", pair) for pair in pairs[1:]]
    return (("M", pairs[0]), *segments) if pairs else ()


def _polygon(element: etree._Element, measure: Measure) -> Path:
    path = _polyline(element, measure)
    return (*path, ("Z", ())) if path else ()


SHAPES: dict[str, Callable[[etree._Element, Measure], Path]] = {
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


def bounds(path: Path) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of a path; None when there is nothing of it."""
    places = list(_extremes(path))
    if not places:
        return None
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return min(xs), min(ys), max(xs), max(ys)


def _extremes(path: Path) -> Iterator[tuple[float, float]]:
    """Points that the bounds of the path are those of."""
    at = (0.0, 0.0)
    for kind, values in path:
        if kind == "C":
            for t in (*_turns(at[0], *values[::2]), *_turns(at[1], *values[1::2])):
                yield _on(t, at[0], *values[::2]), _on(t, at[1], *values[1::2])
        if values:
            at = values[-2], values[-1]
            yield at


def _on(t: float, a: float, b: float, c: float, d: float) -> float:
    u = 1 - t
    return u**3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t**3 * d


def _turns(a: float, b: float, c: float, d: float) -> list[float]:
    """Where along a curve one of its coordinates turns round."""
    p, q, r = -a + 3 * b - 3 * c + d, 2 * (a - 2 * b + c), b - a
    if abs(p) < 1e-12:
        found = [-r / q] if abs(q) > 1e-12 else []
    else:
        root = q * q - 4 * p * r
        root = sqrt(root) if root >= 0 else -1.0
        found = [(-q + root) / (2 * p), (-q - root) / (2 * p)] if root >= 0 else []
    return [t for t in found if 0 < t < 1]
