"""What the command line makes, and what somebody took home from the page: what these
files hold, for a browser has a zlib of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import yaml
from alike import Held, held
from click.testing import CliRunner

from browser.ways import NOTHING, Json
from lobprint.cli import main


def by_command(
    here: Path, school: Json, *options: str, files: Mapping[str, bytes] = NOTHING
) -> dict[str, Held]:
    """What the files hold that `lobprint build` writes with this school, by name."""
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
    return {file.name: held(file.read_bytes()) for file in written}


def in_zip(data: bytes) -> dict[str, Held]:
    """What the files of a zip hold, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: held(archive.read(name)) for name in archive.namelist()}
