"""Lengths of WordprocessingML and DrawingML, from mm and pt."""

from __future__ import annotations

from lobprint.look.typeface import measures


def twips(mm: float) -> int:
    """Twentieths of a point in `mm`."""
    return round(mm * 1440 / 25.4)


def points(pt: float) -> int:
    """Twentieths of a point in `pt`."""
    return round(pt * 20)


def half_points(pt: float) -> int:
    """Word's type sizes: halves of a point. `pt` is the size of a style; the type that
    is being set may be larger or smaller."""
    return round(pt * measures().scale * 2)


def eighths(pt: float) -> int:
    """Word's border weights: eighths of a point."""
    return round(pt * 8)


def emu(mm: float) -> int:
    """English metric units, in which drawings are measured."""
    return round(mm * 36000)
