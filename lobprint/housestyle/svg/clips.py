"""Clip paths: what elements of a drawing are cut off by (CSS Masking 1, 7)."""

from __future__ import annotations

from lxml import etree

from lobprint.drawing import Clip
from lobprint.housestyle.svg.clean import references
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.matrices import placed
from lobprint.housestyle.svg.shapes import outline
from lobprint.housestyle.svg.state import Known, State


def clips_of(element: etree._Element, state: State, known: Known) -> tuple[Clip, ...]:
    """What an element is cut off by. Raises NoVectorsError."""
    used = references({"clip-path": element.get("clip-path", "none")})
    clip = known.get(used[0]) if used else None
    if clip is None:
        return ()
    shape, inner = _only_shape(clip), state.entered(clip)
    return (*clips_of(clip, inner, known), *_clip(shape, inner, known))


def _only_shape(clip: etree._Element) -> etree._Element:
    """The shape that a clip path is; here it is never more than one."""
    shapes = [child for child in clip if child.get("display") != "none"]
    units = clip.get("clipPathUnits", "userSpaceOnUse")
    if not clip.tag.endswith("}clipPath") or units != "userSpaceOnUse":
        raise NoVectorsError
    if len(shapes) != 1:  # none hides all, several may lie over each other
        raise NoVectorsError
    if "clip-path" in clip.attrib and "transform" in clip.attrib:
        raise NoVectorsError  # programs differ in what it moves
    return shapes[0]


def _clip(element: etree._Element, state: State, known: Known) -> tuple[Clip, ...]:
    inner = state.entered(element)
    if inner.style["visibility"] != "visible":
        raise NoVectorsError
    around = clips_of(element, inner, known)
    if element.tag.endswith("}use"):
        target = known.get(element.get("href", "")[1:])
        if target is None:
            raise NoVectorsError
        return (*around, *_clip(target, inner.at(element), known))
    path = outline(element, inner.size)
    if path is None:
        raise NoVectorsError
    even_odd = inner.style["clip-rule"] == "evenodd"
    return (*around, Clip(placed(path, inner.matrix), even_odd))
