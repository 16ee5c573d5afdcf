"""A logo that can't be printed is refused with one clear message."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import lobprint
from lobprint.errors import ContentError, Place
from lobprint.housestyle.logo import read_logo
from lobprint.pdf.picture import picture as picture_of


def picture(kind: str, size: tuple[int, int] = (30, 20), mode: str = "RGB") -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(file, kind)
    return file.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    check = struct.pack(">L", zlib.crc32(name + data))
    return struct.pack(">L", len(data)) + name + data + check


def claims(width: int, height: int) -> bytes:
    """A small PNG that says it is very large."""
    header = struct.pack(">2L5B", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + body


def told(path: Path, place: Place | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        read_logo(path, "Logo", picture_of, place)
    assert len(caught.value.problems) == 1
    return str(caught.value).replace(f"{path.parent}/", "")


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("png", mode) for mode in ("RGB", "L", "LA", "RGBA", "P", "1")),
        ("jpeg", "RGB"),
        ("jpeg", "L"),
    ],
)
def test_a_plain_png_and_jpeg_are_taken_as_they_are(
    tmp_path: Path, kind: str, mode: str
) -> None:
    data = picture(kind, mode=mode)
    (tmp_path / "naam-zegt-niets.gif").write_bytes(data)
    logo = read_logo(tmp_path / "naam-zegt-niets.gif", "Logo van ROC", picture_of)
    assert logo.data == data
    assert (logo.kind, logo.width, logo.height) == (kind, 30, 20)
    assert logo.alt == "Logo van ROC"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "logo.png: het bestand is leeg"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            "logo.png: de tekening zegt niet hoe groot ze is\n"
            "  Geef het logo in het tekenprogramma een maat, of gebruik een png.",
        ),
        (
            b"logo volgt",
            "logo.png: dit is geen afbeelding in svg, png of jpg\n"
            "  Open het logo in een tekenprogramma en sla het op als svg of png.",
        ),
        (
            picture("png")[:-40],
            "logo.png: het bestand is beschadigd of niet compleet\n"
            "  Sla het logo opnieuw op, of vraag de maker om een nieuwe versie.",
        ),
        (
            picture("jpeg")[:-40],
            "logo.png: het bestand is beschadigd of niet compleet\n"
            "  Sla het logo opnieuw op, of vraag de maker om een nieuwe versie.",
        ),
        (
            picture("png")[:20],
            "logo.png: het bestand is beschadigd of niet compleet\n"
            "  Sla het logo opnieuw op, of vraag de maker om een nieuwe versie.",
        ),
        (
            b"\x00" * 10_000_001,
            "logo.png: het bestand is groter dan 10 MB",
        ),
        *[
            (
                claims(*size),
                "logo.png: de afbeelding heeft meer dan 40 miljoen beeldpunten\n"
                "  Maak het kleiner; 1000 beeldpunten breed is ruim genoeg.",
            )
            for size in [(8000, 6000), (12_000, 12_000), (60_000, 60_000)]
        ],
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_each_bad_logo_has_its_message(
    tmp_path: Path, data: bytes, message: str
) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    assert told(tmp_path / "logo.png") == message


def white(mode: str = "RGB", color: str = "white") -> bytes:
    file = io.BytesIO()
    Image.new("RGBA", (30, 20), color).convert(mode).save(file, "png")
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [white(), white("P"), white("L"), white("1"), white(color="#fdfdfd")],
    ids=["RGB", "P", "L", "1", "nearly"],
)
def test_a_white_logo_is_not_seen_on_paper(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    assert told(tmp_path / "logo.png") == (
        "logo.png: dit logo is wit: op papier is er niets van te zien\n"
        "  Gebruik de versie van het logo voor een lichte achtergrond."
    )


def test_a_logo_that_is_not_there_in_its_own_picture(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(white("RGBA", "#0000"))
    assert "op deze tekening is niets te zien" in told(tmp_path / "logo.png")


def test_a_pale_logo_is_a_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(white(color="#f5f5dc"))
    assert read_logo(tmp_path / "logo.png", "Logo", picture_of).width == 30


def test_the_place_where_the_logo_is_named_is_told(tmp_path: Path) -> None:
    (tmp_path / "logo.png").touch()
    place = Place("school.yaml", 4, 9)
    assert told(tmp_path / "logo.pgn", place) == (
        "school.yaml:4:9: logo.pgn: bestaat niet\n  Bedoelde u logo.png?"
    )


@settings(max_examples=300)
@given(data=st.data(), kind=st.sampled_from(["png", "jpeg"]))
def test_damage_is_told_or_harmless_but_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, kind: str
) -> None:
    damaged = bytearray(picture(kind))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(4, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.mktemp("logo") / "logo.png"
    path.write_bytes(bytes(damaged))
    with contextlib.suppress(ContentError):
        read_logo(path, "Logo", picture_of)


def test_a_photo_without_a_jfif_mark_goes_into_both_files() -> None:
    """So those write them who print, and who strip what isn't picture."""
    with_mark = picture("jpeg")
    length = int.from_bytes(with_mark[4:6], "big")
    data = with_mark[:2] + with_mark[4 + length :]
    assert b"JFIF" not in data
    assert in_files("a.jpg", data) == data


def test_a_png_that_leads_nowhere_is_written_anew() -> None:
    """Its pixels are there, but one chunk says that it is longer than it is."""
    whole = picture("png")
    end = whole.rindex(b"IEND") - 4
    data = whole[:end] + struct.pack(">L", 7) + b"tEXtTitle\0x" + whole[end + 4 :]
    inside = in_files("a.png", data)
    assert inside != data
    with Image.open(io.BytesIO(inside)) as image, Image.open(io.BytesIO(whole)) as old:
        assert image.convert("RGB").tobytes() == old.tobytes()


def in_files(name: str, data: bytes) -> bytes:
    """The logo `data` as Word gets it; the PDF has a picture as well."""
    look = {"naam": "ROC", "huisstijl": {"logo": name}}
    made = lobprint.make(look, sector="mbo", forms="omslag", files={name: data})
    assert b"/Subtype/Image" in made.files[1].data
    with zipfile.ZipFile(io.BytesIO(made.files[0].data)) as package:
        (inside,) = (n for n in package.namelist() if "media/image1" in n)
        return package.read(inside)


def test_a_photo_in_cmyk_on_its_side_is_turned(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("CMYK", (30, 20), (0, 90, 90, 0)).save(tmp_path / "f.jpg", exif=exif)
    logo = read_logo(tmp_path / "f.jpg", "Logo van ROC", picture_of)
    assert (logo.kind, logo.width, logo.height) == ("png", 20, 30)


def test_a_photo_taken_on_its_side_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (30, 20), "red").save(tmp_path / "foto.jpg", exif=exif)
    logo = read_logo(tmp_path / "foto.jpg", "Logo van ROC", picture_of)
    assert (logo.kind, logo.width, logo.height) == ("png", 20, 30)
    assert Image.open(io.BytesIO(logo.data)).size == (20, 30)
