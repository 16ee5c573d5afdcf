"""`lobprint answers` about what came on paper: what there is, and what somebody says of
it at a terminal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reading.seen_pages import STAMP, doubt, page, read, unread

from cli.conftest import Run
from lobprint.answers import Sheet, Source
from lobprint.answers.model import TO_TYPE
from lobprint.answers.sqlite import SqliteStore, open_store

FRONT = page(
    7, {"zelf.visie.plus": doubt("licht", likely=True)}, {"zelf.naam": "written"}
)
BACK = page(8, {"zelf.gelezen": "on"}, {"zelf.wat": "written"})


@pytest.fixture
def store(here: Path) -> SqliteStore:
    found = read(FRONT, unread(0, "geen code gevonden"), BACK)
    store = open_store(here / "antwoorden.sqlite")
    store.keep(found.source, STAMP, "2026-12-01", found.pictures)
    return store


def sheets(store: SqliteStore) -> list[Sheet]:
    return [sheet for source in store.sources() for sheet in source.sheets]


@pytest.mark.usefixtures("store")
def test_it_shows_what_came_and_what_did_not(lobprint: Run) -> None:
    said = lobprint("answers").stdout
    assert "Zelfevaluatie  1 blad  van scan.pdf (nog zonder naam)\n" in said
    assert said.endswith(
        "\nOp papier:\n"
        "  Zelfevaluatie  bladzijde 7 en 8  1 keer\n"
        "\nNiet gelezen: 1 beeld\n"
        "  scan.pdf, bladzijde 2: Geen code gevonden.\n"
        "\nVan papier: 1 antwoord om na te kijken en 2 keer handschrift om over te "
        "typen.\n"
        "  Wat u niet bekijkt, telt niet mee.\n"
        "  Met de uitsneden erbij gaat dat het snelst: lobprint open (of lobprint "
        "answers --nakijken)\n"
    )


def test_names_are_asked_first_and_nothing_becomes_empty_by_enter(
    lobprint: Run, store: SqliteStore
) -> None:
    said = lobprint("answers", "--nakijken", input="Sam\n\n\n").stdout
    assert "1 van 3: scan.pdf, blad 1 (scan.pdf, bladzijde 1), Zelfevaluatie\n" in said
    assert "3 van 3: Sam (scan.pdf, bladzijde 3), Zelfevaluatie\n" in said
    assert said.endswith("\nNog na te kijken: 1.\n")
    (sheet,) = sheets(store)
    values = {one.field: (one.value, one.doubt) for one in sheet.answers}
    assert values["zelf.visie"] == ("plus", "")
    assert values["zelf.wat"] == ("", TO_TYPE)


def test_a_sheet_can_be_joined_to_another(lobprint: Run, here: Path) -> None:
    store = open_store(here / "antwoorden.sqlite")
    for name, found in (("voor.jpg", read(FRONT)), ("achter.jpg", read(BACK))):
        source = found.source
        store.keep(_as(source, name), STAMP, "", found.pictures)
    result = lobprint("answers", "--samen", "achter.jpg, blad 1", "voor.jpg, blad 1")
    assert result.stdout == "'achter.jpg, blad 1' hoort nu bij voor.jpg, blad 1.\n"
    (sheet,) = sheets(store)
    assert len(sheet.answers) == 4
    told = lobprint("answers", "--samen", "achter.jpg, blad 1", "voor.jpg, blad 1")
    assert "er is niets van achter.jpg, blad 1" in told.stderr


def _as(source: Source, name: str) -> Source:
    (sheet,) = source.sheets
    own = replace(sheet, id=name, who=f"{name}, blad 1")
    papers = tuple(replace(one, sheets=(name,)) for one in source.papers)
    return replace(source, id=name, name=name, sheets=(own,), papers=papers)
