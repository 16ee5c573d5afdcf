"""Files from anywhere become pictures, or are refused in a sentence."""

from __future__ import annotations

import io
import struct
import zlib
from contextlib import suppress
from typing import Any

import numpy as np
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper import packing
from PIL import Image as Pillow

from lobprint.scan import pictures
from lobprint.scan.arrays import WORKING, Grey
from lobprint.scan.refused import (
    DAMAGED,
    LOCKED,
    NO_PICTURE,
    TOO_LARGE,
    TOO_MANY,
    TOO_SMALL,
    RefusedError,
)

HIGH, WIDE = 700, 500


def drawing(high: int = HIGH, wide: int = WIDE) -> Grey:
    """Grey, with black at its top and some at the left of that."""
    grey = np.full((high, wide), 200, np.uint8)
    grey[: high // 10] = 0
    grey[: high // 2, : wide // 5] = 90
    return grey


def saved(grey: Grey, kind: str, **how: Any) -> bytes:
    out = io.BytesIO()
    Pillow.fromarray(grey).save(out, kind, **how)
    return out.getvalue()


def heic(grey: Grey) -> bytes:
    import pillow_heif

    out = io.BytesIO()
    pillow_heif.from_pillow(Pillow.fromarray(grey)).save(out, quality=90)
    return out.getvalue()


FILES = {
    "jpg": saved(drawing(), "JPEG"),
    "png": saved(drawing(), "PNG"),
    "tiff": saved(drawing(), "TIFF", compression="tiff_lzw"),
    "pdf": packing.pdf([drawing()], dpi=200),
    "heic": heic(drawing()),
}


def looks_like(grey: Grey, other: Grey) -> bool:
    if grey.shape != other.shape:
        return False
    return bool(np.abs(grey.astype(int) - other).mean() < 3)


@pytest.mark.parametrize("kind", FILES)
def test_a_picture_is_read_from_any_file(kind: str) -> None:
    assert pictures.count(FILES[kind]) == 1
    assert looks_like(pictures.picture(FILES[kind], 1).grey, drawing())


@pytest.mark.parametrize("pack", [packing.pdf, packing.tiff])
def test_each_page_of_a_file_is_a_picture(pack: packing.Pack) -> None:
    data = pack([drawing(), drawing()[::-1].copy()])
    assert pictures.count(data) == 2
    assert looks_like(pictures.picture(data, 2).grey, drawing()[::-1])


@pytest.mark.parametrize("held", range(1, 9))
def test_a_photo_stands_as_its_camera_was_held(held: int) -> None:
    """Pillow's own way is the oracle."""
    from PIL import ImageOps

    exif = Pillow.Exif()
    exif[0x0112] = held
    data = saved(drawing(), "JPEG", exif=exif)
    upright = ImageOps.exif_transpose(Pillow.open(io.BytesIO(data)))
    assert looks_like(pictures.picture(data, 1).grey, np.asarray(upright))


def test_a_fax_gets_as_many_dots_down_as_across() -> None:
    data = saved(drawing()[::2].copy(), "TIFF", dpi=(204, 102))
    assert looks_like(pictures.picture(data, 1).grey, drawing())


def test_a_scan_of_many_dots_is_brought_to_a_size_to_work_on() -> None:
    data = packing.pdf([drawing(2800, 2000)], dpi=1200)
    assert pictures.picture(data, 1).grey.shape[0] == HIGH
    data = saved(drawing(7016, 2000), "JPEG")
    assert pictures.picture(data, 1).grey.shape == (WORKING, 1000)


def test_what_one_sees_through_is_paper() -> None:
    layers = np.dstack([drawing(), np.full((HIGH, WIDE), 255, np.uint8)])
    layers[:, WIDE // 2 :, 1] = 0
    seen = pictures.picture(saved(layers, "PNG"), 1).grey
    assert (seen[:, WIDE // 2 :] == 255).all()
    assert (seen[:, : WIDE // 2] == drawing()[:, : WIDE // 2]).all()


def test_sixteen_bits_are_as_good_as_eight() -> None:
    deep = drawing().astype(np.uint16) * 257
    assert looks_like(pictures.picture(saved(deep, "PNG"), 1).grey, drawing())


@pytest.mark.parametrize("kind", ["TIFF", "PDF", "PNG"])
def test_two_colours_are_known_however_many_dots_there_are(kind: str) -> None:
    page = drawing(4000, 2800)
    page[2000:, ::7] = 0
    out = io.BytesIO()
    Pillow.fromarray(page).convert("1").save(out, kind)
    assert pictures.picture(out.getvalue(), 1).is_two
    assert not pictures.picture(saved(drawing(), kind), 1).is_two


def read(data: bytes) -> list[Grey]:
    numbers = range(1, pictures.count(data) + 1)
    return [pictures.picture(data, number).grey for number in numbers]


def locked() -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(FILES["pdf"]))
    writer.encrypt("geheim", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def many() -> bytes:
    writer = pypdf.PdfWriter()
    for _ in range(pictures.MOST_PICTURES + 1):
        writer.add_blank_page(10, 10)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def bomb(kind: str) -> bytes:
    """A small file that says that it is a very large picture."""
    if kind == "PDF":
        wide = FILES["pdf"].replace(b"/Width 500", b"/Width 50000")
        return wide.replace(b"/Height 700", b"/Height 70000")
    head = b"IHDR" + struct.pack(">2I5B", 50_000, 70_000, 8, 0, 0, 0, 0)
    check = struct.pack(">I", zlib.crc32(head))
    return FILES["png"][:12] + head + check + FILES["png"][33:]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", NO_PICTURE),
        (b"Beste collega, hierbij de scans.", NO_PICTURE),
        (saved(drawing(), "GIF"), NO_PICTURE),
        (locked(), LOCKED),
        (many(), TOO_MANY),
        (bomb("PNG"), TOO_LARGE),
        (bomb("PDF"), TOO_LARGE),
        (saved(drawing(60, 40), "PNG"), TOO_SMALL),
        (FILES["jpg"][:2000], DAMAGED),
        (b"%PDF-1.7 en dan niets", DAMAGED),
    ],
    ids=["empty", "letter", "gif", "locked", "many", "png", "pdf", "small", "cut", "-"],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(
    data: bytes, why: tuple[str, str]
) -> None:
    with pytest.raises(RefusedError) as caught:
        read(data)
    assert (caught.value.why, caught.value.hint) == why


@given(st.sampled_from(sorted(FILES)), st.data())
def test_a_damaged_file_is_read_or_refused(kind: str, some: st.DataObject) -> None:
    whole = FILES[kind]
    at = some.draw(st.integers(0, len(whole) - 1))
    junk = some.draw(st.binary(max_size=40))
    read_or_refused(whole[:at] + junk + whole[at + len(junk) :])
    read_or_refused(whole[:at] + junk)


HEADS = (
    b"II*\0",
    b"MM\0*",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"\0\0\0\x18ftypheic",
    b"%PDF-",
)


@given(st.sampled_from([b"", *HEADS]), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(head: bytes, rest: bytes) -> None:
    read_or_refused(head + rest)


def read_or_refused(data: bytes) -> None:
    with suppress(RefusedError):
        assert all(grey.dtype == np.uint8 for grey in read(data))
