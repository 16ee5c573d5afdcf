"""Every PDF: accessible and fillable, by the word of other people's tools."""

from __future__ import annotations

from pathlib import Path

import outloud
import page
import pypdf
import pytest

from files.made import CASES, WORKBOOKS, Case, made


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_validator_finds_nothing_against_pdf_ua(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(made(case).pdf)
    report = page.validate_pdf(str(path), profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_reader_of_meaning_finds_no_errors(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(made(case).pdf)
    report = outloud.check(str(path))
    found = [f"{f.rule}: {f.message}" for f in report.sorted_findings()]
    assert report.errors == 0, found


@pytest.mark.parametrize("case", WORKBOOKS, ids=str)
def test_every_part_stands_in_the_outline_on_its_page(
    case: Case, tmp_path: Path
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(made(case).pdf)
    reader = pypdf.PdfReader(path)
    outline = {
        entry.title: reader.get_destination_page_number(entry)
        for entry in reader.outline
        if not isinstance(entry, list)
    }
    listed = [part for part in made(case).document.parts if part.listed]
    starts = made(case).layout.starts
    for part in listed:
        assert outline[part.title] == (starts[part.id] - 1)


@pytest.mark.parametrize("case", WORKBOOKS, ids=str)
def test_the_document_says_its_title_school_and_language(
    case: Case, tmp_path: Path
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(made(case).pdf)
    reader = pypdf.PdfReader(path)
    assert reader.metadata is not None
    assert reader.metadata.title == made(case).document.title
    assert reader.metadata.author == made(case).document.author
    assert str(reader.root_object["/Lang"]) == "nl-NL"
