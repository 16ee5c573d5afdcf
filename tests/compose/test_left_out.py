"""A school leaves forms out of its workbooks: `weglaten` in school.yaml."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pypdf
import pytest

import lobprint


def titles(*left_out: str) -> list[str]:
    """The outline of the mbo workbook of a school that leaves these out."""
    school = {"naam": "ROC De Linde", "sector": "mbo", "weglaten": left_out}
    (made,) = lobprint.make(school, formats="pdf").files
    outline = pypdf.PdfReader(io.BytesIO(made.data)).outline
    return [str(entry.title) for entry in flat(outline)]


def flat(outline: Iterable[object]) -> list[pypdf.generic.Destination]:
    found: list[pypdf.generic.Destination] = []
    for entry in outline:
        if isinstance(entry, list):
            found += flat(entry)
        elif isinstance(entry, pypdf.generic.Destination):
            found.append(entry)
    return found


def test_what_is_left_out_is_nowhere_in_the_workbook() -> None:
    whole, rest = titles(), titles("checklist", "kaartjes")
    gone = [title for title in whole if title not in rest]
    assert any("Checklist" in title for title in gone)
    assert [title for title in rest if title not in whole] == []


def test_a_form_that_is_left_out_can_be_made_by_itself() -> None:
    school = {"naam": "ROC", "weglaten": ["checklist"]}
    (made,) = lobprint.make(
        school, sector="mbo", forms="checklist", formats="pdf"
    ).files
    assert made.name == "checklist-mbo.pdf"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "checklst",
            "weglaten: het formulier 'checklst' bestaat niet\n"
            "  Bedoelde u 'checklist'?",
        ),
        (
            "omslag",
            "weglaten: 'omslag' hoort bij het werkboek zelf en kan niet weg\n"
            "  Haal het weg bij 'weglaten'.",
        ),
    ],
)
def test_what_no_workbook_can_leave_out_is_told(name: str, told: str) -> None:
    with pytest.raises(lobprint.LobprintError) as caught:
        titles(name)
    assert str(caught.value) == told
