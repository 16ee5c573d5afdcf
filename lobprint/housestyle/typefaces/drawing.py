"""A face, drawn anew as a plain TrueType file.

Whatever a font is (TrueType or PostScript outlines, alone or in a collection, variable
or not), what is embedded has one form: the characters that we print, with outlines,
widths and names, and nothing else. So both writers know one kind of font, and none of
the tables of a stranger's file gets into a document.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from lobprint.housestyle.typefaces.building import Builder
from lobprint.housestyle.typefaces.description import (
    NoFontError,
    Signature,
    line_box,
    panose,
    reading,
    signature,
)
from lobprint.housestyle.typefaces.guard import check
from lobprint.look.truetype import advances_of
from lobprint.look.typeface import SOURCE_SANS, FontFile

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FINEST, COARSEST = 16, 16384
"""Units of an em that a font may have (OpenType, head)."""


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
    signature: Signature


@lru_cache(maxsize=96)
def drawn(
    data: bytes, number: int, place: tuple[tuple[str, float], ...], name: str, face: str
) -> Drawn:
    """The face `number` of the font in `data`, at `place` on its axes, as `face` of the
    family `name`. Kept, for many schools may share a type. Raises NoFontError."""
    from fontTools.ttLib import TTFont

    with reading(), TTFont(io.BytesIO(data), lazy=True, fontNumber=number) as font:
        check(font)
        return _draw(font, dict(place), name, face)


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
    builder = Builder(font, glyphs, cmap)
    file = builder.build(name, face)
    return Drawn(
        file=FontFile(sha256(file).hexdigest(), file),
        box=line_box(font),
        x_height=builder.height("x") / units,
        panose=panose(font),
        signature=signature(font),
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
