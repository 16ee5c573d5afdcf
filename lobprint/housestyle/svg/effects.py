"""What it takes to draw a drawing as a picture: time and memory, worked out before.

resvg can't be stopped once it draws, and not every machine can give it a limit. What
it does is simple, though: every layer that is seen through, cut off or filtered is a
picture of its own, as large as what is in it. So areas are added up, by what was
measured of each kind of work on a slow computer.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from lobprint.housestyle.svg.clean import by_id, references
from lobprint.housestyle.svg.extents import (
    CANVAS,
    FARTHEST,
    area,
    around,
    larger,
    moved,
    of_unit,
    region_of,
    viewport,
    wider,
)
from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import length
from lobprint.housestyle.svg.names import SILENT
from lobprint.housestyle.svg.primitives import of_filter, of_functions
from lobprint.housestyle.svg.shapes import SHAPES, Box, bounds, outline
from lobprint.housestyle.svg.source import attributes_of, name_of
from lobprint.housestyle.svg.state import INHERITED, State
from lobprint.housestyle.svg.viewport import fitted

ELEMENT, SEGMENT = 20_000.0, 600.0
"""Nanoseconds for any element, and for each part of its path."""
PAINTED, GRADED = 20.0, 42.0
"""For each pixel, in one colour and in a gradient or a pattern."""
LAID, CUT = 22.0, 30.0
"""For each pixel of a layer, and once more for each clip path and mask on it."""
BYTES = 4
LAYERS = {"mix-blend-mode": "normal", "isolation": "auto", "opacity": "1"}
"""What makes a layer, and what it is when it doesn't."""


@dataclass(slots=True)
class Cost:
    """Nanoseconds, of which so many in filters, and the most bytes at one time."""

    time: float = 0.0
    filtered: float = 0.0
    memory: float = 0.0


def cost_of(root: etree._Element, width: float, height: float, pixels: float) -> Cost:
    """What a clean drawing of this size costs on a canvas whose longer side has so many
    `pixels`."""
    matrix, size = fitted(root, width, height)
    scale = 1 / max(width, height)
    state = State((scale, 0.0, 0.0, scale, 0.0, 0.0), size, by_id(root)).under(matrix)
    counting = _Counting(pixels)
    _, held = counting.whole(root, state)
    canvas = width * height * (pixels * scale) ** 2
    counting.cost.memory = held + 2 * BYTES * canvas
    counting.cost.time += LAID * canvas
    return counting.cost


_Drawn = tuple[Box | None, float]
"""Where something lies, and the bytes that it takes while it is drawn."""


