"""A school as a page has it, and what goes with it: logos and lists. For the tests of
the desk, and of every way that leads there."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
from PIL import Image

Json = dict[str, Any]
LINDE: Json = {
    "school": {"naam": "ROC De Linde", "huisstijl": {"kleur": "#0B6E5F"}},
    "sector": "mbo",
    "werkboek": "teamwerkboek",
}
FORM: Json = {**LINDE, "formulieren": ["zelfscan"]}
DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
    b'<linearGradient id="g"><stop stop-color="#0B6E5F"/>'
    b'<stop offset="1" stop-color="#00629B"/></linearGradient>'
    b'<circle cx="10" cy="10" r="9" fill="url(#g)"/>'
    b'<path d="M25 5c9-9 20 19 30 9" stroke="#9B1B5A" stroke-width="3" fill="none"/>'
    b"</svg>"
)


def picture(kind: str) -> bytes:
    """A logo: a circle that fades."""
    file = io.BytesIO()
    Image.radial_gradient("L").convert("RGB").save(file, kind)
    return file.getvalue()


def table(*rows: list[str]) -> bytes:
    """An .xlsx with these rows."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file.getvalue()
