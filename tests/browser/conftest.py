"""One browser of each kind for all tests of a run, started when the first test asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from browser.chromium import Chromium, ChromiumPage
from browser.firefox import Firefox
from browser.pages import Outside, Page
from browser.webkit import WebKit

KINDS = {"chromium": Chromium, "firefox": Firefox, "webkit": WebKit}


class Browsers:
    """The browsers that run, and what left them for another computer."""

    def __init__(self) -> None:
        self.outside = Outside()
        self._running: dict[str, Chromium | Firefox | WebKit] = {}

    @contextmanager
    def page(self, name: str) -> Iterator[Page]:
        """A new page in the browser `name`. WebKit has room for one at a time."""
        if name not in self._running:
            self._running[name] = KINDS[name](self.outside.port)
        page = self._running[name].page()
        try:
            yield page
        finally:
            page.close()

    def close(self) -> None:
        for browser in self._running.values():
            browser.close()
        self.outside.close()


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    browsers = Browsers()
    yield browsers
    browsers.close()


@pytest.fixture(params=list(KINDS))
def engine(request: pytest.FixtureRequest) -> str:
    """The name of each browser in turn."""
    return str(request.param)
