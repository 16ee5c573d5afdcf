"""Drawing one glyph of a stranger's font in TrueType outlines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lobprint.housestyle.typefaces.guard import Budget, check_glyph, limit_subroutines

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

EXACT = 0.001
"""How far a curve of the third degree may lie from ours of the second, in em."""


def traced(font: TTFont, glyphs: Any, name: str, budget: Budget) -> Any:
    """Glyph `name` of `glyphs` in TrueType outlines, without parts that are glyphs
    themselves. Raises NoFontError for more work than the `budget` has left."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    check_glyph(font, name)
    made = pen = TTGlyphPen(None)
    if "glyf" not in font:
        exact = font["head"].unitsPerEm * EXACT
        pen = Cu2QuPen(made, exact, reverse_direction=True)
        limit_subroutines(glyphs.charStrings[name], budget)
    glyphs[name].draw(_counting(pen, glyphs, font, budget))
    return made.glyph()


def _counting(out: Any, glyphs: Any, font: TTFont, budget: Budget) -> Any:
    """A pen that draws a glyph's parts themselves, and counts what it draws."""
    from fontTools.pens.filterPen import DecomposingFilterPen

    class Counting(DecomposingFilterPen):  # type: ignore[misc]
        def lineTo(self, *points: Any) -> None:  # noqa: N802 - the pen's protocol
            budget.spend()
            super().lineTo(*points)

        def curveTo(self, *points: Any) -> None:  # noqa: N802
            budget.spend()
            super().curveTo(*points)

        def qCurveTo(self, *points: Any) -> None:  # noqa: N802
            budget.spend()
            super().qCurveTo(*points)

        def addComponent(self, name: str, *rest: Any, **more: Any) -> None:  # noqa: N802
            budget.spend()
            check_glyph(font, name)
            super().addComponent(name, *rest, **more)

    return Counting(out, glyphs)
