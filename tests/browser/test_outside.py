"""Nothing leaves this computer, and without internet everything works."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from alike import Held

from browser.chromium import ChromiumPage
from browser.conftest import Browsers
from browser.made import by_command, in_zip
from browser.pages import Page
from browser.serve import Host
from browser.sites import Sites
from browser.visit import Visit

pytestmark = pytest.mark.browser
NAME = "Het Éénhoorncollege"
KEPT = "document.querySelector('[data-gereed]').textContent.includes('zonder internet')"
OF_CHROMIUM = re.compile(r"\.(google|googleapis|gvt1)\.com[:/]")
ABROAD = "https://example.org/?naam=Eenhoorn"
WAYS_OUT = """async (url) => {
  const barred = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    barred.push(event.effectiveDirective));
  const add = (kind, more) =>
    document.head.append(Object.assign(document.createElement(kind), more));
  await fetch(url).catch(() => {});
  navigator.sendBeacon(url);
  add("img", { src: url });
  add("script", { src: url });
  add("link", { rel: "stylesheet", href: url });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return [...new Set(barred)].sort();
}"""
FOLLOWS = """async (name) => {
  const until = async (done) => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 30));
  };
  const [text, stand, blad] = ["tekst", "stand", "blad"].map((one) =>
    document.querySelector(`[data-${one}]`));
  await globalThis.lobprint.engine.started;
  location.hash = "#maak-mbo";
  await until(() => stand.textContent === "Bijgewerkt");
  const before = blad.toDataURL();
  const field = document.querySelector("#naam");
  field.value = name;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await until(() => text.textContent.includes(name));
  return [blad.width > 200, blad.toDataURL() !== before];
}"""


def work(visit: Visit, folder: Path) -> dict[str, Held]:
    """Make a workbook with a name on it, and take it home."""
    visit.begin()
    visit.fill("school.naam", NAME)
    visit.reads(NAME)
    return in_zip(visit.download(folder).read_bytes())


@pytest.fixture
def expected(tmp_path: Path) -> dict[str, Held]:
    return by_command(tmp_path / "zelf", {"naam": NAME}, "--sector", "mbo")


def left(browsers: Browsers) -> list[str]:
    """What left for another computer, but for what Chromium asks for itself."""
    return [asked for asked in browsers.outside.asked if not OF_CHROMIUM.search(asked)]


def places(page: ChromiumPage) -> set[str]:
    """Where the requests of a page went."""
    parts = map(urlsplit, page.requests())
    return {part.netloc or part.scheme for part in parts if part.scheme != "blob"}


def test_the_site_asks_only_its_own_host(
    browsers: Browsers, sites: Sites, tmp_path: Path, expected: dict[str, Held]
) -> None:
    before = left(browsers)
    with sites.at("site") as address, browsers.chromium() as page:
        page.open(address)
        assert work(Visit(page, tmp_path), tmp_path) == expected
        page.until(KEPT)
        assert places(page) <= {urlsplit(address).netloc, "data"}
        assert page.errors() == []
    assert left(browsers) == before


def test_the_one_file_asks_nothing_and_works_without_a_network(
    browsers: Browsers, sites: Sites, tmp_path: Path, expected: dict[str, Held]
) -> None:
    before = left(browsers)
    with sites.at("one file") as address, browsers.chromium(offline=True) as page:
        page.open(address)
        assert work(Visit(page, tmp_path), tmp_path) == expected
        assert places(page) <= {"file", "data"}
        assert page.errors() == []
    assert left(browsers) == before


@pytest.mark.parametrize("place", ["site", "one file", "open"])
def test_the_page_could_not_send_anything_if_it_would(
    browsers: Browsers, sites: Sites, place: str
) -> None:
    before = left(browsers)
    with sites.at(place) as address, browsers.chromium() as page:
        page.open(address)
        barred = page.run(WAYS_OUT, ABROAD)
        assert barred == ["connect-src", "img-src", "script-src-elem", "style-src-elem"]
    assert left(browsers) == before


def test_after_one_visit_the_site_works_without_its_host(
    browsers: Browsers, sites: Sites, tmp_path: Path, expected: dict[str, Held]
) -> None:
    host = Host(sites.folder)
    with browsers.chromium() as page:
        page.open(host.url)
        page.until(KEPT)
        host.close()
        page.steps(["context"], ["setOffline", True])
        page.steps(["reload"])
        assert work(Visit(page, tmp_path), tmp_path) == expected


@pytest.mark.parametrize("browser", ["chromium", "firefox", "webkit"])
@pytest.mark.parametrize("place", ["site", "one file"])
def test_the_page_itself_works_in_every_browser(
    browsers: Browsers, sites: Sites, browser: str, place: str
) -> None:
    with sites.at(place) as address, browsers.page(browser) as page:
        page.open(address)
        assert follows(page) == [True, True]


def follows(page: Page) -> object:
    return page.run(FOLLOWS, NAME)
