"""Where the elements of a drawing lie, as boxes: enough to know what drawing costs.

All boxes are in units of the canvas, whose longer side is 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fontTools.misc.transform import Transform
from lxml import etree

from lobprint.drawing import Matrix
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import length
from lobprint.housestyle.svg.shapes import Box
from lobprint.housestyle.svg.source import name_of
from lobprint.housestyle.svg.state import State
from lobprint.housestyle.svg.viewport import fitted

FARTHEST: Box = (-2.0, -2.0, 3.0, 3.0)
"""Beyond this resvg makes no layers."""
CANVAS: Box = (0.0, 0.0, 1.0, 1.0)


def area(box: Box | None, within: Box = FARTHEST) -> float:
    """How large the part of `box` is that lies `within`."""
    if box is None:
        return 0.0
    width = min(box[2], within[2]) - max(box[0], within[0])
    height = min(box[3], within[3]) - max(box[1], within[1])
    return max(0.0, width) * max(0.0, height)


def around(boxes: Iterable[Box | None]) -> Box | None:
    """The box around all that there are."""
    there = [box for box in boxes if box is not None]
    if not there:
        return None
    left, top, right, bottom = zip(*there, strict=True)
    return min(left), min(top), max(right), max(bottom)


def moved(box: Box, matrix: Matrix) -> Box:
    """The box around `box` where `matrix` puts it."""
    left, top, right, bottom = box
    corners = [(left, top), (right, top), (right, bottom), (left, bottom)]
    xs, ys = zip(*Transform(*matrix).transformPoints(corners), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def wider(box: Box, by: float) -> Box:
    """`box` with so much more on each side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def of_unit(box: Box) -> Matrix:
    """From a square of 1 by 1 to `box`."""
    return box[2] - box[0], 0.0, 0.0, box[3] - box[1], box[0], box[1]


def larger(matrix: Matrix) -> float:
    """How much larger a matrix makes things."""
    return float(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5)


def viewport(element: etree._Element, given: etree._Element, state: State) -> State:
    """The state within a drawing in a drawing, as large as `given` says."""
    there = state.at(element) if name_of(element) == "svg" else state
    width, height = (
        length(given.get(name, element.get(name, "100%")), whole)
        for name, whole in zip(("width", "height"), state.size, strict=True)
    )
    matrix, size = fitted(element, width, height)
    return replace(there.under(matrix), size=size)


def region_of(element: etree._Element, box: Box | None, state: State) -> Box | None:
    """Where a filter works (Filter Effects 1, 8.2)."""
    try:
        if element.get("filterUnits") == "userSpaceOnUse":
            found = _sides(element, ("-10%", "-10%", "120%", "120%"), state.size)
            return moved(found, state.matrix)
        found = _sides(element, ("-10%", "-10%", "120%", "120%"), (1.0, 1.0))
    except NoVectorsError:
        return FARTHEST
    return None if box is None else moved(found, of_unit(box))


def _sides(
    element: etree._Element, otherwise: tuple[str, ...], size: tuple[float, float]
) -> Box:
    names = "x", "y", "width", "height"
    x, y, width, height = (
        length(element.get(name, text), whole)
        for name, text, whole in zip(names, otherwise, size * 2, strict=True)
    )
    return x, y, x + max(0.0, width), y + max(0.0, height)
