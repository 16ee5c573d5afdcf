"""From a clean SVG to a drawing.

Covers shapes, groups, `use`, `symbol`, nested drawings, fills and strokes with colours
and gradients, opacity and clip paths. All else (masks, patterns, filters, pictures,
markers, blending, gradients that fade or repeat, broken paths) raises NoVectorsError:
then the whole logo becomes a picture, and nothing is ever left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from lobprint.drawing import (
    LONGER,
    Clip,
    Drawing,
    Layer,
    Mark,
    Matrix,
    Paint,
    Path,
    Shape,
    Stroke,
    times,
)
from lobprint.housestyle.svg.clean import references
from lobprint.housestyle.svg.colors import parse_color
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.gradients import gradient
from lobprint.housestyle.svg.lengths import Size, diagonal, length, numbers, share
from lobprint.housestyle.svg.matrices import moved_path, read_transform
from lobprint.housestyle.svg.names import SILENT
from lobprint.housestyle.svg.shapes import SHAPES, outline, rectangle
from lobprint.housestyle.svg.viewport import fitted, sized

INHERITED = {
    "clip-rule": "nonzero",
    "color": "#000000",
    "fill": "#000000",
    "fill-opacity": "1",
    "fill-rule": "nonzero",
    "stroke": "none",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-opacity": "1",
    "stroke-width": "1",
    "visibility": "visible",
    "paint-order": "normal",
}
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
CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
FARTHEST = 30_000.0
"""In units of the drawing: what lies further off, not every reader of PDF can place."""


def drawing(root: etree._Element) -> Drawing:
    """The drawing that a clean SVG is. Raises NoVectorsError, RefusedError."""
    width, height = sized(root)
    scale = LONGER / max(width, height)
    known = {e.get("id", ""): e for e in reversed(list(root.iter())) if e.get("id")}
    matrix, size = fitted(root, width, height)
    state = _State((scale, 0.0, 0.0, scale, 0.0, 0.0), size, INHERITED)
    marks = _Reader(known).group(root, state.under(matrix))
    return Drawing(width * scale, height * scale, marks)


@dataclass(frozen=True, slots=True)
class _State:
    """What an element has from those around it."""

    matrix: Matrix
    size: Size
    style: Mapping[str, str]

    def under(self, matrix: Matrix) -> _State:
        return replace(self, matrix=times(self.matrix, matrix))

    def entered(self, element: etree._Element) -> _State:
        """Within `element`, with its own transform and style."""
        own = {
            str(name): str(value)
            for name, value in element.attrib.items()
            if name in INHERITED and value != "inherit"
        }
        matrix = read_transform(element.get("transform", ""))
        if matrix is None:
            raise NoVectorsError
        inner = self.under(matrix)
        return replace(inner, style={**self.style, **own}) if own else inner


class _Reader:
    def __init__(self, known: Mapping[str, etree._Element]) -> None:
        self._known = known

    def group(self, element: etree._Element, state: _State) -> tuple[Mark, ...]:
        """The marks of all children, in `state`, which has the element's own style
        when that matters."""
        inner = state.entered(element) if element.getparent() is None else state
        return tuple([mark for child in element for mark in self._marks(child, inner)])

    def _marks(self, element: etree._Element, outside: _State) -> Iterator[Mark]:
        name = element.tag.rpartition("}")[2]
        if element.get("display") == "none" or name in SILENT or "Gradient" in name:
            return
        _plain(element)
        state = outside.entered(element)
        marks = self._within(name, element, state)
        opacity = share(element.get("opacity", "1"))
        clips = self._clips(element, state)
        if marks and opacity:
            yield from _laid(marks, opacity, clips, name in SHAPES)

    def _within(
        self, name: str, element: etree._Element, state: _State
    ) -> tuple[Mark, ...]:
        if name in SHAPES:
            return tuple(self._shape(element, state))
        if name == "g":
            return self.group(element, state)
        if name == "use":
            return self._used(element, state)
        if name == "svg":
            return self._viewport(element, element, state)
        raise NoVectorsError

    def _used(self, use: etree._Element, state: _State) -> tuple[Mark, ...]:
        x = length(use.get("x", "0"), state.size[0])
        y = length(use.get("y", "0"), state.size[1])
        target = self._known.get(use.get("href", "")[1:])
        if target is None:
            return ()
        state = state.under((1.0, 0.0, 0.0, 1.0, x, y))
        if not target.tag.endswith(("}symbol", "}svg")):
            return tuple(self._marks(target, state))
        inner = state.entered(target) if target.tag.endswith("}symbol") else state
        return self._viewport(target, use, inner)

    def _viewport(
        self, element: etree._Element, given: etree._Element, state: _State
    ) -> tuple[Mark, ...]:
        """The marks of a drawing in a drawing, as large as `given` says."""
        x = y = 0.0
        if element.tag.endswith("}svg"):
            x = length(element.get("x", "0"), state.size[0])
            y = length(element.get("y", "0"), state.size[1])
        width, height = (
            length(given.get(name, element.get(name, "100%")), whole)
            for name, whole in zip(("width", "height"), state.size, strict=True)
        )
        if width <= 0 or height <= 0:
            return ()
        there = state.under((1.0, 0.0, 0.0, 1.0, x, y))
        matrix, size = fitted(element, width, height)
        marks = self.group(element, replace(there.under(matrix), size=size))
        if element.get("overflow") in ("visible", "auto"):
            return marks
        edge = moved_path(rectangle(0, 0, width, height), there.matrix)
        return (Layer(marks, clips=(Clip(edge),)),) if marks else ()

    def _clips(self, element: etree._Element, state: _State) -> tuple[Clip, ...]:
        """What an element is cut off by; every clip path is one shape here."""
        used = references({"clip-path": element.get("clip-path", "none")})
        clip = self._known.get(used[0]) if used else None
        if clip is None:
            return ()
        shapes = [child for child in clip if child.get("display") != "none"]
        units = clip.get("clipPathUnits", "userSpaceOnUse")
        if not clip.tag.endswith("}clipPath") or units != "userSpaceOnUse":
            raise NoVectorsError
        if len(shapes) != 1:  # none hides all, several may lie over each other
            raise NoVectorsError
        if "clip-path" in clip.attrib and "transform" in clip.attrib:
            raise NoVectorsError  # programs differ in what it moves
        inner = state.entered(clip)
        return (*self._clips(clip, inner), *self._clip(shapes[0], inner))

    def _clip(self, element: etree._Element, state: _State) -> tuple[Clip, ...]:
        inner = state.entered(element)
        if inner.style["visibility"] != "visible":
            raise NoVectorsError
        around = self._clips(element, inner)
        if element.tag.endswith("}use"):
            x = length(element.get("x", "0"), state.size[0])
            y = length(element.get("y", "0"), state.size[1])
            target = self._known.get(element.get("href", "")[1:])
            if target is None:
                raise NoVectorsError
            there = inner.under((1.0, 0.0, 0.0, 1.0, x, y))
            return (*around, *self._clip(target, there))
        path = outline(element, inner.size)
        if path is None:
            raise NoVectorsError
        even_odd = inner.style["clip-rule"] == "evenodd"
        return (*around, Clip(_near(moved_path(path, inner.matrix)), even_odd))

    def _shape(self, element: etree._Element, state: _State) -> Iterator[Shape]:
        path = outline(element, state.size)
        style = state.style
        if not path or style["visibility"] != "visible":
            return
        if style["paint-order"].split()[0] not in ("normal", "fill"):
            raise NoVectorsError
        _near(moved_path(path, state.matrix))
        fill, opacity = self._paint("fill", path, state)
        stroke = self._stroke(path, state)
        even_odd = style["fill-rule"] == "evenodd"
        if fill is not None or stroke is not None:
            yield Shape(path, state.matrix, fill, opacity, even_odd, stroke)

    def _stroke(self, path: Path, state: _State) -> Stroke | None:
        style = state.style
        width = length(style["stroke-width"], diagonal(state.size))
        paint, opacity = self._paint("stroke", path, state)
        if paint is None or width <= 0:
            return None
        cap, join = style["stroke-linecap"], style["stroke-linejoin"]
        if cap not in CAPS or join not in JOINS:
            raise NoVectorsError
        return Stroke(
            paint,
            width,
            CAPS[cap],
            JOINS[join],
            max(1.0, length(style["stroke-miterlimit"], 0.0)),
            _dash(style["stroke-dasharray"]),
            length(style["stroke-dashoffset"], diagonal(state.size)),
            opacity,
        )

    def _paint(
        self, which: str, path: Path, state: _State
    ) -> tuple[Paint | None, float]:
        """How something is painted, and how opaque."""
        text, opacity = state.style[which], share(state.style[f"{which}-opacity"])
        if text.startswith("url("):
            element = self._known.get(references({which: text})[0])
            if element is not None and not element.tag.endswith("Gradient"):
                raise NoVectorsError
            if element is not None:
                return gradient(element, self._known, path, state.size), opacity
            text = text.partition(")")[2].strip() or "none"
        if text.lower() == "currentcolor":
            text = state.style["color"]
        if text == "none":
            return None, opacity
        found = parse_color(text)
        if found is None:
            raise NoVectorsError
        return (found[0] if found[1] else None), opacity * found[1]


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


def _dash(text: str) -> tuple[float, ...]:
    if text == "none":
        return ()
    if "%" in text:
        raise NoVectorsError
    found = numbers(text)
    if any(one < 0 for one in found) or not sum(found):
        return ()
    return tuple(found * 2 if len(found) % 2 else found)


def _near(path: Path) -> Path:
    if any(abs(value) > FARTHEST for _, values in path for value in values):
        raise NoVectorsError
    return path
