"""The browser of who sits here, if there is one."""

from __future__ import annotations

import webbrowser
from typing import Any

import pytest

from lobprint.open.browser import SCREENS, open_it

ADDRESS = "http://127.0.0.1:15620/#t=x"


@pytest.fixture(autouse=True)
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":0")


def opened(monkeypatch: pytest.MonkeyPatch, gives: Any) -> tuple[bool, list[str]]:
    """Whether a browser opened, and which addresses one was asked to."""
    asked: list[str] = []

    def answer(address: str) -> Any:
        asked.append(address)
        if isinstance(gives, Exception):
            raise gives
        return gives

    monkeypatch.setattr(webbrowser, "open", answer)
    return open_it(ADDRESS), asked


def test_the_browser_gets_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    assert opened(monkeypatch, True) == (True, [ADDRESS])


@pytest.mark.parametrize("gives", [False, webbrowser.Error("geen"), OSError("stuk")])
def test_no_browser_is_no_fault(monkeypatch: pytest.MonkeyPatch, gives: Any) -> None:
    assert opened(monkeypatch, gives) == (False, [ADDRESS])


def test_a_browser_of_letters_never_takes_the_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DISPLAY")
    assert opened(monkeypatch, True) == (False, [])
    monkeypatch.setenv("BROWSER", "firefox")
    assert opened(monkeypatch, True) == (True, [ADDRESS])
    monkeypatch.delenv("BROWSER")
    monkeypatch.setattr("sys.platform", "win32")
    assert opened(monkeypatch, True) == (True, [ADDRESS])
