"""A sheet for who learns speaks to them: in one sentence, with their name on top."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from files.made import Case, library, made
from files.reading import W, word_body
from lobprint.content.model import SECTORS, SectorId

MM = 72 / 25.4
READERS = ("lerende", "ouders")
SHEETS = [
    Case(sector, form.id)
    for form in library().instruments.values()
    if form.groep in READERS and form.kop and form.id != "zelfscan"
    for sector in SECTORS
    if sector in form.sectoren
]
CIRCLES = ("dossierblad", "ervaring-vooraf", "kansrijk-kiezen")
TICKED = ("ervaring-vooraf", "kansrijk-kiezen", "overdracht")
KEEPING = re.compile(r"Dit blad is van jou\. Je bewaart het zelf in je [\w-]+, tot")
every_sheet = pytest.mark.parametrize("case", SHEETS, ids=str)


class Field(NamedTuple):
    """A field on the page: its box, in mm from the left and the top."""

    name: str
    left: float
    top: float
    right: float
    bottom: float


@cache
def page(case: Case) -> pypdfium2.PdfPage:
    return pypdfium2.PdfDocument(made(case).pdf)[0]


def lines(case: Case) -> list[tuple[float, str]]:
    """The printed lines of the first page from its top: how far down, and the words."""
    shown, found = page(case), dict[float, str]()
    text, high = shown.get_textpage(), shown.get_height()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(text.count_chars()):
        pdfium.FPDFText_GetCharOrigin(text.raw, at, x, y)
        down = round((high - y.value) / MM, 1)
        found[down] = found.get(down, "") + chr(pdfium.FPDFText_GetUnicode(text, at))
    return sorted((down, said.strip()) for down, said in found.items())


def fields(case: Case) -> Iterator[Field]:
    """The fields of the first page, in the order of the page."""
    first = pypdf.PdfReader(io.BytesIO(made(case).pdf)).pages[0]
    high = float(first.mediabox.height)
    for each in first.annotations or ():
        widget: Any = each.get_object()
        if widget.get("/Subtype") == "/Widget":
            x1, y1, x2, y2 = (float(side) for side in widget["/Rect"])
            said = str(widget.get("/TU") or widget["/Parent"]["/TU"])
            yield Field(said, x1 / MM, (high - y2) / MM, x2 / MM, (high - y1) / MM)


@every_sheet
def test_the_kop_is_one_or_two_lines_that_begin_with_the_time(case: Case) -> None:
    form = library().instruments[str(case.form)]
    assert form.kop
    top = next(iter(fields(case))).top
    said = [words for down, words in lines(case) if 40 < down < top]
    assert 1 <= len(said) <= 2
    assert said[0].startswith(f"{form.kop.tijd}. ")
    assert said[-1].endswith((".", "?"))
    assert not {"Waarvoor", "Wie", "Daarna"} & {words for _, words in lines(case)}


@every_sheet
def test_who_it_is_of_and_when_stand_on_top(case: Case) -> None:
    first, *rest = fields(case)
    row = [one.name for one in (first, *rest) if abs(one.bottom - first.bottom) < 1]
    assert first.name.startswith("Voornaam of initialen")
    assert any("Datum" in name for name in row)
    assert first.bottom < 76


@every_sheet
def test_a_sheet_is_kept_in_the_same_words(case: Case) -> None:
    found = [said for _, said in lines(case) if KEEPING.search(said)]
    assert len(found) == 1
    assert lines(case).index(next(one for one in lines(case) if one[1] in found)) > 5


@pytest.mark.parametrize("form", CIRCLES)
@pytest.mark.parametrize("sector", SECTORS)
def test_each_word_to_circle_has_an_outline_of_its_own(form: str, sector: str) -> None:
    case = Case(sector, form)  # type: ignore[arg-type]
    document = made(case).document
    words = {
        check.name
        for block in document.blocks()
        for check in getattr(block, "words", ())
    }
    assert any(said.startswith("Omcirkel") for _, said in lines(case))
    high = page(case).get_height()
    drawn = [
        each.get_bounds() for each in page(case).get_objects([pdfium.FPDF_PAGEOBJ_PATH])
    ]
    for field in (one for one in fields(case) if one.name in words):
        box = (field.left, high / MM - field.bottom, field.right, high / MM - field.top)
        assert any(
            all(
                abs(side / MM - edge) < 0.4 for side, edge in zip(one, box, strict=True)
            )
            for one in drawn
        ), f"{field.name} has no outline"
        assert field.bottom - field.top >= 7


@pytest.mark.parametrize("form", TICKED)
@pytest.mark.parametrize("sector", SECTORS)
def test_a_box_stands_before_its_sentence_on_its_line(form: str, sector: str) -> None:
    case = Case(sector, form)  # type: ignore[arg-type]
    boxes = [one for one in fields(case) if abs(one.right - one.left - 4.5) < 0.1]
    assert len(boxes) >= 3
    shown, said = page(case), page(case).get_textpage()
    for box in boxes:
        first = re.sub(r" \([^(]*\)$", "", box.name)[:12]
        searcher = said.search(first, match_case=True)
        found = searcher.get_next()
        assert found, f"'{first}' isn't on the page"
        left, bottom, _, top = said.get_charbox(found[0])
        middle = (shown.get_height() - (bottom + top) / 2) / MM
        assert box.left < box.right < left / MM
        assert box.top < middle < box.bottom


@pytest.mark.parametrize("form", CIRCLES)
def test_words_to_circle_are_no_boxes_in_word(form: str) -> None:
    case = Case("mbo", form)
    body = word_body(made(case).docx)
    ticks = [each for each in body.iter(f"{W}sdt") if "Omcirkel" in _paragraph(each)]
    names = {each.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for each in ticks}
    checks = [
        field.id
        for block in made(case).document.blocks()
        for field in getattr(block, "words", ())
    ]
    assert checks
    assert names.issuperset(checks)
    assert "\u2610" not in "".join(_paragraph(each) for each in ticks)


@pytest.mark.parametrize("sector", SECTORS)
def test_the_line_of_a_talk_runs_on_in_word(sector: SectorId) -> None:
    """From the kop past name and date to the stops: what keeps two tables apart has it
    as its border."""
    body = word_body(made(Case(sector, "loopbaangesprek-lerende")).docx)
    apart = [
        each
        for each in body.iter(f"{W}p")
        if each.getparent().tag == f"{W}body"
        and each.find(f"{W}pPr/{W}pBdr/{W}left") is not None
        and all(
            one is not None and one.tag == f"{W}tbl"
            for one in (each.getprevious(), each.getnext())
        )
    ]
    assert len(apart) == 2


def _paragraph(control: object) -> str:
    around = next(control.iterancestors(f"{W}p"), None)  # type: ignore[attr-defined]
    return "" if around is None else "".join(around.itertext())
