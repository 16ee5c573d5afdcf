"""The pages of a report, for who hears them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pytest
from blocks.builders import (
    agreed_actions,
    bars,
    outcomes,
    own_words,
    say,
    talking_points,
)

from lobprint.blocks.headings import Heading
from lobprint.document import Document, Part
from lobprint.layout import lay_out
from lobprint.pdf import write
from pdf.pdf_builders import brand, document
from pdf.pdf_walk import walk


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of words and one of bars."""
    words = (talking_points(), own_words("Kort.", "x" * 90, "Leuk! 😀"))
    agreed = (agreed_actions(), outcomes())
    made: Document = document(
        parts=tuple(
            [
                Part(name, name, (Heading(1, say(name)), *blocks))
                for name, blocks in (
                    ("Woorden", (*words, *agreed)),
                    ("Cijfers", (bars(),)),
                )
            ]
        )
    )
    path = tmp_path_factory.mktemp("verslag") / "verslag.pdf"
    path.write_bytes(write(made, brand(), lay_out(made)))
    return path


def test_a_validator_finds_nothing_against_pdf_ua(file: Path) -> None:
    assert list(page.validate_pdf(str(file), profile="ua1").failures) == []
    with pikepdf.open(file) as pdf:
        assert walk(pdf).faults == []


def test_outloud_finds_no_errors_and_no_warnings(file: Path) -> None:
    command = [str(Path(sys.executable).with_name("outloud")), "--quiet", str(file)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "0 error(s), 0 warning(s)" in result.stdout
