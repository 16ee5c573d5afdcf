"""Bars: each as long as all who could answer, with its numbers, in both formats."""

from __future__ import annotations

import io
from dataclasses import replace

import docx as python_docx
import pytest
from blocks.builders import bars, room, say
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_builders import document, nodes, part, text_under, words_on

from lobprint import word
from lobprint.blocks.bar import APART, bar, looks
from lobprint.blocks.bars import BAR, BarGroup, BarRow
from lobprint.blocks.headings import Heading
from lobprint.blocks.place import Place, place_of
from lobprint.brand import make_brand
from lobprint.layout import lay_out
from lobprint.look.chart import Bar, Label
from lobprint.page.items import Glyphs, Layout

TITLE = Heading(1, say("Waar we ja en nee zeggen"))


def place() -> Place:
    space = room()
    return place_of(space.part, TITLE, space.sheet, {})


def laid(*groups: BarGroup) -> Layout:
    made = bars()
    return lay_out(document(part(TITLE, replace(made, groups=groups or made.groups))))


def group(rows: int, title: str = "Eens") -> BarGroup:
    made = [BarRow(f"2.{at}", f"Vraag {at}?", (3, 2, 1)) for at in range(rows)]
    return BarGroup(title, f"{rows} vragen.", tuple(made))


def test_a_bar_says_its_answers_to_who_does_not_see_it() -> None:
    assert [one.alt for one in nodes(laid().root, "Figure")] == [
        "3 ja, 1 deels, 2 nee",
        "2 ja, 1 deels, 0 nee en 3 leeg",
        "1 ja, 0 deels, 5 nee",
    ]


def test_numbers_head_the_rows_of_a_real_table() -> None:
    layout = laid()
    (table,) = nodes(layout.root, "Table")
    first, second, *_ = nodes(nodes(table, "TBody")[0], "TR")
    assert text_under(layout, first) == (
        "Ja en nee tegenover elkaar  2 vragen. Praat hier eerst over."
    )
    cells = [(one.tag, text_under(layout, one)) for one in second.kids]  # type: ignore[union-attr, arg-type]
    assert cells[:2] == [("TH", "4.2"), ("TD", "Volgen we hoe het gaat?")]
    (head,) = nodes(table, "THead")
    intro, legend = nodes(head, "TH")
    assert text_under(layout, intro) == "Elk cijfer is een aantal collega’s."
    answers = [text_under(layout, one) for one in nodes(legend, "P")]
    assert answers == ["ja", "deels", "nee"]


def test_a_part_is_as_wide_as_its_answer_was_given_often() -> None:
    made = bar((3, 0, 3), 0, BAR, place(), numbered=True)
    first, last = (one for one in made.marks if isinstance(one, Bar))
    assert first.width + APART == pytest.approx(BAR / 2)
    assert last.x == pytest.approx(BAR / 2)
    assert last.fill == "wit"


@settings(max_examples=50)
@given(st.lists(st.integers(0, 400), min_size=1, max_size=8), st.integers(0, 400))
def test_parts_stand_beside_each_other_with_their_numbers(
    counts: list[int], empty: int
) -> None:
    for width, numbered in ((BAR, True), (20.0, False)):
        made = bar(counts, empty, width, place(), numbered=numbered)
        framed = [one for one in made.marks if isinstance(one, Bar) and one.rule]
        edges = [edge for one in framed for edge in (one.x, one.x + one.width)]
        assert edges == sorted(edges)
        assert all(-1e-6 <= edge <= width for edge in edges)
        numbers = [str(count) for count in counts if count] if numbered else []
        said = [one.text for one in made.marks if isinstance(one, Label)]
        assert said == [*numbers, *([f"{empty} leeg"] if empty else [])]


@pytest.mark.parametrize("answers", range(1, 7))
def test_no_two_answers_look_alike(answers: int) -> None:
    assert len(set(looks(answers))) == answers


def test_words_of_the_legend_stay_whole() -> None:
    """They are bold, so wider than others."""
    items = [i for one in laid(group(2)).pages[0].placed for i in one.slab.items]
    written = {item.text for item in items if isinstance(item, Glyphs)}
    assert {"ja", "deels", "nee"} <= written


def test_the_legend_stands_again_on_each_page() -> None:
    layout = laid(*[group(11, f"Groep {at}") for at in range(5)])
    assert len(layout.pages) > 1
    for page in layout.pages:
        assert words_on(page).count("deels") == 1
    assert text_under(layout, layout.root).count("deels") == 1


def test_pages_end_between_groups_but_in_one_that_is_too_large() -> None:
    titles = [f"Groep {at}" for at in range(5)]
    layout = laid(*[group(11, title) for title in titles])
    for page in layout.pages:
        said = words_on(page)
        count = sum(title in said for title in titles)
        assert said.count("?") == 11 * count
    assert len(laid(group(60)).pages) == 2


def test_in_word_numbers_stand_in_columns_of_their_own() -> None:
    made = document(part(TITLE, bars()))
    data = word.write(made, make_brand(), lay_out(made))
    (table,) = (
        one
        for one in python_docx.Document(io.BytesIO(data)).tables
        if len(one.rows) > 1
    )
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    assert texts[2] == ["4.2", "Volgen we hoe het gaat?", "3", "1", "2", ""]
    assert texts[3][2:5] == ["2", "1", "0"]
