"""Where the fields stand on paper agrees with where the PDF has them."""

from __future__ import annotations

import io

import pikepdf
import pytest
from pdf_builders import sample

from lobprint.look import MM
from lobprint.pdf.manifest import spots


def test_fields_and_options_have_a_place() -> None:
    found = [(spot.field, spot.page) for spot in spots(sample())]
    assert found == [
        ("kop.team", 3),
        ("kop.datum", 3),
        ("checklist.1.1.antwoord.ja", 3),
        ("checklist.1.1.antwoord.deels", 3),
        ("checklist.1.1.antwoord.nee", 3),
        ("checklist.1.1.toelichting", 3),
        ("actie.1.af", 3),
        ("canvas.praktijk", 5),
        ("woorden.geduldig", 5),
    ]


def test_places_on_paper_are_those_in_the_pdf(data: bytes) -> None:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        boxes = [
            (float(one.Rect[0]) / MM, (841.89 - float(one.Rect[3])) / MM)
            for page in pdf.pages
            for one in page.obj.get("/Annots", [])
            if one.Subtype == "/Widget"
        ]
    places = [(spot.x, spot.y) for spot in spots(sample())]
    assert sorted(places) == [pytest.approx(box, abs=0.01) for box in sorted(boxes)]
