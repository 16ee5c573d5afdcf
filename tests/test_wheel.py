"""What `pip install .` gives works from any folder, content and templates included."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PIP = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
TRIALOOG = ["-m", "lobprint", "build", "--sector", "mbo", "--form", "trialoog"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with lobprint in it as a wheel brings it."""
    folder = tmp_path_factory.mktemp("wheel")
    making = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*PIP, *making, folder, ROOT], check=True)
    (wheel,) = folder.glob("lobprint-*.whl")
    target = folder / "site"
    subprocess.run(
        [*PIP, "install", "--no-deps", "--target", target, wheel], check=True
    )
    return target


def run(folder: Path, site: Path | None, *arguments: str) -> str:
    """What Python says in `folder`, with the lobprint of `site` before any other."""
    path = {"PYTHONPATH": str(site)} if site else {}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, **path},
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def test_a_wheel_carries_all_content_and_templates(installed: Path) -> None:
    for folder in ("content", "templates"):
        here = {p.relative_to(ROOT) for p in (ROOT / folder).rglob("*.*")}
        inside = installed / "lobprint" / "builtin"
        there = {p.relative_to(inside) for p in (inside / folder).rglob("*.*")}
        assert here == there


def test_a_wheel_carries_what_init_makes(installed: Path, tmp_path: Path) -> None:
    for name, site in (("wheel", installed), ("checkout", None)):
        run(tmp_path, site, "-m", "lobprint", "init", name)
    made = [
        {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*.*")}
        for folder in (tmp_path / "wheel", tmp_path / "checkout")
    ]
    assert made[0] == made[1]
    assert Path("school.yaml") in made[0]


def test_an_installed_lobprint_makes_the_same_files(
    installed: Path, tmp_path: Path
) -> None:
    where = run(tmp_path, installed, "-c", "import lobprint; print(lobprint.__file__)")
    assert Path(where.strip()).is_relative_to(installed)
    for name, site in (("wheel", installed), ("checkout", None)):
        (tmp_path / name).mkdir()
        run(tmp_path / name, site, *TRIALOOG)
    made = sorted((tmp_path / "wheel" / "output").iterdir())
    assert [file.name for file in made] == ["trialoog-mbo.docx", "trialoog-mbo.pdf"]
    for file in made:
        checkout = tmp_path / "checkout" / "output" / file.name
        assert file.read_bytes() == checkout.read_bytes()


def test_an_installed_lobprint_has_the_whole_page(
    installed: Path, tmp_path: Path
) -> None:
    page = "from lobprint.ui import page_files as p; print(sorted(p().items()))"
    inside, beside = (run(tmp_path, site, "-c", page) for site in (installed, None))
    assert "index.html" in inside
    assert inside == beside
