"""Each form keeps to its pages, in every sector: a longer sentence shows here first."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lobprint.blocks.tables import Table
from lobprint.compose import Request, compose
from lobprint.content import Library, load_content
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import PageNumber
from lobprint.layout import lay_out

ROOT = Path(__file__).parents[2]
PAGES = {
    "omslag": 1,
    "werkwijze": 1,
    "inhoud": 1,
    "uitgangspunten": 1,
    "checklist": 4,
    "zelfevaluatie": 1,
    "reflectiecanvas": 1,
    "actieplan": 5,
    "loopbaangesprek-begeleider": 1,
    "loopbaangesprek-lerende": 1,
    "gespreksverslag": 1,
    "trialoog": 2,
    "lerendencanvas": 1,
    "kaartjes": 2,
    "naslag": 2,
    "omslag-gesprekken": 1,
    "werkwijze-gesprekken": 1,
    "inhoud-gesprekken": 1,
    "poster-uitgangspunten": 1,
    "poster-stappenplan": 1,
    "visie": 2,
    "zeven-elementen": 1,
    "takenverdeling": 1,
    "kennis-vaardigheden": 1,
    "vijf-sleutels": 1,
    "jaarkalender": 2,
    "drie-voorwaarden": 1,
    "rolmatrix": 1,
    "zelfscan": 1,
    "ervaring-vooraf": 1,
    "ervaring-achteraf": 1,
    "oudergesprek": 1,
    "dossierblad": 1,
    "gesprekskaarten": 2,
    "kansrijk-kiezen": 1,
    "panelgesprek": 1,
    "leeromgeving": 1,
    "lesontwerp": 1,
    "ambitie": 1,
    "startkaart": 1,
    "rolkaart": 2,
    "uitgangspunten-gesprek": 5,
    "belang": 1,
    "draaiboek": 2,
    "tools": 2,
    "praktijkvoorbeelden": 2,
    "activiteitentoets": 2,
    "regioafspraken": 2,
    "overdracht": 2,
    "partnerkaart": 1,
    "onderzoek": 2,
    "twee-activiteiten": 1,
    "effectiviteit": 1,
}
LEFT_OUT = {("oudergesprek", "hbo")}
"""Forms that a sector leaves out."""
TEAMWERKBOEK = (
    "omslag",
    "werkwijze",
    "inhoud",
    "uitgangspunten",
    "checklist",
    "zelfevaluatie",
    "reflectiecanvas",
    "actieplan",
    "loopbaangesprek-begeleider",
    "loopbaangesprek-lerende",
    "gespreksverslag",
    "trialoog",
    "lerendencanvas",
    "kaartjes",
    "naslag",
)
MOST_PAGES = {"teamwerkboek": 26, "gesprekswerkboek": 24, "posters": 8}
"""Nobody prints 150 pages for a meeting."""
UNNAMED = {
    "uitgangspunten",
    "loopbaangesprek-lerende",
    "ervaring-achteraf",
    "naslag",
}
"""Not in the table of forms to choose from: background, and the second of a pair."""


def files(folder: str, ending: str) -> dict[str, bytes]:
    paths = sorted((ROOT / folder).rglob(f"*{ending}"))
    return {str(path.relative_to(ROOT)): path.read_bytes() for path in paths}


@cache
def library() -> Library:
    return load_content(files("content", ".yaml"))


@cache
def templates() -> dict[str, bytes]:
    return files("templates", ".xml")


def test_every_form_is_counted_here() -> None:
    assert set(library().instruments) == set(PAGES)


@pytest.mark.parametrize(
    ("form", "pages", "sector"),
    [
        (form, pages, sector)
        for form, pages in PAGES.items()
        for sector in SECTORS
        if (form, sector) not in LEFT_OUT
    ],
)
def test_a_form_alone_keeps_to_its_pages(
    sector: SectorId, form: str, pages: int
) -> None:
    document = compose(library(), templates(), Request(sector=sector, form=form))
    assert len(lay_out(document).pages) == pages


def test_a_sector_leaves_out_what_does_not_belong_there() -> None:
    forms = library().instruments.values()
    left_out = {(f.id, s) for f in forms for s in SECTORS if s not in f.sectoren}
    assert left_out == LEFT_OUT


@pytest.mark.parametrize("sector", SECTORS)
def test_the_workbook_has_all_forms_in_order_on_26_pages(sector: SectorId) -> None:
    document = compose(library(), templates(), Request(sector=sector))
    assert tuple(part.id for part in document.parts) == TEAMWERKBOEK
    assert len(lay_out(document).pages) == 26


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize(("workbook", "most"), MOST_PAGES.items())
def test_a_workbook_has_a_sensible_length(
    sector: SectorId, workbook: str, most: int
) -> None:
    request = Request(sector=sector, workbook=workbook)
    assert len(lay_out(compose(library(), templates(), request)).pages) <= most


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("workbook", ["teamwerkboek", "gesprekswerkboek"])
def test_the_page_of_forms_to_choose_from_names_them_all(
    sector: SectorId, workbook: str
) -> None:
    """The first two pages are the cover and that page itself."""
    request = Request(sector=sector, workbook=workbook)
    cover, guide, _, *forms = compose(library(), templates(), request).parts
    (table,) = [block for block in guide.blocks if isinstance(block, Table)]
    named = [
        piece.target
        for row in table.rows
        for cell in row
        for piece in cell
        if isinstance(piece, PageNumber)
    ]
    assert cover.kind == "cover"
    assert set(named) | UNNAMED >= {part.id for part in forms}


@pytest.mark.parametrize("sector", SECTORS)
def test_what_a_learner_takes_along_starts_on_a_right_hand_page(
    sector: SectorId,
) -> None:
    document = compose(library(), templates(), Request(sector=sector))
    starts = lay_out(document).starts
    for form in ("loopbaangesprek-lerende", "trialoog", "lerendencanvas", "kaartjes"):
        assert starts[form] % 2 == 1, form
