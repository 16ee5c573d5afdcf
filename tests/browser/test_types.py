"""The page's modules have types, which TypeScript reads in their comments."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from browser.programs import installed, program

pytestmark = pytest.mark.browser
UI = Path(__file__).parents[2] / "lobprint" / "ui" / "jsconfig.json"


def test_the_types_of_the_page_are_right() -> None:
    compiler = str(installed("typescript/bin/tsc"))
    command = [program("node"), compiler, "--project", str(UI)]
    strict = ["--checkJs", "--strict", "--noEmit"]
    run = subprocess.run([*command, *strict], capture_output=True, check=False)
    assert (run.stdout.decode(), run.returncode) == ("", 0)
