"""Somebody at the page: what she does with keys and mouse, and what she reads."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from browser.chromium import ChromiumPage, Step

READY = "document.querySelector('[data-gereed]').textContent.startsWith('Klaar.')"
STANDS = "document.querySelector('[data-stand]').textContent === %s"
READS = "document.querySelector('[data-tekst]').textContent.includes(%s)"
SETTLED = """async () => {
  for (let again = 0; again < 4; again += 1) {
    await globalThis.lobprint.engine.call("describe", {});
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}"""
"""Calls are answered in order; an answer may bring one more call."""
MOST_TABS = 200


class Visit:
    """A page that is open in Chromium, and is used."""

    def __init__(self, page: ChromiumPage, folder: Path) -> None:
        self.page = page
        self.folder = folder
        """Where her own files lie."""

    def ready(self) -> None:
        """Wait until the engine has started."""
        self.page.until(READY)

    def begin(self, sector: str = "mbo") -> None:
        """Choose a sector, and wait for the first page of its workbook."""
        self.ready()
        self.page.steps(["locator", f'[href="#maak-{sector}"]'], ["click"])
        self.stands("Bijgewerkt")

    def stands(self, words: str) -> None:
        """Wait until the pill above the page says so."""
        self.page.until(STANDS % json.dumps(words))

    def settled(self) -> None:
        """Wait until all that was asked of the engine is answered and drawn."""
        self.page.run(SETTLED)

    def reads(self, words: str) -> None:
        """Wait until the page that is shown says so."""
        self.page.until(READS % json.dumps(words))

    def until_text(self, selector: str, words: str) -> None:
        """Wait until these are the words of an element."""
        found = f"document.querySelector({json.dumps(selector)})?.textContent"
        self.page.until(f"{found} === {json.dumps(words)}")

    def until_value(self, field: str, value: str) -> None:
        """Wait until this stands in a field."""
        found = f"document.querySelector({json.dumps(field_of(field))}).value"
        self.page.until(f"{found} === {json.dumps(value)}")

    def sees(self, words: str) -> None:
        """Wait until these words are seen."""
        shown: Step = ["filter", {"visible": True}]
        self.page.steps(["getByText", words], shown, ["first"], ["waitFor"])

    def on(self, selector: str, *step: object) -> object:
        """Do something to the element of a selector."""
        return self.page.steps(["locator", selector], ["first"], list(step))

    def press(self, name: str) -> None:
        """Click the button of this name."""
        find: Step = ["getByRole", "button", {"name": name, "exact": True}]
        self.page.steps(find, ["first"], ["click"])

    def fill(self, field: str, words: str) -> None:
        """Type into a field: `school.naam`."""
        self.on(field_of(field), "fill", words)

    def choose(self, field: str, *files: Path) -> None:
        """Choose files at a field: `school.huisstijl.logo`."""
        self.on(field_of(field), "setInputFiles", [str(file) for file in files])

    def value(self, field: str) -> str:
        """What stands in a field."""
        return str(self.on(field_of(field), "inputValue"))

    def text(self, selector: str) -> str:
        """The words of an element, seen or not."""
        return str(self.on(selector, "textContent"))

    def folds(self) -> None:
        """Open every fold."""
        opening = (
            "document.querySelectorAll('details').forEach((one) => (one.open = true))"
        )
        self.page.steps(["evaluate", opening])

    def pixels(self) -> str:
        """The page that is shown, as a picture."""
        picture = "document.querySelector('[data-blad]').toDataURL()"
        return str(self.page.steps(["evaluate", picture]))

    def download(self, folder: Path, selector: str = "[data-download]") -> Path:
        """What comes down of a click."""
        return self.page.download(folder, ["locator", selector], ["click"])

    def tab_to(self, selector: str, seen: Callable[[], None] = lambda: None) -> None:
        """Press Tab until the focus is there; `seen` looks at every stop."""
        there = f"document.activeElement.matches({json.dumps(selector)})"
        for _ in range(MOST_TABS):
            self.key("Tab")
            seen()
            if self.page.steps(["evaluate", there]):
                return
        raise AssertionError(f"{selector} can't be reached by Tab")

    def key(self, name: str) -> None:
        """Press a key."""
        self.page.steps(["keyboard.press", name])

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.page.steps(["keyboard.type", words])


def field_of(field: str) -> str:
    return f'.paneel [data-field="{field}"]'
