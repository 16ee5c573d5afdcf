"""The leerjaarplan: rows along the line, the same five columns, in each sector."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest
from on_a_wall import items_of, layout_of, on_the_line
from pypdf import PdfReader

import lobprint
from lobprint.content.model import SECTORS, SectorId
from lobprint.look import MM
from lobprint.page.items import Glyphs, Page, Ring, Widget

ROWS: dict[SectorId, tuple[str, ...]] = {
    "vo": ("Klas 1", "Klas 2", "Klas 3", "Klas 4", "Klas 5", "Klas 6"),
    "mbo": ("Intake", "Jaar 1", "Jaar 2", "Praktijk", "Uitstroom"),
    "hbo": ("Jaar 1", "Jaar 2", "Jaar 3", "Jaar 4"),
}
PERIODS = ("Periode 1", "Periode 2", "Periode 3", "Periode 4")
COLUMNS = ("Ervaring", "Vraag vooraf", "Gesprek")
PLANS = [
    *(("leerjaarplan", sector, ROWS[sector]) for sector in SECTORS),
    *(("leerjaarplan-jaar", sector, PERIODS) for sector in SECTORS),
]
every_plan = pytest.mark.parametrize(("form", "sector", "rows"), PLANS)
LEAST = {"leerjaarplan": 11.5, "leerjaarplan-jaar": 8.0}
"""Between writing lines, in mm."""


def words_on(page: Page) -> list[str]:
    return [item.text.strip() for item in items_of(page, Glyphs)]


@every_plan
def test_the_plan_is_one_page_with_a_stop_for_each_row(
    form: str, sector: SectorId, rows: tuple[str, ...]
) -> None:
    layout = layout_of(form, sector)
    (page,) = layout.pages
    assert not layout.overflows
    said = words_on(page)
    assert tuple(word for word in said if word in rows) == rows
    assert {*COLUMNS} < {*said}
    assert len(items_of(page, Ring)) == len(rows)
    assert not on_the_line(page)


@every_plan
def test_each_row_has_lines_and_five_boxes(
    form: str, sector: SectorId, rows: tuple[str, ...]
) -> None:
    fields = {
        one.field.name: one
        for one in items_of(layout_of(form, sector).pages[0], Widget)
    }
    for row in rows:
        boxes = [name for name in fields if name.startswith(f"{row}, ")]
        assert len(boxes) == 5 + 2
        for column in ("ervaring", "vraag vooraf"):
            line = fields[f"{row}: {column}"]
            assert line.pitch / MM >= LEAST[form] - 0.01
            assert line.height / line.pitch > 1.9
        assert {f"{row}, gesprek: wanneer", f"{row}, gesprek: met wie"} < {*fields}


@pytest.mark.parametrize("form", ["leerjaarplan", "dossier-overzicht"])
@pytest.mark.parametrize("sector", SECTORS)
def test_word_has_the_same_fields(form: str, sector: SectorId) -> None:
    made = {f.format: f.data for f in lobprint.make(sector=sector, forms=form).files}
    found = (PdfReader(io.BytesIO(made["pdf"])).get_fields() or {}).values()
    names = [one["/TU"] for one in found if "/TU" in one]
    with ZipFile(io.BytesIO(made["docx"])) as package:
        body = package.read("word/document.xml").decode()
    plain = [name.replace(" (dag-maand-jaar)", "") for name in names]
    assert re.findall(r'<w:alias w:val="([^"]*)"', body) == plain


def test_a_competence_is_called_by_its_row() -> None:
    fields = items_of(layout_of("leerjaarplan", "mbo").pages[0], Widget)
    assert "Jaar 1, competentie: motieven" in {one.field.name for one in fields}


@pytest.mark.parametrize("sector", SECTORS)
def test_the_overview_of_a_dossier_has_six_rows(sector: SectorId) -> None:
    layout = layout_of("dossier-overzicht", sector)
    (page,) = layout.pages
    names = [one.field.name for one in items_of(page, Widget)]
    assert not layout.overflows
    assert sum(name.endswith(": datum") for name in names) == 6
    assert sum(name.endswith("akkoord: ik") for name in names) == 6
    assert len([name for name in names if name.startswith("Rij 6, ")]) == 5 + 2
