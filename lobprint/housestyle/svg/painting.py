"""How a shape of a drawing is filled and drawn round."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lobprint.drawing import Paint, Path, Shape, Stroke
from lobprint.housestyle.svg.clean import references
from lobprint.housestyle.svg.colors import parse_color
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.gradients import gradient
from lobprint.housestyle.svg.lengths import diagonal, length, numbers, share
from lobprint.housestyle.svg.matrices import placed
from lobprint.housestyle.svg.shapes import outline
from lobprint.housestyle.svg.state import Known, State

CAPS = {"butt": 0, "round": 1, "square": 2}
JOINS = {"miter": 0, "round": 1, "bevel": 2}
"""As PDF numbers them."""


def painted(element: etree._Element, state: State, known: Known) -> Iterator[Shape]:
    """A shape, if anything is seen of it. Raises NoVectorsError."""
    path = outline(element, state.size)
    style = state.style
    if not path or style["visibility"] != "visible":
        return
    if style["paint-order"].split()[0] not in ("normal", "fill"):
        raise NoVectorsError
    placed(path, state.matrix)
    fill, opacity = _paint("fill", path, state, known)
    stroke = _stroke(path, state, known)
    even_odd = style["fill-rule"] == "evenodd"
    if fill is not None or stroke is not None:
        yield Shape(path, state.matrix, fill, opacity, even_odd, stroke)


def _stroke(path: Path, state: State, known: Known) -> Stroke | None:
    style = state.style
    width = length(style["stroke-width"], diagonal(state.size))
    paint, opacity = _paint("stroke", path, state, known)
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
    which: str, path: Path, state: State, known: Known
) -> tuple[Paint | None, float]:
    """How something is painted, and how opaque."""
    text, opacity = state.style[which], share(state.style[f"{which}-opacity"])
    if text.startswith("url("):
        element = known.get(references({which: text})[0])
        if element is not None:
            return _graded(element, path, state, known), opacity
        text = text.partition(")")[2].strip() or "none"
    if text.lower() == "currentcolor":
        text = state.style["color"]
    if text == "none":
        return None, opacity
    found = parse_color(text)
    if found is None:
        raise NoVectorsError
    return (found[0] if found[1] else None), opacity * found[1]


def _graded(
    element: etree._Element, path: Path, state: State, known: Known
) -> Paint | None:
    if not element.tag.endswith("Gradient"):
        raise NoVectorsError
    return gradient(element, known, path, state.size)


def _dash(text: str) -> tuple[float, ...]:
    if text == "none":
        return ()
    if "%" in text:
        raise NoVectorsError
    found = numbers(text)
    if any(one < 0 for one in found) or not sum(found):
        return ()
    return tuple(found * 2 if len(found) % 2 else found)
