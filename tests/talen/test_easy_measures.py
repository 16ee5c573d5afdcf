"""What easy language measures on paper, and what is heard of it: large questions, boxes
of 10 mm, pictograms that are named."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from lobprint import make
from lobprint.compose import Request, compose
from lobprint.content import school_of
from lobprint.content.model import SectorId
from lobprint.document import Choice, Document
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.pictograms import GRID
from lobprint.page.items import Glyphs, Item, Strokes, Widget
from lobprint.press.build import Material, load
from lobprint.project import open_project

WRITTEN = (
    "zelfscan",
    "ervaring-vooraf",
    "ervaring-achteraf",
    "loopbaangesprek-lerende",
    "oudergesprek",
)
FORMS = (*WRITTEN, "kaartjes", "plaatjes")
"""The last two are cut up."""
SECTORS: tuple[SectorId, ...] = ("vo", "mbo")
every_form = pytest.mark.parametrize("form", FORMS)
every_sector = pytest.mark.parametrize("sector", SECTORS)


@cache
def material() -> Material:
    return load(open_project(), taal="eenvoudig")


def document(form: str, sector: SectorId, school: Any = None) -> Document:
    said = school_of(school) if school else None
    request = Request(sector, said, form=form)
    return compose(material().library, material().templates, request)


@cache
def items(form: str, sector: SectorId) -> tuple[tuple[float, float, Item], ...]:
    """What stands on the one page of a form, each with where its slab is, in pt."""
    (page,) = [page for page in lay_out(document(form, sector)).pages if page.placed]
    placed = [one for one in page.placed if not one.slab.foot]
    return tuple((one.x, one.y, item) for one in placed for item in one.slab.items)


@every_sector
@pytest.mark.parametrize("form", WRITTEN)
def test_questions_stand_in_one_line_with_a_pictogram_of_14_mm(
    form: str, sector: SectorId
) -> None:
    large = [
        item
        for _, _, item in items(form, sector)
        if isinstance(item, Glyphs) and item.size == 16 and item.color == "zwart"
    ]
    signs = [
        item.scale * GRID / MM
        for _, _, item in items(form, sector)
        if isinstance(item, Strokes)
    ]
    assert len(large) >= 3
    assert sum(size == pytest.approx(14) for size in signs) == len(large)
    assert {round(one.x / MM) for one in large} == {25}


@every_sector
@pytest.mark.parametrize("form", WRITTEN)
def test_boxes_are_10_mm(form: str, sector: SectorId) -> None:
    boxes = [
        item
        for _, _, item in items(form, sector)
        if isinstance(item, Widget) and type(item.field).__name__ in ("Check", "Choice")
    ]
    assert len(boxes) >= 7
    assert {round(one.width / MM, 2) for one in boxes} == {10.0}


def test_the_zelfscan_asks_the_five_with_their_pictogram() -> None:
    asked = material().library.instruments["zelfscan"].onderdelen[1]
    signs = [item.pictogram for item in asked.items]
    assert signs == ["kwaliteiten", "motieven", "werk", "sturing", "netwerk"]
    assert asked.pictogrammen == ("mist", "wolken", "zon")
    fields_ = [field.field for field in document("zelfscan", "mbo").fields()]
    assert sum(isinstance(field, Choice) for field in fields_) == 5


def files(**asked: Any) -> tuple[bytes, bytes]:
    made = make("De Linde", sector="mbo", taal="eenvoudig", **asked).files
    return made[0].data, made[1].data


def test_who_has_it_read_aloud_hears_the_whole_sentence_with_each_box() -> None:
    docx, pdf = files(forms="zelfscan")
    said = "Vraag 1. Wat kan ik goed? Weet ik niet (mist)"
    widgets: Any = PdfReader(BytesIO(pdf)).pages[0]["/Annots"]
    tips = [one.get_object().get("/TU") for one in widgets]
    assert said in tips
    assert "Vraag 1. Wat kan ik goed? Ik kan" in tips
    with ZipFile(BytesIO(docx)) as package:
        story = package.read("word/document.xml").decode()
    assert f'w:alias w:val="{said}"' in story


def test_a_box_is_10_mm_in_word_as_well() -> None:
    """The glyph of a box is 0.651 em in its type."""
    docx, _ = files(forms="zelfscan")
    with ZipFile(BytesIO(docx)) as package:
        styles = package.read("word/styles.xml").decode()
        story = package.read("word/document.xml").decode()
    (style,) = re.findall(r'w:styleId="LargeBox">.*?</w:style>', styles)
    half_points = int(re.findall(r'<w:sz w:val="(\d+)"/>', style)[0])
    assert half_points / 2 * 0.651 / MM == pytest.approx(10, abs=0.05)
    assert story.count("☐") == 15


def test_its_workbook_is_what_is_made_without_a_choice() -> None:
    made = make("De Linde", sector="vo", taal="eenvoudig")
    names = [file.name for file in made.files]
    assert names == ["mijn-lob-eenvoudig-vo.docx", "mijn-lob-eenvoudig-vo.pdf"]
    reader = PdfReader(BytesIO(made.files[1].data))
    said = "\n".join(page.extract_text() for page in reader.pages)
    for form in FORMS:
        assert material().library.instruments[form].titel in said
    assert "Het is geen toets." in said
    assert "Kwaliteitskader LOB, leidraad voor handelen" in said


def test_the_words_of_a_school_hold_in_it() -> None:
    made = make(
        {"naam": "De Linde", "woorden": {"begeleider": "coach"}},
        sector="mbo",
        taal="eenvoudig",
        forms="loopbaangesprek-lerende",
    )
    page = PdfReader(BytesIO(made.files[1].data)).pages[0].extract_text()
    assert "Neem dit blad mee naar je coach." in page
