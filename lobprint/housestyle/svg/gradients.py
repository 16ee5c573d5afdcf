"""Gradients of SVG as those of a drawing."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot

from lxml import etree

from lobprint.drawing import Color, Gradient, Matrix, Paint, Path, times
from lobprint.housestyle.svg.colors import parse_color
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import Size, diagonal, length, share
from lobprint.housestyle.svg.matrices import IDENTITY, read_transform
from lobprint.housestyle.svg.shapes import bounds

Known = Mapping[str, etree._Element]
LINEAR = (("x1", "0%"), ("y1", "0%"), ("x2", "100%"), ("y2", "0%"))
SHAPE = ("gradientUnits", "gradientTransform", "spreadMethod")


def gradient(
    element: etree._Element, known: Known, path: Path, size: Size
) -> Paint | None:
    """The paint that a gradient is for `path`, None when there is nothing to paint.

    Raises NoVectorsError."""
    chain = _chain(element, known)
    found: dict[str, str] = {}
    for one in reversed(chain):
        found.update({str(k): str(v) for k, v in one.attrib.items()})
    stops = next((made for one in chain if (made := _stops(one))), [])
    if not stops:
        return None
    if found.get("spreadMethod", "pad") != "pad":
        raise NoVectorsError
    if found.get("gradientUnits", "objectBoundingBox") == "userSpaceOnUse":
        return _made(element, found, stops, IDENTITY, size)
    box = bounds(path)
    if box is None or box[0] == box[2] or box[1] == box[3]:
        return None
    fit = (box[2] - box[0], 0.0, 0.0, box[3] - box[1], box[0], box[1])
    return _made(element, found, stops, fit, (1.0, 1.0))


def _chain(element: etree._Element, known: Known) -> list[etree._Element]:
    """The gradient and those that it takes from; `limits` saw that it ends."""
    chain = [element]
    while True:
        link = chain[-1].get("href", "")
        after = known.get(link[1:]) if link.startswith("#") else None
        if after is None or not after.tag.endswith("Gradient"):
            return chain
        chain.append(after)


def _stops(element: etree._Element) -> list[tuple[float, Color]]:
    stops: list[tuple[float, Color]] = []
    for child in element:
        if not child.tag.endswith("}stop"):
            continue
        offset = max(share(child.get("offset", "0")), stops[-1][0] if stops else 0.0)
        stops.append((offset, _stop_color(child)))
    return stops


def _stop_color(stop: etree._Element) -> Color:
    text = stop.get("stop-color", "#000000")
    opacity = share(stop.get("stop-opacity", "1"))
    found = parse_color(text)
    if found is None or found[1] * opacity < 1:  # inherited, or it fades
        raise NoVectorsError
    return found[0]


def _made(
    element: etree._Element,
    found: Mapping[str, str],
    stops: list[tuple[float, Color]],
    matrix: Matrix,
    size: Size,
) -> Paint:
    own = read_transform(found.get("gradientTransform", ""))
    if own is None:
        raise NoVectorsError
    linear = element.tag.endswith("linearGradient")
    ends = _line(found, size) if linear else _circles(found, size)
    flat = ends[:2] == ends[2:] if linear else ends[5] <= 0
    if flat or len(stops) == 1:
        return stops[-1][1]
    if stops[0][0] > 0:
        stops = [(0.0, stops[0][1]), *stops]
    if stops[-1][0] < 1:
        stops = [*stops, (1.0, stops[-1][1])]
    return Gradient(ends, tuple(stops), times(matrix, own or IDENTITY))


def _line(found: Mapping[str, str], size: Size) -> tuple[float, ...]:
    return tuple(
        [
            length(found.get(name, default), size[0] if name[0] == "x" else size[1])
            for name, default in LINEAR
        ]
    )


def _circles(found: Mapping[str, str], size: Size) -> tuple[float, ...]:
    width, height = size
    cx, cy = (
        length(found.get("cx", "50%"), width),
        length(found.get("cy", "50%"), height),
    )
    r = length(found.get("r", "50%"), diagonal(size))
    fx = length(found["fx"], width) if "fx" in found else cx
    fy = length(found["fy"], height) if "fy" in found else cy
    fr = length(found.get("fr", "0"), diagonal(size))
    if fr or hypot(fx - cx, fy - cy) > 0.99 * r > 0:
        raise NoVectorsError
    return fx, fy, fr, cx, cy, r
