"""A picture that not all show alike is drawn anew: Word and PDF look the same."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
import zlib
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms
from test_logo import chunk, told

import lobprint
from lobprint.errors import ContentError
from lobprint.housestyle.pictures.kinds import kind_of
from lobprint.housestyle.pictures.reading import RefusedError, read_picture

BLUE, ORANGE = (0, 98, 155), (179, 71, 0)
Colors = tuple[tuple[int, ...], tuple[int, ...]]


def two(mode: str = "RGB", blue: tuple[int, ...] = BLUE) -> Image.Image:
    """A blue and an orange square beside each other."""
    image = Image.new("RGB", (60, 30), ORANGE)
    image.paste(blue, (0, 0, 30, 30))
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def sixteen() -> bytes:
    """A PNG with 16 bits of each colour, which Pillow reads but doesn't write."""
    row = b"".join(bytes([one, one]) for color in (BLUE, ORANGE) for one in color * 30)
    head = struct.pack(">2L5B", 60, 30, 16, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress((b"\0" + row) * 30)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body


def profile(matrix: tuple[tuple[float, ...], ...]) -> bytes:
    """An ICC profile of these primaries under D50, with the curve of a power of 2.2."""
    tags: dict[bytes, bytes] = {}
    for name, column in zip(b"rgb", matrix, strict=True):
        xyz = struct.pack(">3l", *(round(one * 65536) for one in column))
        tags[bytes([name]) + b"XYZ"] = b"XYZ \0\0\0\0" + xyz
        tags[bytes([name]) + b"TRC"] = b"curv\0\0\0\0\0\0\0\1" + struct.pack(">H", 563)
    start, table, body = 132 + 12 * len(tags), b"", b""
    for tag, data in tags.items():
        table += tag + struct.pack(">2L", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = bytes(16) + b"RGB XYZ " + bytes(12) + b"acsp" + bytes(88)
    whole = head + struct.pack(">L", len(tags)) + table + body
    return struct.pack(">L", len(whole)) + whole[4:]


ADOBE_RGB = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087),
             (0.14919, 0.06322, 0.74457))  # fmt: skip
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def shown(data: bytes) -> tuple[Colors, Colors]:
    """The two colours in the picture that Word gets, and as a PDF shows them."""
    look = {"naam": "ROC", "huisstijl": {"logo": "logo"}}
    made = lobprint.make(look, sector="mbo", forms="omslag", files={"logo": data})
    with zipfile.ZipFile(io.BytesIO(made.files[0].data)) as package:
        (name,) = (one for one in package.namelist() if "media/image1" in one)
        with Image.open(io.BytesIO(package.read(name))) as image:
            return _colors(image.convert("RGB")), _in_pdf(made.files[1].data)


def _colors(image: Image.Image) -> Colors:
    middle = image.height // 2
    places = image.width // 4, image.width * 3 // 4
    one, other = (image.getpixel((x, middle)) for x in places)
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return one[:3], other[:3]


def _in_pdf(data: bytes) -> Colors:
    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        (picture,) = page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        left, bottom, right, top = picture.get_bounds()
        image = page.render(scale=2, may_draw_forms=False).to_pil().convert("RGB")
        high = page.get_height()
        return _colors(
            image.crop((int(left * 2) + 1, int((high - top) * 2) + 1,
                        int(right * 2) - 1, int((high - bottom) * 2) - 1))
        )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        saved(two(), "PNG"),
        saved(two().quantize(8), "PNG"),
        saved(two("RGBA"), "PNG"),
        sixteen(),
        saved(two(), "PNG", save_all=True, append_images=[two().rotate(90)]),
        saved(two(), "PNG")[:-1],
        saved(two(), "PNG", icc_profile=SRGB),
        saved(two(), "JPEG", quality=95),
        saved(two(), "JPEG", quality=95, progressive=True),
        saved(two(), "JPEG", quality=95, icc_profile=SRGB),
        saved(two(), "MPO", save_all=True, append_images=[two()], quality=95),
        saved(two().quantize(8), "GIF"),
        saved(two(), "BMP"),
        saved(two(), "TIFF"),
        saved(two(), "WEBP", lossless=True),
    ],
)
def test_word_and_pdf_show_the_colours_of_the_file(data: bytes) -> None:
    for colors in shown(data):
        assert colors[0] == pytest.approx(BLUE, abs=6)
        assert colors[1] == pytest.approx(ORANGE, abs=6)


def test_a_wide_gamut_is_brought_within_that_of_a_screen() -> None:
    """As LittleCMS does it."""
    adobe = profile(ADOBE_RGB)
    blue = (65, 98, 153)  # the house blue in Adobe RGB, nearly
    image = two(blue=blue)
    expected = ImageCms.profileToProfile(image, io.BytesIO(adobe), io.BytesIO(SRGB))
    assert expected is not None
    word, paper = shown(saved(image, "PNG", icc_profile=adobe))
    assert word[0] == pytest.approx(expected.getpixel((9, 9)), abs=3)
    assert word[1] == pytest.approx(expected.getpixel((50, 9)), abs=3)
    assert paper[0] == pytest.approx(word[0], abs=2)


