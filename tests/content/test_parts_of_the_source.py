"""Forms of the team keep the names and the counts of the part that they stand for.

Counted in the Kwaliteitskader LOB (version 1, April 2026).
"""

from __future__ import annotations

import pytest
from ours import library

from lobprint.content import resolve
from lobprint.content.model import SECTORS, Instrument, Onderdeel, SectorId

CHARACTERISTICS = [
    "Doorlopende leerlijn",
    "Verankering op meerdere niveaus",
    "Inbedding in vaklessen",
    "Koppeling met de praktijk",
    "Ontwikkeling van loopbaancompetenties",
]
AMBITION = [
    "het ontwikkelen van loopbaanvaardigheden",
    "het maken van een bewuste en gefundeerde keuze voor een vervolgopleiding",
    "het oriënteren op een toekomstig werkveld",
    "de overstap naar vervolgonderwijs of arbeidsmarkt",
]
ELEMENTS = ["Praktijkgericht", "Dialogisch", "Vraaggericht"]
ROUTES = ["Start bij de kwaliteitscriteria", "Werk met het 5-stappenplan LOB"]

every_sector = pytest.mark.parametrize("sector", SECTORS)


def form(name: str, sector: SectorId) -> Instrument:
    found = library()
    return resolve(found.instruments[name], found.sectors[sector])


def part(name: str, part_id: str, sector: SectorId) -> Onderdeel:
    parts = form(name, sector).onderdelen
    return next(part for part in parts if part.id == part_id)


@every_sector
def test_the_learning_environment_has_5_characteristics(sector: SectorId) -> None:
    items = part("leeromgeving", "kenmerken", sector).items
    assert [item.titel for item in items] == CHARACTERISTICS


@every_sector
def test_a_lesson_is_designed_with_3_elements(sector: SectorId) -> None:
    parts = form("lesontwerp", sector).onderdelen
    assert [part.titel for part in parts if part.vorm == "gesprek"] == ELEMENTS


@every_sector
def test_the_ambition_has_4_points(sector: SectorId) -> None:
    items = part("ambitie", "punten", sector).items
    assert [item.tekst for item in items] == AMBITION


@every_sector
def test_there_are_2_routes_to_start(sector: SectorId) -> None:
    routes = form("startkaart", sector).onderdelen[0].items
    assert [route.titel for route in routes] == ROUTES


@every_sector
def test_there_are_6_roles_and_6_learning_activities(sector: SectorId) -> None:
    assert len(part("rolverdeling", "rollen", sector).items) == 6
    assert len(part("rolverdeling", "leren", sector).items) == 6


@every_sector
def test_each_talk_is_about_a_sentence_as_the_poster_has_it(sector: SectorId) -> None:
    poster = form("uitgangspunten", sector).items
    talks = form("uitgangspunten-gesprek", sector).onderdelen
    assert [talk.titel for talk in talks] == [item.titel for item in poster]


def test_each_sector_has_its_own_reason_for_lob() -> None:
    profiles = {part("belang", "profiel", sector).tekst for sector in SECTORS}
    assert len(profiles) == len(SECTORS)
