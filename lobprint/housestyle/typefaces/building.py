"""A new TrueType font, from glyphs that are drawn one by one."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from lobprint.housestyle.typefaces.about import angle, line_box
from lobprint.housestyle.typefaces.guard import Budget
from lobprint.housestyle.typefaces.pens import traced

if TYPE_CHECKING:
    from fontTools.fontBuilder import FontBuilder
    from fontTools.ttLib import TTFont


class Builder:
    """A new font with the glyphs of `font` that `cmap` names by their characters.

    `glyphs` are those of the font, at a place on its axes. Raises NoFontError."""

    def __init__(self, font: TTFont, glyphs: Any, cmap: dict[int, str]) -> None:
        self._font, self._glyphs, self._cmap = font, glyphs, cmap
        self._units = font["head"].unitsPerEm
        first, budget = font.getGlyphOrder()[0], Budget()
        order = [first, *dict.fromkeys(one for one in cmap.values() if one != first)]
        self._shapes = {old: traced(font, glyphs, old, budget) for old in order}
        self._names = {old: f"g{number}" for number, old in enumerate(order)}
        self._names[first] = ".notdef"

    def build(self, name: str, face: str) -> bytes:
        """The bytes of the new font, whose glyphs are numbered in their order."""
        from fontTools.fontBuilder import FontBuilder

        new, shapes = self._names, self._shapes
        made = FontBuilder(self._units, isTTF=True)
        made.font.recalcTimestamp = False
        made.setupGlyphOrder(list(new.values()))
        made.setupCharacterMap({code: new[one] for code, one in self._cmap.items()})
        made.setupGlyf({new[old]: shape for old, shape in shapes.items()})
        widths = {new[old]: self._metrics(old) for old in shapes}
        made.setupHorizontalMetrics(widths)
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

    def _describe(self, made: FontBuilder, face: str) -> None:
        """Heights, weight and rights: what the font says, if that can be."""
        ascent, descent = line_box(self._font, self._units)
        up, down = round(ascent * self._units), round(descent * self._units)
        old, bold, italic = self._font["OS/2"], face == "bold", face == "italic"
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
