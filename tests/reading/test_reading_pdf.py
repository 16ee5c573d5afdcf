"""What is filled in in a PDF is read, whatever program wrote it there."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from files.made import Case, made

from lobprint import pdf
from lobprint.brand import make_brand
from lobprint.document import Check, Choice, Date, Document, Text
from lobprint.document.state import Value, filled, state_of
from lobprint.layout import lay_out
from lobprint.reading.pdf import Pdf, read_pdf

FORM = Case("mbo", "zelfevaluatie")
Edit = Callable[[pikepdf.Pdf], None]


def answers(document: Document) -> dict[str, Value]:
    """Something in every field of a document."""
    said: dict[str, Value] = {}
    for at, one in enumerate(document.fields()):
        match one.field:
            case Check():
                said[one.id] = at % 2 == 0
            case Choice(options=options):
                said[one.id] = options[at % len(options)].value
            case Date():
                said[one.id] = "5-1-2027"
            case Text():
                said[one.id] = f"Zo {at}: é, ł, (niet) \\ en <wel>"
    return said


def written(case: Case = FORM) -> bytes:
    """Filled in by lobprint itself."""
    document = filled(made(case).document, answers(made(case).document))
    return pdf.write(document, make_brand(), lay_out(document))


def found(read: Pdf, copy: int = 1) -> dict[str, Value]:
    """What stands in one copy; nothing of what is empty."""
    return {one.tag: one.value for one in read.taken if one.value and one.copy == copy}


def edited(data: bytes, edit: Edit, **how: object) -> bytes:
    """As pikepdf saves it after `edit`."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        edit(file)
        file.save(out, **how)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("book", ["teamwerkboek", "verdieping"])
def test_what_lobprint_fills_in_comes_back(book: str) -> None:
    case = Case("mbo", workbook=book)
    document = filled(made(case).document, answers(made(case).document))
    data = pdf.write(document, make_brand(), lay_out(document))
    assert found(read_pdf(data)) == state_of(document)
    assert not read_pdf(data).trouble


def test_an_empty_form_has_no_answers() -> None:
    read = read_pdf(made(FORM).pdf)
    assert {one.tag for one in read.taken} == {
        one.id for one in made(FORM).document.fields()
    }
    assert found(read) == {}
    assert not read.trouble
