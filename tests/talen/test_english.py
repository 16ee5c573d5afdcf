"""The English set: all of it English, with the fields and pages of the Dutch one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from english import forms, library, print_of, texts
from pypdf import PdfReader

from lobprint import make
from lobprint.content import load_content
from lobprint.content.model import SECTORS, SectorId
from lobprint.content.talen import taal_of
from lobprint.language import HOLE, names
from lobprint.press.make import Delivery
from lobprint.project import built_in

SAME = {"tool", "Team", "School"}
"""What is the same word in both languages."""
SOURCES = Path(__file__).parent / "dutch-of-english.txt"
BOTH = {"LOB", "Tip", "Team"}
"""Words of lobprint that may stand in English as well."""


@cache
def made(form: str, sector: SectorId, taal: str = "en") -> Delivery:
    return make("ROC De Linde", sector=sector, forms=form, taal=taal)


@cache
def workbook(sector: SectorId) -> Delivery:
    return make(sector=sector, taal="en")


PAIRS = [
    (sector, form.id)
    for sector in SECTORS
    for form in library("en").forms()
    if sector in form.sectoren
]


@pytest.mark.parametrize("form", forms())
def test_no_text_of_a_translated_form_is_dutch(form: str) -> None:
    dutch = texts(library().instruments[form])
    english = texts(library("en").instruments[form])
    left = {w: t for w, t in english.items() if dutch.get(w) == t and t not in SAME}
    assert not {w: t for w, t in left.items() if re.search("[a-z]", HOLE.sub("", t))}


def test_it_translates_nothing_that_is_gone() -> None:
    """Texts for an item or a form that the Dutch has no more."""
    found = built_in().content
    own = {name: data for name, data in found.items() if taal_of(name) == "en"}
    dutch = {name: data for name, data in found.items() if name not in own}
    assert load_content(dutch, own, taal="en").warnings == ()


@pytest.mark.parametrize("form", forms())
def test_the_dutch_that_was_translated_is_that_of_now(form: str) -> None:
    """Else look at the translation, mend it, and note the Dutch with ACCEPT=1."""
    if os.environ.get("ACCEPT"):
        lines = [f"{one} {print_of(library().instruments[one])}\n" for one in forms()]
        SOURCES.write_text("".join(lines))
    noted = dict(line.split() for line in SOURCES.read_text().splitlines())
    assert noted[form] == print_of(library().instruments[form])


@pytest.mark.parametrize(("sector", "form"), PAIRS)
def test_it_has_the_fields_and_the_pages_of_the_dutch_form(
    sector: SectorId, form: str
) -> None:
    english, dutch = made(form, sector), made(form, sector, "nl")
    assert fields_of(english) == fields_of(dutch)
    assert [one.pages for one in english.files] == [one.pages for one in dutch.files]
    assert not english.warnings


def fields_of(delivery: Delivery) -> set[str]:
    docx, pdf = delivery.files
    reader = PdfReader(BytesIO(pdf.data))
    body = ZipFile(BytesIO(docx.data)).read("word/document.xml").decode()
    tags = re.findall(r'<w:tag w:val="([^"]*)"', body)
    assert tags
    return {*(reader.get_fields() or {}), *tags}


@pytest.mark.parametrize(("sector", "form"), PAIRS)
def test_each_sheet_says_that_it_is_a_translation_and_of_what(
    sector: SectorId, form: str
) -> None:
    said = pdf_text(made(form, sector).files[1].data)
    assert "Translation" in said
    assert "Kwaliteitskader LOB (April 2026)" in said


def pdf_text(data: bytes) -> str:
    pages = PdfReader(BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("sector", SECTORS)
def test_no_word_of_lobprint_is_dutch(sector: SectorId) -> None:
    """On the page, in the names of fields, in what is said of pictures, and in what the
    files say of themselves."""
    docx, pdf = workbook(sector).files
    said = pdf_text(pdf.data) + " ".join(strings_in(pdf.data))
    with ZipFile(BytesIO(docx.data)) as package:
        parts = [
            re.sub(r"<w:style .*?</w:style>", "", package.read(name).decode())
            for name in package.namelist()
            if name.endswith(".xml") and "styles" not in name
            if not name.startswith("customXml/")  # ids of fields, which are Dutch
        ]
    said += " ".join(re.sub(r"<(?!wp:docPr|w:alias)[^>]*>", " ", p) for p in parts)
    found = [word for word in dutch_words() if re.search(rf"\b{word}\b", said)]
    assert not found


def dutch_words() -> list[str]:
    """What lobprint says in Dutch, without what it fills in."""
    dutch, english = library().taal.teksten, library("en").taal.teksten
    said = [
        piece.strip(" :.;,()")
        for name in names()
        if getattr(dutch, name) != getattr(english, name)
        for text in getattr(dutch, name).split("|")
        for piece in HOLE.split(text)[::2]
    ]
    return [re.escape(word) for word in said if len(word) > 2 and word not in BOTH]


def strings_in(data: bytes) -> Iterator[str]:
    """Names of fields, texts of pictures and links, and metadata of a PDF."""
    reader = PdfReader(BytesIO(data))
    for number in range(1, len(reader.xref[0]) + len(reader.xref_objStm) + 1):
        found = reader.get_object(number)
        if isinstance(found, dict):
            for key in ("/TU", "/Alt", "/Contents", "/Title", "/Subject", "/Keywords"):
                if isinstance(found.get(key), str):
                    yield str(found[key])


@pytest.mark.parametrize("sector", SECTORS)
def test_it_is_read_aloud_in_english(sector: SectorId) -> None:
    docx, pdf = workbook(sector).files
    reader = PdfReader(BytesIO(pdf.data))
    assert str(reader.root_object["/Lang"]) == "en-GB"
    with ZipFile(BytesIO(docx.data)) as package:
        styles = package.read("word/styles.xml").decode()
    assert '<w:lang w:val="en-GB"' in styles


@pytest.mark.parametrize("sector", SECTORS)
def test_its_workbook_holds_all_its_forms(sector: SectorId) -> None:
    title = PdfReader(BytesIO(workbook(sector).files[1].data)).metadata.title  # type: ignore[union-attr]
    assert title == "Career workbook"
    placed = {
        form
        for group in library("en").werkboeken["dossier"].groepen
        for form in group.formulieren
    }
    assert {form.id for form in library("en").forms()} <= placed
    assert not workbook(sector).warnings
