"""Contents that closed up for a school's own forms break in Word as in print."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from files.longer import longer_in_word, longer_layout

from conformance.programs import sdk_errors, word_to_pdf

pytestmark = pytest.mark.conformance


@pytest.mark.parametrize("groups", [(1,), (3, 3), (4, 4, 4), (1, 7, 8, 8)], ids=str)
def test_libreoffice_breaks_long_contents_where_we_do(
    groups: tuple[int, ...], tmp_path: Path
) -> None:
    path = tmp_path / "werkboek.docx"
    path.write_bytes(longer_in_word(groups))
    assert sdk_errors(path) == []
    theirs = pypdf.PdfReader(word_to_pdf(path, tmp_path))
    ours = longer_layout(groups)
    assert len(theirs.pages) == len(ours.pages)
    of_contents = [page for page in ours.pages if page.part == "inhoud"]
    last = max(page.number for page in of_contents if page.placed)
    text = " ".join(theirs.pages[last - 1].extract_text().split())
    assert "Begrippen en bronnen" in text
    assert "Gemaakt bij het Kwaliteitskader LOB" in text
