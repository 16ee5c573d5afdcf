"""Colours as CSS writes them."""

from __future__ import annotations

from typing import Any

from tinycss2 import color4

from lobprint.drawing import Color
from lobprint.housestyle.svg.faults import RefusedError

WORDS = frozenset({"none", "inherit", "currentcolor"})


def parse_color(text: str) -> tuple[Color, float] | None:
    """A colour and how opaque it is; None when it is no colour."""
    try:
        parsed: Any = color4.parse_color(text)
        if parsed is None or isinstance(parsed, str):
            return None
        plain = parsed.to("srgb")
    except (ValueError, TypeError, ArithmeticError, NotImplementedError):
        return None
    red, green, blue = map(_channel, plain.coordinates)
    return (red, green, blue), _channel(plain.alpha)


def _channel(value: float | None) -> float:
    return min(1.0, max(0.0, float(value or 0.0)))


def readable(text: str, line: int) -> str:
    """A colour of an attribute in the oldest notation that says it.

    Raises RefusedError for one that nobody could read: it would turn black."""
    if text.lower() in WORDS or "url(" in text.lower():
        return text
    plain = text.partition(" icc-color(")[0].partition(" device-cmyk(")[0]
    found = parse_color(plain)
    if found is None:
        hint = "Kies in het tekenprogramma een gewone kleur (rgb), of gebruik een png."
        raise RefusedError(f"de kleur '{text[:40]}' is niet te lezen", hint, line)
    (red, green, blue), alpha = found
    if alpha == 1:
        return f"#{''.join(f'{round(one * 255):02x}' for one in (red, green, blue))}"
    channels = ",".join(f"{round(one * 255)}" for one in (red, green, blue))
    return f"rgba({channels},{alpha:.4g})"
