"""Where a workbook and its sheets come from stands in every one of them."""

from __future__ import annotations

import io

import pytest
from ours import library
from pypdf import PdfReader

import lobprint
from lobprint.content.model import SECTORS, SectorId

SOURCE = "Kwaliteitskader LOB"
OF_A_BOOK = "werkboek"
"""The group of pages that only a workbook needs."""


def words(made: lobprint.Delivery) -> str:
    """All that a PDF of it says, in one line."""
    (pdf,) = made.files
    pages = PdfReader(io.BytesIO(pdf.data)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("workbook", sorted(library().werkboeken))
def test_every_workbook_tells_whose_text_it_is_and_that_it_may_be_copied(
    workbook: str,
) -> None:
    told = words(lobprint.make(sector="mbo", workbook=workbook, formats="pdf"))
    assert "Colofon" in told
    for fact in (
        "Kwaliteitskader LOB, leidraad voor handelen, versie 1, april 2026",
        "Uitgave: Expertisepunt LOB",
        "Initiatief van: VO-raad, MBO Raad en Vereniging Hogescholen",
        "Tekst: M. Bult en E. Heijne",
        "toegestaan met bronvermelding",
    ):
        assert fact in told


def test_every_form_stands_in_a_workbook() -> None:
    """Who makes the workbooks finds every sheet there is."""
    books = library().werkboeken.values()
    there = {
        form for book in books for group in book.groepen for form in group.formulieren
    }
    forms = {form.id for form in library().forms() if form.groep != OF_A_BOOK}
    assert forms - there == set()


def test_what_the_wegwijzer_names_is_there() -> None:
    questions = library().instruments["wegwijzer"].onderdelen[0].items
    named = {item.id for item in questions}
    assert named - library().instruments.keys() == set()


@pytest.mark.parametrize("sector", SECTORS)
def test_every_loose_sheet_names_the_kwaliteitskader(sector: SectorId) -> None:
    """A sheet that is copied alone still says where it is from."""
    forms = [form for form in library().forms() if form.groep != OF_A_BOOK]
    here = [form.id for form in forms if sector in form.sectoren]
    sheets = {
        one: lobprint.make(sector=sector, forms=one, formats="pdf") for one in here
    }
    assert [one for one, made in sheets.items() if SOURCE not in words(made)] == []
