"""Every way to the desk gives the same answers: the same JSON, and the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from browser.conftest import Browsers, Sites
from browser.scenes import LINDE, SCENES, WORKBOOKS, WRONG
from browser.ways import Answer, Way, opened, over_http, straight, through
from lobprint.cli import main
from lobprint.desk import Desk

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
    assert through_the_page[scene] == expected[scene]


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
    school = tmp_path / "school.yaml"
    school.write_text(yaml.safe_dump(LINDE["school"]), "utf-8")
    asked = ["build", "--school", str(school), "--output", str(tmp_path / "uit")]
    asked += ["--sector", sector, "--workbook", book]
    run = CliRunner().invoke(main, asked, catch_exceptions=False)
    assert run.exit_code == 0, run.output
    [data] = expected[scene][-1].files.values()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        made = {name: archive.read(name) for name in archive.namelist()}
    written = (tmp_path / "uit").rglob("*.*")
    assert made == {file.name: file.read_bytes() for file in written}
