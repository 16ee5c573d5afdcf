"""What a font says of itself, within what can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

Signature = tuple[str, str, str, str, str, str]
"""Six numbers of 32 bits, in hexadecimals."""


def line_box(font: TTFont, units: int) -> tuple[float, float]:
    """Ascent and descent as Word and LibreOffice take them, within what can be."""
    about, header = font["OS/2"], font["hhea"]
    up, down = about.usWinAscent, about.usWinDescent
    if about.fsSelection & 0x80:  # "use the typographic ones"
        up, down = about.sTypoAscender, -about.sTypoDescender
    if up <= 0 or up + down <= 0:
        up, down = header.ascent, -header.descent
    return min(max(up / units, 0.6), 2.0), min(max(down / units, 0.1), 1.0)


def angle(font: TTFont) -> float:
    """How far an italic leans, in degrees; 0 for what can't be."""
    found = float(font["post"].italicAngle) if "post" in font else 0.0
    return found if -45 < found < 45 else 0.0


def panose(font: TTFont) -> str:
    """PANOSE as Word writes it: ten bytes in hexadecimals."""
    names = (
        *("bFamilyType", "bSerifStyle", "bWeight", "bProportion", "bContrast"),
        *("bStrokeVariation", "bArmStyle", "bLetterForm", "bMidline", "bXHeight"),
    )
    return "".join(f"{getattr(font['OS/2'].panose, one, 0):02X}" for one in names)


def signature(font: TTFont) -> Signature:
    """Which scripts and code pages a font has letters for (17.8.3.12)."""
    about = font["OS/2"]
    one, two, three, four, five, six = (
        f"{getattr(about, name, 0) & 0xFFFFFFFF:08X}"
        for name in (
            *("ulUnicodeRange1", "ulUnicodeRange2", "ulUnicodeRange3"),
            *("ulUnicodeRange4", "ulCodePageRange1", "ulCodePageRange2"),
        )
    )
    return one, two, three, four, five, six
