"""Posters hang on a wall, each on one sheet of A3; on A4 they still read."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest
from on_a_wall import around, items_of, on_the_line, poster, title_of
from pypdf import PdfReader

import lobprint
from lobprint.content.model import SECTORS, SectorId
from lobprint.look import MM
from lobprint.page.items import Glyphs

POSTERS = ("poster-uitgangspunten", "poster-stappenplan")
A3_ON_A4 = 210 / 297
"""How much smaller a printer makes a sheet of A3 on A4."""


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("form", POSTERS)
def test_a_poster_is_one_upright_sheet_of_a3(form: str, sector: SectorId) -> None:
    sheet = poster(form, sector).sheet
    assert (sheet.width, sheet.height) == (297, 420)


@pytest.mark.parametrize("form", POSTERS)
def test_a_poster_on_a4_still_reads(form: str) -> None:
    page = poster(form, "mbo")
    slabs = [placed.slab for placed in (*page.placed, *page.furniture)]
    items = [item for slab in slabs for item in slab.items]
    sizes = [item.size for item in items if isinstance(item, Glyphs)]
    assert min(sizes) * A3_ON_A4 >= 9


@pytest.mark.parametrize("form", POSTERS)
def test_on_a_wall_stands_no_page_number_and_no_name_of_a_workbook(form: str) -> None:
    made = lobprint.make("ROC De Linde", sector="mbo", forms=[form])
    files = {file.format: file.data for file in made.files}
    (page,) = PdfReader(io.BytesIO(files["pdf"])).pages
    for words in (page.extract_text(), around(files["docx"])):
        assert "ROC De Linde" in words
        assert "pagina" not in words
        assert title_of(form) not in words
    assert "PAGE" not in around(files["docx"])


def test_a_poster_in_the_workbook_does_not_tell_its_name_either() -> None:
    made = lobprint.make("ROC De Linde", sector="vo", workbook="teamwerkboek")
    (pdf,) = (file.data for file in made.files if file.format == "pdf")
    texts = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    poster = next(text for text in texts if "We oefenen het vanaf klas 1" in text)
    assert "Werkboek LOB" not in poster
    assert not re.search(r"pagina \d", poster)


@pytest.mark.parametrize("sector", SECTORS)
def test_the_uitgangspunten_fill_their_sheet(sector: SectorId) -> None:
    """Before the line they left 43 mm."""
    page = poster("poster-uitgangspunten", sector)
    ends = [(one.y + one.slab.height) / MM for one in page.placed if not one.slab.foot]
    (foot,) = [one.y / MM for one in page.placed if one.slab.foot]
    assert 5 < foot - max(ends) < 32


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("form", POSTERS)
def test_a_poster_reads_from_afar(form: str, sector: SectorId) -> None:
    """Its title from across the room, its numerals and names from three metres."""
    sizes = {item.size: item.text for item in items_of(poster(form, sector), Glyphs)}
    assert "LOB" in sizes[72]
    assert {72, 68, 24, 18} <= sizes.keys()


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("form", [*POSTERS, "uitgangspunten"])
def test_no_words_stand_on_the_line(form: str, sector: SectorId) -> None:
    assert not on_the_line(poster(form, sector))


def test_a_set_of_posters_is_printed_on_one_side_and_has_no_empty_pages() -> None:
    (made,) = lobprint.make(sector="mbo", workbook="posters", formats="pdf").files
    with pikepdf.open(io.BytesIO(made.data)) as pdf:
        assert len(pdf.pages) == 5
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"
