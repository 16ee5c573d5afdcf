"""The browsers themselves: they run what is asked, and nothing of it leaves unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser.conftest import Browsers
from browser.pages import Page, ScriptError
from browser.serve import Host

pytestmark = pytest.mark.browser
ABROAD = "http://example.org/?hier"


@pytest.fixture
def page(browsers: Browsers, engine: str, tmp_path: Path) -> Iterator[Page]:
    (tmp_path / "leeg.html").write_text("<!doctype html><title>Leeg</title>", "utf-8")
    with browsers.page(engine) as page:
        page.open((tmp_path / "leeg.html").as_uri())
        yield page


def test_a_function_gets_and_gives_json(page: Page) -> None:
    assert page.run("async (a, b) => [a, b, document.title]", "é", {"n": 1}) == [
        "é",
        {"n": 1},
        "Leeg",
    ]
    assert page.run("() => undefined") is None


def test_what_fails_in_the_page_fails_here(page: Page) -> None:
    with pytest.raises(ScriptError, match="dat ging mis"):
        page.run("async () => { throw new Error('dat ging mis') }")


def test_a_host_is_reached_until_it_closes(page: Page, tmp_path: Path) -> None:
    host = Host(tmp_path)
    page.open(host.url + "leeg.html")
    ask = "async (url) => (await fetch(url, { cache: 'no-store' })).status"
    assert page.run(ask, host.url + "leeg.html") == 200
    host.close()
    with pytest.raises(ScriptError):
        page.run(ask, host.url + "leeg.html")


def test_what_leaves_is_noted_and_refused(page: Page, browsers: Browsers) -> None:
    before = len(browsers.outside.asked)
    said = page.run(
        "async (url) => fetch(url, { mode: 'no-cors' }).then(() => 'in', () => 'uit')",
        ABROAD,
    )
    assert said in ("in", "uit")
    assert any("example.org" in asked for asked in browsers.outside.asked[before:])
