"""A coordinator changes a workbook in Word, and its pages and sentences hold."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path

import pypdf
import pytest
from files.made import Case, made
from lxml import etree

from conformance.edits import (
    Body,
    copied,
    deleted,
    edited,
    longer,
    marked,
    pages,
    part_of,
    pasted,
    rows,
    saying,
    styled,
    two_lines,
)
from conformance.programs import pages_in_word, renewed_to_pdf, words_to_pdf

pytestmark = pytest.mark.conformance

BOOK = Case("mbo")
FORMS = ("Trialoog", "Checklist LOB")
WRONG = re.compile(r"Error|Fout[:!]|niet gevonden|niet gedefinieerd")


def ten_edits(body: Body) -> None:
    """What people do first: to a page that they get from somebody else."""
    cover, guide, *_ = pages(body)
    saying(styled(cover, "CoverName")[0], "Vakschool De Nieuwe Regenboog")
    longer(styled(guide, "Normal")[0], " Wij doen dit samen, en elk op ons moment.")
    copied(styled(list(body), "ListBullet")[0])
    two_lines(part_of(body, "Snel aan de slag"))
    checklist = part_of(body, "Checklist LOB")
    deleted(rows(checklist)[:1])
    saying(
        styled(checklist, "Question")[0],
        "Weten onze studenten bij wie ze terechtkunnen?",
    )
    copied(rows(part_of(body, "Zelfevaluatie"))[-1])
    deleted(styled(part_of(body, "Verslag van mijn gesprek"), "Starter")[-1:])
    pasted(part_of(body, "Draaiboek teamoverleg"))
    deleted(part_of(body, "Trialoog"))


def test_after_ten_edits_no_page_runs_over(tmp_path: Path) -> None:
    path = tmp_path / "werkboek.docx"
    path.write_bytes(edited(made(BOOK).docx, marked, ten_edits))
    (theirs,) = pages_in_word([path])
    ends = {name for name in theirs.starts if name.startswith("end")}
    assert len(ends) > 20
    for name in ends:
        begin = name.replace("end", "begin")
        assert theirs.starts[name] == theirs.starts[begin], name
    (printed,) = words_to_pdf([path], tmp_path)
    assert len(pypdf.PdfReader(printed).pages) == theirs.pages


@pytest.mark.parametrize("form", FORMS)
def test_without_a_form_all_is_still_well_said(form: str, tmp_path: Path) -> None:
    path = tmp_path / "werkboek.docx"
    path.write_bytes(edited(made(BOOK).docx, lambda body: _without(body, form)))
    said = _pages(renewed_to_pdf(path, tmp_path))
    assert [text for text in said if WRONG.search(text)] == []
    contents = next(text for text in said if "Om mee te beginnen" in text)
    assert not re.search(rf"{form} .*\d", contents)
    assert "Reflectiecanvas LOB" in contents
    for words in ("Voor het team", "Om na te slaan", "ieder apart, daarna samen"):
        assert words in contents
    last = next(at for at, text in enumerate(said) if text.startswith("Begrippen"))
    assert re.search(rf"Begrippen en bronnen\W*{last + 1}\b", contents)


def _without(body: Body, form: str) -> None:
    section = part_of(body, form)
    rest = list(section[-1].itersiblings())
    for gone in (*section, *takewhile(_goes_on, rest)):  # with its other pages
        deleted([gone])


def _goes_on(element: etree._Element) -> bool:
    return not styled([element], "Heading1")


def _pages(path: Path) -> list[str]:
    """The words of each page, without its head."""
    return [
        " ".join(page.extract_text().split()).partition("Werkboek LOB mbo ")[2]
        for page in pypdf.PdfReader(path).pages
    ]
