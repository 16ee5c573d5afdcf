"""What an element of a drawing has from those around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from lobprint.drawing import Matrix, times
from lobprint.housestyle.svg.clean import references
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import Size, length
from lobprint.housestyle.svg.matrices import read_transform
from lobprint.housestyle.svg.source import attributes_of

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
"""The properties that elements inherit, and what they are at first (SVG 2)."""


@dataclass(frozen=True, slots=True)
class State:
    """What an element has from those around it.

    matrix  from its own units to those of the finished drawing
    size    of the nearest drawing around it, in its own units
    known   all elements of the drawing by their ids
    style   what it inherits, by property
    """

    matrix: Matrix
    size: Size
    known: Mapping[str, etree._Element]
    style: Mapping[str, str] = field(default_factory=INHERITED.copy)

    def under(self, matrix: Matrix) -> State:
        """The state within a transform."""
        return replace(self, matrix=times(self.matrix, matrix))

    def entered(self, element: etree._Element) -> State:
        """The state within `element`, with its own transform and style.

        Raises NoVectorsError."""
        own = {
            name: value
            for name, value in attributes_of(element).items()
            if name in INHERITED and value != "inherit"
        }
        matrix = read_transform(element.get("transform", ""))
        if matrix is None:
            raise NoVectorsError
        inner = self.under(matrix)
        return replace(inner, style={**self.style, **own}) if own else inner

    def at(self, element: etree._Element) -> State:
        """The state where the x and y of `element` are. Raises NoVectorsError."""
        x = length(element.get("x", "0"), self.size[0])
        y = length(element.get("y", "0"), self.size[1])
        return self.under((1.0, 0.0, 0.0, 1.0, x, y))

    def used(self, name: str, text: str) -> etree._Element | None:
        """The element that `text`, of attribute `name`, points to, if it is there."""
        return next(map(self.known.get, references({name: text})), None)
