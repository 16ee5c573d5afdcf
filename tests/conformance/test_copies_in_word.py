"""A Word file with a name in it: valid, and seen by LibreOffice where it belongs."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from files.made import library
from ours import templates

from conformance.programs import sdk_errors, word_to_pdf
from lobprint import word
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.layout import lay_out
from lobprint.person import Person

pytestmark = pytest.mark.conformance


@pytest.mark.parametrize("form", ["gespreksverslag", "trialoog", "lerendencanvas"])
def test_a_copy_with_a_name(form: str, tmp_path: Path) -> None:
    person = Person("Łucja Żółć", "P. de Boer", "3B")
    request = Request("mbo", form=form, person=person)
    document = compose(library(), templates(), request)
    layout = lay_out(document, None)
    path = tmp_path / f"{form}.docx"
    path.write_bytes(word.write(document, make_brand(), layout))
    assert sdk_errors(path) == []
    theirs = pypdf.PdfReader(word_to_pdf(path, tmp_path)).pages
    assert len(theirs) == len(layout.pages)
    assert all("Łucja Żółć (3B)" in page.extract_text() for page in theirs)
    assert sum(page.extract_text().count("Łucja Żółć") for page in theirs) > len(theirs)
