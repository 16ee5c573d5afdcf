"""The font files, and how wide words are in them.

Source Sans Pro by Adobe (SIL Open Font License 1.1), from the package
`font-source-sans-pro`. It may be embedded whole in documents.
"""

from __future__ import annotations

import struct
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from lobprint.look.type import Face

FAMILY = "Source Sans Pro"
FILES: dict[Face, str] = {
    "regular": "SourceSansPro-Regular.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}
ASCENT, DESCENT = 0.984, 0.273
"""Of the font's line box, in em: what Word, LibreOffice and browsers use."""


def font_path(face: Face) -> Path:
    """Where the TrueType file of `face` lies."""
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package font-source-sans-pro is not installed")
    return Path(spec.origin).parent / "files" / FILES[face]


def font_bytes(face: Face) -> bytes:
    return font_path(face).read_bytes()


@lru_cache(maxsize=8192)  # the same words stand on many pages, and in many schools
def text_width(text: str, face: Face, size: float) -> float:
    """The width of `text` in pt, without kerning; unknown characters have none."""
    widths = advances(face)
    return sum(map(widths.__getitem__, text)) * size / 1000


def missing_characters(text: str, face: Face = "bold") -> list[str]:
    """The characters of `text` that the font can't print, each once, in order."""
    known = advances(face)
    return [char for char in dict.fromkeys(text) if not dict.__contains__(known, char)]


class Advances(dict[str, int]):
    """Character -> advance in thousandths of an em."""

    def __missing__(self, char: str) -> int:
        return 0


@cache
def advances(face: Face) -> Advances:
    """The advance of every character that `face` has."""
    data = font_bytes(face)
    tables = _tables(data)
    advance = _horizontal_metrics(data, tables)
    return Advances(
        (chr(code), advance[min(glyph, len(advance) - 1)])
        for code, glyph in _character_map(data, tables["cmap"]).items()
    )


def _tables(data: bytes) -> dict[str, int]:
    """Table tag -> offset, from the font's directory."""
    count = struct.unpack(">H", data[4:6])[0]
    records = struct.iter_unpack(">4s3L", data[12 : 12 + 16 * count])
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _horizontal_metrics(data: bytes, tables: dict[str, int]) -> list[int]:
    hhea, hmtx = tables["hhea"], tables["hmtx"]
    count = struct.unpack(">H", data[hhea + 34 : hhea + 36])[0]
    pairs = struct.iter_unpack(">Hh", data[hmtx : hmtx + 4 * count])
    return [advance for advance, _ in pairs]


def _character_map(data: bytes, cmap: int) -> dict[int, int]:
    """Code point -> glyph, from the Windows Unicode table (format 4)."""
    start = cmap + _unicode_subtable(data, cmap)
    length, twice = struct.unpack(">2xH2xH", data[start : start + 8])
    words = struct.unpack(f">{length // 2}H", data[start : start + length // 2 * 2])
    count = twice // 2
    ends = words[7 : 7 + count]
    starts = words[8 + count : 8 + 2 * count]
    deltas = words[8 + 2 * count : 8 + 3 * count]
    offsets = words[8 + 3 * count : 8 + 4 * count]
    glyphs: dict[int, int] = {}
    for index in range(count):
        for code in range(starts[index], ends[index] + 1):
            glyph = code
            if offsets[index]:
                at = 8 + 3 * count + index + offsets[index] // 2
                glyph = words[at + code - starts[index]]
            if glyph and code != 0xFFFF:
                glyphs[code] = (glyph + deltas[index]) & 0xFFFF
    return glyphs


def _unicode_subtable(data: bytes, cmap: int) -> int:
    count = struct.unpack(">H", data[cmap + 2 : cmap + 4])[0]
    records = struct.iter_unpack(">2HL", data[cmap + 4 : cmap + 4 + 8 * count])
    by_encoding = {(platform, encoding): at for platform, encoding, at in records}
    return int(by_encoding[3, 1])
