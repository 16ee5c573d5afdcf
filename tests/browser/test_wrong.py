"""What goes wrong gets its sentence in Dutch, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.conftest import Browsers
from browser.scenes import BOMB, LOGOS, zipped
from browser.visit import Visit

pytestmark = pytest.mark.browser
NAME = "Het Éénhoorncollege"
LOGO, LIST = "school.huisstijl.logo", "lijst"
WRONG = {
    "another kind": (LOGO, "logo.gif", b"GIF89a", "‘logo.gif’ kan hier niet."),
    "empty": (LOGO, "logo.png", b"", "‘logo.png’ is leeg."),
    "huge": (LOGO, "logo.png", bytes(21_000_000), "‘logo.png’ is te groot: 21 MB."),
    "broken": (LOGO, "logo.png", LOGOS["logo.png"][:300], "Het bestand is beschadigd"),
    "no picture": (LOGO, "logo.svg", b"<html>", "Dit is een webpagina"),
    "no list": (LIST, "klas.pdf", b"%PDF", "‘klas.pdf’ kan hier niet."),
    "a huge list": (LIST, "klas.csv", bytes(21_000_000), "‘klas.csv’ is te groot"),
}
OPENED = {
    "no zip": (b"geen zip", "Dit is geen bestand van een school."),
    "a zip of something else": (zipped(a__txt=b"a"), "staat geen school.yaml"),
    "a bomb of yaml": (
        zipped(school__yaml=b"a: &a [x]\n" + BOMB),
        "meer dan 100000 gegevens",
    ),
    "a bomb in a zip": (zipped(school__yaml=bytes(60_000_000)), "meer dan 1 MB"),
}
FORBIDDEN = """Object.defineProperty(globalThis, "indexedDB", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""
FULL = """IDBObjectStore.prototype.put = () => {
  throw new DOMException("no room", "QuotaExceededError");
};"""


@pytest.fixture
def working(visit: Visit) -> Visit:
    """Somebody who has typed a name already."""
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.reads(NAME)
    visit.folds()
    visit.settled()
    return visit


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_told_beside_its_field(
    working: Visit, tmp_path: Path, case: str
) -> None:
    field, name, data, sentence = WRONG[case]
    (tmp_path / name).write_bytes(data)
    before = working.pixels()
    working.choose(field, tmp_path / name)
    working.on("[name=lijstsoort][value=lerenden]", "check")
    working.sees(sentence)
    working.settled()
    assert working.pixels() == before
    assert working.value("school.naam") == NAME


@pytest.mark.parametrize("case", OPENED)
def test_a_wrong_school_file_is_told_and_leaves_what_was_there(
    working: Visit, tmp_path: Path, case: str
) -> None:
    data, sentence = OPENED[case]
    (tmp_path / "a.lob").write_bytes(data)
    before = working.pixels()
    working.choose("bestand", tmp_path / "a.lob")
    working.sees(sentence)
    working.settled()
    assert working.pixels() == before
    assert working.value("school.naam") == NAME


def test_a_mistake_keeps_the_last_good_page_and_recovers(working: Visit) -> None:
    before = working.pixels()
    working.fill("school.huisstijl.kleur", "groen")
    working.key("Tab")
    working.sees("'groen' is geen kleur")
    working.stands("Let op")
    assert working.pixels() == before
    invalid = working.on(
        '[data-field="school.huisstijl.kleur"]', "getAttribute", "aria-invalid"
    )
    assert invalid == "true"
    working.press("Framboos")
    working.stands("Bijgewerkt")
    working.settled()
    assert working.pixels() != before


def test_a_download_that_can_not_be_made_leads_to_the_mistake(working: Visit) -> None:
    working.fill("school.huisstijl.kleur", "groen")
    working.press("Download Word en pdf")
    working.page.until("document.activeElement.value === 'groen'")


@pytest.fixture(params=[(FORBIDDEN, "mag niets bewaren"), (FULL, "is vol")])
def without_storage(
    request: pytest.FixtureRequest,
    browsers: Browsers,
    opened_page: str,
    tmp_path: Path,
) -> Iterator[tuple[Visit, str]]:
    """Somebody whose browser keeps nothing, and the words for it."""
    stub, words = request.param
    with browsers.chromium() as page:
        page.steps(["addInitScript", {"content": stub}])
        page.open(opened_page)
        yield Visit(page, tmp_path), words


def test_without_storage_the_page_works_and_says_so(
    without_storage: tuple[Visit, str], tmp_path: Path
) -> None:
    visit, words = without_storage
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.reads(NAME)
    visit.sees(words)
    visit.until_text("[data-bewaard]", "Niet bewaard")
    visit.folds()
    assert visit.download(tmp_path, "[data-bewaar]").stat().st_size > 0
