"""How much work a drawing is, counted before any of it is done.

An element counts for itself and for all that it uses, as often as it uses it: some
lines of `use` can ask for billions of shapes.
"""

from __future__ import annotations

from contextlib import suppress
from re import findall

from lxml import etree

from lobprint.housestyle.svg.clean import by_id, references
from lobprint.housestyle.svg.effects import cost_of
from lobprint.housestyle.svg.faults import NoVectorsError, RefusedError
from lobprint.housestyle.svg.lengths import LARGEST, NUMBER, numbers
from lobprint.housestyle.svg.shapes import at_most_long, outline
from lobprint.housestyle.svg.source import (
    MOST_LEVELS,
    attributes_of,
    line_of,
    name_of,
    too_much,
)

MOST_WORK = 6_000
"""In shapes, of which the areas are added up later (`effects`)."""
LAYER = 60
"""What a layer of its own costs."""
COSTLY = {"clip-path": LAYER, "stroke-dasharray": LAYER}
PIXELS = (1600, 1200, 800, 600)
"""Along the longer side: 600 an inch and more, as large as the cover shows it; fewer
for what takes long, but never less than a printer shows."""
MOST_TIME, MOST_MEMORY = 2.5e9, 200e6
"""Nanoseconds on a slow computer, and bytes."""
MOST_PATH = 2_000_000
"""Characters of all paths together."""
MOST_DASHES = 20_000


def check_work(root: etree._Element) -> None:
    """Refuse a drawing that would take too long to draw, or that uses itself."""
    texts = (one.get(name, "") for one in root.iter() for name in ("d", "points"))
    if sum(map(len, texts)) > MOST_PATH:
        raise too_much()
    _Work(by_id(root)).of(root, 0)
    _check_dashes(root)


def affordable(root: etree._Element, width: float, height: float) -> int:
    """How many pixels a picture of the drawing, which has this size, can have along its
    longer side without taking too long. Raises RefusedError."""
    for pixels in PIXELS:
        cost = cost_of(root, width, height, pixels)
        if cost.time <= MOST_TIME and cost.memory <= MOST_MEMORY:
            return pixels
    if 2 * cost.filtered < cost.time:
        raise too_much()
    message = "de tekening heeft te veel schaduwen en vervagingen"
    hint = "Laat ze in het tekenprogramma weg, of sla het logo op als png."
    raise RefusedError(message, hint)


class _Work:
    def __init__(self, known: dict[str, etree._Element]) -> None:
        self._known = known
        self._done: dict[etree._Element, tuple[int, int]] = {}
        self._open: set[etree._Element] = set()

    def of(self, element: etree._Element, depth: int) -> tuple[int, int]:
        """The work of an element and how many levels it has, itself included."""
        if element in self._done:
            return self._done[element]
        if element in self._open:
            message = "een onderdeel van de tekening gebruikt zichzelf"
            raise RefusedError(message, line=line_of(element))
        if depth > 4 * MOST_LEVELS:
            raise too_much()
        self._open.add(element)
        work, levels = _own(element), 0
        for one in self._within(element):
            more, deep = self.of(one, depth + 1)
            work, levels = work + more, max(levels, deep)
        if work > MOST_WORK or levels >= 2 * MOST_LEVELS:
            raise too_much()
        self._open.discard(element)
        self._done[element] = work, levels + 1
        return work, levels + 1

    def _within(self, element: etree._Element) -> list[etree._Element]:
        used = map(self._known.get, references(attributes_of(element)))
        return [*element, *(one for one in used if one is not None)]


def _own(element: etree._Element) -> int:
    layers = (element.get("opacity", "1") != "1") + (name_of(element) == "image")
    costs = [cost for one, cost in COSTLY.items() if element.get(one, "none") != "none"]
    return 1 + LAYER * layers + sum(costs)


def _check_dashes(root: etree._Element) -> None:
    """Refuse a line of so many dashes that drawing them would take too long."""
    shortest = _shortest_dash(root)
    if not shortest:
        return
    for element in root.iter():
        if _long(element) > MOST_DASHES * shortest:
            hint = "Maak de streepjes langer, of sla het logo op als png."
            message = "een stippellijn in de tekening heeft te veel streepjes"
            raise RefusedError(message, hint, line_of(element))


def _long(element: etree._Element) -> float:
    """How long the outline of an element is, at most, in its own units."""
    try:
        return at_most_long(outline(element, (1000.0, 1000.0)) or ())
    except NoVectorsError:  # then at most from one number to the next
        text = element.get("d", "") + element.get("points", "")
        return 4 * sum(min(abs(float(one)), LARGEST) for one in findall(NUMBER, text))


def _shortest_dash(root: etree._Element) -> float:
    """The least that a dash with the gap after it takes anywhere, 0 without dashes."""
    sums: list[float] = []
    for element in root.iter():
        with suppress(NoVectorsError):
            dashes = numbers(element.get("stroke-dasharray", ""))
            sums.append(sum(map(abs, dashes)))
    return min((one for one in sums if one > 0), default=0.0)
