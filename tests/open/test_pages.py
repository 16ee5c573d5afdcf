"""The files of the page, and no other file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from lobprint.open.page import ICON, ON_ITS_OWN, TYPES, WITH_US, type_of
from lobprint.open.page import served as as_served
from lobprint.ui import page_files
from open.served import PAGE, Served, StubDesk, serving

OUTSIDE = [
    "/../pyproject.toml",
    "/..%2fpyproject.toml",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/engine/../index.html",
    "/engine/",
    "/engine",
    "//index.html",
    "//etc/passwd",
    "/etc/passwd",
    "/./index.html",
    "/index.html%00",
    "/index.html/",
    "/INDEX.HTML",
    "/C:/Windows/win.ini",
    "/..%5c..%5cpyproject.toml",
    "/file:///etc/passwd",
    "/api/",
    "/api/describe",
    "/weg/",
    "/__init__.py",
]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serving(StubDesk()) as served:
        yield served


def test_the_page_knows_that_it_can_ask_a_server(served: Served) -> None:
    with_us = PAGE["index.html"].replace(ON_ITS_OWN, WITH_US + ICON)
    assert with_us != PAGE["index.html"]
    for path in ("/", "/index.html", "/?taal=nl"):
        reply = served.ask(path=path)
        assert (reply.status, reply.body) == (200, with_us)
        assert reply.headers["content-type"] == "text/html; charset=utf-8"


def test_a_module_is_one_whatever_this_computer_makes_of_it(served: Served) -> None:
    reply = served.ask(path="/engine/http.js")
    assert (reply.status, reply.body) == (200, PAGE["engine/http.js"])
    assert reply.headers["content-type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_else_is_ever_opened(served: Served, path: str) -> None:
    reply = served.ask(path=path)
    assert (reply.status, reply.text) == (404, "Dit is er niet.")


def test_only_the_head_is_given_to_who_asks_that(served: Served) -> None:
    whole, head = served.ask(), served.ask("HEAD")
    assert head.status == 200
    assert head.body == b""
    assert head.headers["content-length"] == str(len(whole.body))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "TRACE", "PATCH", "ZOEK"])
def test_a_file_can_only_be_had(served: Served, method: str) -> None:
    reply = served.ask(method)
    assert (reply.status, reply.text) == (405, "Zo kan dit niet gevraagd worden.")
    assert reply.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])
def test_the_desk_can_only_be_called(served: Served, method: str) -> None:
    reply = served.ask(method, "/api")
    assert reply.status == 405
    assert reply.headers["allow"] == "POST"


def test_the_real_page_says_once_that_it_is_on_its_own() -> None:
    index = page_files()["index.html"]
    assert index.count(ON_ITS_OWN) == 1
    assert as_served(page_files())["/"].count(WITH_US) == 1


def test_the_real_page_has_the_icon_that_it_is_said_to_have() -> None:
    assert 'href="icon.svg"' in ICON.decode()
    assert "icon.svg" in page_files()


def test_every_file_of_the_real_page_is_of_a_known_kind() -> None:
    kinds = {type_of(name) for name in page_files()}
    assert kinds <= set(TYPES.values())
