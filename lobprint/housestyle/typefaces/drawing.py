"""A face, drawn anew as a plain TrueType file.

Whatever a font is (TrueType or PostScript outlines, alone or in a collection, variable
or not), what is embedded has one form: the characters that we print, with outlines,
widths and names, and nothing else. So both writers know one kind of font, and none of
the tables of a stranger's file gets into a document.
"""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from lobprint.housestyle.typefaces.described import NoFontError
from lobprint.housestyle.typefaces.guard import (
    Budget,
    check,
    check_glyph,
    limit_subroutines,
)
from lobprint.look.truetype import advances_of
from lobprint.look.typeface import SOURCE_SANS, FontFile

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FINEST, COARSEST = 16, 16384
"""Units of an em that a font may have (OpenType, head)."""
EXACT = 0.001
"""How far a curve of the third degree may lie from ours of the second, in em."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A face as we embed it.

    box          ascent and descent of its line box, in em
    x_height     of its small letters, in em
    nature       what a font table says: PANOSE and signature
    """

    file: FontFile
    box: tuple[float, float]
    x_height: float
    panose: str
    signature: tuple[str, str, str, str, str, str]


@lru_cache(maxsize=96)
def drawn(
    data: bytes, number: int, place: tuple[tuple[str, float], ...], name: str, face: str
) -> Drawn:
    """The face `number` of the font in `data`, at `place` on its axes, as `face` of the
    family `name`. Kept, for many schools may share a type. Raises NoFontError."""
    from fontTools.ttLib import TTFont

    logging.getLogger("fontTools").setLevel(logging.CRITICAL)
    try:
        with TTFont(io.BytesIO(data), lazy=True, fontNumber=number) as font:
            check(font)
            return _draw(font, dict(place), name, face)
    except NoFontError:
        raise
    except Exception as error:  # a broken font breaks its reader in any way
        raise NoFontError(str(error)) from error


def _draw(font: TTFont, place: dict[str, float], name: str, face: str) -> Drawn:
    units = font["head"].unitsPerEm
    if not FINEST <= units <= COARSEST:
        raise NoFontError("no em")
    glyphs = _glyph_set(font, place)
    known = advances_of(SOURCE_SANS.file("regular")).keys()
    cmap = {
        code: glyph
        for code, glyph in sorted((font.getBestCmap() or {}).items())
        if chr(code) in known
    }
    builder = _Builder(font, glyphs, units, cmap)
    file = builder.build(name, face)
    return Drawn(
        file=FontFile(sha256(file).hexdigest(), file),
        box=_line_box(font, units),
        x_height=builder.height("x") / units,
        panose=_panose(font),
        signature=_signature(font),
    )


def _glyph_set(font: TTFont, place: dict[str, float]) -> Any:
    if "fvar" not in font:
        return font.getGlyphSet()
    axes = {axis.axisTag: axis for axis in font["fvar"].axes}
    location = {
        tag: min(max(value, axes[tag].minValue), axes[tag].maxValue)
        for tag, value in place.items()
        if tag in axes
    }
    return font.getGlyphSet(location=location)