def test_inks_look_as_they_do_on_paper_and_black_is_black() -> None:
    image = Image.new("CMYK", (60, 30), (0, 0, 0, 255))
    image.paste((255, 0, 0, 0), (0, 0, 30, 30))
    word, paper = shown(saved(image, "JPEG", quality=95))
    cyan, black = word
    assert cyan == pytest.approx((0, 180, 240), abs=12)
    assert black == pytest.approx((0, 0, 0), abs=3)
    assert paper[0] == pytest.approx(cyan, abs=3)


def test_a_picture_that_is_drawn_anew_is_not_larger_than_is_printed() -> None:
    image = Image.new("CMYK", (5000, 2500), (0, 90, 90, 0))
    anew = read_picture(saved(image, "JPEG"), "JPEG").anew
    assert anew is not None
    with Image.open(io.BytesIO(anew)) as small:
        assert small.size == (1600, 800)


OTHERS = {
    b"%PDF-1.7": "dit is een pdf",
    b"%PDF-1.5\n%Adobe Illustrator": "dit is een Illustrator-bestand",
    b"%!PS-Adobe": "dit is een eps-bestand",
    b"8BPS": "dit is een Photoshop-bestand",
    bytes(4) + b"ftypheic": "dit is een foto van een telefoon (heic)",
    bytes(4) + b"ftypavif": "dit is een avif-bestand",
    bytes(40) + b" EMF": "dit is een emf-bestand",
    b"PK\3\4": "dit is een zip, of een bestand van Word of PowerPoint",
}


@pytest.mark.parametrize("start", OTHERS)
def test_another_kind_of_file_is_told_as_what_it_is(
    start: bytes, tmp_path: Path
) -> None:
    (tmp_path / "logo.png").write_bytes(start + bytes(99))
    said = told(tmp_path / "logo.png")
    assert said.startswith(f"logo.png: {OTHERS[start]}, geen afbeelding in svg, png")
    assert "\n  " in said


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "BMP", "WEBP", "TIFF", "PNG"])
def test_white_is_told_in_any_kind_of_file(kind: str) -> None:
    data = saved(Image.new("RGB", (30, 20), "#fdfdfd"), kind)
    with pytest.raises(RefusedError, match="dit logo is wit"):
        read_picture(data, kind_of(data))


@settings(max_examples=150)
@given(data=st.data(), kind=st.sampled_from(["GIF", "BMP", "WEBP", "TIFF", "JPEG"]))
def test_damage_is_told_or_harmless(data: st.DataObject, kind: str) -> None:
    image = two("CMYK" if kind in ("TIFF", "JPEG") else "RGB")
    damaged = bytearray(saved(image, kind))
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(4, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))
    made = bytes(damaged[: data.draw(st.integers(20, len(damaged)))])
    if kind_of(made):
        with contextlib.suppress(RefusedError):
            read_picture(made, kind_of(made))


@settings(max_examples=100)
@given(st.binary(max_size=40), st.integers(0, 300))
def test_any_profile_is_read_or_ignored(noise: bytes, at: int) -> None:
    adobe = bytearray(profile(ADOBE_RGB))
    adobe[at : at + len(noise)] = noise
    data = saved(two(), "PNG", icc_profile=bytes(adobe))
    assert read_picture(data, "PNG").width == 60


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("\\\\server\\logo.png", "dit staat op een andere computer in het netwerk"),
        ("//server/logo.png", "dit staat op een andere computer in het netwerk"),
        ("C:\\Users\\els\\logo.png", "dit is een plek op één computer"),
        ("file:///tmp/logo.png", "dit is een adres en geen bestandsnaam"),
        (
            "https://school.nl/logo.png",
            "dit is een adres op internet, en daar haalt lobprint niets vandaan",
        ),
    ],
)
@pytest.mark.parametrize("key", ["logo", "word", "lettertype"])
def test_a_file_that_lies_elsewhere_is_refused(
    key: str, name: str, message: str
) -> None:
    with pytest.raises(ContentError) as caught:
        lobprint.make({"naam": "ROC", "huisstijl": {key: name}}, sector="mbo", files={})
    assert str(caught.value) == (
        f"huisstijl.{key}: {name}: {message}\n"
        "  Zet het bestand naast school.yaml, en schrijf alleen zijn naam: logo.png."
    )


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("Logo.PNG", "logo.png"),
        ("caf\u00e9.png", "cafe\u0301.png"),
        ("cafe\u0301.png", "caf\u00e9.png"),
        ("beeld\\logo.png", "beeld/logo.png"),
        ("./Beeld/logo.png", "beeld/Logo.png"),
    ],
)
def test_a_name_is_found_however_a_system_writes_it(said: str, there: str) -> None:
    look = {"naam": "ROC", "huisstijl": {"logo": said}}
    files = {there: saved(two(), "PNG")}
    assert lobprint.make(look, sector="mbo", forms="omslag", files=files).files
