"""Gradients of SVG as those of a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import hypot

from lxml import etree

from lobprint.drawing import Color, Gradient, Matrix, Paint, Path, times
from lobprint.housestyle.svg.colors import parse_color
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import Size, diagonal, length, share
from lobprint.housestyle.svg.matrices import IDENTITY, read_transform
from lobprint.housestyle.svg.shapes import bounds
from lobprint.housestyle.svg.source import attributes_of, name_of
from lobprint.housestyle.svg.state import State

Stops = list[tuple[float, Color]]


def gradient(element: etree._Element, path: Path, state: State) -> Paint | None:
    """The paint that a gradient is for `path`, None when there is nothing to paint.

    Raises NoVectorsError, also for what is no gradient."""
    if not name_of(element).endswith("Gradient"):
        raise NoVectorsError
    chain = list(_chain(element, state))
    found: dict[str, str] = {}
    for one in reversed(chain):
        found |= attributes_of(one)
    stops = next(filter(None, map(_stops, chain)), [])
    if not stops:
        return None
    if found.get("spreadMethod", "pad") != "pad":
        raise NoVectorsError
    if found.get("gradientUnits", "objectBoundingBox") == "userSpaceOnUse":
        return _made(element, found, stops, IDENTITY, state.size)
    box = bounds(path)
    if box is None or box[0] == box[2] or box[1] == box[3]:
        return None
    fit = (box[2] - box[0], 0.0, 0.0, box[3] - box[1], box[0], box[1])
    return _made(element, found, stops, fit, (1.0, 1.0))


def _chain(element: etree._Element, state: State) -> Iterator[etree._Element]:
    """The gradient and those that it takes from; `limits` saw that it ends."""
    after: etree._Element | None = element
    while after is not None and name_of(after).endswith("Gradient"):
        yield after
        after = state.used("href", after.get("href", ""))


def _stops(element: etree._Element) -> Stops:
    stops: Stops = []
    for child in element:
        if name_of(child) == "stop":
            offset = share(child.get("offset", "0"))
            before = stops[-1][0] if stops else 0.0
            stops.append((max(offset, before), _stop_color(child)))
    return stops


def _stop_color(stop: etree._Element) -> Color:
    opacity = share(stop.get("stop-opacity", "1"))
    found = parse_color(stop.get("stop-color", "#000000"))
    if found is None or found[1] * opacity < 1:  # inherited, or it fades
        raise NoVectorsError
    return found[0]


def _made(
    element: etree._Element,
    found: Mapping[str, str],
    stops: Stops,
    matrix: Matrix,
    size: Size,
) -> Paint:
    own = read_transform(found.get("gradientTransform", ""))
    if own is None:
        raise NoVectorsError
    linear = name_of(element) == "linearGradient"
    ends = _line(found, size) if linear else _circles(found, size)
    flat = ends[:2] == ends[2:] if linear else ends[5] <= 0
    if flat or len(stops) == 1:
        return stops[-1][1]
    first = [] if stops[0][0] == 0 else [(0.0, stops[0][1])]
    last = [] if stops[-1][0] == 1 else [(1.0, stops[-1][1])]
    return Gradient(ends, (*first, *stops, *last), times(matrix, own))


def _line(found: Mapping[str, str], size: Size) -> tuple[float, ...]:
    return (
        length(found.get("x1", "0%"), size[0]),
        length(found.get("y1", "0%"), size[1]),
        length(found.get("x2", "100%"), size[0]),
        length(found.get("y2", "0%"), size[1]),
    )


def _circles(found: Mapping[str, str], size: Size) -> tuple[float, ...]:
    cx = length(found.get("cx", "50%"), size[0])
    cy = length(found.get("cy", "50%"), size[1])
    r = length(found.get("r", "50%"), diagonal(size))
    fx = length(found["fx"], size[0]) if "fx" in found else cx
    fy = length(found["fy"], size[1]) if "fy" in found else cy
    fr = length(found.get("fr", "0"), diagonal(size))
    if fr or hypot(fx - cx, fy - cy) > 0.99 * r > 0:
        raise NoVectorsError
    return fx, fy, fr, cx, cy, r
