"""The jaarkalender: the year is the line, and fixed moments stand in a table."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest
from on_a_wall import items_of, layout_of, on_the_line
from pypdf import PdfReader

import lobprint
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import Date
from lobprint.look import MM
from lobprint.page.items import Curve, Glyphs, Node, Page, Ring, Widget

FORM = "jaarkalender"
MONTHS = (
    "sept",
    "okt",
    "nov",
    "dec",
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "juni",
    "juli",
)
PARTS = ("Plannen", "Doen", "Kijken", "Bijstellen")
MOMENTS = ("Checklist LOB", "LOB-scan", "Reflectiecanvas", "Meting van tevredenheid")
"""And the talk with who has a say, which is called otherwise in each sector."""


def words_on(page: Page) -> list[str]:
    return [item.text.strip() for item in items_of(page, Glyphs)]


def fields_on(page: Page) -> dict[str, Widget]:
    return {item.field.id: item for item in items_of(page, Widget)}


def nodes(node: Node) -> list[Node]:
    return [kid for kid in node.kids if isinstance(kid, Node)]


def tables(node: Node) -> list[Node]:
    found = [kid for kid in nodes(node) if kid.tag == "Table"]
    return found + [one for kid in nodes(node) for one in tables(kid)]


@pytest.mark.parametrize("sector", SECTORS)
def test_the_year_is_one_page_with_twelve_stops(sector: SectorId) -> None:
    layout = layout_of(FORM, sector)
    year, moments = layout.pages
    assert not layout.overflows
    assert len(items_of(year, Ring)) == 12
    assert len(items_of(year, Curve)) == 2
    said = words_on(year)
    assert [word for word in said if word in MONTHS] == list(MONTHS)
    assert [word for word in said if word in PARTS] == list(PARTS)
    assert "Volgend jaar" in said
    assert not items_of(moments, Ring)
    assert not on_the_line(year)


@pytest.mark.parametrize("sector", SECTORS)
def test_each_month_has_room_for_what_with_whom_and_the_week(sector: SectorId) -> None:
    year = layout_of(FORM, sector).pages[0]
    fields = fields_on(year)
    for month in MONTHS:
        what = fields[f"{FORM}.{month}.wat"]
        assert what.pitch is not None
        assert what.pitch / MM >= 8 - 0.01
        assert what.height / MM >= 2 * 8 - 0.1
        for small in ("met", "week"):
            assert fields[f"{FORM}.{month}.{small}"].width / MM > 20
    assert {f"{FORM}.volgend-jaar.{what}" for what in ("wat", "houden", "anders")} < (
        fields.keys()
    )


@pytest.mark.parametrize("sector", SECTORS)
def test_each_page_says_whose_it_is_and_of_which_year(sector: SectorId) -> None:
    year = "Studiejaar" if sector == "hbo" else "Schooljaar"
    for page in layout_of(FORM, sector).pages:
        said = words_on(page)
        assert said.count("Team") == 1
        assert said.count(year) == 1


@pytest.mark.parametrize("sector", SECTORS)
def test_the_fixed_moments_are_a_table_with_room_to_write(sector: SectorId) -> None:
    layout = layout_of(FORM, sector)
    page = layout.pages[1]
    (table,) = tables(layout.root)
    head, body = nodes(table)
    assert [cell.tag for row in nodes(head) for cell in nodes(row)] == ["TH"] * 4
    rows = [[cell.tag for cell in nodes(row)] for row in nodes(body)]
    assert rows == [["TH", "TD", "TD", "TD"]] * 5
    said = words_on(page)
    assert set(MOMENTS) < set(said)
    assert any(word.startswith("Gesprek met de ") for word in said)
    written = [one for key, one in fields_on(page).items() if key.count(".") == 2]
    assert len(written) == 15
    dates = [one.width / MM for one in written if isinstance(one.field, Date)]
    assert len(dates) == 5
    assert min(dates) >= 28


def test_rows_of_moments_are_fourteen_millimetres_or_more() -> None:
    page = layout_of(FORM, "mbo").pages[1]
    rows = [
        placed.slab.height / MM
        for placed in page.placed
        if sum(isinstance(item, Widget) for item in placed.slab.items) == 3
    ]
    assert len(rows) == 5
    assert min(rows) >= 14 - 0.01


@pytest.mark.parametrize("sector", SECTORS)
def test_word_has_the_same_fields(sector: SectorId) -> None:
    made = {f.format: f.data for f in lobprint.make(sector=sector, forms=[FORM]).files}
    found = (PdfReader(io.BytesIO(made["pdf"])).get_fields() or {}).values()
    names = [one["/TU"] for one in found if "/TU" in one]
    with ZipFile(io.BytesIO(made["docx"])) as package:
        body = package.read("word/document.xml").decode()
    plain = [name.replace(" (dag-maand-jaar)", "") for name in names]
    assert re.findall(r'<w:alias w:val="([^"]*)"', body) == plain
    assert "sept Plannen" in names
    assert "LOB-scan: wie zorgt ervoor?" in names
    assert "Volgend jaar: houden" in names
