"""Fonts come from strangers: whatever they are, a clear message or a good font."""

from __future__ import annotations

import struct
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from typeface_files import AMATIC, HANKEN, MANROPE, ROBOTO, bytes_of, fault

from lobprint.errors import ContentError
from lobprint.housestyle.typefaces import school_typeface
from lobprint.housestyle.typefaces.choice import MOST_BYTES

ASK = "\n  Vraag de maker van uw huisstijl om een .ttf- of .otf-bestand."
BROKEN = (
    "het lettertype is beschadigd of niet compleet\n  Haal het opnieuw op bij de maker."
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "het bestand is leeg" + ASK),
        (b"wOFF\0\1\0\0", "dit is een lettertype voor websites (woff)" + ASK),
        (b"wOF2\0\1\0\0", "dit is een lettertype voor websites (woff2)" + ASK),
        (
            b"%!PS-AdobeFont",
            "dit is een oud soort lettertype (PostScript Type 1)" + ASK,
        ),
        (b"Beste lezer", "dit is geen lettertype\n  Noem een .ttf- of .otf-bestand."),
        (b"\0\1\0\0", BROKEN),
        (b"OTTO\0\4\0\0\0\0\0\0", BROKEN),
        (b"ttcf\0\1\0\0\xff\xff\xff\xff", BROKEN),
        (b"\0\1\0\0\xff\xff" + bytes(6), BROKEN),
    ],
)
def test_a_file_that_is_no_font_is_told_by_its_kind(
    tmp_path: Path, content: bytes, message: str
) -> None:
    path = tmp_path / "letter.ttf"
    path.write_bytes(content)
    assert fault("letter.ttf", tmp_path) == f"school.yaml:4:15: {path}: {message}"


def test_a_zip_from_google_must_be_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "Roboto.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.write(ROBOTO / "Roboto-Regular.ttf", "Roboto-Regular.ttf")
    assert fault("Roboto.zip", tmp_path) == (
        f"school.yaml:4:15: {path}: dit is een zipbestand, geen lettertype\n"
        "  Pak het uit en noem het .ttf- of .otf-bestand dat erin zit."
    )


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "Letter-Regular.ttf").touch()
    assert fault("Leter-Regular.ttf", tmp_path) == (
        f"school.yaml:4:15: {tmp_path / 'Leter-Regular.ttf'}: bestaat niet\n"
        "  Bedoelde u Letter-Regular.ttf?"
    )


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "letter.ttf"
    with path.open("wb") as file:
        file.write(b"\0\1\0\0")
        file.truncate(MOST_BYTES + 1)
    assert "het bestand is groter dan" in fault("letter.ttf", tmp_path)


def test_a_font_without_letters_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "tekens.ttf"
    with TTFont(AMATIC / "AmaticSC-Regular.ttf") as font:
        for table in font["cmap"].tables:
            table.cmap = {code: name for code, name in table.cmap.items() if code > 128}
        font.save(path)
    assert fault("tekens.ttf", tmp_path) == (
        f"school.yaml:4:15: {path}: in dit lettertype staan geen gewone letters "
        "(abcdefghij)\n  Kies een lettertype waarmee u Nederlands kunt schrijven."
    )


@pytest.mark.parametrize("kind", [4, 12])
def test_a_character_map_without_end_is_refused(tmp_path: Path, kind: int) -> None:
    """A few bytes that speak of four thousand million characters."""
    if kind == 12:
        table = struct.pack(">2H3L3L", 12, 0, 28, 0, 1, 0, 0xFFFFFFFF, 1)
    else:
        count = 4000
        ends, starts = [0xFFFF] * count, [0] * count
        rest = [*ends, 0, *starts, *[1] * count, *[0] * count]
        length = 14 + 2 * len(rest)
        head = (4, length & 0xFFFF, 0, 2 * count, 0, 0, 0)
        table = struct.pack(f">7H{len(rest)}H", *head, *rest)
    with TTFont(ROBOTO / "Roboto-Regular.ttf") as font:
        from fontTools.ttLib.tables.DefaultTable import DefaultTable

        font["cmap"] = DefaultTable("cmap")
        font["cmap"].data = struct.pack(">2H2HL", 0, 1, 3, 1, 12) + table
        (tmp_path / "bom.ttf").write_bytes(bytes_of(font))
    assert fault("bom.ttf", tmp_path).endswith(BROKEN)


