"""One layout given twice makes a sound PDF: copies share nothing that is theirs."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import page
import pypdf

from lobprint.layout.copies import Copies
from lobprint.pdf import write
from pdf.pdf_builders import brand, document, sample


def test_the_same_layout_twice(tmp_path: Path) -> None:
    layout = sample()
    pages, marks = len(layout.pages), [len(one.placed) for one in layout.pages]
    copies = Copies()
    copies.add(layout, "Een")
    copies.add(layout, "Twee")
    assert [len(one.placed) for one in layout.pages] == marks
    data = write(document(), brand(), copies.layout)
    reader = pypdf.PdfReader(io.BytesIO(data))
    assert len(reader.pages) == 2 * (pages + pages % 2)
    fields: Any = reader.get_fields()
    tops = {name.partition(".")[0] for name in fields}
    assert tops == {"exemplaar1", "exemplaar2"}
    path = tmp_path / "twee.pdf"
    path.write_bytes(data)
    report = page.validate_pdf(str(path), profile="ua1")
    assert {failure.rule_id for failure in report.failures} == set()


def test_numbers_and_places_go_on_behind_the_first_copy() -> None:
    layout = sample()
    copies = Copies()
    copies.add(layout, "Een")
    copies.add(layout, "Twee")
    whole = copies.layout
    assert [one.number for one in whole.pages] == list(range(1, len(whole.pages) + 1))
    second = whole.starts["exemplaar2"]
    assert second % 2 == 1
    for target, start in layout.starts.items():
        assert whole.starts[f"exemplaar1.{target}"] == start
        assert whole.starts[f"exemplaar2.{target}"] == start + second - 1
