"""Font programs: what of a face is embedded.

Each face is embedded with all that can be typed and whatever else a document prints.
Hence most documents share their fonts, which are made once in a process.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from threading import Lock
from typing import TYPE_CHECKING

from lobprint.look.truetype import advances, advances_of
from lobprint.look.typeface import FontFile
from lobprint.pdf.encoding import EMBEDDED, WINANSI

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFace

UNITS_PER_EM = 18
"""Where a font's table "head" says what its em is (OpenType 1.9)."""

_lock = Lock()


@dataclass(frozen=True, slots=True)
class Program:
    """A face as it is embedded; streams are deflated.

    `glyphs` maps CIDs (Unicode) to glyphs, `widths` is the /W array and `typed` the
    /Widths of a simple font."""

    name: str
    tag: str
    data: bytes
    length: int
    glyphs: bytes
    widths: str
    typed: str
    to_unicode: bytes
    cap: int
    slant: str
    box: tuple[int, int, int, int]

    @property
    def metrics(self) -> str:
        """What a descriptor says of it besides its heights."""
        return f"/CapHeight {self.cap}{self.slant}"


@lru_cache(maxsize=64)
def program(file: FontFile, beyond: frozenset[int] = frozenset()) -> Program:
    """`file` with what can be typed and those `beyond` it (code points)."""
    with _lock:  # reading a font moves its file position
        font = _font(file)
        known = set(map(ord, advances_of(file)))
        codes = sorted((EMBEDDED | beyond) & known)
        data = font.makeSubset([0, *codes])
    tables = _tables(data)
    glyphs = struct.unpack_from(f">{len(codes)}H", tables["cmap"], 24)
    tables["cmap"] = _unicode_cmap(codes, glyphs)
    data = _assemble(tables)
    # Not those of `file`: its no-break space is wider, and a subset has a space there.
    widths = advances(data)
    return Program(
        name=font.name.decode("ascii"),
        tag=_tag(data),
        data=zlib.compress(data),
        length=len(data),
        glyphs=zlib.compress(_glyph_map(codes, glyphs)),
        widths=_widths(codes, widths),
        typed=" ".join(str(widths.get(chr(code), 0)) for code in WINANSI.values()),
        to_unicode=zlib.compress(_identity(codes)),
        cap=font.capHeight,
        slant=f"/ItalicAngle {font.italicAngle:g}/StemV {font.stemV}",
        box=tuple(font.bbox),
    )


@lru_cache(maxsize=16)
def enlarged(made: Program, by: float) -> Program:
    """`made` with letters that are `by` times as large in their em, under a name of its
    own: a viewer may not take another font for it that has the name of the first."""
    tables = _tables(zlib.decompress(made.data))
    head = bytearray(tables["head"])
    units = struct.unpack_from(">H", head, UNITS_PER_EM)[0]
    struct.pack_into(">H", head, UNITS_PER_EM, round(units / by))
    data = _assemble({**tables, "head": bytes(head)})
    left, foot, right, top = (round(by * edge) for edge in made.box)
    return replace(
        made,
        name=f"{made.name}-{by:g}",
        data=zlib.compress(data),
        length=len(data),
        typed=" ".join(str(round(by * int(width))) for width in made.typed.split()),
        cap=round(by * made.cap),
        box=(left, foot, right, top),
    )


@lru_cache(maxsize=12)
def _font(file: FontFile) -> TTFontFace:
    from reportlab.pdfbase.ttfonts import TTFontFace

    return TTFontFace(BytesIO(file.data))


def _tag(data: bytes) -> str:
    """Six letters that tell one subset from another (9.6.4)."""
    digest = sha256(data).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _tables(data: bytes) -> dict[str, bytes]:
    """Table tag -> content, of a TrueType file."""
    count = struct.unpack_from(">H", data, 4)[0]
    records = struct.iter_unpack(">4s3L", data[12 : 12 + 16 * count])
    return {
        tag.decode("ascii"): data[start : start + length]
        for tag, _, start, length in records
    }


def _assemble(tables: dict[str, bytes]) -> bytes:
    from reportlab.pdfbase.ttfonts import TTFontMaker

    maker = TTFontMaker()
    for tag, content in tables.items():
        maker.add(tag, content)
    return bytes(maker.makeStream())


def _unicode_cmap(codes: Sequence[int], glyphs: Sequence[int]) -> bytes:
    """A Windows Unicode table of format 4, one segment a character.

    ReportLab's subsets carry a Macintosh one, which a non-symbolic font may not lean
    on (ISO 32000-1, 9.6.6.4)."""
    starts = [*codes, 0xFFFF]
    deltas = [glyph - code & 0xFFFF for code, glyph in zip(codes, glyphs, strict=True)]
    count = len(starts)
    power = count.bit_length() - 1
    search = 2 << power
    body = struct.pack(
        f">7H{count}HH{count}H{count}H{count}H",
        *(4, 16 + 8 * count, 0, 2 * count, search, power, 2 * count - search),
        *(*starts, 0, *starts, *deltas, 1, *[0] * count),
    )
    return struct.pack(">4HL", 0, 1, 3, 1, 12) + body


def _glyph_map(codes: Sequence[int], glyphs: Sequence[int]) -> bytes:
    """A /CIDToGIDMap: two bytes for every CID up to the last one."""
    table = [0] * (codes[-1] + 1)
    for code, glyph in zip(codes, glyphs, strict=True):
        table[code] = glyph
    return struct.pack(f">{len(table)}H", *table)


def _widths(codes: Sequence[int], widths: Mapping[str, int]) -> str:
    """A /W array (9.7.4.3): runs of consecutive codes with their widths."""
    return " ".join(
        f"{run[0]}[{' '.join(str(widths[chr(code)]) for code in run)}]"
        for run in _runs(codes)
    )


def _identity(codes: Sequence[int]) -> bytes:
    """A /ToUnicode CMap (9.10.3) that says that codes are Unicode."""
    runs = _runs(codes, bits=8)  # of a range only the last byte may change
    lines = [f"<{run[0]:04X}> <{run[-1]:04X}> <{run[0]:04X}>" for run in runs]
    return to_unicode("<0000> <FFFF>", "bfrange", lines)


def _runs(codes: Sequence[int], bits: int = 32) -> Iterator[list[int]]:
    """Consecutive codes that differ in their last `bits` alone."""
    places = enumerate(codes)
    for _, run in groupby(places, lambda one: (one[1] - one[0], one[1] >> bits)):
        yield [code for _, code in run]


def to_unicode(space: str, kind: str, lines: Sequence[str]) -> bytes:
    """A CMap from character codes (in `space`) to Unicode; at most 100 lines a block
    (Adobe technical note 5014)."""
    blocks = "".join(
        f"{len(lines[at : at + 100])} begin{kind}\n"
        + "\n".join(lines[at : at + 100])
        + f"\nend{kind}\n"
        for at in range(0, len(lines), 100)
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n{space}\nendcodespacerange\n{blocks}"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
