"""Running `lobprint` in this process, in an empty folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tried import check_once

from lobprint.cli import main

Run = Callable[..., Result]
GREEN = "naam: ROC De Linde\nsector: mbo\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is where the commands are given."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def _forms_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("lobprint.compose.check_forms", "lobprint.compose.check.check_forms"):
        monkeypatch.setattr(place, check_once)


@pytest.fixture
def lobprint(here: Path) -> Run:
    """Runs `lobprint` with these arguments; `input` is what somebody types."""
    del here

    def run(*args: str, input: str | None = None) -> Result:  # noqa: A002
        return CliRunner().invoke(main, args, input=input)

    return run


@pytest.fixture
def school_yaml(here: Path) -> Callable[[str], str]:
    """Writes a school.yaml and gives its name."""

    def write(text: str = GREEN) -> str:
        (here / "school.yaml").write_text(text, encoding="utf-8")
        return "school.yaml"

    return write


@pytest.fixture
def files(here: Path) -> Callable[[], list[str]]:
    """The names of all files and folders that are there now, hidden ones too."""
    return lambda: sorted(p.relative_to(here).as_posix() for p in here.rglob("*"))
