"""From a clean SVG to a drawing.

Covers shapes, groups, `use`, `symbol`, nested drawings, fills and strokes with colours
and gradients, opacity and clip paths. All else (masks, patterns, filters, pictures,
markers, blending, gradients that fade or repeat, broken paths) raises NoVectorsError:
then the whole logo becomes a picture, and nothing is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from lobprint.drawing import LONGER, Clip, Drawing, Layer, Mark, Shape
from lobprint.housestyle.svg.clean import by_id
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import length, share
from lobprint.housestyle.svg.matrices import moved_path
from lobprint.housestyle.svg.names import SILENT
from lobprint.housestyle.svg.painting import clips_of, painted
from lobprint.housestyle.svg.shapes import SHAPES, rectangle
from lobprint.housestyle.svg.source import name_of
from lobprint.housestyle.svg.state import State
from lobprint.housestyle.svg.viewport import fitted, sized

Marks = tuple[Mark, ...]
_NONE = "filter mask marker marker-start marker-mid marker-end vector-effect"
PLAIN = {name: {"none"} for name in _NONE.split()} | {
    "mix-blend-mode": {"none", "normal"},
    "transform-origin": {"none", "0", "0 0", "0px 0px"},
    "isolation": {"none", "auto", "isolate"},
}
"""What a drawing can say without needing more than vectors."""


def drawing(root: etree._Element) -> Drawing:
    """The drawing that a clean SVG is. Raises NoVectorsError, RefusedError."""
    width, height = sized(root)
    scale = LONGER / max(width, height)
    matrix, size = fitted(root, width, height)
    state = State((scale, 0.0, 0.0, scale, 0.0, 0.0), size, by_id(root))
    marks = _group(root, state.under(matrix).entered(root))
    return Drawing(width * scale, height * scale, marks)


def _group(element: etree._Element, state: State) -> Marks:
    """The marks of all children, in `state`."""
    return tuple([mark for child in element for mark in _marks(child, state)])


def _marks(element: etree._Element, outside: State) -> Iterator[Mark]:
    name = name_of(element)
    if element.get("display") == "none" or name in SILENT or "Gradient" in name:
        return
    if any(element.get(one, "none") not in plain for one, plain in PLAIN.items()):
        raise NoVectorsError
    state = outside.entered(element)
    marks = _within(name, element, state)
    opacity = share(element.get("opacity", "1"))
    clips = clips_of(element, state)
    if marks and opacity:
        yield from _laid(marks, opacity, clips, name in SHAPES)


def _within(name: str, element: etree._Element, state: State) -> Marks:
    if name in SHAPES:
        return tuple(painted(element, state))
    if name == "g":
        return _group(element, state)
    if name == "use":
        return _used(element, state)
    if name == "svg":
        return _viewport(element, element, state)
    raise NoVectorsError


def _used(use: etree._Element, state: State) -> Marks:
    state, target = state.at(use), state.used("href", use.get("href", ""))
    if target is None:
        return ()
    name = name_of(target)
    if name not in ("symbol", "svg"):
        return tuple(_marks(target, state))
    return _viewport(target, use, state.entered(target) if name == "symbol" else state)


def _viewport(element: etree._Element, given: etree._Element, state: State) -> Marks:
    """The marks of a drawing in a drawing, as large as `given` says."""
    there = state.at(element) if name_of(element) == "svg" else state
    width, height = (
        length(given.get(name, element.get(name, "100%")), whole)
        for name, whole in zip(("width", "height"), state.size, strict=True)
    )
    if width <= 0 or height <= 0:
        return ()
    matrix, size = fitted(element, width, height)
    marks = _group(element, replace(there.under(matrix), size=size))
    if element.get("overflow") in ("visible", "auto"):
        return marks
    edge = moved_path(rectangle(0, 0, width, height), there.matrix)
    return (Layer(marks, clips=(Clip(edge),)),) if marks else ()


def _laid(
    marks: Marks, opacity: float, clips: tuple[Clip, ...], alone: bool
) -> Iterator[Mark]:
    """The marks, in a layer when they need one."""
    only = marks[0]
    if alone and isinstance(only, Shape) and (only.fill is None or only.stroke is None):
        marks, opacity = (_fainter(only, opacity),), 1.0
    if opacity == 1 and not clips:
        yield from marks
    else:
        yield Layer(marks, opacity, clips)


def _fainter(shape: Shape, opacity: float) -> Shape:
    if shape.stroke is None:
        return replace(shape, opacity=shape.opacity * opacity)
    stroke = replace(shape.stroke, opacity=shape.stroke.opacity * opacity)
    return replace(shape, stroke=stroke)
