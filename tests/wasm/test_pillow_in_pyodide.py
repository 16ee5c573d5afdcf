"""Pillow in Pyodide sees the same pixels as Pillow here, and refuses the same files."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from wasm.pyodide import Pyodide, here

pytestmark = pytest.mark.browser

SIZE = (61, 43)
"""No multiple of the 8 or 16 pixels that JPEG works with."""


def pixels(mode: str) -> Image.Image:
    """A picture with something in every corner."""
    bands = [Image.linear_gradient("L"), Image.radial_gradient("L")]
    bands += [band.rotate(90) for band in bands]
    full = Image.merge("RGBA", bands).resize(SIZE)
    if mode == "I;16":
        return full.convert("I").point(lambda value: value * 257).convert("I;16")
    return full.convert(mode)


def saved(mode: str, kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    pixels(mode).save(file, kind, **options)
    return file.getvalue()


def exif(orientation: int) -> Image.Exif:
    told = Image.Exif()
    told[0x0112] = orientation
    return told


def claims(side: int) -> bytes:
    """A small PNG that says it is very large."""
    parts = {
        b"IHDR": struct.pack(">2L5B", side, side, 8, 0, 0, 0, 0),
        b"IDAT": zlib.compress(b"\0" * 1000),
        b"IEND": b"",
    }
    chunks = [
        struct.pack(">L", len(data)) + name + data
        + struct.pack(">L", zlib.crc32(name + data))
        for name, data in parts.items()
    ]  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


PICTURES = {
    **{f"png {mode}": saved(mode, "PNG") for mode in ("1", "L", "LA", "P", "I;16")},
    **{f"png {mode}": saved(mode, "PNG") for mode in ("RGB", "RGBA")},
    "png with a colour that shines through": saved("P", "PNG", transparency=0),
    "png in grey that shines through": saved("L", "PNG", transparency=200),
    "png with Exif": saved("RGB", "PNG", exif=exif(6)),
    "png with few colours": saved("P", "PNG", bits=4),
    **{f"jpeg {mode}": saved(mode, "JPEG") for mode in ("L", "RGB", "CMYK")},
    **{f"jpeg {n}": saved("RGB", "JPEG", subsampling=n) for n in range(3)},
    "jpeg progressive": saved("RGB", "JPEG", progressive=True, quality=95),
    "jpeg optimised": saved("RGB", "JPEG", optimize=True, quality=30),
    "jpeg on its side": saved("RGB", "JPEG", exif=exif(8)),
}
BROKEN = {
    "nothing": b"",
    "text": b"dit is geen afbeelding",
    "gif": saved("P", "GIF"),
    "large": claims(20_000),
    "empty": claims(0),
}


@pytest.mark.parametrize("name", PICTURES)
def test_it_sees_the_same_pixels(pyodide: Pyodide, name: str) -> None:
    seen = pyodide.ask("read_picture", PICTURES[name])
    assert seen[0] in ("PNG", "JPEG")
    assert seen == here("read_picture", PICTURES[name])


@pytest.mark.parametrize("part", [0.1, 0.3, 0.6, 0.95])
@pytest.mark.parametrize("name", ["png RGB", "jpeg RGB", "jpeg progressive"])
def test_it_refuses_half_a_file(pyodide: Pyodide, name: str, part: float) -> None:
    half = PICTURES[name][: int(len(PICTURES[name]) * part)]
    said = pyodide.ask("read_picture", half)
    assert said[:2] in (["error", "OSError"], ["error", "UnidentifiedImageError"])
    assert said[1:2] == here("read_picture", half)[1:2]


@pytest.mark.parametrize("name", BROKEN)
def test_it_refuses_the_same_files(pyodide: Pyodide, name: str) -> None:
    said = pyodide.ask("read_picture", BROKEN[name])
    assert said[0] == "error"
    assert said[1:2] == here("read_picture", BROKEN[name])[1:2]


def test_a_bomb_is_refused_for_what_it_is(pyodide: Pyodide) -> None:
    said = pyodide.ask("read_picture", BROKEN["large"])
    assert said[1] == "DecompressionBombError"


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_it_writes_the_same_jpeg(pyodide: Pyodide, mode: str) -> None:
    side = 43
    data = pixels(mode).resize((side, side)).tobytes()
    given = data, mode, side
    assert pyodide.ask("write_jpeg", *given) == here("write_jpeg", *given)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "RGB", "RGBA"])
def test_a_png_that_it_writes_holds_the_pixels(pyodide: Pyodide, mode: str) -> None:
    data = pixels(mode).resize((40, 40)).tobytes()
    assert pyodide.ask("write_png", data, mode, 40) is True


def test_a_part_of_more_than_two_gigabytes_is_refused(pyodide: Pyodide) -> None:
    """Here Pillow asks for as many bytes as a chunk claims, and gets what there is. In
    Pyodide, of 32 bits, no such number of bytes can be asked for."""
    start, end = PICTURES["png RGB"].split(b"IDAT")
    long = start[:-4] + b"\xff\0\0\0" + b"IDAT" + end
    assert pyodide.ask("read_picture", long)[:2] == ["error", "OverflowError"]


@given(st.data())
def test_a_hurt_file_is_read_or_refused(pyodide: Pyodide, data: st.DataObject) -> None:
    """Some pixels of a hurt JPEG, or whether it is refused, can differ: libjpeg-turbo's
    versions, and its ways on several processors, don't make the same of nonsense."""
    whole = PICTURES[data.draw(st.sampled_from(sorted(PICTURES)))]
    at = data.draw(st.integers(0, len(whole) - 1))
    hurt = data.draw(st.binary(min_size=1, max_size=3))
    broken = whole[:at] + hurt + whole[at + len(hurt) :]
    seen, expected = pyodide.ask("read_picture", broken), here("read_picture", broken)
    assert "error" in (seen[0], expected[0]) or seen[:3] == expected[:3]