class _Builder:
    """Draws glyphs one by one and puts them into a new font."""

    def __init__(
        self, font: TTFont, glyphs: Any, units: int, cmap: dict[int, str]
    ) -> None:
        self._font, self._glyphs, self._units = font, glyphs, units
        self._cmap = cmap
        self._budget = Budget()
        self._cubic = "glyf" not in font
        self._shapes: dict[str, Any] = {}

    def build(self, name: str, face: str) -> bytes:
        """The bytes of the new font, whose glyphs are numbered in their order."""
        from fontTools.fontBuilder import FontBuilder

        first = self._font.getGlyphOrder()[0]
        order = [first, *dict.fromkeys(g for g in self._cmap.values() if g != first)]
        new = {old: f"g{number}" for number, old in enumerate(order)} | {
            first: ".notdef"
        }
        made = FontBuilder(self._units, isTTF=True)
        made.font.recalcTimestamp = False
        made.setupGlyphOrder(list(new.values()))
        made.setupCharacterMap({code: new[one] for code, one in self._cmap.items()})
        self._shapes = {old: self._shape(old) for old in order}
        made.setupGlyf({new[old]: shape for old, shape in self._shapes.items()})
        made.setupHorizontalMetrics(
            {
                new[old]: (self._advance(old), getattr(shape, "xMin", 0))
                for old, shape in self._shapes.items()
            }
        )
        self._about(made, name, face)
        file = io.BytesIO()
        made.save(file)
        return file.getvalue()

    def height(self, char: str) -> int:
        """How high `char` stands, in units; 0 for one that isn't there."""
        shape = self._shapes.get(self._cmap.get(ord(char), ""))
        return int(getattr(shape, "yMax", 0))

    def _advance(self, name: str) -> int:
        width = float(self._glyphs[name].width)
        return max(0, min(round(width), 0xFFFF))

    def _shape(self, name: str) -> Any:
        """The glyph in TrueType outlines, without parts that are glyphs themselves."""
        from fontTools.pens.cu2quPen import Cu2QuPen
        from fontTools.pens.ttGlyphPen import TTGlyphPen

        check_glyph(self._font, name)
        made = TTGlyphPen(None)
        exact = self._units * EXACT
        pen = Cu2QuPen(made, exact, reverse_direction=True) if self._cubic else made
        if self._cubic:
            limit_subroutines(self._glyphs.charStrings[name], self._budget)
        glyph = self._glyphs[name]
        glyph.draw(_counting(pen, self._glyphs, self._font, self._budget))
        return made.glyph()

    def _about(self, made: Any, name: str, face: str) -> None:
        """Heights, names and rights: what the font says, if that can be."""
        ascent, descent = _line_box(self._font, self._units)
        up, down = round(ascent * self._units), round(descent * self._units)
        old, bold, italic = self._font["OS/2"], face == "bold", face == "italic"
        printer = "".join(c for c in name if c.isascii() and c.isalnum())[:40] or "Type"
        style = face.capitalize()
        made.setupNameTable(
            {
                "familyName": name,
                "styleName": style,
                "uniqueFontIdentifier": f"{name} {style}",
                "fullName": f"{name} {style}",
                "psName": f"{printer}-{style}",
                "version": "Version 1.000",
            },
            mac=False,
        )
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
        made.setupPost(italicAngle=_angle(self._font), keepGlyphNames=False)
        head = made.font["head"]
        head.macStyle = bold + 2 * italic
        head.created = head.modified = 0  # no clock: the same font every time


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


def _line_box(font: TTFont, units: int) -> tuple[float, float]:
    """Ascent and descent as Word and LibreOffice take them, within what can be."""
    about, header = font["OS/2"], font["hhea"]
    up, down = about.usWinAscent, about.usWinDescent
    if about.fsSelection & 0x80:  # "use the typographic ones"
        up, down = about.sTypoAscender, -about.sTypoDescender
    if up <= 0 or up + down <= 0:
        up, down = header.ascent, -header.descent
    return min(max(up / units, 0.6), 2.0), min(max(down / units, 0.1), 1.0)


def _angle(font: TTFont) -> float:
    angle = float(font["post"].italicAngle) if "post" in font else 0.0
    return angle if -45 < angle < 45 else 0.0


def _panose(font: TTFont) -> str:
    names = (
        *("bFamilyType", "bSerifStyle", "bWeight", "bProportion", "bContrast"),
        *("bStrokeVariation", "bArmStyle", "bLetterForm", "bMidline", "bXHeight"),
    )
    return "".join(f"{getattr(font['OS/2'].panose, one, 0):02X}" for one in names)


def _signature(font: TTFont) -> tuple[str, str, str, str, str, str]:
    about = font["OS/2"]
    one, two, three, four, five, six = (
        f"{getattr(about, name, 0) & 0xFFFFFFFF:08X}"
        for name in (
            *("ulUnicodeRange1", "ulUnicodeRange2", "ulUnicodeRange3"),
            *("ulUnicodeRange4", "ulCodePageRange1", "ulCodePageRange2"),
        )
    )
    return one, two, three, four, five, six
