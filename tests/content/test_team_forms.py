"""What the forms of the team take from the Kwaliteitskader LOB, counted and named."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path

import pytest
from pypdf import PdfReader

import lobprint
from lobprint.content import Library, load_content, resolve
from lobprint.content.model import SECTORS, Instrument, Item, SectorId
from lobprint.prose.literal import written

ROOT = Path(__file__).parents[2]
ELEMENTS = {
    "1": "Verbinding leggen met de praktijk",
    "2": "De leerling heeft een actieve rol",
    "3": "Samenhangend traject met betrokkenheid van de school",
    "4": "Reflectie",
    "5": "Ouderbetrokkenheid",
    "6": "Omgaan met verwachtingspatronen",
    "7": "Vergroten van self-efficacy en beroepsinteresse via kennisverwerving",
}
KEYS = (
    "Begin klein en sluit aan op wat er al is",
    "Het management geeft consequent en constructief aandacht aan LOB",
    "Voer de regie op doorgaande docentprofessionalisering (door een LOB-aanjager)",
    "Zet ‘aanjagers’ in positie, zodat loopbaanbegeleiding gaat leven in de "
    "organisatie",
    "Regel dat de ‘aanjagers’ een ‘sparringpartner’ hebben die het proces bewaakt",
)


@cache
def library() -> Library:
    paths = sorted((ROOT / "content").rglob("*.yaml"))
    return load_content({str(p.relative_to(ROOT)): p.read_bytes() for p in paths})


def form(name: str, sector: SectorId) -> Instrument:
    return resolve(library().instruments[name], library().sectors[sector])


def items_of(name: str, part_id: str, sector: SectorId) -> tuple[Item, ...]:
    parts = form(name, sector).onderdelen
    return next(part.items for part in parts if part.id == part_id)


def test_the_seven_elements_have_the_titles_of_the_source() -> None:
    items = items_of("leeromgeving", "elementen", "vo")
    assert {item.id[-1]: written(item.titel) for item in items} == ELEMENTS


def test_without_parents_there_are_six_elements_in_hbo_and_it_says_so() -> None:
    """Numbered by their place: a hole in the numbers reads as an error."""
    items = items_of("leeromgeving", "elementen", "hbo")
    assert [item.id[-1] for item in items] == ["1", "2", "3", "4", "6", "7"]
    assert [item.nummer for item in items] == ["1", "2", "3", "4", "5", "6"]
    (said,) = [
        part.tekst
        for part in form("leeromgeving", "hbo").onderdelen
        if part.id == "herkomst"
    ]
    assert "het vijfde, ouderbetrokkenheid, laten we hier weg" in written(said)


@pytest.mark.parametrize("sector", SECTORS)
def test_the_scan_says_that_its_elements_come_from_the_vmbo(sector: SectorId) -> None:
    parts = form("leeromgeving", sector).onderdelen
    (said,) = [part.tekst for part in parts if part.id == "herkomst"]
    assert "vmbo" in written(said)


@pytest.mark.parametrize("sector", SECTORS)
def test_the_five_keys_are_those_of_the_source(sector: SectorId) -> None:
    items = items_of("vijf-sleutels", "sleutels", sector)
    assert tuple(written(item.titel) for item in items) == KEYS


@pytest.mark.parametrize(
    ("name", "part", "count"),
    [("rolverdeling", "taken", 6), ("vijf-sleutels", "sleutels", 5)],
)
@pytest.mark.parametrize("sector", SECTORS)
def test_no_item_of_the_source_is_lost(
    name: str, part: str, count: int, sector: SectorId
) -> None:
    assert len(items_of(name, part, sector)) == count


@pytest.mark.parametrize("sector", SECTORS)
def test_no_group_that_guides_is_lost(sector: SectorId) -> None:
    assert len(items_of("rolverdeling", "groepen", sector)) == 3


def test_two_roles_with_one_name_stand_there_once() -> None:
    """Many schools call a begeleider coach, which is a role of the source as well."""
    words = {"begeleider": "coach"}
    school = {"naam": "De Linde", "woorden": words}
    (made,) = lobprint.make(
        school, sector="mbo", forms="rolverdeling", formats="pdf"
    ).files
    (page,) = PdfReader(io.BytesIO(made.data)).pages
    told = page.extract_text()
    assert "A. Coach" in told
    assert told.count("Coach") == 1
    assert "F." not in told


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("visie", [2, 2, 3]),
        ("drie-voorwaarden", [2, 2, 2]),
        ("jaarkalender", [12, 4, 5]),
    ],
)
@pytest.mark.parametrize("sector", SECTORS)
def test_levels_conditions_and_the_year_are_whole(
    name: str, counts: list[int], sector: SectorId
) -> None:
    parts = [p for p in form(name, sector).onderdelen if p.vorm in (None, "gesprek")]
    assert [len(part.items) for part in parts] == counts


@pytest.mark.parametrize("sector", SECTORS)
def test_knowledge_and_skills_are_four(sector: SectorId) -> None:
    assert len(items_of("kennis-vaardigheden", "punten", sector)) == 4


def test_parents_are_left_out_in_hbo() -> None:
    for name in ("leeromgeving", "rolverdeling", "visie"):
        words = str(form(name, "hbo").items) + str(form(name, "hbo").onderdelen)
        assert "ouders" not in words.lower(), name
