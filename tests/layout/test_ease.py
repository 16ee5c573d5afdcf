"""A page that is too full gives way, one with room grows: alike in both formats."""

from __future__ import annotations

import re

import pytest
from blocks import builders as make
from hypothesis import given
from hypothesis import strategies as st

from lobprint.blocks.paragraphs import Paragraph
from lobprint.blocks.starters import Starters
from lobprint.brand import make_brand
from lobprint.document import Block, Document, Part, Span, Text
from lobprint.layout import lay_out
from lobprint.look import MM, ease
from lobprint.look.paper import RESERVE, SHEETS
from lobprint.look.rules import ROW
from lobprint.page.items import Box, Layout, Widget
from lobprint.word.sections import plan
from lobprint.word.story import body_of, section_xml

FREE = SHEETS["A4"].text_height - RESERVE


def document(*blocks: Block, owner: str = "team") -> Document:
    part = Part("blad", "Blad", blocks, kind="form", owner=owner)
    return Document("x", "X", "X", "X", "mbo", (part,))


def laid(*blocks: Block) -> Layout:
    return lay_out(document(*blocks))


def text(lines: int) -> Paragraph:
    """So many lines of text, which don't give way."""
    words = "Een regel die er staat. " * 3
    return Paragraph((Span(words * lines),))


def pitches(layout: Layout) -> set[float]:
    """The distances between the writing lines of areas, in mm."""
    return {round(one.pitch / MM, 2) for one in areas(layout) if one.pitch}


def areas(layout: Layout) -> list[Widget]:
    items = [
        item for page in layout.pages for one in page.placed for item in one.slab.items
    ]
    widgets = [item for item in items if isinstance(item, Widget)]
    return [one for one in widgets if one.pitch and one.height > 1.5 * one.pitch]


def frames(layout: Layout) -> list[float]:
    """How high the boxes to draw in are, in mm."""
    items = [
        item for page in layout.pages for one in page.placed for item in one.slab.items
    ]
    boxes = [item for item in items if isinstance(item, Box) and item.rule == ROW]
    return [round(box.height / MM, 1) for box in boxes]


def bottom(layout: Layout) -> float:
    """Of all that stands on the last page, in mm below the top of its text."""
    page = layout.pages[-1]
    ends = [one.y + one.slab.height for one in page.placed]
    return max(ends) / MM - page.sheet.top


def question(number: int, lines: int, drawing: float | None = None) -> Starters:
    answer = Text(f"proef.zin.{number}", f"Vraag {number}", lines)
    return Starters((make.starter(number, answer=answer, drawing=drawing),))


def questions(count: int, lines: int) -> list[Block]:
    return [question(number, lines) for number in range(1, count + 1)]


def test_lines_come_closer_when_a_page_is_too_full() -> None:
    layout = laid(text(6), *questions(5, 4))
    assert len(layout.pages) == 1
    (pitch,) = pitches(layout)
    assert ease.TEAM <= pitch < 9
    assert bottom(layout) <= FREE + 0.1


def test_a_learner_keeps_more_room() -> None:
    sheet = document(text(6), *questions(5, 4), owner="lerende")
    assert min(pitches(lay_out(sheet))) == ease.LEARNER


def test_a_box_to_draw_in_gives_way_before_any_line_does() -> None:
    drawn = question(9, 3, drawing=60.0)
    layout = laid(drawn, *questions(4, 4))
    assert pitches(layout) == {9.0}
    assert 28 <= frames(layout)[0] < 60


def test_the_last_question_comes_back_to_its_page() -> None:
    """It would stand alone on the next one."""
    layout = laid(text(8), *questions(5, 3))
    assert len(layout.pages) == 1


def test_a_page_with_room_gives_it_to_who_writes() -> None:
    layout = laid(*questions(4, 3))
    assert bottom(layout) == pytest.approx(FREE, abs=1)
    assert {round(one.height / one.pitch) for one in areas(layout)} == {5}  # type: ignore[operator]


def test_rows_of_equal_meaning_get_equal_room() -> None:
    layout = laid(*questions(5, 2))
    assert len({round(one.height, 1) for one in areas(layout)}) == 1


@given(
    st.lists(st.integers(1, 6), min_size=1, max_size=9),
    st.integers(0, 12),
    st.sampled_from([None, 30.0, 80.0]),
)
def test_nothing_runs_over_and_no_line_is_too_close(
    lines: list[int], words: int, drawing: float | None
) -> None:
    asked: list[Block] = [text(words)] if words else []
    for number, count in enumerate(lines):
        asked.append(question(number, count, drawing if not number else None))
    layout = laid(*asked)
    assert not layout.overflows
    for pitch in pitches(layout):
        assert ease.TEAM - 0.01 <= pitch <= ease.WIDEST * ease.TEAM + 0.01


def in_word(document: Document, layout: Layout) -> str:
    brand = make_brand()
    body = body_of(document, brand, layout)
    (section,) = plan(document, brand.sheets)
    return "".join(section_xml(section, body))


@pytest.mark.parametrize("many", [2, 3, 4, 5])
def test_word_has_as_many_lines_and_sets_them_closer(many: int) -> None:
    whole = document(*questions(many, 3))
    layout = lay_out(whole)
    (pitch,) = pitches(layout)
    counts = {round(one.height / one.pitch) for one in areas(layout)}  # type: ignore[operator]
    xml = in_word(whole, layout)
    drawn = re.findall(r"<a:pathLst>.*?</a:pathLst>", xml)
    assert {one.count("<a:moveTo>") for one in drawn} == counts
    exact = {int(one) for one in re.findall(r'w:line="(\d+)" w:lineRule="exact"', xml)}
    floor, printed = ease.TEAM * 1440 / 25.4, pitch * 1440 / 25.4
    assert any(floor - 1 <= line <= printed + 1 for line in exact)
