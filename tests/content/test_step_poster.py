"""The poster of the plan: five steps along the line, with a line for the school."""

from __future__ import annotations

import io
import re
from zipfile import ZipFile

import pytest
from on_a_wall import items_of, layout_of, on_the_line, poster
from pypdf import PdfReader
from test_source_counts import STEPS

import lobprint
from lobprint.content.model import SECTORS, SectorId
from lobprint.page.items import Glyphs, Layout, Leaf, Node, Widget

FORM = "poster-stappenplan"
NAMES = {**STEPS, "1": "Ontwikkel een gedeelde visie en ambitie"}
"""The plan itself says "visie" where the checklist says "LOB-visie"."""
LONGER = "Leer met elkaar hoe je een goed loopbaangesprek voert en wat dat vraagt"


def own(step: str, titel: str) -> dict[str, bytes]:
    """A school's own name for a step."""
    text = f'id: {FORM}\nitems:\n  - id: "{step}"\n    titel: {titel}\n'
    return {f"content/instrumenten/{FORM}.yaml": text.encode()}


def nodes(node: Node, tag: str) -> list[Node]:
    kids = [kid for kid in node.kids if isinstance(kid, Node)]
    found = [kid for kid in kids if kid.tag == tag]
    return found + [one for kid in kids for one in nodes(kid, tag)]


def said(layout: Layout, node: Node) -> str:
    """What stands under an element."""
    kids = [kid for one in _all(node) for kid in one.kids]
    leaves = {id(kid) for kid in kids if isinstance(kid, Leaf)}
    found = items_of(layout.pages[0], Glyphs)
    return "".join(item.text for item in found if id(item.leaf) in leaves)


def _all(node: Node) -> list[Node]:
    kids = [kid for kid in node.kids if isinstance(kid, Node)]
    return [node, *(one for kid in kids for one in _all(kid))]


@pytest.mark.parametrize("sector", SECTORS)
def test_who_does_not_see_it_hears_five_steps_in_their_order(sector: SectorId) -> None:
    layout = layout_of(FORM, sector)
    (figure,) = nodes(layout.root, "Figure")
    assert "vijf stappen" in (figure.alt or "")
    entries = nodes(layout.root, "LI")
    assert [said(layout, nodes(one, "Lbl")[0]) for one in entries] == list(NAMES)
    for entry, name in zip(entries, NAMES.values(), strict=True):
        name_of, text, label = nodes(entry, "P")
        assert said(layout, name_of) == name
        assert len(said(layout, text)) < 85
        assert said(layout, label).strip() == "Bij ons"


def test_each_step_has_a_line_for_the_school_in_both_formats() -> None:
    made = {f.format: f.data for f in lobprint.make(sector="vo", forms=[FORM]).files}
    fields = PdfReader(io.BytesIO(made["pdf"])).get_fields() or {}
    names = [f"Stap {number}: bij ons" for number in range(1, 6)]
    assert [one["/TU"] for one in fields.values() if "/TU" in one] == names
    with ZipFile(io.BytesIO(made["docx"])) as package:
        body = package.read("word/document.xml").decode()
    assert re.findall(r'<w:alias w:val="([^"]*)"', body) == names


def test_in_word_the_steps_come_one_after_the_other_and_can_be_jumped_to() -> None:
    (made,) = lobprint.make(sector="mbo", forms=[FORM], formats="docx").files
    with ZipFile(io.BytesIO(made.data)) as package:
        body = package.read("word/document.xml").decode()
    heads = [p for p in body.split("</w:p>") if '<w:outlineLvl w:val="1"/>' in p]
    texts = ["".join(re.findall(r"<w:t[^>]*>([^<]*)", p)) for p in heads]
    assert [text.replace("LOB", "LOB-", 1) for text in texts if "LOB" in text] == [
        NAMES["2"]
    ]
    assert [text for text in texts if "LOB" not in text] == [
        name for step, name in NAMES.items() if step != "2"
    ]
    assert "w:tbl>" not in body


@pytest.mark.parametrize("sector", SECTORS)
def test_there_is_room_to_write_at_each_step(sector: SectorId) -> None:
    """At least as long as a line of a column, on a sheet that is written on by hand."""
    widths = [one.width for one in items_of(poster(FORM, sector), Widget)]
    assert len(widths) == 5
    assert min(widths) / 72 * 25.4 > 50


@pytest.mark.parametrize("step", NAMES)
def test_a_longer_name_keeps_off_the_line(step: str) -> None:
    """It is set smaller where it has no room."""
    layout = layout_of(FORM, "mbo", own=own(step, LONGER))
    (page,) = layout.pages
    assert not layout.overflows
    assert not on_the_line(page)
    names = [one for one in items_of(page, Glyphs) if one.text.startswith("Leer met")]
    assert [one.size for one in names] == [18.2 if step in "15" else 24]
