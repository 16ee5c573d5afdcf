"""What the parts of a filter cost, in nanoseconds a pixel (Filter Effects 1, 9)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from lobprint.housestyle.svg.faults import NoVectorsError
from lobprint.housestyle.svg.lengths import LARGEST, NUMBER, numbers
from lobprint.housestyle.svg.source import name_of

ANY = 70.0
COPIED = 60.0
"""Into a filter and out of it again."""
BLURRED = 90.0
FINELY = 320.0
"""A blur of less than `FINE` pixels is worked out in another way."""
FINE = 2.5
TAP = 4.5
"""feMorphology looks at every pixel within its radius, for each pixel."""
_CSS = re.compile(r"([a-z-]+)\(", re.IGNORECASE)


def of_filter(element: etree._Element, scale: float) -> tuple[float, int]:
    """What a `<filter>` costs for each pixel, where one unit of its user is `scale`
    pixels, and how many pictures it holds at a time."""
    parts = [child for child in element if name_of(child).startswith("fe")]
    return COPIED + sum(_one(part, scale) for part in parts), len(parts) + 2


def of_functions(text: str) -> tuple[float, int]:
    """What filters cost that are written in CSS: `drop-shadow(0 0 2px)`."""
    found = [name for name in _CSS.findall(text) if name.lower() != "url"]
    return (FINELY + COPIED + ANY) * len(found), 3 * len(found)


def _one(part: etree._Element, scale: float) -> float:
    name = name_of(part)
    if name in ("feGaussianBlur", "feDropShadow"):
        deviations = [one * scale for one in _numbers(part, "stdDeviation", "0")]
        blur = FINELY if any(0 < one < FINE for one in deviations) else BLURRED
        return blur if name == "feGaussianBlur" else blur + 2 * ANY
    if name == "feMorphology":
        across, down = (max(1.0, 2 * one * scale) for one in _two(part, "radius", "0"))
        return ANY + TAP * across * down
    if name == "feMerge":
        return ANY + COPIED * len(part)
    if name == "feTurbulence":
        return ANY + 200 * sum(_numbers(part, "numOctaves", "1"))
    if name == "feConvolveMatrix":
        columns, rows = _two(part, "order", "3")
        return ANY + 10 * columns * rows
    return ANY


def _two(part: etree._Element, name: str, otherwise: str) -> Iterator[float]:
    """A number in both directions, of which the second may be left out."""
    found = _numbers(part, name, otherwise)
    return iter((found[0], found[-1]))


def _numbers(part: etree._Element, name: str, otherwise: str) -> list[float]:
    """The numbers of an attribute; what can't be read is as if it weren't there."""
    try:
        found = numbers(part.get(name, otherwise))
    except NoVectorsError:
        found = [float(one) for one in re.findall(NUMBER, part.get(name, ""))]
    return [min(abs(one), LARGEST) for one in found] or [float(otherwise)]
