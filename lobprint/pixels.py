"""Pages of a PDF as pixels, and pixels as a PNG: for what is looked at on a screen, and
for pictures of drawings. pdfium draws them, the same in every place where it runs.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

_CHUNK = struct.Struct(">I4s")
_HEADER = struct.Struct(">2I5B")
_DEPTH, _RGBA = 8, 6
"""Bits of a sample, and the kind of PNG that has four of them (PNG 3, 11.2.1)."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """Four bytes a pixel, row by row: red, green, blue, and how opaque it is."""

    width: int
    height: int
    data: bytes | memoryview


def drawn(pdf: bytes, page: int, width: float, paper: bool = True) -> Pixels:
    """A page (from 0) of `pdf`, so many pixels wide; without `paper` one sees through
    what nothing stands on."""
    import pypdfium2

    fill = (255, 255, 255, 255) if paper else (0, 0, 0, 0)
    with pypdfium2.PdfDocument(pdf) as document:
        scale = width / document[page].get_width()
        bitmap = document[page].render(
            scale=scale,
            fill_color=fill,
            rev_byteorder=True,
            force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRA,
            bitmap_maker=pypdfium2.PdfBitmap.new_native,
        )
        return Pixels(bitmap.width, bitmap.height, memoryview(bitmap.buffer))


def png(pixels: Pixels) -> bytes:
    """A PNG by zlib itself: what Pillow packs depends on how that was built as well."""
    row = pixels.width * 4
    rows = (pixels.data[at : at + row] for at in range(0, len(pixels.data), row))
    packed = zlib.compress(b"".join(b"\0" + one for one in rows), 9)
    head = _HEADER.pack(pixels.width, pixels.height, _DEPTH, _RGBA, 0, 0, 0)
    chunks = _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return _CHUNK.pack(len(data), kind) + data + check.to_bytes(4, "big")


def words_on(pdf: bytes, page: int) -> str:
    """The words of a page (from 0) of `pdf`, line by line."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        text: str = document[page].get_textpage().get_text_range()
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())
