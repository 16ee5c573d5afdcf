"""Chromium, by Playwright: a small driver in node does what is asked here."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from browser.pages import Page, ScriptError
from browser.programs import HERE, installed, program

Step = list[object]
"""A method of what the step before it gave, and its arguments; a dot goes further in:
`["keyboard.press", "Tab"]`."""


class Chromium:
    """A headless Chromium; every page has storage of its own."""

    def __init__(self, proxy: int) -> None:
        installed("playwright-core")
        command = [program("node"), str(HERE / "chromium.mjs"), program("chromium")]
        self._driver = subprocess.Popen(
            [*command, str(proxy)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, verb: str, *args: object) -> Any:
        """What the driver says to a request. Raises ScriptError."""
        reading, writing = self._driver.stdout, self._driver.stdin
        assert reading
        assert writing
        writing.write(json.dumps([verb, *args]) + "\n")
        writing.flush()
        said = json.loads(reading.readline() or '{"error": "the driver ended"}')
        if "error" in said:
            raise ScriptError(said["error"])
        return said["result"]

    def page(self, **options: object) -> ChromiumPage:
        """A tab; `options` are those of Playwright's newContext."""
        return ChromiumPage(self, self.ask("tab", {"locale": "nl-NL", **options}))

    def close(self) -> None:
        """The driver ends when there is nothing more to read, and closes Chromium."""
        self._driver.communicate()


class ChromiumPage(Page):
    def __init__(self, browser: Chromium, tab: int) -> None:
        self._browser = browser
        self._tab = tab

    def steps(self, *steps: Step) -> Any:
        """Take these steps in the page; what the last one gives."""
        return self._browser.ask("steps", self._tab, steps)

    def download(self, folder: Path, *steps: Step) -> Path:
        """The file that comes down of these steps, put in `folder`."""
        name = self._browser.ask("download", self._tab, steps, str(folder))
        return folder / str(name)

    def choose(self, files: list[Path], *steps: Step) -> None:
        """Choose these files in the window that these steps open."""
        self._browser.ask("choose", self._tab, steps, [str(file) for file in files])

    def open(self, url: str) -> None:
        self.steps(["goto", url])

    def evaluate(self, expression: str) -> str:
        return str(self.steps(["evaluate", expression]))

    def leave(self) -> str | None:
        """Close the tab as somebody does. What it asks first, upon which we stay."""
        asked = self._browser.ask("leave", self._tab)
        return None if asked is None else str(asked)

    def requests(self) -> list[str]:
        """Every address that the page, its worker or its service worker asked for."""
        return list(self._browser.ask("requests", self._tab))

    def errors(self) -> list[str]:
        """What went wrong in the page and nobody caught, or its console told."""
        return list(self._browser.ask("errors", self._tab))

    def close(self) -> None:
        self._browser.ask("close", self._tab)
