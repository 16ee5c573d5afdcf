"""The embedded fonts, so that the document looks the same on a machine without them.

Word keeps an embedded TrueType font "obfuscated": the first 32 bytes are XORed with a
GUID (ECMA-376-4, 2.8.1). The GUID comes from the font's own bytes, so it is always the
same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lobprint.look.fonts import FAMILY, font_bytes
from lobprint.look.type import Face
from lobprint.word.guid import guid
from lobprint.word.namespaces import HEAD, W_R

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_ELEMENTS: tuple[tuple[Face, str], ...] = (
    ("regular", "embedRegular"),
    ("bold", "embedBold"),
    ("italic", "embedItalic"),
)


@dataclass(frozen=True, slots=True)
class EmbeddedFont:
    """A font part: its element in the font table, its relationship id and its bytes."""

    face: Face
    element: str
    relationship: str
    key: str
    data: bytes

    @property
    def part_name(self) -> str:
        return f"/word/fonts/{self.face}.odttf"


@cache
def embedded_fonts() -> tuple[EmbeddedFont, ...]:
    """All faces, obfuscated."""
    return tuple(
        _embed(face, element, f"rId{number}")
        for number, (face, element) in enumerate(_ELEMENTS, 1)
    )


def obfuscate(data: bytes, key: str) -> bytes:
    """`data` with its first 32 bytes XORed with the GUID `key`; the same call turns it
    back. The GUID's hexadecimal digits are read from right to left."""
    mask = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1] * 2
    head = bytes(byte ^ other for byte, other in zip(data[:32], mask, strict=True))
    return head + data[32:]


@cache
def font_table() -> bytes:
    """The font table part, with what the family says of itself and its faces."""
    embeds = "".join(
        f'<w:{font.element} r:id="{font.relationship}" w:fontKey="{font.key}"/>'
        for font in embedded_fonts()
    )
    return (
        f'{HEAD}<w:fonts {W_R}><w:font w:name="{FAMILY}">'
        '<w:panose1 w:val="020B0503030403020204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/>'
        '<w:sig w:usb0="600002F7" w:usb1="02000001" w:usb2="00000000" '
        'w:usb3="00000000" w:csb0="2000019F" w:csb1="00000000"/>'
        f"{embeds}</w:font></w:fonts>"
    ).encode()


def _embed(face: Face, element: str, relationship: str) -> EmbeddedFont:
    data = font_bytes(face)
    key = guid(data)
    return EmbeddedFont(face, element, relationship, key, obfuscate(data, key))
