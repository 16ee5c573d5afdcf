"""Which characters a TrueType file has, and how wide they are.

Only for files that come with lobprint or that it drew itself (see `typefaces`): what a
stranger's file says is not believed here.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import Protocol


class File(Protocol):
    """A TrueType file; equal ones hold the same bytes."""

    def __hash__(self) -> int: ...

    @property
    def data(self) -> bytes: ...


@lru_cache(maxsize=96)  # three faces of as many types as `typeface` keeps
def advances_of(file: File) -> dict[str, int]:
    """The advance of every character that `file` has, in thousandths of its em."""
    return advances(file.data)


def advances(data: bytes) -> dict[str, int]:
    """The same of the bytes of a file that is made here."""
    tables = tables_of(data)
    advance = _horizontal_metrics(data, tables)
    units = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    return {
        chr(code): _thousandths(advance[min(glyph, len(advance) - 1)], units)
        for code, glyph in character_map(data, tables["cmap"]).items()
    }


def _thousandths(advance: int, units: int) -> int:
    return advance if units == 1000 else round(advance * 1000 / units)


def tables_of(data: bytes) -> dict[str, int]:
    """Table tag -> offset, from the font's directory."""
    count = struct.unpack(">H", data[4:6])[0]
    records = struct.iter_unpack(">4s3L", data[12 : 12 + 16 * count])
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _horizontal_metrics(data: bytes, tables: dict[str, int]) -> list[int]:
    hhea, hmtx = tables["hhea"], tables["hmtx"]
    count = struct.unpack(">H", data[hhea + 34 : hhea + 36])[0]
    pairs = struct.iter_unpack(">Hh", data[hmtx : hmtx + 4 * count])
    return [advance for advance, _ in pairs]


def character_map(data: bytes, cmap: int) -> dict[int, int]:
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
