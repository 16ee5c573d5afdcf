"""Around one experience a learner writes for twenty minutes, and nothing twice."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from ours import library

from lobprint.content.model import SECTORS, Instrument, SectorId
from lobprint.content.resolve import resolve

CHAIN = ("ervaring-vooraf", "loopbaangesprek-lerende", "dossierblad")
"""Before, right after it and for the talk, and for the dossier."""
INSTEAD = "gespreksverslag"
"""For a talk without a page for the dossier."""
MOST = 20
"""Minutes of writing: learners call long sheets to reflect on useless (source, the
kernconcept of a lively reflection)."""
ASKING = ("zinnen", "tijdlijn", "voornemen", "checklist")


def sheet(form: str, sector: SectorId) -> Instrument:
    return resolve(library().instruments[form], library().sectors[sector])


def questions(form: str, sector: SectorId) -> set[str]:
    """What a sheet asks to write, without the date and with whom."""
    parts = [one for one in sheet(form, sector).onderdelen if one.vorm in ASKING]
    asked = [(item.titel, item.tekst) for part in parts for item in part.items]
    asked += [(part.titel, part.tekst) for part in parts if part.vorm == "voornemen"]
    return {f"{title} {text}".strip() for title, text in asked if text}


@pytest.mark.parametrize("sector", SECTORS)
def test_an_experience_takes_twenty_minutes_of_writing(sector: SectorId) -> None:
    times = [sheet(form, sector).tijd for form in CHAIN]
    minutes = [int(re.findall(r"\d+", one)[0]) for one in times]
    assert len(minutes) == len(CHAIN)
    assert sum(minutes) <= MOST


@pytest.mark.parametrize("sector", SECTORS)
def test_no_question_stands_on_two_sheets(sector: SectorId) -> None:
    asked = {form: questions(form, sector) for form in (*CHAIN, INSTEAD)}
    assert all(len(found) >= 2 for found in asked.values())
    for (one, its), (other, theirs) in combinations(asked.items(), 2):
        assert not its & theirs, f"'{one}' and '{other}' ask the same"


@pytest.mark.parametrize("sector", SECTORS)
def test_the_page_for_the_dossier_has_the_number_of_its_row(sector: SectorId) -> None:
    row = sheet("dossierblad", sector).onderdelen[0]
    assert [item.titel for item in row.items][-1] == "Nummer"
    rows = sheet("dossier-overzicht", sector).onderdelen[1].items
    assert [one.nummer for one in rows] == list("123456")
    said = " ".join(
        item.titel for p in sheet("dossierblad", sector).onderdelen for item in p.items
    )
    assert ("Voldaan" in said) is (sector == "vo")
