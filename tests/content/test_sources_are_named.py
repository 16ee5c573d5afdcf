"""Who takes over from the Kwaliteitskader says so, on the sheet and in the workbook."""

from __future__ import annotations

import io

import pypdf
import pytest

import lobprint
from lobprint.content.model import SECTORS, SectorId

ALONE = (
    "kaartjes",
    "gesprekskaarten",
    "besluiten",
    "reflectiecanvas",
    "uitgangspunten",
    "poster-uitgangspunten",
    "poster-stappenplan",
)
BOOKS = ("teamwerkboek", "gesprekswerkboek", "posters")


def pages(sector: SectorId, **asked: str) -> list[str]:
    (made,) = lobprint.make(sector=sector, formats="pdf", **asked).files  # type: ignore[arg-type]
    found = pypdf.PdfReader(io.BytesIO(made.data)).pages
    return [" ".join(page.extract_text().split()) for page in found]


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("form", ALONE)
def test_a_sheet_that_takes_words_over_names_the_source(
    form: str, sector: SectorId
) -> None:
    assert all("Kwaliteitskader LOB" in page for page in pages(sector, forms=form))


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("workbook", BOOKS)
def test_every_workbook_says_what_it_is_made_with(
    workbook: str, sector: SectorId
) -> None:
    said = pages(sector, workbook=workbook)
    assert "Kwaliteitskader LOB" in said[0]
    if workbook != "posters":
        told = "Gemaakt bij het Kwaliteitskader LOB (Expertisepunt LOB, versie 1"
        assert (
            sum(told in page for page in said) == 2
        )  # on the cover and in the contents
