"""A form made alone has the school's logo at its head, at the right, 10 mm high."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath
from typing import Any

import pytest
from ours import library, templates
from PIL import Image

from lobprint import make
from lobprint.brand import Logo
from lobprint.compose import Request, compose
from lobprint.content.model import School
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.furniture import logo_place
from lobprint.look.paper import SHEETS
from lobprint.page.items import Glyphs, Picture

NAME = "Stichting Scholengemeenschap voor Beroepsonderwijs Zuidoost-Nederland e.o."
SCHOOL = School(NAME, "mbo")


def picture(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "#00629B").save(data, "PNG")
    return data.getvalue()


def heads(width: int, height: int, **asked: Any) -> list[list[Glyphs | Picture]]:
    """What stands at the head of each page."""
    logo = Logo(picture(width, height), "png", width, height, "Logo")
    layout = lay_out(
        compose(library(), templates(), Request("mbo", SCHOOL, **asked)), logo
    )
    items = [page.furniture[0].slab.items for page in layout.pages if page.furniture]
    return [
        [one for one in page if isinstance(one, Glyphs | Picture)] for page in items
    ]


@pytest.mark.parametrize(
    ("shape", "size"),
    [((300, 300), (10, 10)), ((100, 400), (2.5, 10)), ((900, 100), (45, 5))],
)
def test_the_logo_keeps_its_shape(
    shape: tuple[int, int], size: tuple[float, float]
) -> None:
    first, second = heads(*shape, form="trialoog-voorbereiding")
    (logo,) = [item for item in first if isinstance(item, Picture)]
    assert (logo.width / MM, logo.height / MM) == pytest.approx(size)
    assert (logo.x + logo.width) / MM == pytest.approx(165)
    assert all(isinstance(item, Glyphs) for item in second)


def test_the_words_beside_it_leave_it_room() -> None:
    first, _ = heads(900, 100, form="trialoog-voorbereiding")
    (logo,) = [item for item in first if isinstance(item, Picture)]
    school, running = [item for item in first if isinstance(item, Glyphs)]
    assert running.x < logo.x - 4 * MM
    assert school.text.endswith("…")


def test_in_a_workbook_the_logo_is_on_the_cover_alone() -> None:
    pages = heads(300, 300, workbook="teamwerkboek")
    assert not any(isinstance(item, Picture) for page in pages for item in page)


def test_it_stands_above_the_page() -> None:
    for sheet in SHEETS.values():
        place = logo_place(1, 2, sheet)
        assert 4 < place.y < place.y + place.height < sheet.top


def test_word_has_it_on_the_first_page_with_its_text() -> None:
    school = {"naam": "ROC", "sector": "mbo", "huisstijl": {"logo": "logo.png"}}
    files = {"logo.png": picture(300, 100)}
    (made,) = make(school, forms="trialoog", formats="docx", files=files).files
    with zipfile.ZipFile(io.BytesIO(made.data)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()
                 if PurePosixPath(name).name.startswith("header")}  # fmt: skip
        (story,) = [package.read("word/document.xml").decode()]
    (head,) = [xml for name, xml in parts.items() if 'name="Logo"' in xml]
    assert 'descr="Logo van ROC"' in head
    assert any("media/image1.png" in xml for xml in parts.values())
    assert story.count("<w:titlePg/>") == 1
    assert story.count('<w:headerReference w:type="first"') == 1
