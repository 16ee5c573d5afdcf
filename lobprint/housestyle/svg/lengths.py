"""Numbers and lengths as SVG writes them."""

from __future__ import annotations

import re
from math import sqrt

from lobprint.housestyle.svg.faults import NoVectorsError, RefusedError

NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_LENGTH = re.compile(rf"\s*({NUMBER})\s*([a-zA-Z]*|%)\s*")
UNITS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
}
"""In pixels (CSS Values 3, 5.2)."""
LARGEST = 1e9
Size = tuple[float, float]


def length(text: str, whole: float) -> float:
    """A length in pixels; percentages are of `whole`.

    Raises NoVectorsError for one that can't be read or depends on a font."""
    match = _LENGTH.fullmatch(text)
    unit = match[2].lower() if match else ""
    if match is None or unit not in {*UNITS, "%"}:
        raise NoVectorsError
    value = float(match[1]) * (whole / 100 if unit == "%" else UNITS[unit])
    if not abs(value) <= LARGEST:  # nor one without end
        raise NoVectorsError
    return value


def diagonal(size: Size) -> float:
    """What percentages of no direction are of (SVG 2, 8.9)."""
    return sqrt((size[0] ** 2 + size[1] ** 2) / 2)


def numbers(text: str) -> list[float]:
    """The numbers of a list. Raises NoVectorsError."""
    parts = [part for part in re.split(r"[\s,]+", text.strip()) if part]
    return [length(part, 0.0) for part in parts]


def numerals(text: str, unit: str = "") -> list[float]:
    """The numbers of a list that may leave out what stands between: `1-2.5.5`, each
    with a `unit` or without; nothing when it holds anything else."""
    number = re.compile(f"({NUMBER}){unit}")
    if re.sub(r"[\s,]+", "", number.sub("", text)):
        return []
    return [float(one) for one in number.findall(text)]


def points(text: str) -> list[float]:
    """The numbers of a list of points or a viewBox. Raises NoVectorsError."""
    found = numerals(text)
    if any(abs(one) > LARGEST for one in found) or (text.strip() and not found):
        raise NoVectorsError
    return found


def share(text: str) -> float:
    """An opacity or an offset, from 0 to 1. Raises NoVectorsError."""
    return min(1.0, max(0.0, length(text, 1.0)))


def viewbox(text: str) -> tuple[float, float, float, float] | None:
    """The four numbers of a viewBox; None when there are none.

    Raises RefusedError for a size of nothing."""
    try:
        found = points(text)
    except NoVectorsError:
        found = []
    if len(found) != 4:
        return None
    x, y, width, height = found
    if width <= 0 or height <= 0:
        raise RefusedError("de tekening heeft geen breedte of hoogte")
    return x, y, width, height
