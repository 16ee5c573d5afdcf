"""Every Word file: valid, and laid out by LibreOffice as we lay out the PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypdf
import pytest
from files.made import CASES, WORKBOOKS, Case, made

from conformance.programs import pandoc_json, sdk_errors, words_to_pdf
from lobprint.blocks.actions import ActionTable
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.half_sheet import HalfSheet
from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import BulletList, NumberedList
from lobprint.blocks.rating import RatingTable
from lobprint.blocks.score import ScoreTable
from lobprint.blocks.tables import Table
from lobprint.document import plain_text

pytestmark = pytest.mark.conformance
FEW = [CASES[at : at + 30] for at in range(0, len(CASES), 30)]
"""So many at once: LibreOffice takes longer to start than to print one."""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_open_xml_sdk_finds_nothing(case: Case, tmp_path: Path) -> None:
    assert sdk_errors(_docx(case, tmp_path)) == []


@pytest.mark.parametrize("cases", FEW, ids=lambda cases: str(cases[0]))
def test_libreoffice_breaks_pages_where_we_do(
    cases: Sequence[Case], tmp_path: Path
) -> None:
    paths = [tmp_path / f"{number}.docx" for number in range(len(cases))]
    for case, path in zip(cases, paths, strict=True):
        path.write_bytes(made(case).docx)
    printed = words_to_pdf(paths, tmp_path)
    pairs = zip(cases, printed, strict=True)
    told = {str(case): _elsewhere(case, path) for case, path in pairs}
    assert {case: parts for case, parts in told.items() if parts} == {}


def _elsewhere(case: Case, printed: Path) -> list[str]:
    """The parts that begin on another page than with us, or how many pages there are
    when those are more or fewer."""
    theirs, ours = pypdf.PdfReader(printed).pages, made(case).layout
    if len(theirs) != len(ours.pages):
        return [f"{len(theirs)} pages, not {len(ours.pages)}"]
    texts = ["".join((page.extract_text() or "").split()) for page in theirs]
    return [
        part.id
        for part in made(case).document.parts
        if "".join(_title(part.blocks).split()) not in texts[ours.starts[part.id] - 1]
    ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_pandoc_sees_our_headings(case: Case, tmp_path: Path) -> None:
    blocks = pandoc_json(_docx(case, tmp_path))
    found = [_text(b["c"][2]) for b in _of_type(blocks, "Header")]
    expected = [_heading(b) for b in made(case).document.blocks() if _is_heading(b)]
    assert [_squash(text) for text in found] == [_squash(text) for text in expected]


@pytest.mark.parametrize("case", WORKBOOKS, ids=str)
def test_pandoc_sees_lists_and_header_rows(case: Case, tmp_path: Path) -> None:
    blocks = pandoc_json(_docx(case, tmp_path))
    lists = [*_of_type(blocks, "BulletList"), *_of_type(blocks, "OrderedList")]
    ours = [
        b
        for b in made(case).document.blocks()
        if isinstance(b, BulletList | NumberedList)
    ]
    assert len(lists) >= len(ours)
    heads = [table["c"][3][1] for table in _of_type(blocks, "Table")]
    assert sum(map(bool, heads)) >= sum(map(_has_heads, made(case).document.blocks()))


def _docx(case: Case, folder: Path) -> Path:
    path = folder / "file.docx"
    path.write_bytes(made(case).docx)
    return path


def _has_heads(block: object) -> bool:
    return isinstance(block, Table | ActionTable | RatingTable | ScoreTable)


def _is_heading(block: object) -> bool:
    return isinstance(block, Heading | FormIntro | HalfSheet)


def _heading(block: Any) -> str:
    if isinstance(block, FormIntro | HalfSheet):
        return block.title
    return f"{block.number or ''} {plain_text(block.text)}"


def _title(blocks: tuple[object, ...]) -> str:
    return next((_heading(b).strip() for b in blocks if _is_heading(b)), "")


def _of_type(node: Any, kind: str) -> list[Any]:
    if isinstance(node, list):
        return [found for one in node for found in _of_type(one, kind)]
    if isinstance(node, dict):
        own = [node] if node.get("t") == kind else []
        return own + _of_type(node.get("c"), kind)
    return []


def _text(inlines: Any) -> str:
    if isinstance(inlines, list):
        return "".join(map(_text, inlines))
    if isinstance(inlines, dict):
        if inlines.get("t") == "Str":
            return str(inlines["c"])
        if inlines.get("t") in ("Space", "SoftBreak", "LineBreak"):
            return " "
        return _text(inlines.get("c"))
    return ""


def _squash(text: str) -> str:
    return "".join(text.replace("\u2011", "-").split())
