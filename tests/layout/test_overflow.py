"""What has no room on its page is known, whatever block it is of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks import builders as make

from lobprint.blocks.paragraphs import Paragraph
from lobprint.document import Block, Choice, Document, Option, Part
from lobprint.document.document import Kind
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.paper import RESERVE
from lobprint.page.items import Layout, Widget

LONG = "verantwoordelijkheidsbesef"


def laid(*blocks: Block, kind: Kind = "form") -> Layout:
    part = Part("blad", "Blad", blocks, kind=kind)
    return lay_out(Document("x", "X", "X", "X", "mbo", (part,)))


def with_levels(*names: str) -> Block:
    options = tuple(Option(str(number), name) for number, name in enumerate(names))
    level = Choice("proef.1.niveau", "Stap 1", options)
    row = replace(make.rating_row(1), level=level)
    return replace(make.rating_table(), rows=(row,))


def test_a_row_higher_than_its_page_is_known_by_its_first_words() -> None:
    layout = laid(make.details("Team"), make.checklist(2, lines=40))
    first, second = layout.overflows
    assert (first.part, first.block, first.field) == (
        "blad",
        1,
        "proef.1.1.antwoord",
    )
    assert first.said == "1.1 Hebben we een gedeelde LOB-visie en…"
    assert second.said.startswith("1.2 Hebben we")
    assert not first.whole


def test_it_is_told_how_much_too_high() -> None:
    layout = laid(make.checklist(1, lines=40))
    page = layout.pages[-1]
    bottom = max(one.y + one.slab.height for one in page.placed) / MM
    (told,) = layout.overflows
    free = page.sheet.height - page.sheet.bottom - RESERVE
    assert told.over == pytest.approx(bottom - free)


def test_what_word_needs_at_the_foot_of_a_page_is_no_room() -> None:
    """Its lines are wider; there the same row would run on to the next page."""
    block = make.checklist(1, lines=30)
    assert not laid(block, kind="chapter").overflows
    (told,) = laid(block).overflows
    assert 0 < told.over <= RESERVE


def test_a_word_wider_than_its_column_is_known_whole() -> None:
    told = laid(with_levels("goed", LONG, "a", "b", "c")).overflows
    assert [(one.said, one.over, one.field, one.whole) for one in told] == [
        (LONG, 0.0, "proef.1.niveau", True)
    ]


def test_however_wide_the_levels_the_other_columns_keep_their_place() -> None:
    layout = laid(with_levels(*[LONG] * 7))
    widgets = [
        item
        for page in layout.pages
        for placed in page.placed
        for item in placed.slab.items
        if isinstance(item, Widget)
    ]
    assert [one.x for one in widgets] == sorted(one.x for one in widgets)
    assert widgets[-1].width > 20 * MM
    assert len(layout.overflows) == 7


@pytest.mark.parametrize(
    "text",
    ["LOB-visie " * 400, "school-en-leerlijn-" * 80, "kort"],
    ids=["runs on", "ends a line at a hyphen", "short"],
)
def test_nothing_is_told_of_text_that_runs_on(text: str) -> None:
    assert laid(Paragraph(make.say(text.strip(" -")))).overflows == ()


def test_a_word_cut_over_three_lines_is_told_once() -> None:
    word = "abcdefghij" * 25
    told = laid(Paragraph(make.say(f"Dit is {word} en meer."))).overflows
    assert [one.said for one in told] == [word]
