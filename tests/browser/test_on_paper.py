"""What came back on paper is looked at with the keys alone, and taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import came_on_paper
import pytest

from browser.conftest import Browsers
from browser.programs import installed
from browser.test_came_back import faults
from browser.visit import Visit
from browser.ways import opened
from lobprint.answers.sqlite import open_store

pytestmark = pytest.mark.browser
HANDLE = ".hoek:nth-of-type(1)"
MARKED = """() => [document.activeElement, document.activeElement.closest("label")]
  .some((one) => one && getComputedStyle(one).outlineStyle !== "none")"""
"""Whether one sees where the focus is: of an option its label has the mark."""
PAPERS = "document.querySelector('[data-papieren]').textContent"
PLACE = "(selector) => document.querySelector(selector).style.left"


@pytest.fixture
def visit(browsers: Browsers, tmp_path: Path) -> Iterator[Visit]:
    """Somebody at a screen on which a pile of paper waits."""
    (tmp_path / "school.yaml").write_text("naam: De Linde\nsector: mbo\n", "utf-8")
    store = open_store(tmp_path / "antwoorden.sqlite")
    came_on_paper.team().into(store)
    came_on_paper.young().into(store)
    with opened(tmp_path) as address, browsers.chromium() as page:
        page.steps(
            ["addInitScript", {"path": str(installed("axe-core/axe.min.js"))}],
        )
        page.open(address)
        visit = Visit(page, tmp_path)
        to_the_screen(visit)
        yield visit
        assert page.errors() == []


def to_the_screen(visit: Visit) -> None:
    visit.ready()
    visit.page.steps(["locator", 'header [href="#inlezen"]'], ["click"])
    visit.sees("om na te kijken")


def asked(visit: Visit, question: str, left: int) -> None:
    """Wait until this is asked, and so much is left."""
    visit.until_text("[data-wat-koos]", question)
    visit.until_text("[data-nog]", f"Nog {left} om na te kijken")
    visit.settled()
    assert visit.page.run(MARKED)


def test_a_pile_is_looked_at_with_the_keys_alone(visit: Visit) -> None:
    page = visit.page
    visit.tab_to("[data-naar-vraag]")
    visit.key("Enter")
    asked(visit, "Wie vulde dit in?", 7)
    assert faults(page) == []
    visit.type("Samira")
    visit.key("Enter")
    asked(visit, "Is deze bladzijde leeg?", 6)
    assert faults(page) == []
    visit.key("Enter")
    asked(visit, "Wat koos Scan 2?", 5)
    assert faults(page) == []
    visit.key("Backspace")
    asked(visit, "Is deze bladzijde leeg?", 6)
    visit.key("1")
    visit.key("Enter")
    asked(visit, "Wat koos Scan 3?", 10)
    page.steps(["reload"])
    to_the_screen(visit)
    visit.tab_to("input[data-toets='0']")
    asked(visit, "Is deze bladzijde leeg?", 6)
    for key in ("Enter", "1", "Enter", "2", "Enter", "0", "Enter"):
        visit.key(key)
        visit.settled()
    asked(visit, "Wat schreef Scan 1?", 2)
    assert faults(page) == []
    visit.type("we doen dit samen")
    visit.key("Enter")
    asked(visit, "Wat schreef Scan 2?", 1)
    visit.key("Enter")
    visit.until_text("[data-nog]", "Alles is nagekeken")
    said = {
        (sheet.id, one.field): one.value
        for source in open_store(visit.folder / "antwoorden.sqlite").sources()
        for sheet in source.sheets
        for one in sheet.answers
        if one.by
    }
    team = came_on_paper.TEAM
    assert said == {
        ("zelfscan.jpg.1", "zelfscan.naam"): "Samira",
        ("stapel.pdf.2", f"{team}.5.niveau"): "minimaal",
        ("stapel.pdf.1", f"{team}.3.niveau"): "basis",
        ("stapel.pdf.1", f"{team}.1.opmerking"): "we doen dit samen",
    }


def test_corners_are_pointed_at_with_keys_and_with_the_mouse(visit: Visit) -> None:
    page = visit.page
    visit.press("Wijs het blad aan")
    page.until("document.querySelector('[data-hoekvraag]').open")
    visit.tab_to(HANDLE)
    visit.key("ArrowRight")
    visit.key("Shift+ArrowRight")
    assert page.run(PLACE, HANDLE) == "10.4%"
    page.steps(["locator", HANDLE], ["hover"])
    page.steps(["mouse.down"])
    page.steps(["mouse.move", 300, 300])
    page.steps(["mouse.up"])
    assert page.run(PLACE, HANDLE) != "10.4%"
    assert faults(page) == []
    visit.press("Toch niet")
    visit.press("Hoeft niet")
    page.until(f"!({PAPERS}).includes('Niet gelezen')")
