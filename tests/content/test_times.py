"""How long sheets take stands once, and adds up."""

from __future__ import annotations

import io

import pytest
from click.testing import CliRunner
from ours import library
from pypdf import PdfReader

import lobprint
from lobprint.cli import main
from lobprint.cli.list import ASKED as COLUMNS
from lobprint.compose import books
from lobprint.compose.books import ASKED
from lobprint.content.model import SECTORS, Instrument
from lobprint.content.times import minutes, minutes_of


@pytest.mark.parametrize(
    ("tijd", "sheets", "least", "most"),
    [
        ("20 minuten", 1, 20, 20),
        ("10 + 30 minuten", 1, 40, 40),
        ("20 minuten per stap", 5, 100, 100),
        ("15 tot 30 minuten", 2, 15, 30),
        ("60, 90 of 120 minuten", 1, 60, 120),
        ("5 + 10 tot 15 minutes", 1, 15, 20),
        ("een middag", 1, 0, 0),
        ("", 1, 0, 0),
    ],
)
def test_the_minutes_of_a_text(tijd: str, sheets: int, least: int, most: int) -> None:
    assert minutes(tijd, sheets) == (least, most)


def test_every_sheet_that_somebody_fills_in_says_how_long_it_takes() -> None:
    hung = {"poster-stappenplan", "poster-uitgangspunten", "uitgangspunten", "naslag"}
    without = {one.id for one in library().forms() if not minutes_of(one).most}
    assert without == hung & set(library().instruments)


def differing(form: Instrument) -> bool:
    return form.kop is not None and form.kop.tijd != form.tijd


def test_a_kop_says_what_the_list_and_the_contents_say() -> None:
    """But for a letter that is read, and a sheet of five that each take as long."""
    told = {form.id for form in library().forms() if differing(form)}
    assert told == {"brief-praktijk", "uitgangspunten-gesprek"}
    for name in told:
        kop = library().instruments[name].kop
        assert kop is not None
        assert minutes(kop.tijd) == minutes(library().instruments[name].tijd)


@pytest.mark.parametrize("sector", SECTORS)
def test_the_kop_of_a_sheet_and_the_contents_page_agree(sector: str) -> None:
    (made,) = lobprint.make(sector=sector, formats="pdf").files
    pages = [
        " ".join(page.extract_text().split())
        for page in PdfReader(io.BytesIO(made.data)).pages
    ]
    contents = next(
        page
        for page in pages
        if page.startswith("Inhoud")
        or ("Besluiten en actieplan" in page and "Voor het team" in page)
    )
    for name in ("startkaart", "zelfevaluatie", "besluiten"):
        tijd = library().instruments[name].tijd
        assert tijd in contents
        assert any(tijd in page for page in pages if page is not contents)


def asked(workbook: str) -> dict[str, tuple[int, int]]:
    (book,) = [book for book in books(library()) if book.id == workbook]
    return {who: tuple(time) for who, time in book.minutes.items()}  # type: ignore[misc]


def test_the_meeting_takes_what_its_draaiboek_says() -> None:
    assert asked("overleg") == {"team": (60, 120)}


def test_the_team_workbook_takes_what_its_sheets_take_together() -> None:
    """A draaiboek lasts as long as the sheets that are used by it: it adds nothing."""
    sheets = (
        "startkaart",
        "checklist",
        "zelfevaluatie",
        "besluiten",
        "reflectiecanvas",
    )
    known = [minutes_of(library().instruments[name]).most for name in sheets]
    assert asked("teamwerkboek")["team"] == (sum(known), sum(known))


def test_an_example_asks_nobody_anything() -> None:
    assert asked("voorbeeld") == {}


def test_the_list_shows_the_minutes_of_each_workbook() -> None:
    assert tuple(ASKED) == COLUMNS
    lines = CliRunner().invoke(main, ["list"]).stdout.splitlines()
    assert lines[0].split()[-4:] == ["team", "begeleider", "lerende", "ouders"]
    (overleg,) = [line for line in lines if line.startswith("overleg ")]
    assert overleg.split()[-6:] == ["60", "-", "120", "-", "-", "-"]
    assert (
        lines.count(
            "Onder team, begeleider, lerende en ouders staat hoeveel minuten "
            "alle bladen samen vragen."
        )
        == 1
    )