def test_parts_of_parts_without_end_are_refused(tmp_path: Path) -> None:
    """Each glyph is made of ten times the one before: 10 to the 20th in all."""
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    with TTFont(AMATIC / "AmaticSC-Regular.ttf") as font:
        names = [font.getBestCmap()[code] for code in range(ord("a"), ord("u"))]
        for before, name in pairwise(names):
            pen = TTGlyphPen(font.getGlyphSet())
            for _ in range(10):
                pen.addComponent(before, (1, 0, 0, 1, 0, 0))
            font["glyf"][name] = glyph = pen.glyph()
            glyph.xMin = glyph.yMin = glyph.xMax = glyph.yMax = 0
        font["maxp"].recalc = lambda *_: None
        font.recalcBBoxes = False
        (tmp_path / "bom.ttf").write_bytes(bytes_of(font))
    assert fault("bom.ttf", tmp_path).endswith(BROKEN)


def test_subroutines_without_end_are_refused(tmp_path: Path) -> None:
    with TTFont(HANKEN / "HankenGrotesk-Regular.otf") as font:
        top = font["CFF "].cff.topDictIndex[0]
        from fontTools.cffLib import SubrsIndex
        from fontTools.misc.psCharStrings import T2CharString

        private = top.Private
        private.Subrs = SubrsIndex()
        bias = 107
        for level in range(9):
            call = [level + 1 - bias, "callsubr"] if level < 8 else []
            private.Subrs.append(
                T2CharString(program=[*call * 30, "return"], private=private)
            )
        name = font.getBestCmap()[ord("a")]
        start = [0, "hmoveto", -bias, "callsubr", "endchar"]
        top.CharStrings[name].setProgram(start)
        font.recalcBBoxes = False
        (tmp_path / "bom.otf").write_bytes(bytes_of(font))
    assert fault("bom.otf", tmp_path).endswith(BROKEN)


def test_names_of_strangers_are_made_harmless(tmp_path: Path) -> None:
    name = 'Ro<w:b/>"&\u202e\n' + "o" * 300
    with TTFont(ROBOTO / "Roboto-Regular.ttf") as font:
        font["name"].setName(name, 1, 3, 1, 0x409)
        font["name"].removeNames(16)
        font.save(tmp_path / "letter.ttf")
    family = school_typeface("letter.ttf", tmp_path)[0].family
    assert family == 'Ro<w:b/>"&' + "o" * 21


WHOLE = [
    path.read_bytes()
    for path in (
        AMATIC / "AmaticSC-Regular.ttf",
        HANKEN / "HankenGrotesk-Light.otf",
        MANROPE / "Manrope-VariableFont_wght.ttf",
    )
]


@settings(max_examples=60)
@given(
    which=st.sampled_from(WHOLE),
    changes=st.lists(
        st.tuples(st.integers(0, 1 << 20), st.binary(min_size=1, max_size=8)),
        min_size=1,
        max_size=6,
    ),
    in_directory=st.booleans(),
    end=st.one_of(st.none(), st.integers(0, 1 << 17)),
)
def test_any_broken_font_is_refused_or_used(
    tmp_path_factory: pytest.TempPathFactory,
    which: bytes,
    changes: list[tuple[int, bytes]],
    in_directory: bool,
    end: int | None,
) -> None:
    data = bytearray(which[:end])
    for at, other in changes:
        place = at % max(1, min(len(data), 400) if in_directory else len(data))
        data[place : place + len(other)] = other
    folder = tmp_path_factory.mktemp("letters")
    (folder / "letter.ttf").write_bytes(data)
    try:
        found, _ = school_typeface("letter.ttf", folder)
    except ContentError:
        return
    assert 0 < found.scale <= 1.15
