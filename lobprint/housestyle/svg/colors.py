"""Colours as CSS writes them."""

from __future__ import annotations

import re
from functools import lru_cache
from math import isfinite
from typing import Any

from tinycss2 import color4

from lobprint.drawing import Color
from lobprint.housestyle.svg.faults import RefusedError
from lobprint.housestyle.svg.gamuts import in_srgb

WORDS = frozenset({"none", "inherit", "currentcolor", "context-fill", "context-stroke"})
INITIAL = {"fill": "#000000", "stroke": "none", "color": "#000000"}
"""What `initial` says; of what isn't here, black."""
_PLAIN = ("srgb", "hsl", "hwb")
"""Spaces that everybody can show."""
_OLD = re.compile(r"\s+(?:icc-color|device-cmyk)\(.*", re.IGNORECASE | re.DOTALL)
"""What SVG 1.1 may say after a colour, for printers."""
_PAINT = re.compile(r"(url\([^)]*\))\s*(.*)", re.IGNORECASE | re.DOTALL)
_BROKEN = (
    ValueError,
    TypeError,
    ArithmeticError,
    NotImplementedError,
    AttributeError,
    LookupError,
)
"""What tinycss2 raises at functions that hold something odd."""


def parse_color(text: str) -> tuple[Color, float] | None:
    """A colour in sRGB and how opaque it is; None when it is no colour."""
    parsed = _parsed(text)
    if parsed is None:
        return None
    try:
        first, second, third = (float(one or 0.0) for one in parsed.coordinates)
        if parsed.space in _PLAIN:
            plain: Any = parsed.to("srgb").coordinates
            red, green, blue = map(_channel, plain)
        else:
            red, green, blue = in_srgb(parsed.space, (first, second, third))
        if not all(map(isfinite, (first, second, third))):
            return None
    except _BROKEN:
        return None
    return (red, green, blue), _channel(parsed.alpha)


def _parsed(text: str) -> Any | None:
    try:
        parsed: Any = color4.parse_color(_OLD.sub("", text))
    except _BROKEN:
        return None
    return None if isinstance(parsed, str) else parsed


def _channel(value: float | None) -> float:
    return min(1.0, max(0.0, float(value or 0.0)))


@lru_cache(maxsize=1024)
def trust(text: str) -> int:
    """Whether everybody can show what a declaration says (2), or only who knows of
    other colours than those of sRGB (1), or nobody (0).

    CSS drops what it can't read, so that what was said before holds. Who exports wide
    colours counts on that: `fill:#00629b;fill:color(display-p3 0 .38 .6)`. On paper we
    are of those that know sRGB alone, so the first is what the maker chose for us."""
    lower = text.strip().lower()
    match = _PAINT.fullmatch(lower)
    if match:
        return trust(match[2]) if match[2] else 2
    if lower in WORDS or lower in _RESETS or lower.startswith("url("):
        return 2
    if parse_color(text) is None:
        return 0
    parsed = _parsed(text)
    return 2 if parsed is not None and parsed.space in _PLAIN else 1


_RESETS = frozenset({"initial", "unset", "revert", "revert-layer"})


def readable(name: str, text: str, line: int) -> str:
    """The colour of the property `name` in the oldest notation that says it; nothing
    for what CSS drops.

    Raises RefusedError for one that may well be a colour, but that we can't work out:
    it would turn black."""
    match = _PAINT.fullmatch(text)
    if match:
        return " ".join(filter(None, (match[1], readable(name, match[2], line))))
    lower = text.strip().lower()
    if lower == "initial":
        return INITIAL.get(name, "#000000")
    if lower in _RESETS:
        return "inherit"
    if lower.startswith("url("):  # which breaks off
        return text
    if lower in WORDS:
        return lower if lower != "currentcolor" else "currentColor"
    found = parse_color(text)
    if found is not None:
        return _written(*found)
    if "(" not in text:
        return ""
    hint = "Kies in het tekenprogramma een gewone kleur (rgb), of gebruik een png."
    raise RefusedError(f"de kleur '{text[:40]}' is niet te lezen", hint, line)


def _written(color: Color, alpha: float) -> str:
    if alpha == 1:
        return f"#{''.join(f'{round(one * 255):02x}' for one in color)}"
    channels = ",".join(f"{round(one * 255)}" for one in color)
    return f"rgba({channels},{alpha:.4g})"
