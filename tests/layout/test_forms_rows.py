"""Room to write: rows that grow, never overlap, and end on their last line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from blocks.builders import (
    action_table,
    canvas,
    card,
    card_sheet,
    checklist,
    next_step,
    phase,
    question_sheet,
    rating_table,
    room,
    score_table,
    slabs,
    starter,
    word_choice,
)
from form_marks import collisions, lines, mm, outside, rules_under, widgets, words
from form_strategies import BLOCKS, LINES, PAPERS, PITCH
from hypothesis import given

from lobprint.blocks.starters import Starters
from lobprint.document import Block, Check, Option, Paper
from lobprint.layout import block_slabs
from lobprint.layout.flow import flow
from lobprint.look import MM
from lobprint.look.paper import SHEETS
from lobprint.look.rules import HEAD, ROW
from lobprint.page.items import Slab


@given(BLOCKS, PAPERS)
def test_words_and_fields_never_overlap(block: Block, paper: Paper) -> None:
    for slab in slabs(block, room(paper)):
        assert collisions(slab) == []


@given(BLOCKS, PAPERS)
def test_nothing_reaches_outside_its_row_or_the_margins(
    block: Block, paper: Paper
) -> None:
    space = room(paper)
    for slab in slabs(block, space):
        assert outside(slab, space.width) == []


@given(BLOCKS, PAPERS)
def test_typed_lines_have_the_distance_of_the_rules(block: Block, paper: Paper) -> None:
    for slab in slabs(block, room(paper)):
        for widget in widgets([slab]):
            ruled = rules_under(widget, slab)
            if widget.pitch is None or len(ruled) < 2:
                continue
            steps = [below - above for above, below in pairwise(ruled)]
            assert steps == pytest.approx([widget.pitch] * len(steps), abs=0.01)


@given(BLOCKS, PAPERS)
def test_there_are_at_least_eight_millimetres_between_lines(
    block: Block, paper: Paper
) -> None:
    for slab in slabs(block, room(paper)):
        for widget in widgets([slab]):
            ruled = rules_under(widget, slab)
            assert all(below - above > 7.99 * MM for above, below in pairwise(ruled))


@given(LINES, PITCH)
def test_an_answer_has_its_lines_and_the_last_is_the_rule_of_the_row(
    count: int, pitch: float
) -> None:
    row = slabs(checklist(1, count, pitch, "Kort?"))[1]
    field = next(widget for widget in widgets([row]) if widget.pitch)
    below = [mm(y - field.y) for y in rules_under(field, row)]
    assert below == [round(pitch * number, 2) for number in range(1, count + 1)]
    assert mm(rules_under(field, row)[-1]) == mm(row.height)
    assert [line.rule for line in lines([row])][-1] == ROW


def test_a_checklist_row_is_nine_millimetres_and_its_lines() -> None:
    rows = slabs(checklist(4, 3, 8.0)) + slabs(checklist(7, 2, 9.0))
    assert {mm(row.height) for row in rows if not row.keep or row.header} == {33, 27}


def test_a_question_of_sixty_words_gets_more_lines_to_write_on() -> None:
    short, long = slabs(checklist(1)), slabs(checklist(1, text="vraag " * 60))
    more = long[1].height - short[1].height
    assert more > 0
    assert mm(more) % 8 == 0


def test_typed_lines_of_an_answer_cover_all_of_its_lines() -> None:
    for slab in slabs(question_sheet()):
        (field,) = widgets([slab])
        assert field.pitch is not None
        assert mm(field.pitch) == 8.5
        assert mm(field.height) in (17, 25.5)


def test_rating_rows_are_at_least_seventeen_millimetres() -> None:
    rows = slabs(rating_table(2, "Kort"))[1:]
    assert [mm(row.height) for row in rows] == [17, 17]


def test_score_rows_are_eight_millimetres() -> None:
    assert [mm(row.height) for row in slabs(score_table(2))[1:]] == [8, 8]


def on_pages(made: list[Slab]) -> list[list[str]]:
    """The words of each page, when `made` stands on A4."""
    return [
        [glyphs.text for placed in page.placed for glyphs in words([placed.slab])]
        for page in flow(made, SHEETS["A4"], "")
    ]


@pytest.mark.parametrize(
    ("block", "head"),
    [
        (checklist(12), "Antwoord, en waaruit blijkt dat?"),
        (rating_table(20), "geïntegreerd"),
        (score_table(40), "Dit valt ons op"),
        (action_table(20), "Wie zorgt ervoor?"),
    ],
    ids=["checklist", "rating", "score", "actions"],
)
def test_the_head_of_a_table_returns_on_each_page(block: Block, head: str) -> None:
    pages = on_pages(slabs(block))
    assert len(pages) > 1
    assert all(head in "".join(page) for page in pages)


def test_a_head_never_stands_alone_at_the_foot_of_a_page() -> None:
    filler = Slab(SHEETS["A4"].text_height * MM - 60, [])
    first, second = on_pages([filler, *slabs(checklist())])
    assert first == []
    assert "Vraag" in second


def test_the_first_action_never_stands_alone_on_a_page() -> None:
    space, table, action = room(), checklist(4), next_step()
    space = replace(space, part=replace(space.part, blocks=(table, action)))
    filler = Slab((SHEETS["A4"].text_height - 140) * MM, [])
    first, second = on_pages([filler, *slabs(table, space), *slabs(action, space)])
    assert "1.3" in first
    assert "1.4" in second
    assert "Hier beginnen we mee" in second


def test_the_phases_on_a_new_page_have_a_rule_above_them() -> None:
    made = slabs(question_sheet(*(phase(number) for number in range(1, 12))))
    second = flow(made, SHEETS["A4"], "")[1].placed[0]
    assert [line.rule for line in lines([second.slab])] == [HEAD]
    assert second.artifact


def test_the_ninth_card_goes_on_to_the_next_page() -> None:
    made = slabs(card_sheet(*(card(f"Kaart {number}") for number in range(1, 10))))
    first, second = on_pages(made)
    assert "Kaart 8" in first
    assert second[0] == "Kaart 9"


def test_cards_are_a_handful_wide_and_cut_on_dashes() -> None:
    (row,) = slabs(card_sheet(card(), card()))
    assert mm(row.height) == 56
    assert all(line.rule.dash for line in lines([row]))


def test_a_canvas_without_a_height_fills_the_page() -> None:
    laid = block_slabs(canvas(2, 3, 0, None), room())
    (page,) = flow(laid, SHEETS["A4"], "")
    assert mm(page.placed[0].slab.height) == pytest.approx(250, abs=0.5)


def test_a_canvas_gives_way_to_what_stands_above_it() -> None:
    laid = block_slabs(canvas(2, 3, 0, 240), room())
    (page,) = flow([Slab(30 * MM, []), *laid], SHEETS["A4"], "")
    assert mm(page.placed[1].slab.height) < 220


def test_a_canvas_that_grew_is_read_once() -> None:
    space = room()
    flow(block_slabs(canvas(2, 3, 0, None), space), space.sheet, "")
    (section,) = space.node.kids
    assert len(section.kids) == 1 + 6 + 1  # type: ignore[union-attr]


@pytest.mark.parametrize(("above", "drawn"), [(100, 64), (206, 30), (222, None)])
def test_a_box_to_draw_in_gives_way_on_a_full_page(
    above: float, drawn: float | None
) -> None:
    laid = block_slabs(Starters((starter(drawing=40.0),)), room())
    pages = flow([Slab(above * MM, []), *laid], SHEETS["A4"], "")
    boxes = [
        mm(item.height) + 2
        for item in widgets([placed.slab for placed in pages[0].placed])
    ]
    assert boxes == ([pytest.approx(drawn, abs=1.5)] if drawn else [])
    assert len(pages) == (1 if drawn else 2)


def test_a_rating_can_have_other_levels() -> None:
    block = rating_table(1)
    row = block.rows[0]
    two = replace(row.level, options=(Option("a", "ja"), Option("b", "nee")))
    laid = slabs(replace(block, rows=(replace(row, level=two),)))
    assert [widget.option.value for widget in widgets(laid) if widget.option] == [
        "a",
        "b",
    ]


def test_many_words_to_circle_go_on_to_a_next_row() -> None:
    many = tuple(f"eigenschap {number}" for number in range(12))
    laid = slabs(word_choice(*many))
    assert len({round(glyphs.y) for glyphs in words(laid)}) > 1
    assert all(isinstance(widget.field, Check) for widget in widgets(laid)[:-1])
