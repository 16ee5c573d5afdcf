"""A second judge of pages beside LibreOffice: a paginator that was fitted to Word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from files.made import CASES, WORKBOOKS, Case, made

from conformance.edits import Body, W, copied, edited, marked, pages, rows, two_lines
from conformance.programs import Paginated, pages_in_word, words_to_pdf
from lobprint.brand import make_brand
from lobprint.content.model import SECTORS, SectorId
from lobprint.word.story import body_of

pytestmark = pytest.mark.conformance

BOOKMARK = f"{W}bookmarkStart"
RUNS_ON = "eigen-a4-liggend"
"""Ten pages that run on into each other, of all there is: Word breaks a table of those
a row earlier."""
NO_TWO_LINES = {"partnerkaart"}
"""On A3 what stands beside the canvas is as high as the sheet: there is 9 mm."""
NO_ROW = {
    *("activiteitentoets", "ambitie", "besluiten", "checklist", "dossier-overzicht"),
    *("drie-voorwaarden", "gesprekskaarten", "kaartjes", "kennis-vaardigheden"),
    *("leerjaarplan", "leerjaarplan-jaar", "leeromgeving", "lerendencanvas"),
    *("lesontwerp", "loopbaangesprek-begeleider", "loopbaangesprek-lerende"),
    *("oudergesprek", "overdracht", "panelgesprek", "poster-uitgangspunten"),
    *("praktijkvoorbeelden", "reflectiecanvas", "uitgangspunten"),
    *("uitgangspunten-gesprek", "visie"),
}
"""Their rows are lines to write on, 17 to 57 mm high, and fill the page: one more would
take a line of each answer."""


def _books(sector: SectorId) -> list[Case]:
    return [case for case in WORKBOOKS if case.sector == sector and case.school]


def _write(name: object, data: bytes, folder: Path) -> Path:
    path = folder / f"{name}.docx"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("sector", SECTORS)
def test_word_breaks_pages_where_we_do(sector: SectorId, tmp_path: Path) -> None:
    cases = [
        case
        for case in CASES
        if case.sector == sector and case.school and case.form != RUNS_ON
    ]
    found = pages_in_word([_write(one, made(one).docx, tmp_path) for one in cases])
    wrong = [
        case
        for case, theirs in zip(cases, found, strict=True)
        if theirs.pages != len(made(case).layout.pages)
        or _starts(case, theirs) != [*_ours(case)]
    ]
    assert wrong == []


def _starts(case: Case, theirs: Paginated) -> list[int | None]:
    body = body_of(made(case).document, make_brand(), made(case).layout)
    marks = [body.bookmark(part.id) for part in made(case).document.parts]
    return [theirs.starts.get(mark) for mark in marks]


def _ours(case: Case) -> Iterator[int]:
    for part in made(case).document.parts:
        yield made(case).layout.starts[part.id]


@pytest.mark.parametrize("sector", SECTORS)
def test_two_lines_more_on_every_page_push_nothing_over(
    sector: SectorId, tmp_path: Path
) -> None:
    cases = _books(sector)
    paths = [
        _write(case, _with_two_lines(case, made(case).docx), tmp_path) for case in cases
    ]
    for case, theirs in zip(cases, pages_in_word(paths), strict=True):
        assert theirs.pages == len(made(case).layout.pages), case
        assert _spilled(case, theirs) == set(), case
    for case, path in zip(cases, words_to_pdf(paths, tmp_path), strict=True):
        assert len(pypdf.PdfReader(path).pages) == len(made(case).layout.pages), case


def _with_two_lines(case: Case, data: bytes) -> bytes:
    def add(body: Body) -> None:
        for part, page in zip(_parts(case, body), pages(body), strict=True):
            if part not in NO_TWO_LINES:
                two_lines(page)

    return edited(data, marked, add)


def test_one_row_more_pushes_nothing_over(tmp_path: Path) -> None:
    cases = _books("mbo")
    paths = [
        _write(case, _with_a_row(case, made(case).docx), tmp_path) for case in cases
    ]
    for case, theirs in zip(cases, pages_in_word(paths), strict=True):
        assert _spilled(case, theirs) == set(), case
    for case, path in zip(cases, words_to_pdf(paths, tmp_path), strict=True):
        assert len(pypdf.PdfReader(path).pages) == len(made(case).layout.pages), case


def _with_a_row(case: Case, data: bytes) -> bytes:
    def add(body: Body) -> None:
        for part, page in zip(_parts(case, body), pages(body), strict=True):
            last = rows(page)[-1:] if part not in NO_ROW else []
            for row in last:
                copied(row)

    return edited(data, marked, add)


def _parts(case: Case, body: Body) -> Iterator[str]:
    """The part that each page is of which begins by itself."""
    ours = body_of(made(case).document, make_brand(), made(case).layout)
    ids = {ours.bookmark(part.id): part.id for part in made(case).document.parts}
    part = made(case).document.parts[0].id  # a cover has no bookmark
    for page in pages(body):
        names = [mark.get(f"{W}name") for one in page for mark in one.iter(BOOKMARK)]
        part = next((ids[name] for name in names if name in ids), part)
        yield part


def _spilled(case: Case, theirs: Paginated) -> set[str]:
    """The parts of which a page goes on on another, as it doesn't with us."""
    parts: list[str] = []
    edited(made(case).docx, lambda body: parts.extend(_parts(case, body)))
    ours = Counter(page.part for page in made(case).layout.pages if page.placed)
    return {
        part
        for number, part in enumerate(parts)
        if theirs.starts[f"begin{number}"] != theirs.starts[f"end{number}"]
        and ours[part] <= parts.count(part)
    }
