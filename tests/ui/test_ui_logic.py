"""What the page does without a browser: its modules as they are served, in Node.

The tests themselves stand in logic/."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from browser.programs import program

from lobprint.ui import page_files

pytestmark = pytest.mark.browser
LOGIC = Path(__file__).parent / "logic"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A folder with the files of the page."""
    for name, data in page_files().items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (tmp_path / "package.json").write_text('{"type": "module"}', "utf-8")
    return tmp_path


@pytest.mark.parametrize("about", sorted(path.stem for path in LOGIC.glob("*.mjs")))
def test_the_modules_do_what_the_page_needs(about: str, page: Path) -> None:
    test = page / f"{about}.test.mjs"
    test.write_bytes((LOGIC / f"{about}.mjs").read_bytes())
    command = [program("node"), "--test", test.name]
    run = subprocess.run(command, cwd=page, capture_output=True, check=False)
    assert run.returncode == 0, run.stdout.decode()
    assert "\n# fail 0" in run.stdout.decode().replace("ℹ", "#")
