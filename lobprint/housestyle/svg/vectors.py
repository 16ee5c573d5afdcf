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
from lobprint.housestyle.svg.clips import clips_of
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import length, share
from lobprint.housestyle.svg.matrices import moved_path
from lobprint.housestyle.svg.names import SILENT
from lobprint.housestyle.svg.painting import painted
from lobprint.housestyle.svg.shapes import SHAPES, rectangle
from lobprint.housestyle.svg.state import INHERITED, Known, State
from lobprint.housestyle.svg.viewport import fitted, sized

PLAIN = {
    "filter": {"none"},
    "mask": {"none"},
    "marker": {"none"},
    "marker-start": {"none"},
    "marker-mid": {"none"},
    "marker-end": {"none"},
    "mix-blend-mode": {"normal"},
    "vector-effect": {"none"},
    "transform-origin": {"0", "0 0", "0px 0px"},
    "isolation": {"auto", "isolate"},
}
"""What a drawing can say without needing more than vectors."""


def drawing(root: etree._Element) -> Drawing:
    """The drawing that a clean SVG is. Raises NoVectorsError, RefusedError."""
    width, height = sized(root)
    scale = LONGER / max(width, height)
    matrix, size = fitted(root, width, height)
    state = State((scale, 0.0, 0.0, scale, 0.0, 0.0), size, INHERITED)
    marks = _Reader(by_id(root)).group(root, state.under(matrix))
    return Drawing(width * scale, height * scale, marks)


class _Reader:
    """Goes through a drawing; `known` are its elements by their ids."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def group(self, element: etree._Element, state: State) -> tuple[Mark, ...]:
        """The marks of all children, in `state`, which has the element's own style
        when that matters."""
        inner = state.entered(element) if element.getparent() is None else state
        return tuple([mark for child in element for mark in self._marks(child, inner)])

    def _marks(self, element: etree._Element, outside: State) -> Iterator[Mark]:
        name = element.tag.rpartition("}")[2]
        if element.get("display") == "none" or name in SILENT or "Gradient" in name:
            return
        _plain(element)
        state = outside.entered(element)
        marks = self._within(name, element, state)
        opacity = share(element.get("opacity", "1"))
        clips = clips_of(element, state, self._known)
        if marks and opacity:
            yield from _laid(marks, opacity, clips, name in SHAPES)

    def _within(
        self, name: str, element: etree._Element, state: State
    ) -> tuple[Mark, ...]:
        if name in SHAPES:
            return tuple(painted(element, state, self._known))
        if name == "g":
            return self.group(element, state)
        if name == "use":
            return self._used(element, state)
        if name == "svg":
            return self._viewport(element, element, state)
        raise NoVectorsError

    def _used(self, use: etree._Element, state: State) -> tuple[Mark, ...]:
        state = state.at(use)
        target = self._known.get(use.get("href", "")[1:])
        if target is None:
            return ()
        if not target.tag.endswith(("}symbol", "}svg")):
            return tuple(self._marks(target, state))
        inner = state.entered(target) if target.tag.endswith("}symbol") else state
        return self._viewport(target, use, inner)

    def _viewport(
        self, element: etree._Element, given: etree._Element, state: State
    ) -> tuple[Mark, ...]:
        """The marks of a drawing in a drawing, as large as `given` says."""
        there = state.at(element) if element.tag.endswith("}svg") else state
        width, height = (
            length(given.get(name, element.get(name, "100%")), whole)
            for name, whole in zip(("width", "height"), state.size, strict=True)
        )
        if width <= 0 or height <= 0:
            return ()
        matrix, size = fitted(element, width, height)
        marks = self.group(element, replace(there.under(matrix), size=size))
        if element.get("overflow") in ("visible", "auto"):
            return marks
        edge = moved_path(rectangle(0, 0, width, height), there.matrix)
        return (Layer(marks, clips=(Clip(edge),)),) if marks else ()


def _plain(element: etree._Element) -> None:
    """Raise NoVectorsError when an element needs more than vectors."""
    for name, plain in PLAIN.items():
        if element.get(name, "none") not in plain | {"none"}:
            raise NoVectorsError


def _laid(
    marks: tuple[Mark, ...], opacity: float, clips: tuple[Clip, ...], alone: bool
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
