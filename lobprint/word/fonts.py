"""The embedded fonts, so that the document looks the same on a machine without them.

Word keeps an embedded TrueType font "obfuscated": the first 32 bytes are XORed with a
GUID (ECMA-376-4, 2.8.1). The GUID comes from the font's own bytes, so it is always the
same. Beside a school's own type there is always Source Sans Pro, for the boxes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lobprint.look.type import Face
from lobprint.look.typeface import SOURCE_SANS, FontFile, Typeface
from lobprint.ooxml.namespaces import HEAD, W_R
from lobprint.ooxml.xml import escape
from lobprint.word.guid import guid

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_ELEMENTS: dict[Face, str] = {
    "regular": "embedRegular",
    "bold": "embedBold",
    "italic": "embedItalic",
}


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A font part: its name, its element in the font table, its relationship id and its
    bytes."""

    family: str
    part_name: str
    element: str
    relationship: str
    key: str
    data: bytes


@lru_cache(maxsize=32)
def embedded_fonts(typeface: Typeface) -> tuple[EmbeddedFont, ...]:
    """The faces that Word gets of `typeface`, obfuscated, and the font of boxes."""
    rows: list[tuple[str, Face, FontFile, str]] = [
        (typeface.family, face, file, face) for face, file in typeface.word
    ]
    if typeface != SOURCE_SANS:
        boxes = SOURCE_SANS.file("regular")
        rows.append((SOURCE_SANS.family, "regular", boxes, "boxes"))
    return tuple(
        _embed(family, face, file, name, f"rId{number}")
        for number, (family, face, file, name) in enumerate(rows, 1)
    )


def obfuscate(data: bytes, key: str) -> bytes:
    """`data` with its first 32 bytes XORed with the GUID `key`; the same call turns it
    back. The GUID's hexadecimal digits are read from right to left."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(data[:32], mask, strict=True))
    return head + data[32:]


def font_table(typeface: Typeface) -> bytes:
    """The font table part, with what each family says of itself and its faces."""
    families = dict.fromkeys((typeface, SOURCE_SANS))
    fonts = embedded_fonts(typeface)
    rows = "".join(_row(family, fonts) for family in families)
    return f"{HEAD}<w:fonts {W_R}>{rows}</w:fonts>".encode()


def _row(typeface: Typeface, fonts: tuple[EmbeddedFont, ...]) -> str:
    nature = typeface.nature
    names = ("usb0", "usb1", "usb2", "usb3", "csb0", "csb1")
    signature = " ".join(
        f'w:{name}="{value}"'
        for name, value in zip(names, nature.signature, strict=True)
    )
    embeds = "".join(
        f'<w:{font.element} r:id="{font.relationship}" w:fontKey="{font.key}"/>'
        for font in fonts
        if font.family == typeface.family
    )
    return (
        f'<w:font w:name="{escape(typeface.family)}">'
        f'<w:panose1 w:val="{nature.panose}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{nature.family}"/><w:pitch w:val="variable"/>'
        f"<w:sig {signature}/>{embeds}</w:font>"
    )


def _embed(
    family: str, face: Face, file: FontFile, name: str, relationship: str
) -> EmbeddedFont:
    data = file.data
    key = guid(data)
    return EmbeddedFont(
        family,
        f"/word/fonts/{name}.odttf",
        _ELEMENTS[face],
        relationship,
        key,
        obfuscate(data, key),
    )
