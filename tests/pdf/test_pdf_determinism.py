"""The same input gives the same bytes, wherever and whenever it is written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from lobprint.pdf import write
from pdf.pdf_builders import brand, document, sample

SCRIPT = """
import sys
from spoken import speak_dutch
speak_dutch()
from pdf.pdf_builders import brand, document, sample
from lobprint.pdf import write
sys.stdout.buffer.write(write(document(), brand(), sample()))
"""
SURROUNDINGS = [
    {"TZ": "UTC", "PYTHONHASHSEED": "0", "LC_ALL": "C"},
    {"TZ": "Pacific/Auckland", "PYTHONHASHSEED": "42", "LC_ALL": "nl_NL.UTF-8"},
    {"TZ": "America/Lima", "PYTHONHASHSEED": "random", "LC_ALL": "tr_TR.UTF-8"},
]


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=lambda one: one["TZ"])
def test_the_bytes_are_the_same_in_another_place_and_time_zone(
    surroundings: dict[str, str], data: bytes, tmp_path: Path
) -> None:
    here = Path(__file__).parent
    paths = os.pathsep.join([str(here), str(here.parents[1]), str(here.parent)])
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "PYTHONPATH": paths, **surroundings},
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )
    assert result.stdout == data


def test_writing_does_not_change_the_layout() -> None:
    layout = sample()
    first = write(document(), brand(), layout)
    assert write(document(), brand(), layout) == first


def test_the_identifier_follows_the_content() -> None:
    one = write(document(), brand(), sample())
    other = write(document("Ander werkboek"), brand(), sample())
    assert _identifier(one) != _identifier(other)


def _identifier(data: bytes) -> bytes:
    return data.rpartition(b"/ID[<")[2][:32]
