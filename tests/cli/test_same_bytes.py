"""The same order gives the same bytes, whatever the computer is set to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WORKBOOK = ["-m", "lobprint", "build", "--sector", "hbo", "--school", "ROC É"]


def workbook(folder: Path, **settings: str) -> dict[str, bytes]:
    """The files that a computer with these settings makes in `folder`."""
    folder.mkdir()
    command = [sys.executable, *WORKBOOK, "--output", str(folder)]
    environment = {**os.environ, **settings}
    subprocess.run(command, env=environment, cwd=folder, check=True)
    return {file.name: file.read_bytes() for file in folder.rglob("*.*")}


def test_time_zone_hash_seed_locale_and_folder_make_no_difference(
    tmp_path: Path,
) -> None:
    here = workbook(
        tmp_path / "hier", TZ="Europe/Amsterdam", PYTHONHASHSEED="1", LC_ALL="C"
    )
    there = workbook(
        tmp_path / "daar ginds",
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="2",
        LC_ALL="tr_TR.UTF-8",
        SOURCE_DATE_EPOCH="86400",
    )
    assert sorted(here) == ["werkboek-hbo.docx", "werkboek-hbo.pdf"]
    assert here == there
