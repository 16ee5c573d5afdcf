"""What goes along in a PDF: readers find it, validators have nothing against it."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pypdf
import pytest

from lobprint import seal
from lobprint.document import Attachment
from lobprint.pdf import write
from pdf.pdf_builders import brand, document, sample

NUMBERS = Attachment(
    "getallen.csv", "De getallen van dit verslag", "vraag;ja\nÉén;6\n".encode() * 9
)
SHORT = Attachment("aantal één.json", "Kort", b"{}")


@pytest.fixture(scope="module")
def attached() -> bytes:
    about = document(attachments=(NUMBERS, SHORT))
    return write(about, brand(), sample())


def test_every_reader_finds_what_goes_along(attached: bytes) -> None:
    found = pypdf.PdfReader(io.BytesIO(attached)).attachments
    assert {name: found[name] for name in (NUMBERS.name, SHORT.name)} == {
        "getallen.csv": [NUMBERS.data],
        "aantal één.json": [b"{}"],
    }
    with pikepdf.open(io.BytesIO(attached)) as pdf:
        told = {
            name: (one.description, one.get_file().mime_type, one.get_file().size)
            for name, one in pdf.attachments.items()
        }
        associated = {str(one.UF) for one in pdf.Root.AF}
    assert told["getallen.csv"] == (NUMBERS.description, "text/csv", len(NUMBERS.data))
    assert told["aantal één.json"] == ("Kort", "application/json", 2)
    assert {"getallen.csv", "aantal één.json"} <= associated


def test_places_to_go_to_stay_beside_it(attached: bytes) -> None:
    named = pypdf.PdfReader(io.BytesIO(attached)).named_destinations
    assert "checklist-1" in named


def test_validators_find_nothing_against_it(attached: bytes, tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(attached)
    assert [*page.validate_pdf(str(path), profile="ua1").failures] == []
    command = [str(Path(sys.executable).with_name("outloud")), "--quiet", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    assert "0 error(s), 0 warning(s)" in said


def test_the_file_says_that_it_is_as_it_was_written(attached: bytes) -> None:
    assert seal.as_written(attached)
    at = attached.index(b"/EmbeddedFile")
    assert not seal.as_written(attached[:at] + b"/embeddedFile" + attached[at + 13 :])
