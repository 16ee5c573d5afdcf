"""Where everything of a page stands, as it was found good beside the design."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from blocks.builders import (
    action_table,
    canvas,
    card_sheet,
    checklist,
    details,
    intro,
    next_step,
    question_sheet,
    rating_table,
    score_table,
    step_line,
    word_choice,
)
from golden import agrees
from reading_builders import document, guide, poster, reference

from lobprint.document import Block, Paper, Part
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.page.items import Glyphs, Item, Layout, Line, Page, Widget

GOLDEN = Path(__file__).parent / "golden"
RULE = "  line "


def form(name: str, *blocks: Block, paper: Paper = "A4") -> Part:
    return Part(name, name, blocks, kind="form", paper=paper)


PARTS = [
    guide(),
    poster(),
    reference(),
    form("checklist", intro(), details("Team"), step_line(1), checklist(), next_step()),
    form("zelfevaluatie", intro(), rating_table(), score_table()),
    form("gesprek", intro(), question_sheet(), word_choice("leuk", "saai")),
    form("canvas", intro(), canvas(), paper="A3-landscape"),
    form("actieplan", intro(), action_table(), paper="A4-landscape"),
    form("kaartjes", card_sheet()),
]


@pytest.mark.parametrize("part", PARTS, ids=[part.id for part in PARTS])
def test_a_page_is_laid_out_as_it_was_found_good(part: Part) -> None:
    told = "\n".join(_told(lay_out(document(part)))) + "\n"
    assert agrees(GOLDEN / f"{part.id}.txt", told, _rules_apart), (
        f"{part.id}; look, then: make accept"
    )


def _rules_apart(told: str) -> tuple[list[str], list[str]]:
    """Words and fields in the order in which they are painted, and rules in any."""
    lines = told.splitlines()
    rules = [line for line in lines if RULE in line]
    return [line for line in lines if RULE not in line], sorted(rules)


def _told(layout: Layout) -> Iterator[str]:
    for page in layout.pages:
        yield f"page {page.number}, {page.sheet.width:g} x {page.sheet.height:g} mm"
        yield from _things(page)


def _things(page: Page) -> Iterator[str]:
    for placed in (*page.furniture, *page.placed):
        for item in placed.slab.items:
            what = _what(item)
            if what:
                x, y, words = what
                yield f"{(placed.x + x) / MM:8.1f} {(placed.y + y) / MM:8.1f}  {words}"


def _what(item: Item) -> tuple[float, float, str] | None:
    """Where an item is, in pt, and what it is."""
    if isinstance(item, Glyphs):
        return item.x, item.y, f"{item.face} {item.size:g} {item.color}: {item.text}"
    if isinstance(item, Line):
        length = (item.x2 - item.x1) / MM
        return item.x1, item.y1, f"line {length:.1f} mm, {item.rule.weight:g} pt"
    if isinstance(item, Widget):
        size = f"{item.width / MM:.1f} x {item.height / MM:.1f} mm"
        option = f"={item.option.value}" if item.option else ""
        return item.x, item.y, f"field {item.field.id}{option}, {size}"
    return None
