"""The same order gives the same files, whatever the computer is set to: the same bytes
with the same zlib, and with another the same parts and streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from alike import held

SCHOOL = "naam: ROC É\nsector: hbo\nhuisstijl:\n  logo: logo.svg\n"
CIRCLES = """<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30">
<circle cx="15" cy="15" r="12" fill="#00629B"/>
<circle cx="40" cy="15" r="12" fill="#C4262E" opacity=".6"/></svg>"""
FILES = ["werkboek-hbo.docx", "werkboek-hbo.pdf"]
OURS = ("-m", "lobprint")
OTHERWISE = """
import zlib

compress, compressobj = zlib.compress, zlib.compressobj
zlib.compress = lambda data, *_: compress(data, 1)
zlib.compressobj = lambda _, *rest: compressobj(1, *rest)
from lobprint.cli import main
main()
"""
"""lobprint on a computer whose zlib deflates in another way, as zlib-ng does."""


def workbook(
    folder: Path, lobprint: tuple[str, str] = OURS, **settings: str
) -> dict[str, bytes]:
    """The files that a computer with these settings makes in `folder`."""
    folder.mkdir()
    (folder / "logo.svg").write_text(CIRCLES, "utf-8")
    (folder / "school.yaml").write_text(SCHOOL, "utf-8")
    command = [sys.executable, *lobprint, "build", "--output", "uit"]
    environment = {**os.environ, **settings}
    subprocess.run(command, env=environment, cwd=folder, check=True)
    written = sorted((folder / "uit").rglob("*.*"))
    return {file.name: file.read_bytes() for file in written}


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
    assert sorted(here) == FILES
    assert here == there


def test_another_zlib_packs_the_same_parts_and_streams(tmp_path: Path) -> None:
    here = workbook(tmp_path / "hier")
    there = workbook(tmp_path / "daar", ("-c", OTHERWISE))
    assert [name for name in here if here[name] != there[name]] == FILES
    assert {name: held(data) for name, data in here.items()} == {
        name: held(data) for name, data in there.items()
    }
