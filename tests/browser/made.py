"""What the command line makes, and what somebody took home from the page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import yaml
from click.testing import CliRunner

from browser.ways import NOTHING, Json
from lobprint.cli import main


def by_command(
    here: Path, school: Json, *options: str, files: Mapping[str, bytes] = NOTHING
) -> dict[str, bytes]:
    """The files that `lobprint build` writes in a folder with this school, by name."""
    here.mkdir(exist_ok=True)
    text = yaml.safe_dump(school, allow_unicode=True, sort_keys=False)
    (here / "school.yaml").write_text(text, "utf-8")
    for name, data in files.items():
        (here / name).write_bytes(data)
    command = ["build", "--school", str(here / "school.yaml"), *options]
    command += ["--output", str(here / "uit")]
    run = CliRunner().invoke(main, command, catch_exceptions=False)
    assert run.exit_code == 0, run.output
    written = (here / "uit").rglob("*.*")
    return {file.name: file.read_bytes() for file in written}


def in_zip(data: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
