"""Six colleagues' files become what a team talks about, on the page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import colleagues as six
import pytest
import sent_back

from browser.chromium import ChromiumPage
from browser.conftest import Browsers
from browser.made import in_zip
from browser.programs import installed
from browser.sites import Sites
from browser.test_access import AXE, RULES, WIDE
from browser.test_outside import left, places
from browser.visit import Visit
from browser.ways import opened
from lobprint.answers import Sheet
from lobprint.answers.sqlite import open_store

pytestmark = pytest.mark.browser
WIDTHS = (1440, 1024, 768, 390, 320)
SAVED = """async () => {
  const opened = indexedDB.open("lobprint-antwoorden");
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const names = [...opened.result.objectStoreNames];
  const counts = names.map((name) =>
    new Promise((resolve) => {
      const asked = opened.result.transaction(name).objectStore(name).count();
      asked.onsuccess = () => resolve(asked.result);
    }));
  opened.result.close();
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
}"""
"""How much is kept in the browser of what was read."""
ROWS = """() => [...document.querySelectorAll(".stippen tbody tr")].map((row) =>
  [...row.querySelectorAll(".n")].map((cell) => Number(cell.textContent)))"""
"""The numbers in the table of dots."""
DRAWN = """() => [...document.querySelectorAll(".stippen tr:first-child .stipjes")]
  .map((cell) => [...cell.children].map((one) => one.style.width))"""
"""How wide each thing is that stands for people, in the cells of the first line."""


def files_in(folder: Path) -> list[Path]:
    for name, data in sent_back.files().items():
        (folder / name).write_bytes(data)
    (folder / "notulen.txt").write_text("Niet van ons", "utf-8")
    return sorted(folder.iterdir())


def read_in(visit: Visit, files: list[Path]) -> None:
    """Hand over the files, and wait until all were read."""
    visit.ready()
    visit.page.steps(["locator", 'header [href="#inlezen"]'], ["click"])
    visit.sees("Nog niets ingelezen")
    names = [str(file) for file in files]
    visit.on("[data-lees-bestanden]", "setInputFiles", names)
    visit.until_text("[data-nog]", "Nog 2 om na te kijken")
    visit.page.until("!document.querySelector('[data-inleesbalk] *')")


def settle(visit: Visit) -> None:
    """Both doubts, by the keys alone."""
    visit.until_text("[data-wat-koos]", "Wat koos Fatima?")
    visit.key("2")
    visit.key("Enter")
    visit.until_text("[data-wat-koos]", "Wat schreef Noor?")
    visit.page.until("!document.querySelector('[data-beeld]').hidden")
    visit.key("Control+A")
    visit.type("5-1-2027")
    visit.key("Enter")
    visit.until_text("[data-nog]", "Alles is nagekeken")


def results(visit: Visit) -> None:
    """On to the results, by the link that has the focus now."""
    visit.key("Enter")
    visit.page.until(f"({ROWS})().length")


def faults(page: ChromiumPage) -> list[object]:
    """What axe finds at each width, and where the page is too wide."""
    found: list[object] = []
    for width in WIDTHS:
        page.steps(["setViewportSize", {"width": width, "height": 900}])
        found += page.run(AXE, RULES)
        if page.run(WIDE):
            found.append(width)
    page.steps(["setViewportSize", {"width": 1440, "height": 900}])
    return found


def test_from_files_to_a_report_by_the_keys_on_a_site(
    browsers: Browsers, sites: Sites, tmp_path: Path
) -> None:
    before = left(browsers)
    (tmp_path / "in").mkdir()
    with sites.at("site") as address, browsers.chromium() as page:
        axe = str(installed("axe-core/axe.min.js"))
        page.steps(["addInitScript", {"path": axe}])
        page.open(address)
        visit = Visit(page, tmp_path)
        read_in(visit, files_in(tmp_path / "in"))
        assert "notulen.txt" in visit.text("[data-gemist]")
        assert faults(page) == []
        settle(visit)
        results(visit)
        assert page.run(ROWS) == [
            [0, 4, 2],
            [1, 4, 1],
            [3, 3, 0],
            [3, 0, 3],
            [2, 3, 1],
        ]
        assert faults(page) == []
        report = visit.download(tmp_path, "[data-verslag]")
        excel = visit.download(tmp_path, "[data-excel]")
        assert sorted(name[-4:] for name in in_zip(report.read_bytes())) == [
            ".pdf",
            "docx",
        ]
        assert excel.name == "antwoorden.xlsx"
        page.steps(["reload"])
        visit.page.until(f"({ROWS})().length")
        assert page.run(SAVED) == 1
        page.steps(["locator", 'header [href="#inlezen"]'], ["click"])
        visit.folds()
        visit.press("Alle antwoorden weghalen")
        visit.press("Alles weghalen")
        visit.sees("Nog niets ingelezen")
        assert visit.text("[data-gemist]") == "", "names of files go as well"
        visit.settled()
        assert page.run(SAVED) == 0
        assert places(page) <= {urlsplit(address).netloc, "data"}
        assert page.errors() == []
    assert left(browsers) == before


def test_with_open_the_answers_lie_in_the_folder(
    browsers: Browsers, tmp_path: Path
) -> None:
    for name in ("in", "school"):
        (tmp_path / name).mkdir()
    school = tmp_path / "school"
    (school / "school.yaml").write_text("naam: De Linde\nsector: mbo\n", "utf-8")
    with opened(school) as address, browsers.chromium() as page:
        page.open(address)
        visit = Visit(page, tmp_path)
        read_in(visit, files_in(tmp_path / "in"))
        settle(visit)
        results(visit)
        assert "De Linde" in visit.text("[data-van-wie]")
        assert (school / "antwoorden.sqlite").stat().st_size > 0
        assert page.run(SAVED) == 0
        assert page.errors() == []


def many_colleagues(path: Path) -> None:
    """Of seventeen who filled the zelfevaluatie in, thirteen chose the lowest level."""
    chosen = six.chosen("zelfevaluatie", "niveau", six.LEVELS, {"1": (13, 4, 0)})
    made = [
        Sheet(f"blad-{who}", "zelfevaluatie", f"Collega {who}", (answer,))
        for who, answer in chosen
    ]
    known = six.stamp("zelfevaluatie")
    open_store(path).keep(six.source(made), known, "2026-11-24")


def test_of_more_people_than_one_counts_there_are_bars(
    browsers: Browsers, tmp_path: Path
) -> None:
    (tmp_path / "school.yaml").write_text("naam: De Linde\nsector: mbo\n", "utf-8")
    many_colleagues(tmp_path / "antwoorden.sqlite")
    with opened(tmp_path) as address, browsers.chromium() as page:
        page.open(address)
        visit = Visit(page, tmp_path)
        visit.ready()
        page.steps(["locator", 'header [href="#resultaten"]'], ["click"])
        visit.page.until(f"({ROWS})().length")
        assert page.run(ROWS)[0] == [13, 4, 0]
        assert page.run(DRAWN) == [["100%"], ["30.7692%"], []]
        assert page.errors() == []
