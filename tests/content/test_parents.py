"""Parents: the three things that a school can do (Kwaliteitskader LOB, uitgangspunt 2),
on sheets for those who sit at the table at home."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from ours import library

import lobprint
from lobprint.content import resolve
from lobprint.content.model import Instrument, SectorId

HANDLES = {
    "ouderavond": "interactieve ouderavonden",
    "thuisopdracht": "thuisopdrachten",
    "klopt-dit": "betrouwbare arbeidsmarktinformatie",
}
AT_HOME = ("oudergesprek", "thuisopdracht", "klopt-dit")
every_sector = pytest.mark.parametrize("sector", ["vo", "mbo"])


def form(name: str, sector: SectorId) -> Instrument:
    return resolve(library().instruments[name], library().sectors[sector])


def words(sector: SectorId, name: str) -> str:
    (made,) = lobprint.make(sector=sector, forms=name, formats="pdf").files
    pages = pypdf.PdfReader(io.BytesIO(made.data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


@every_sector
@pytest.mark.parametrize(("name", "handle"), HANDLES.items())
def test_each_of_the_three_things_has_a_sheet(
    name: str, handle: str, sector: SectorId
) -> None:
    assert form(name, sector).bron.endswith(f"uitgangspunt 2, ouders, {handle}")


@every_sector
def test_the_evening_takes_an_hour(sector: SectorId) -> None:
    parts = {part.id: part for part in form("ouderavond", sector).onderdelen}
    titles = [item.titel for item in parts["programma"].items]
    minutes = [int(title.partition(" minuten, ")[0]) for title in titles]
    assert sum(minutes) == 60
    assert form("ouderavond", sector).tijd == "60 minuten"
    assert max(minutes) == minutes[titles.index("20 minuten, in gesprek")]


@every_sector
@pytest.mark.parametrize("name", AT_HOME)
def test_who_holds_the_pen_is_called_you_and_the_other_a_parent(
    name: str, sector: SectorId
) -> None:
    said = words(sector, name)
    assert "jou en je ouder of verzorger" in said
    assert not re.search(r"\bkind\b", said)


@every_sector
def test_the_check_asks_who_how_old_where_and_what_else(sector: SectorId) -> None:
    said = words(sector, "klopt-dit")
    for asked in ("Wie zegt het?", "Hoe oud is het?", "onze regio", "nog meer?"):
        assert asked in said


def test_the_workbook_for_parents_is_for_vo_and_mbo() -> None:
    with pytest.raises(lobprint.LobprintError, match="heeft geen formulieren voor hbo"):
        lobprint.make(sector="hbo", workbook="ouders", formats="pdf")
