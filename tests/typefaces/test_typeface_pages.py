"""A workbook in a school's own type: the pages hold, and every reader reads them."""

from __future__ import annotations

import io
import pickle
from collections import Counter
from functools import cache
from pathlib import Path

import page
import pikepdf
import pypdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from ours import library, templates
from typeface_files import AMATIC, HANKEN, MANROPE, ROBOTO, changed, typeface

from lobprint import pdf, word
from lobprint.brand import Brand, make_brand
from lobprint.compose import Request, compose
from lobprint.content.model import SECTORS, School, SectorId
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.look.fonts import missing_characters, text_width
from lobprint.look.truetype import advances_of
from lobprint.look.typeface import SOURCE_SANS, FontFile, Typeface, measures, set_in

FILES = {
    "TrueType": ROBOTO / "Roboto-Regular.ttf",
    "PostScript": HANKEN / "HankenGrotesk-Regular.otf",
    "variable": MANROPE / "Manrope-VariableFont_wght.ttf",
    "handwriting": AMATIC / "AmaticSC-Regular.ttf",
}
NAME = "Łódź ← College ‰"
"""With characters that Amatic lacks."""


@cache
def of(kind: str) -> Typeface:
    path = FILES[kind]
    return typeface(path.name, path.parent)


@cache
def workbook(sector: SectorId) -> Document:
    request = Request(sector=sector, school=School(naam=NAME))
    return compose(library(), templates(), request)


@cache
def pdf_of(kind: str) -> bytes:
    brand = Brand(*_colors(), typeface=of(kind))
    layout = lay_out(workbook("mbo"), typeface=brand.typeface)
    return pdf.write(workbook("mbo"), brand, layout)


def _colors() -> tuple[str, str, str, str]:
    brand = make_brand()
    return brand.merk, brand.accent, brand.tint, brand.on_merk


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("kind", FILES)
def test_every_page_holds_what_it_held(kind: str, sector: SectorId) -> None:
    usual = lay_out(workbook(sector))
    own = lay_out(workbook(sector), typeface=of(kind))
    assert [one.part for one in own.pages] == [one.part for one in usual.pages]


@pytest.mark.parametrize("kind", FILES)
def test_a_validator_finds_nothing_against_pdf_ua(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "werkboek.pdf"
    path.write_bytes(pdf_of(kind))
    report = page.validate_pdf(str(path), profile="ua1")
    assert sorted({failure.rule_id for failure in report.failures}) == []


@pytest.mark.parametrize("kind", FILES)
def test_other_tools_read_the_words(kind: str) -> None:
    data = pdf_of(kind)
    words = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert NAME in words
    with pypdfium2.PdfDocument(data) as opened:
        assert NAME in opened[0].get_textpage().get_text_range()


@pytest.mark.parametrize("kind", FILES)
def test_widths_in_the_pdf_are_those_of_the_font_in_it(kind: str) -> None:
    checked: Counter[str] = Counter()
    with pikepdf.open(io.BytesIO(pdf_of(kind))) as opened:
        for one in opened.pages[0].Resources.Font.values():
            inner = one.DescendantFonts[0]
            file = inner.FontDescriptor.FontFile2.read_bytes()
            with TTFont(io.BytesIO(file)) as font:
                units, widths = font["head"].unitsPerEm, font["hmtx"].metrics
                names = font.getBestCmap()
            array = list(inner.W)
            for first, row in zip(array[::2], array[1::2], strict=True):
                for code, width in enumerate(row, int(first)):
                    if code == 0xA0:  # written as a space
                        continue
                    real = widths[names[code]][0] * 1000 / units
                    assert float(width) == pytest.approx(real, abs=0.51)
                    checked[str(one.BaseFont)] += 1
    assert len(checked) >= 2
    assert min(checked.values()) > 150


def test_a_character_that_the_type_lacks_is_set_in_ours() -> None:
    with set_in(of("handwriting")):
        assert "←" not in advances_of(of("handwriting").file("bold"))
        assert missing_characters("←") == []
        ours = advances_of(SOURCE_SANS.file("bold"))["←"] / 100
        assert text_width("←", "bold", 10) == pytest.approx(ours)


@pytest.mark.parametrize(
    ("kind", "typed"), [("TrueType", "Roboto-Regular"), ("variable", "Manrope-Regular")]
)
def test_fields_are_typed_in_the_schools_type(kind: str, typed: str) -> None:
    with pikepdf.open(io.BytesIO(pdf_of(kind))) as opened:
        fonts = opened.Root.AcroForm.DR.Font.values()
        assert {str(one.BaseFont) for one in fonts} == {f"/{typed}", f"/{typed}-1.25"}
        size = float(str(opened.Root.AcroForm.DA).split()[1])
    assert size == pytest.approx(10.5 * of(kind).scale)


def test_a_type_that_lacks_letters_of_names_is_not_typed_in(tmp_path: Path) -> None:
    path = changed(ROBOTO / "Roboto-Regular.ttf", tmp_path)
    with TTFont(path) as font:
        for table in font["cmap"].tables:
            table.cmap = {c: name for c, name in table.cmap.items() if c != ord("ë")}
        font.save(tmp_path / "zonder.ttf")
    brand = Brand(*_colors(), typeface=typeface("zonder.ttf", tmp_path))
    layout = lay_out(workbook("vo"), typeface=brand.typeface)
    with pikepdf.open(io.BytesIO(pdf.write(workbook("vo"), brand, layout))) as opened:
        fonts = opened.Root.AcroForm.DR.Font.values()
        names = {str(one.BaseFont).removesuffix("-1.25") for one in fonts}
        assert names == {"/SourceSansPro-Regular"}


def test_letters_look_as_large_as_ours() -> None:
    """Words as wide, within a few hundredths; small letters at least nine tenths."""
    sample = "Wat ging er goed en wat wil je nu leren?"
    for kind in ("TrueType", "PostScript", "variable"):
        with set_in(of(kind)):
            own = text_width(sample, "regular", 10)
        assert own == pytest.approx(text_width(sample, "regular", 10), rel=0.04)


def test_the_type_holds_only_where_it_was_set() -> None:
    with set_in(of("TrueType")):
        assert measures().typeface == of("TrueType")
    assert measures().typeface == SOURCE_SANS


def test_a_brand_goes_to_another_process_with_its_type() -> None:
    brand = Brand(*_colors(), typeface=of("PostScript"))
    again = pickle.loads(pickle.dumps(brand))  # noqa: S301 - our own bytes
    assert again == brand
    assert [file.data for file in again.typeface.files] == [
        file.data for file in brand.typeface.files
    ]
    layout = lay_out(workbook("mbo"), typeface=again.typeface)
    assert pdf.write(workbook("mbo"), again, layout) == pdf_of("PostScript")


def test_one_form_alone_is_set_in_it_too() -> None:
    form = library().forms()[0].id
    request = Request(sector="mbo", form=form)
    document = compose(library(), templates(), request)
    brand = Brand(*_colors(), typeface=of("TrueType"))
    made = word.write(document, brand, lay_out(document, typeface=brand.typeface))
    assert made.startswith(b"PK")


def test_files_are_the_same_every_time() -> None:
    from lobprint.housestyle.typefaces.drawing import drawn

    first = of("variable")
    drawn.cache_clear()
    again = typeface(FILES["variable"].name, FILES["variable"].parent)
    assert [file.data for file in again.files] == [file.data for file in first.files]
    assert isinstance(again.files[0], FontFile)
