"""Every way to the desk gives the same answers: the same JSON, and files that hold the
same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alike import Held, held
from PIL import Image, ImageChops, ImageStat
from schools import LINDE

from browser.conftest import Browsers
from browser.made import by_command, in_zip
from browser.scenes import SCENES, WORKBOOKS, WRONG
from browser.sites import Sites
from browser.ways import Answer, Way, opened, over_http, straight, through
from lobprint.desk import Desk

SEEN = 1
"""The edges of letters are a little greyer or paler in WebAssembly; this is less."""
Said = dict[str, list[Answer]]
BROWSERS = [
    f"{browser}, {place}"
    for browser in ("chromium", "firefox", "webkit")
    for place in ("site", "one file")
]


def all_said(way: Way) -> Said:
    return {name: scene(way) for name, scene in SCENES.items()}


@pytest.fixture(scope="session")
def expected() -> Said:
    """What a desk in this process says."""
    return all_said(straight(Desk()))


@pytest.fixture(scope="session")
def over_the_server(tmp_path_factory: pytest.TempPathFactory) -> Said:
    with opened(tmp_path_factory.mktemp("leeg")) as address:
        return all_said(over_http(address))


@pytest.fixture(scope="session", params=[*BROWSERS, "chromium, open"])
def through_the_page(
    request: pytest.FixtureRequest, browsers: Browsers, sites: Sites
) -> Iterator[Said]:
    """What the page says that lies at a place, in a browser."""
    browser, place = request.param.split(", ")
    with sites.at(place) as address, browsers.page(browser) as page:
        page.open(address)
        yield all_said(through(page))


@pytest.mark.parametrize("scene", SCENES)
def test_the_server_says_what_the_desk_says(
    expected: Said, over_the_server: Said, scene: str
) -> None:
    assert over_the_server[scene] == expected[scene]


@pytest.mark.browser
@pytest.mark.parametrize("scene", SCENES)
def test_the_page_says_what_the_desk_says(
    expected: Said, through_the_page: Said, scene: str
) -> None:
    for said, wanted in zip(through_the_page[scene], expected[scene], strict=True):
        assert without_pixels(said) == without_pixels(wanted)
        assert said.files.keys() == wanted.files.keys()
        for page in filter(str.isdecimal, wanted.files):
            assert difference(said.files[page], wanted.files[page]) < SEEN


def without_pixels(answer: Answer) -> tuple[Answer, dict[str, Held]]:
    files = answer.files.items()
    made = {name: held(data) for name, data in files if not name.isdecimal()}
    return replace(answer, files={}), made


def difference(one: bytes, other: bytes) -> float:
    """How much two pictures of the same size differ: 255 when all of it does."""
    pictures = [Image.frombytes("L", (len(data), 1), data) for data in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*pictures)).mean[0]


@pytest.mark.parametrize("scene", WRONG)
def test_what_is_wrong_is_told(expected: Said, scene: str) -> None:
    [answer] = expected[scene]
    assert answer.result is None
    assert answer.problems


@pytest.mark.parametrize("scene", WORKBOOKS)
def test_what_is_made_is_what_the_command_line_writes(
    expected: Said, tmp_path: Path, scene: str
) -> None:
    book, sector = scene.split()
    options = ["--sector", sector, "--workbook", book]
    [data] = expected[scene][-1].files.values()
    assert in_zip(data) == by_command(tmp_path, LINDE["school"], *options)