class _Counting:
    def __init__(self, pixels: float) -> None:
        self._pixels = pixels
        self._paths: dict[etree._Element, tuple[Box | None, int]] = {}
        self.cost = Cost()

    def group(self, element: etree._Element, state: State) -> _Drawn:
        """All that stands in an element."""
        drawn = [self._element(child, state) for child in element]
        return around(box for box, _ in drawn), max(
            (one for _, one in drawn), default=0
        )

    def _element(self, element: etree._Element, outside: State) -> _Drawn:
        name = name_of(element)
        if element.get("display") == "none" or name in SILENT or "Gradient" in name:
            return None, 0.0
        self.cost.time += ELEMENT
        try:
            state = outside.entered(element)
            box, held = self._within(name, element, state)
        except NoVectorsError:  # what we can't read may be anywhere
            state, (box, held) = outside, (CANVAS, 0.0)
            self.cost.time += self._plane(CANVAS) * GRADED
        return box, held + self._layers(element, box, state)

    def _within(self, name: str, element: etree._Element, state: State) -> _Drawn:
        if name in SHAPES:
            return self._shape(element, state)
        if name == "use":
            return self._used(element, state)
        if name == "svg":
            return self.group(element, viewport(element, element, state))
        if name == "image":
            return self._image(element, state)
        return self.group(element, state)

    def _used(self, use: etree._Element, state: State) -> _Drawn:
        state, target = state.at(use), state.used("href", use.get("href", ""))
        if target is None:
            return None, 0.0
        if name_of(target) not in ("symbol", "svg"):
            return self._element(target, state)
        inner = state.entered(target) if name_of(target) == "symbol" else state
        return self.group(target, viewport(target, use, inner))

    def _image(self, element: etree._Element, state: State) -> _Drawn:
        try:
            size = [
                length(element.get(n, "x"), 0.0) for n in ("x", "y", "width", "height")
            ]
            box = moved(
                (size[0], size[1], size[0] + size[2], size[1] + size[3]), state.matrix
            )
        except NoVectorsError:
            box = CANVAS
        self.cost.time += self._plane(box) * GRADED
        return box, self._plane(box) * BYTES

    def _shape(self, element: etree._Element, state: State) -> _Drawn:
        if element not in self._paths:
            path = outline(element, state.size) or ()
            self._paths[element] = bounds(path), len(path)
        own, segments = self._paths[element]
        self.cost.time += SEGMENT * segments
        if own is None:
            return None, 0.0
        box, held = moved(own, state.matrix), 0.0
        if state.style["stroke"] != "none":
            width = length(state.style["stroke-width"], state.size[0])
            box = wider(box, abs(width) * larger(state.matrix))
        for which in ("fill", "stroke"):
            held = max(held, self._paint(which, box, state))
        return box, held + self._markers(element, segments, state)

    def _paint(self, which: str, box: Box, state: State) -> float:
        text = state.style[which]
        if text == "none":
            return 0.0
        plain = not text.startswith("url(")
        self.cost.time += self._plane(box, CANVAS) * (PAINTED if plain else GRADED)
        pattern = None if plain else state.used(which, text)
        if pattern is None or name_of(pattern) != "pattern":
            return 0.0
        return self._pattern(pattern, box, state)

    def _pattern(self, pattern: etree._Element, box: Box, state: State) -> float:
        """A pattern is drawn once, whatever its size, and then laid."""
        found = attributes_of(pattern)
        inside = found.get("patternUnits", "objectBoundingBox") == "objectBoundingBox"
        wide, high = (
            length(found.get(one, "0"), 1.0 if inside else state.size[0])
            for one in ("width", "height")
        )
        tile = (0.0, 0.0, abs(wide), abs(high))
        tile = moved(tile, of_unit(box) if inside else state.matrix)
        pixels = (tile[2] - tile[0]) * (tile[3] - tile[1]) * self._pixels**2
        self.cost.time += pixels * LAID
        return self.whole(pattern, state)[1] + pixels * BYTES

    def _markers(self, element: etree._Element, segments: int, state: State) -> float:
        held = 0.0
        for which in ("marker-start", "marker-mid", "marker-end"):
            marker = state.used(which, element.get(which, "none"))
            if marker is None:
                continue
            before = replace(self.cost)
            _, one = self.whole(marker, state)
            self.cost.time += self._plane(CANVAS) * LAID
            times = segments if which == "marker-mid" else 1
            self.cost.time += (self.cost.time - before.time) * times
            self.cost.filtered += (self.cost.filtered - before.filtered) * times
            held = max(held, one)
        return held

    def _layers(self, element: etree._Element, box: Box | None, state: State) -> float:
        """What an element costs as a layer of its own; the bytes of it."""
        text = element.get("filter", "none")
        if text != "none":
            box, filtered = self._filtered(text, box, state)
        else:
            filtered = 0.0
        cuts = [
            state.used(one, element.get(one, "none")) for one in ("clip-path", "mask")
        ]
        held = [self._cut(cut, box, state) for cut in cuts if cut is not None]
        needed = any(element.get(one, as_is) != as_is for one, as_is in LAYERS.items())
        if not (held or needed or text != "none"):
            return 0.0
        self.cost.time += self._plane(box) * (LAID + CUT * len(held))
        return self._plane(box) * BYTES * (1 + len(held)) + filtered + sum(held)

    def whole(self, element: etree._Element, state: State) -> _Drawn:
        """An element with its own layers, whatever kind it is, that has nothing from
        those around who uses it."""
        alone = replace(state, style=INHERITED.copy())
        try:
            inner = alone.entered(element)
        except NoVectorsError:
            inner = alone
        box, held = self.group(element, inner)
        return box, held + self._layers(element, box, inner)

    def _cut(self, cut: etree._Element, box: Box | None, state: State) -> float:
        units = "clipPathUnits" if name_of(cut) == "clipPath" else "maskContentUnits"
        if cut.get(units) == "objectBoundingBox" and box is not None:
            state = replace(state, matrix=of_unit(box))
        return self.whole(cut, state)[1]

    def _filtered(
        self, text: str, box: Box | None, state: State
    ) -> tuple[Box | None, float]:
        """The region of an element's filters, and the bytes that they take."""
        scale = larger(state.matrix) * self._pixels
        known = [state.known.get(one) for one in references({"filter": text})]
        each = [(one, *of_filter(one, scale)) for one in known if one is not None]
        functions, pictures = of_functions(text)
        regions = [region_of(one, box, state) for one, _, _ in each]
        whole = around([*regions, box])
        spent = sum(
            self._plane(region) * time
            for region, (_, time, _) in zip(regions, each, strict=True)
        )
        spent += (
            self._plane(wider(box, 0.1) if box else None) * functions + ELEMENT * 10
        )
        self.cost.time += spent
        self.cost.filtered += spent
        pictures = max([pictures, *(count for _, _, count in each)])
        return whole, self._plane(whole) * BYTES * pictures

    def _plane(self, box: Box | None, within: Box = FARTHEST) -> float:
        """How many pixels a box has."""
        return area(box, within) * self._pixels**2
