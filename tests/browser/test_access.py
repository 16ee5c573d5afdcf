"""Everybody can use the page: WCAG 2.2 AA, on any screen, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from browser.conftest import Browsers
from browser.made import by_command, in_zip
from browser.programs import installed
from browser.scenes import LOGOS
from browser.sites import Sites
from browser.visit import Visit

pytestmark = pytest.mark.browser
NAME = "Het Éénhoorncollege"
WIDTHS = (1440, 834, 390, 320)
RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]
AXE = """async (values) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values } });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}"""
WIDE = (
    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
)
UNSEEN = """() => {
  const focused = document.activeElement;
  const shown = focused.matches(".sr") ? focused.closest("label") ?? focused : focused;
  const { left, top, width, height } = shown.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height, innerHeight) / 2];
  const there = document.elementFromPoint(x, y);
  const what = shown.outerHTML.slice(0, 80);
  const free = there && (shown.contains(there) || there.contains(shown));
  if (!free) return `covered: ${what}`;
  const all = [shown, ...shown.querySelectorAll("*")];
  const seen = all.some((one) => getComputedStyle(one).outlineStyle !== "none");
  return seen ? null : `not marked: ${what}`;
}"""
"""What is wrong with how the focus is seen: it lies under something, or has no mark."""


def start(visit: Visit) -> None:
    visit.ready()


def start_again(visit: Visit) -> None:
    maak(visit)
    visit.fill("school.naam", NAME)
    visit.until_text("[data-bewaard]", "Bewaard")
    visit.page.steps(["locator", 'header [href="#start"]'], ["last"], ["click"])
    visit.sees("Verder waar u was")


def maak(visit: Visit) -> None:
    visit.begin()


def folds(visit: Visit) -> None:
    maak(visit)
    visit.fill("school.naam", NAME)
    visit.press("Geel")
    visit.fill("school.woorden.begeleider", "leercoach")
    visit.folds()
    visit.sees("Terug naar SLB")
    visit.settled()


def wrong(visit: Visit) -> None:
    maak(visit)
    visit.folds()
    visit.fill("school.huisstijl.kleur", "groen")
    visit.key("Tab")
    visit.stands("Let op")


def with_logo(visit: Visit) -> None:
    maak(visit)
    visit.choose("school.huisstijl.logo", logo_in(Path(visit.folder)))
    visit.sees("Verwijderen")


def listed(visit: Visit) -> None:
    maak(visit)
    visit.folds()
    people = Path(visit.folder) / "scholen.csv"
    people.write_text("naam;sector\nDe Linde;vo\nDe Eik;po\n", "utf-8")
    visit.choose("lijst", people)
    visit.on("[name=lijstsoort][value=scholen]", "check")
    visit.sees("Maak een set voor 1 school")


def as_text(visit: Visit) -> None:
    maak(visit)
    visit.press("Lees als tekst")
    visit.sees("Toon de bladzijde")


def asked(visit: Visit) -> None:
    maak(visit)
    visit.folds()
    visit.press("Alles wissen van deze computer")


STATES: dict[str, Callable[[Visit], None]] = {
    state.__name__: state
    for state in (
        start,
        start_again,
        maak,
        folds,
        wrong,
        with_logo,
        listed,
        as_text,
        asked,
    )
}


def logo_in(folder: Path) -> Path:
    path = folder / "logo.png"
    path.write_bytes(LOGOS["logo.png"])
    return path


@pytest.fixture
def seen(browsers: Browsers, opened_page: str, tmp_path: Path) -> Iterator[Visit]:
    """A page that axe can look at."""
    with browsers.chromium(viewport={"width": 1440, "height": 900}) as page:
        axe = str(installed("axe-core/axe.min.js"))
        page.steps(["addInitScript", {"path": axe}])
        page.open(opened_page)
        yield Visit(page, tmp_path)


def test_axe_sees_a_mistake(seen: Visit) -> None:
    """A field without its name, and pale words."""
    maak(seen)
    seen.page.run("() => document.querySelector('[for=naam]').remove()")
    seen.page.run(
        "() => { document.querySelector('[data-lees]').style.color = '#bbb'; }"
    )
    found = "\n".join(seen.page.run(AXE, RULES))
    assert "label: #naam" in found
    assert "color-contrast: " in found


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_and_nothing_falls_off_the_screen(
    seen: Visit, state: str
) -> None:
    STATES[state](seen)
    found: dict[int, Any] = {}
    for width in WIDTHS:
        seen.page.steps(["setViewportSize", {"width": width, "height": 900}])
        seen.settled()
        found[width] = seen.page.run(AXE, RULES)
        assert seen.page.run(WIDE) == 0, width
    assert found == {width: [] for width in WIDTHS}


def test_a_whole_visit_by_keyboard_alone(
    browsers: Browsers, sites: Sites, tmp_path: Path
) -> None:
    unseen: list[str] = []
    logo = logo_in(tmp_path)
    with sites.at("site") as address, browsers.chromium() as page:
        page.open(address)
        visit = Visit(page, tmp_path)
        start(visit)

        def look() -> None:
            if said := page.run(UNSEEN):
                unseen.append(said)

        visit.tab_to('[href="#maak-mbo"]', look)
        visit.key("Enter")
        visit.stands("Bijgewerkt")
        visit.tab_to("#naam", look)
        visit.type(NAME)
        visit.tab_to('[data-kleur="#9B1B5A"]', look)
        visit.key("Space")
        visit.tab_to('[data-field="school.huisstijl.logo"]', look)
        page.choose([logo], ["keyboard.press", "Enter"])
        visit.until_text("[data-logo-naam]", logo.name)
        visit.tab_to("details:has(#werkboek) > summary", look)
        visit.key("Enter")
        visit.tab_to("[data-formulieren] input:not(:disabled)", look)
        visit.key("Space")
        visit.tab_to("[data-download]", look)
        taken = page.download(tmp_path, ["keyboard.press", "Enter"])
    left_out = "startkaart"  # the first that can be
    school = {
        "naam": NAME,
        "huisstijl": {"kleur": "#9B1B5A", "logo": "logo.png"},
        "weglaten": [left_out],
    }
    theirs = by_command(
        tmp_path / "zelf",
        school,
        "--sector",
        "mbo",
        files={"logo.png": LOGOS["logo.png"]},
    )
    assert in_zip(taken.read_bytes()) == theirs
    assert unseen == []
