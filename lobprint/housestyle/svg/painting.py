"""How a shape of a drawing is filled, drawn round and cut off."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lobprint.drawing import Clip, Paint, Path, Shape, Stroke
from lobprint.housestyle.svg.colors import parse_color
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.gradients import gradient
from lobprint.housestyle.svg.lengths import diagonal, length, numbers, share
from lobprint.housestyle.svg.matrices import placed
from lobprint.housestyle.svg.shapes import outline
from lobprint.housestyle.svg.source import name_of
from lobprint.housestyle.svg.state import State

CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
"""As PDF numbers them."""


def painted(element: etree._Element, state: State) -> Iterator[Shape]:
    """A shape, if anything is seen of it. Raises NoVectorsError."""
    path = outline(element, state.size)
    style = state.style
    if not path or style["visibility"] != "visible":
        return
    if style["paint-order"].split()[0] not in ("normal", "fill"):
        raise NoVectorsError
    placed(path, state.matrix)
    fill, opacity = _paint("fill", path, state)
    stroke = _stroke(path, state)
    even_odd = style["fill-rule"] == "evenodd"
    if fill is not None or stroke is not None:
        yield Shape(path, state.matrix, fill, opacity, even_odd, stroke)


def _stroke(path: Path, state: State) -> Stroke | None:
    style = state.style
    width = length(style["stroke-width"], diagonal(state.size))
    paint, opacity = _paint("stroke", path, state)
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


def _paint(which: str, path: Path, state: State) -> tuple[Paint | None, float]:
    """How something is painted, and how opaque."""
    text, opacity = state.style[which], share(state.style[f"{which}-opacity"])
    if text.startswith("url("):
        element, (_, end, instead) = state.used(which, text), text.partition(")")
        if element is not None:
            return gradient(element, path, state), opacity
        if not end:
            raise NoVectorsError
        text = instead.strip() or "none"
    if text.lower() == "currentcolor":
        text = state.style["color"]
    if text == "none":
        return None, opacity
    found = parse_color(text)
    if found is None:
        raise NoVectorsError
    return (found[0] if found[1] else None), opacity * found[1]


def _dash(text: str) -> tuple[float, ...]:
    if text == "none":
        return ()
    if "%" in text:
        raise NoVectorsError
    found = numbers(text)
    if any(one < 0 for one in found) or not sum(found):
        return ()
    return tuple(found * 2 if len(found) % 2 else found)


def clips_of(element: etree._Element, state: State) -> tuple[Clip, ...]:
    """What an element is cut off by (CSS Masking 1, 7). Raises NoVectorsError."""
    clip = state.used("clip-path", element.get("clip-path", "none"))
    if clip is None:
        return ()
    shape, inner = _only_shape(clip), state.entered(clip)
    return (*clips_of(clip, inner), *_clip(shape, inner))


def _only_shape(clip: etree._Element) -> etree._Element:
    """The shape that a clip path is; here it is never more than one."""
    shapes = [child for child in clip if child.get("display") != "none"]
    units = clip.get("clipPathUnits", "userSpaceOnUse")
    if name_of(clip) != "clipPath" or units != "userSpaceOnUse":
        raise NoVectorsError
    if len(shapes) != 1:  # none hides all, several may lie over each other
        raise NoVectorsError
    if "clip-path" in clip.attrib and "transform" in clip.attrib:
        raise NoVectorsError  # programs differ in what it moves
    return shapes[0]


def _clip(element: etree._Element, state: State) -> tuple[Clip, ...]:
    inner = state.entered(element)
    if inner.style["visibility"] != "visible":
        raise NoVectorsError
    around = clips_of(element, inner)
    if name_of(element) == "use":
        target = state.used("href", element.get("href", ""))
        if target is None:
            raise NoVectorsError
        return (*around, *_clip(target, inner.at(element)))
    path = outline(element, inner.size)
    if path is None:
        raise NoVectorsError
    even_odd = inner.style["clip-rule"] == "evenodd"
    return (*around, Clip(placed(path, inner.matrix), even_odd))
