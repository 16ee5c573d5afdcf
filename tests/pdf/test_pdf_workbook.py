"""A whole workbook: structure, filling in, and size."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pypdf
import pytest
from ours import library, templates

from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.document import Check, Choice, Date, Document, Text
from lobprint.layout import lay_out
from lobprint.page.items import Layout, Widget
from lobprint.pdf import write
from pdf.pdf_walk import walk


@pytest.fixture(scope="module")
def laid_out() -> tuple[Document, Layout]:
    request = Request(sector="mbo", school=None, form=None)
    book = compose(library(), templates(), request)
    return book, lay_out(book)


@pytest.fixture(scope="module")
def workbook(laid_out: tuple[Document, Layout]) -> bytes:
    book, layout = laid_out
    return write(book, make_brand(), layout)


def _fields(layout: Layout) -> Iterator[Check | Choice | Date | Text]:
    for sheet in layout.pages:
        for placed in sheet.placed:
            for item in placed.slab.items:
                if isinstance(item, Widget):
                    yield item.field


def test_the_structure_of_a_workbook_is_sound(workbook: bytes) -> None:
    with pikepdf.open(io.BytesIO(workbook)) as pdf:
        found = walk(pdf)
    assert found.faults == []
    assert found.tags["/Sect"] > 10


def test_every_part_has_its_name_in_the_structure(
    laid_out: tuple[Document, Layout], workbook: bytes
) -> None:
    with pikepdf.open(io.BytesIO(workbook)) as pdf:
        parts = [str(one.T) for one in pdf.Root.StructTreeRoot.K.K]
    assert parts == [part.title for part in laid_out[0].parts]


def test_every_field_of_a_workbook_can_be_filled_in(
    laid_out: tuple[Document, Layout], workbook: bytes, tmp_path: Path
) -> None:
    values = {one.id: _value(one) for one in _fields(laid_out[1])}
    assert len(values) > 200
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(workbook))
    for one in writer.pages:
        if "/Annots" in one:
            writer.update_page_form_field_values(one, values, auto_regenerate=False)
    path = tmp_path / "ingevuld.pdf"
    writer.write(path)
    fields = pypdf.PdfReader(path).get_fields() or {}
    assert {name: str(fields[name].get("/V")) for name in values} == values
    assert page.validate_pdf(str(path), profile="ua1").is_compliant


def _value(one: Check | Choice | Date | Text) -> str:
    match one:
        case Check():
            return "/Ja"
        case Choice():
            return f"/{one.options[-1].value}"
        case Date():
            return "1-9-2026"
        case Text():
            return "Zo zien wij dat"


def test_a_workbook_is_small_enough_to_mail(workbook: bytes) -> None:
    assert len(workbook) < 400_000
