"""Forms as a team sends them back: made by lobprint, filled in with other programs."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache
from typing import Any

import docx
import pypdf
from docx.oxml.ns import qn

import lobprint

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
FORM = "zelfevaluatie"
FATIMA = {
    f"{FORM}.over": "Fatima el Idrissi",
    f"{FORM}.1.niveau.basis": "x",
    f"{FORM}.1.opmerking": "We doen dit samen.",
}


@cache
def blank(form: str = FORM, kind: str = "docx") -> bytes:
    """A form as lobprint makes it."""
    return lobprint.make(sector="mbo", forms=form, formats=kind).files[0].data


def in_word(answers: Mapping[str, str], data: bytes = b"") -> bytes:
    """The Word file with these answers, by the tags of its controls; boxes are
    ticked."""
    left = dict(answers)
    document = docx.Document(io.BytesIO(data or blank()))
    for control in document.element.body.iter(qn("w:sdt")):
        about = control.find(qn("w:sdtPr"))
        tag = about.find(qn("w:tag"))
        if tag is not None and (value := left.pop(tag.get(qn("w:val")), None)):
            _fill(control, about, value)
    assert not left, left
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _fill(control: Any, about: Any, value: str) -> None:
    box = about.find(f"{W14}checkbox")
    if box is not None:
        box.find(f"{W14}checked").set(f"{W14}val", "1")
        value = "☒"
    showing = about.find(qn("w:showingPlcHdr"))
    if showing is not None:
        about.remove(showing)
    first, *rest = control.iter(qn("w:t"))
    first.text = value
    for one in rest:
        one.text = ""


def in_pdf(answers: Mapping[str, str], form: str = FORM) -> bytes:
    """The PDF with these answers, by the names of its fields."""
    writer = pypdf.PdfWriter(io.BytesIO(blank(form, "pdf")))
    for page in writer.pages:
        writer.update_page_form_field_values(page, dict(answers))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
