"""The bytes of a file to pictures: scans and photos from anywhere, never trusted.

Whatever the bytes are, this ends quickly, and with a RefusedError at worst.
"""

from __future__ import annotations

from lobprint.scan import drawn_pages, photos
from lobprint.scan.arrays import Picture
from lobprint.scan.refused import NO_PICTURE, TOO_LARGE, TOO_MANY, RefusedError

MOST_BYTES = 400_000_000
MOST_PICTURES = 2_000
"""In one file: a school that scans all its sheets at once has some hundreds."""
_TIFF = (b"II*\0", b"MM\0*")
_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
"""What a HEIF says that it is, after "ftyp" (ISO/IEC 23008-12)."""
_SEARCHED = 1024
"""Bytes in which readers look for the head of a PDF."""


def count(data: bytes) -> int:
    """How many pictures are in a file. Raises RefusedError when it can't be read."""
    if len(data) > MOST_BYTES:
        raise RefusedError(*TOO_LARGE)
    kind = _kind(data)
    number = drawn_pages.count(data) if kind == "PDF" else photos.count(data, kind)
    if number > MOST_PICTURES:
        raise RefusedError(*TOO_MANY)
    return number


def picture(data: bytes, number: int) -> Picture:
    """A picture (from 1) of a file, upright. Raises RefusedError when it can't be
    read."""
    kind = _kind(data)
    if kind == "PDF":
        return drawn_pages.picture(data, number)
    return photos.picture(data, kind, number)


def _kind(data: bytes) -> str:
    """As Pillow calls it, or PDF."""
    if data[:4] in _TIFF:
        return "TIFF"
    if data[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if data[:4] == b"\x89PNG":
        return "PNG"
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        return "HEIF"
    if b"%PDF-" in data[:_SEARCHED]:
        return "PDF"
    raise RefusedError(*NO_PICTURE)
