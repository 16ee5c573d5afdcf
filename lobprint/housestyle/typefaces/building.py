"""A new TrueType font, from the glyphs of a stranger's that are drawn one by one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from lobprint.housestyle.typefaces.description import angle, line_box
from lobprint.housestyle.typefaces.guard import Budget, check_glyph, limit_subroutines

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

EXACT = 0.001
"""How far a curve of the third degree may lie from ours of the second, in em."""


class Builder:
    """A new font with the glyphs of `font` that `cmap` names by their characters.

    `glyphs` are those of the font, at a place on its axes. Raises NoFontError."""

    def __init__(self, font: TTFont, glyphs: Any, cmap: dict[int, str]) -> None:
        self._font, self._glyphs, self._cmap = font, glyphs, cmap
        budget, order = Budget(), [font.getGlyphOrder()[0], *cmap.values()]
        self._shapes = {
            name: _traced(font, glyphs, name, budget) for name in dict.fromkeys(order)
        }

    def build(self, name: str, face: str) -> bytes:
        """The bytes of the new font, whose glyphs are numbered in their order."""
        from fontTools.fontBuilder import FontBuilder

        made = FontBuilder(self._font["head"].unitsPerEm, isTTF=True)
        made.font.recalcTimestamp = False
        made.setupGlyphOrder(list(self._shapes))
        made.setupCharacterMap(self._cmap)
        made.setupGlyf(self._shapes)
        made.setupHorizontalMetrics({one: self._metrics(one) for one in self._shapes})
        made.setupNameTable(_names(name, face), mac=False)
        self._describe(made, face)
        file = io.BytesIO()
        made.save(file)
        return file.getvalue()

    def height(self, char: str) -> int:
        """How high `char` stands, in units; 0 for one that isn't there."""
        shape = self._shapes.get(self._cmap.get(ord(char), ""))
        return int(getattr(shape, "yMax", 0))

    def _metrics(self, name: str) -> tuple[int, int]:
        """How wide a glyph is with its room, and where it begins in that."""
        width = round(float(self._glyphs[name].width))
        left = getattr(self._shapes[name], "xMin", 0)
        return max(0, min(width, 0xFFFF)), left

    def _describe(self, made: Any, face: str) -> None:
        """Heights, weight and rights: what the font says, if that can be."""
        units, old = self._font["head"].unitsPerEm, self._font["OS/2"]
        up, down = (round(one * units) for one in line_box(self._font))
        bold, italic = face == "bold", face == "italic"
        made.setupHorizontalHeader(ascent=up, descent=-down)
        made.setupOS2(
            sTypoAscender=up,
            sTypoDescender=-down,
            sTypoLineGap=0,
            usWinAscent=up,
            usWinDescent=down,
            usWeightClass=700 if bold else 400,
            fsSelection=0x20 if bold else 1 if italic else 0x40,
            fsType=old.fsType,
            panose=old.panose,
            sCapHeight=self.height("H"),
            sxHeight=self.height("x"),
        )
        made.setupPost(italicAngle=angle(self._font), keepGlyphNames=False)
        head = made.font["head"]
        head.macStyle = bold + 2 * italic
        head.created = head.modified = 0  # no clock: the same font every time


def _names(name: str, face: str) -> dict[str, str]:
    """The name table of a `face` of the family `name`."""
    printer = "".join(c for c in name if c.isascii() and c.isalnum())[:40] or "Type"
    style = face.capitalize()
    return {
        "familyName": name,
        "styleName": style,
        "uniqueFontIdentifier": f"{name} {style}",
        "fullName": f"{name} {style}",
        "psName": f"{printer}-{style}",
        "version": "Version 1.000",
    }


def _traced(font: TTFont, glyphs: Any, name: str, budget: Budget) -> Any:
    """Glyph `name` of `glyphs` in TrueType outlines, without parts that are glyphs
    themselves. Raises NoFontError for more work than the `budget` has left."""
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.filterPen import DecomposingFilterPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    class Decomposing(DecomposingFilterPen):  # type: ignore[misc]
        def addComponent(self, part: str, *rest: Any, **more: Any) -> None:  # noqa: N802
            budget.spend()
            check_glyph(font, part)
            super().addComponent(part, *rest, **more)

    check_glyph(font, name)
    made = pen = TTGlyphPen(None)
    if "glyf" not in font:
        exact = font["head"].unitsPerEm * EXACT
        pen = Cu2QuPen(made, exact, reverse_direction=True)
        limit_subroutines(glyphs.charStrings[name], budget)
    glyphs[name].draw(Decomposing(budget.counting(pen), glyphs))
    return made.glyph()
