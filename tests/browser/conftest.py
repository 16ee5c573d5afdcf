"""One browser of each kind for all tests of a run, started when the first test asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from browser.chromium import Chromium, ChromiumPage
from browser.firefox import Firefox
from browser.pages import Outside, Page
from browser.sites import Sites
from browser.visit import Visit
from browser.ways import opened
from browser.webkit import WebKit

Browser = Chromium | Firefox | WebKit
KINDS: dict[str, type[Browser]] = {
    "chromium": Chromium,
    "firefox": Firefox,
    "webkit": WebKit,
}


class Browsers:
    """The browsers that run, and what left them for another computer."""

    def __init__(self) -> None:
        self.outside = Outside()
        self._running: dict[str, Browser] = {}

    @contextmanager
    def page(self, name: str) -> Iterator[Page]:
        """A new page in the browser `name`. WebKit has room for one at a time."""
        page = self._browser(name).page()
        try:
            yield page
        finally:
            page.close()

    @contextmanager
    def chromium(self, **options: object) -> Iterator[ChromiumPage]:
        """A new page in Chromium, of which a test asks more than of the others."""
        browser = self._browser("chromium")
        assert isinstance(browser, Chromium)
        page = browser.page(**options)
        try:
            yield page
        finally:
            page.close()

    def _browser(self, name: str) -> Browser:
        if name not in self._running:
            self._running[name] = KINDS[name](self.outside.port)
        return self._running[name]

    def close(self) -> None:
        for browser in self._running.values():
            browser.close()
        self.outside.close()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    return Sites.written(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    browsers = Browsers()
    yield browsers
    browsers.close()


@pytest.fixture(params=list(KINDS))
def engine(request: pytest.FixtureRequest) -> str:
    """The name of each browser in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def opened_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a `lobprint open`, for tests that don't ask which engine. It ends
    by itself when its page is gone for a while."""
    with opened(tmp_path_factory.mktemp("leeg")) as address:
        yield address


@pytest.fixture
def visit(browsers: Browsers, opened_page: str, tmp_path: Path) -> Iterator[Visit]:
    """Somebody who opens the page for the first time."""
    with browsers.chromium() as page:
        page.open(opened_page)
        yield Visit(page, tmp_path)
        assert page.errors() == []
