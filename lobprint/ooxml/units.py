"""Lengths of WordprocessingML and DrawingML, from mm and pt."""

from __future__ import annotations

from lobprint.look.type import TypeStyle
from lobprint.look.typeface import measures

CLIPPED = 0.5
"""pt that a font's own line may be higher than the leading before Word is told to set
the leading exactly. Else it is a least height, which pictures and boxes may stretch."""


def twips(mm: float) -> int:
    """Twentieths of a point in `mm`."""
    return round(mm * 1440 / 25.4)


def points(pt: float) -> int:
    """Twentieths of a point in `pt`."""
    return round(pt * 20)


UPWARDS = 0.2
"""A half point is rounded up to when no more than this is lacking: type that is larger
than it was measured fills lines, and then pages, that have no room for it."""


def half_points(pt: float) -> int:
    """Word's type sizes: halves of a point. `pt` is the size of a style; the type that
    is being set may be larger or smaller."""
    scale = measures().scale
    if scale == 1:
        return round(pt * 2)
    return int(pt * scale * 2 + UPWARDS)


def eighths(pt: float) -> int:
    """Word's border weights: eighths of a point."""
    return round(pt * 8)


def emu(mm: float) -> int:
    """English metric units, in which drawings are measured."""
    return round(mm * 36000)


def is_exact(style: TypeStyle) -> bool:
    """Whether the leading of `style` is less than its font asks for by itself."""
    of = measures()
    return (of.ascent + of.descent) * style.size > style.leading + CLIPPED
