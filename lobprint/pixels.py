"""Pages of a PDF as pixels, and pixels as a PNG: for what is looked at on a screen, and
for pictures of drawings. pdfium draws them, the same in every place where it runs.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Any

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
        return _rendered(document[page], scale, fill)


def _rendered(page: Any, scale: float, fill: tuple[int, ...]) -> Pixels:
    """A page of pdfium, so many pixels to a point."""
    import pypdfium2

    bitmap = page.render(
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


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a field stands: its page (from 0), and its box as parts of that page, from
    the top left."""

    page: int
    x: float
    y: float
    width: float
    height: float


def drawn_as_filled(pdf: bytes, page: int, width: float) -> Pixels:
    """A page (from 0) of a PDF that somebody filled in, with what stands in its
    fields; at most as high as it is wide three times over, whatever its size says."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        across, high = document[page].get_size()
        scale = width / max(across, high / 3, 1)
        return _rendered(document[page], scale, (255, 255, 255, 255))


def field_place(pdf: bytes, name: str) -> FieldPlace | None:
    """Where the field called `name` stands, all its boxes together; None when there is
    none, or when it can't be told."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        if document.formenv is None:
            return None
        for number in range(len(document)):
            page = document[number]
            boxes = _boxes(document.formenv.raw, page, name)
            if boxes:
                return _placed(number, boxes, page.get_size())
    return None


def _boxes(form: Any, page: Any, name: str) -> list[tuple[float, ...]]:
    """Left, bottom, right and top of the widgets of a field on a page, in points."""
    from pypdfium2 import raw

    found: list[tuple[float, ...]] = []
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        box = raw.FS_RECTF()
        if _name_of(form, annotation) == name and raw.FPDFAnnot_GetRect(
            annotation, box
        ):
            found.append((box.left, box.bottom, box.right, box.top))
        raw.FPDFPage_CloseAnnot(annotation)
    return found


def _name_of(form: Any, annotation: Any) -> str:
    import ctypes

    from pypdfium2 import raw

    room = raw.FPDFAnnot_GetFormFieldName(form, annotation, None, 0)
    letters = ctypes.create_string_buffer(room)
    at = ctypes.cast(letters, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFAnnot_GetFormFieldName(form, annotation, at, room)
    return letters.raw.decode("utf-16-le", "replace").rstrip("\0")


def _placed(
    page: int, boxes: list[tuple[float, ...]], size: tuple[float, float]
) -> FieldPlace:
    across, high = size
    left, right = min(one[0] for one in boxes), max(one[2] for one in boxes)
    bottom, top = min(one[1] for one in boxes), max(one[3] for one in boxes)
    return FieldPlace(
        page,
        left / across,
        1 - top / high,
        (right - left) / across,
        (top - bottom) / high,
    )
