"""The sheet with tools: what the Kwaliteitskader names is on it, for each sector."""

from __future__ import annotations

import io
from functools import cache

import pytest
from ours import library
from pypdf import PdfReader

import lobprint
from lobprint.content import resolve
from lobprint.content.model import SECTORS, Instrument, Item, SectorId
from lobprint.prose.literal import written

NUMBER_OF_TOOLS = {"vo": 16, "mbo": 16, "hbo": 15}


@cache
def form(sector: SectorId) -> Instrument:
    return resolve(library().instruments["tools"], library().sectors[sector])


@cache
def page(sector: SectorId) -> str:
    """The words of its only page."""
    (pdf,) = [
        file.data
        for file in lobprint.make(None, sector=sector, forms="tools").files
        if file.format == "pdf"
    ]
    (found,) = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(found.extract_text().split())


def named(tool: Item) -> str:
    """A tool with who made it, where that is said."""
    title = written(tool.titel)
    return f"{title} ({written(tool.auteurs)})" if tool.auteurs else title


@pytest.mark.parametrize("sector", SECTORS)
def test_every_tool_stands_on_it_with_its_maker(sector: SectorId) -> None:
    tools = form(sector).onderdelen[0].items
    assert len(tools) == NUMBER_OF_TOOLS[sector]
    assert [named(tool) for tool in tools if named(tool) not in page(sector)] == []


@pytest.mark.parametrize("sector", SECTORS)
def test_every_mention_is_a_number_at_its_tool_or_stands_under_them(
    sector: SectorId,
) -> None:
    index, *points = form(sector).onderdelen
    tools = {tool.id: named(tool) for tool in index.items}
    places: dict[str, list[str]] = {}
    for number, point in enumerate(points, start=1):
        for mention in point.items:
            if mention.kort:
                places.setdefault(written(mention.kort), []).append(str(number))
            else:
                assert named(mention) in page(sector)
    for tool, numbers in places.items():
        assert f"{tools[tool]} {', '.join(numbers)}" in page(sector)


@pytest.mark.parametrize("sector", SECTORS)
def test_a_team_ticks_what_it_uses_and_what_it_will_look_at(sector: SectorId) -> None:
    (pdf,) = [
        file.data
        for file in lobprint.make(None, sector=sector, forms="tools").files
        if file.format == "pdf"
    ]
    boxes = PdfReader(io.BytesIO(pdf)).get_fields() or {}
    ticks = [name for name, field in boxes.items() if field.get("/FT") == "/Btn"]
    assert len(ticks) == 2 * NUMBER_OF_TOOLS[sector]
