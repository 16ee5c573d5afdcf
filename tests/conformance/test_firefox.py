"""What somebody fills in with pdf.js, which is Firefox's, can be read on paper."""

from __future__ import annotations

import ctypes
import io
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from files.made import Case, made
from files.reading import pdf_state

from conformance.programs import program
from lobprint.page.items import Widget

pytestmark = pytest.mark.conformance
FILL = Path(__file__).parent / "fill.mjs"
NAMES = ("teamwerkboek", "gesprekswerkboek", "verdieping")
BOOKS = [Case("mbo", None, school=True, workbook=name) for name in NAMES]
WORDS = "een nieuwe roos en"
"""Letters without tails, most of them low: what a line may not go through."""
LOW = frozenset("emnorsuw")
LOW_HIGH = 0.498
"""How high those are in Source Sans Pro, in em."""


class Ruled(NamedTuple):
    """A field upon writing lines: its page, place and their distance, in pt."""

    page: int
    field: str
    left: float
    foot: float
    right: float
    top: float
    pitch: float
    size: float


@cache
def filled(case: Case) -> bytes:
    """The PDF of `case` with WORDS in every field to write in."""
    with TemporaryDirectory() as folder:
        before, after = Path(folder, "leeg.pdf"), Path(folder, "ingevuld.pdf")
        before.write_bytes(made(case).pdf)
        command = [program("node"), str(FILL), str(before), str(after), WORDS]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return after.read_bytes()


@cache
def lines(case: Case) -> dict[Ruled, list[tuple[float, float]]]:
    """The lines of words in each ruled field, from the top: their foot, and how high
    their low letters are."""
    letters = list(_letters(filled(case)))
    return {one: _in_lines(one, letters[one.page]) for one in _ruled(case)}


@pytest.mark.parametrize("case", BOOKS, ids=str)
def test_what_is_typed_comes_back(case: Case) -> None:
    fields = pypdf.PdfReader(io.BytesIO(made(case).pdf)).get_fields() or {}
    written = {name for name, one in fields.items() if one.get("/FT") == "/Tx"}
    found = pdf_state(filled(case))
    assert {name for name in written if WORDS in str(found.get(name))} == written
    assert len(written) > 50


@pytest.mark.parametrize("case", BOOKS, ids=str)
def test_no_writing_line_goes_through_words(case: Case) -> None:
    struck = [
        (one.field, round(under, 1))
        for one, found in lines(case).items()
        for foot, high in found
        if 0.2 < (under := (one.top - foot) % one.pitch) < high
    ]
    assert not struck


@pytest.mark.parametrize("case", BOOKS, ids=str)
def test_a_writing_line_has_two_lines_of_words_nearly_as_large_as_elsewhere(
    case: Case,
) -> None:
    several = {one: found for one, found in lines(case).items() if len(found) > 1}
    assert len(several) > 10
    for one, ((first, high), (second, _), *_) in several.items():
        assert first - second == pytest.approx(one.pitch / 2, rel=0.1), one
        assert high / one.size == pytest.approx(LOW_HIGH, rel=0.1), one


def _ruled(case: Case) -> Iterator[Ruled]:
    for at, page in enumerate(made(case).layout.pages):
        high = page.sheet.height * 72 / 25.4
        for placed in page.placed:
            for one in placed.slab.items:
                if isinstance(one, Widget) and one.space.several and one.pitch:
                    left, top = placed.x + one.x, high - placed.y - one.y
                    foot, right = top - one.height, left + one.width
                    place = (left, foot, right, top, one.pitch, one.size)
                    yield Ruled(at, one.field.id, *place)


def _in_lines(
    one: Ruled, letters: list[tuple[float, float, float]]
) -> list[tuple[float, float]]:
    """The feet of letters that lie near each other are a line."""
    found: list[tuple[float, float]] = []
    for x, foot, top in sorted(letters, key=lambda letter: -letter[1]):
        if not (one.left < x < one.right and one.foot < foot < one.top):
            continue
        if not found or found[-1][0] - foot > one.size / 4:
            found.append((foot, top - foot))
    return found


def _letters(data: bytes) -> Iterator[list[tuple[float, float, float]]]:
    """Page by page, left, foot and top of the low letters that PDFium prints."""
    with pypdfium2.PdfDocument(data) as pdf:
        pdf.init_forms()
        for number in range(len(pdf)):
            page = pdf[number]
            pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_PRINT)
            page = pdf[number]
            yield list(_boxes(page.get_textpage()))


def _boxes(text: pypdfium2.PdfTextPage) -> Iterator[tuple[float, float, float]]:
    edges = [ctypes.c_double() for _ in range(4)]
    for index in range(text.count_chars()):
        if chr(pdfium.FPDFText_GetUnicode(text.raw, index)) in LOW:
            pdfium.FPDFText_GetCharBox(text.raw, index, *edges)
            left, _, foot, top = (edge.value for edge in edges)
            yield left, foot, top
