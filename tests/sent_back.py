"""What six colleagues filled in of one form, as they send it: three in Word, three in
the PDF. Two of them leave something to ask."""

from __future__ import annotations

import io
from collections.abc import Mapping
from functools import cache

import pypdf
from reading.filling import body_of, fields, tag_of, tick, with_body, write

from lobprint import make

STEPS = (1, 2, 3, 4, 5)
Filled = Mapping[str, str | bool]
CHOSEN = {
    "fatima": ("basis", "basis", "minimaal", "minimaal", "basis"),
    "joost": ("basis", "basis", "minimaal", "minimaal", "basis"),
    "annelies": ("basis", "basis", "minimaal", "minimaal", "basis"),
    "noor": ("basis", "minimaal", "minimaal", "geintegreerd", "minimaal"),
    "mehmet": ("geintegreerd", "basis", "basis", "geintegreerd", "minimaal"),
    "sanne": ("geintegreerd", "geintegreerd", "basis", "geintegreerd", "geintegreerd"),
}
"""What each chose, step by step."""


@cache
def files() -> dict[str, bytes]:
    """Their files by name. Fatima ticked two boxes at step 3, and Noor wrote no day for
    the date."""
    both = {"zelfevaluatie.3.niveau.basis": True}
    late: Filled = {"zelfevaluatie.datum": "begin januari"}
    return {
        "fatima.docx": in_word({**ticked("fatima"), **both}),
        "joost.pdf": in_pdf(chosen("joost")),
        "annelies.docx": in_word(ticked("annelies")),
        "noor.pdf": in_pdf({**chosen("noor"), **late}),
        "mehmet.docx": in_word(ticked("mehmet")),
        "sanne.pdf": in_pdf(chosen("sanne")),
    }


def ticked(who: str) -> dict[str, str | bool]:
    """The boxes of Word that are ticked."""
    levels = zip(STEPS, CHOSEN[who], strict=True)
    return {f"zelfevaluatie.{step}.niveau.{level}": True for step, level in levels}


def chosen(who: str) -> dict[str, str | bool]:
    """The fields of the PDF with the level that is chosen."""
    levels = zip(STEPS, CHOSEN[who], strict=True)
    return {f"zelfevaluatie.{step}.niveau": level for step, level in levels}


@cache
def blank() -> dict[str, bytes]:
    """The form as their school handed it out, by its format."""
    made = make({"naam": "De Linde"}, sector="mbo", forms="zelfevaluatie")
    return {one.format: one.data for one in made.files}


def in_word(values: Filled) -> bytes:
    docx = blank()["docx"]
    body = body_of(docx)
    for control in fields(body):
        value = values.get(tag_of(control))
        if isinstance(value, bool):
            tick(control, value)
        elif value is not None:
            write(control, value)
    return with_body(docx, body)


def in_pdf(values: Filled) -> bytes:
    """With what the fields look like now, as programs for people do."""
    writer, out = pypdf.PdfWriter(io.BytesIO(blank()["pdf"])), io.BytesIO()
    said = {
        name: f"/{value}" if name.endswith(".niveau") else str(value)
        for name, value in values.items()
    }
    writer.update_page_form_field_values(None, said, auto_regenerate=False)
    writer.write(out)
    return out.getvalue()
