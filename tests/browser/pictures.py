"""The pictures of the page in the handleiding: `make pictures` takes them anew."""

from __future__ import annotations

import tempfile
from pathlib import Path

import came_on_paper
import sent_back
from schools import DRAWING

from browser.chromium import Chromium, ChromiumPage
from browser.pages import Outside
from browser.sites import Sites
from browser.visit import Visit
from browser.ways import opened
from lobprint.answers.sqlite import open_store

IMAGES = Path(__file__).parents[2] / "docs" / "images"
VIEW = {"width": 1200, "height": 750}
STILL = {"animations": "disabled", "caret": "hide"}
SCHOOL = {
    "school.naam": "ROC De Linde",
    "school.team": "Zorg en Welzijn",
    "school.schooljaar": "2026-2027",
}

THUMBS = """[...document.querySelectorAll("[data-duim] canvas")].slice(0, 5).every(
  ({ width }) => width !== document.createElement("canvas").width)"""
"""The small pages in sight are drawn."""
SHOWN = """!document.querySelector("[data-beeld]").hidden"""
"""The page that a doubt is on is drawn."""


def main() -> None:
    outside = Outside()
    browser = Chromium(outside.port)
    with tempfile.TemporaryDirectory() as folder:
        sites = Sites.written(Path(folder))
        with sites.at("one file") as address:
            page = browser.page(viewport=VIEW, reducedMotion="reduce")
            page.open(address)
            take_all(Visit(page, Path(folder)))
            page.run("() => localStorage.clear()")
            page.open(address)
            take_answers(Visit(page, Path(folder)))
        take_paper(browser, Path(folder))
    browser.close()
    outside.close()


def take_all(visit: Visit) -> None:
    """The first screen as it is, and the second with a school in it."""
    visit.ready()
    take(visit.page, "pagina-start.png")
    visit.begin()
    for field, words in SCHOOL.items():
        visit.fill(field, words)
    visit.press("Groen")
    (visit.folder / "logo.svg").write_bytes(DRAWING)
    visit.choose("school.huisstijl.logo", visit.folder / "logo.svg")
    visit.until_text("[data-logo-naam]", "logo.svg")
    visit.page.until(THUMBS)
    visit.settled()
    visit.on(".paneel", "evaluate", "(panel) => panel.scrollTo(0, 0)")
    visit.page.run("() => document.activeElement.blur()")
    take(visit.page, "pagina-maak.png")


def take_answers(visit: Visit) -> None:
    """What six colleagues sent back: a doubt beside the page that it is on, and what
    they say together."""
    folder = visit.folder / "in"
    folder.mkdir()
    for name, data in sent_back.files().items():
        (folder / name).write_bytes(data)
    visit.ready()
    visit.page.steps(["locator", 'header [href="#inlezen"]'], ["click"])
    visit.on(
        "[data-lees-bestanden]", "setInputFiles", sorted(map(str, folder.iterdir()))
    )
    visit.until_text("[data-wat-koos]", "Wat koos Fatima?")
    visit.page.until("!document.querySelector('[data-inleesbalk] *')")
    visit.key("2")
    visit.key("Enter")
    visit.until_text("[data-wat-koos]", "Wat schreef Noor?")
    visit.page.until(SHOWN)
    take(visit.page, "pagina-inlezen.png")
    visit.page.steps(["locator", 'header [href="#resultaten"]'], ["click"])
    visit.page.until("document.querySelector('.stippen tbody tr')")
    take(visit.page, "pagina-resultaten.png")


def take_paper(browser: Chromium, folder: Path) -> None:
    """What a pile of paper asks: two marks at one question, and where a sheet lies."""
    with opened(paper_in(folder / "papier")) as address:
        page = browser.page(viewport=VIEW, reducedMotion="reduce")
        page.open(address)
        visit = Visit(page, folder)
        visit.ready()
        page.steps(["locator", 'header [href="#inlezen"]'], ["click"])
        visit.tab_to("[data-antwoord]")
        visit.type("Samira")
        visit.key("Enter")
        for before, key in (
            ("Is deze bladzijde leeg?", "0"),
            ("Wat koos Scan 2?", "1"),
        ):
            visit.until_text("[data-wat-koos]", before)
            visit.settled()
            visit.key(key)
            visit.key("Enter")
        visit.until_text("[data-wat-koos]", "Wat koos Scan 1?")
        visit.settled()
        visit.key("2")
        take(page, "pagina-nakijken.png")
        visit.press("Wijs het blad aan")
        page.until("document.querySelector('[data-hoekbeeld]').naturalWidth")
        take(page, "pagina-hoeken.png")


def paper_in(folder: Path) -> Path:
    """A folder of a school that read a pile of paper."""
    folder.mkdir()
    said = "naam: ROC De Linde\nsector: mbo\nhuisstijl:\n  kleur: '#0B6E5F'\n"
    (folder / "school.yaml").write_text(said, "utf-8")
    store = open_store(folder / "antwoorden.sqlite")
    came_on_paper.team().into(store)
    came_on_paper.young().into(store)
    return folder


def take(page: ChromiumPage, name: str) -> None:
    """Write the picture of what is seen now."""
    page.steps(["screenshot", {"path": str(IMAGES / name), **STILL}])


if __name__ == "__main__":
    main()
