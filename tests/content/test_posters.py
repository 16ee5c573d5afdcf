"""Posters hang on a wall, each on one sheet of A3; on A4 they still read."""

from __future__ import annotations

import pytest

from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.content.model import SECTORS, SectorId
from lobprint.layout import lay_out
from lobprint.page.items import Glyphs, Page
from lobprint.project import built_in

POSTERS = ("poster-uitgangspunten", "poster-stappenplan")
A3_ON_A4 = 210 / 297
"""How much smaller a printer makes a sheet of A3 on A4."""


def poster(form: str, sector: SectorId) -> Page:
    content, templates = built_in().content, built_in().templates
    request = Request(sector=sector, form=form)
    (page,) = lay_out(compose(load_content(content), templates, request)).pages
    return page


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


def test_posters_of_a_set_hang_on_sheets_of_their_own() -> None:
    content, templates = built_in().content, built_in().templates
    request = Request(sector="mbo", workbook="posters")
    starts = lay_out(compose(load_content(content), templates, request)).starts
    assert [starts[form] % 2 for form in POSTERS] == [1, 1]
