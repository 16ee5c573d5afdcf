"""How text is broken into lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from blocks.builders import say
from hypothesis import given
from hypothesis import strategies as st

from lobprint.document import PageNumber, Span
from lobprint.look.fonts import text_width
from lobprint.look.lines import Run, TextLine, fill_lines
from lobprint.look.text import balanced, break_lines, label, paragraph
from lobprint.look.type import BODY, H1, Face
from lobprint.page.items import Glyphs, LinkArea, Node
from lobprint.page.text import items_of

NBSP = "\u00a0"
LETTERS = st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x17F)
TEXTS = st.text(st.one_of(LETTERS, st.sampled_from(" -,." + NBSP)), max_size=120)
FACES: st.SearchStrategy[Face] = st.sampled_from(["regular", "bold", "italic"])
RUNS = st.lists(
    st.builds(Run, TEXTS, FACES, st.sampled_from([9.0, 10.5, 24.0]), st.just("zwart")),
    max_size=4,
)
WIDTHS = st.floats(30, 500)


def said(lines: Sequence[TextLine]) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


@given(RUNS, WIDTHS, st.sampled_from([0.0, 17.0]))
def test_no_line_is_wider_than_its_box_unless_it_is_one_character(
    runs: list[Run], width: float, hang: float
) -> None:
    for number, line in enumerate(fill_lines(runs, width, hang)):
        room = width - (hang if number else 0.0)
        characters = sum(len(run.text) for run in line.runs)
        assert line.width <= room + 0.1 or characters == 1


@given(RUNS, WIDTHS)
def test_all_characters_come_back_in_order(runs: list[Run], width: float) -> None:
    lines = said(fill_lines(runs, width))
    written = "".join(run.text for run in runs)
    assert "".join(lines).replace(" ", "") == written.replace(" ", "")


@given(RUNS, WIDTHS)
def test_the_spaces_between_words_come_back_too(runs: list[Run], width: float) -> None:
    lines = fill_lines(runs, width)
    joined = "".join(
        text + " " * line.spaced for line, text in zip(lines, said(lines), strict=True)
    )
    written = "".join(run.text for run in runs)
    assert joined.split() == written.split()


@given(RUNS, WIDTHS)
def test_the_width_of_a_line_is_the_width_of_its_words(
    runs: list[Run], width: float
) -> None:
    for line in fill_lines(runs, width):
        measured = sum(text_width(run.text, run.face, run.size) for run in line.runs)
        assert abs(line.width - measured) < 0.1


@given(st.lists(LETTERS, min_size=2, max_size=2), WIDTHS)
def test_a_line_never_ends_at_a_no_break_space(pair: list[str], width: float) -> None:
    words = f"mijn plek {pair[0]}{NBSP}{pair[1]} " * 9
    for line in said(fill_lines([Run(words, "regular", 10.5, "zwart")], width)):
        assert not line.startswith(NBSP)
        assert not line.endswith(NBSP)


@given(WIDTHS.filter(lambda width: width > 130))
def test_lob_compounds_stay_whole(width: float) -> None:
    words = "de LOB-coördinator en een LOB-visie-document, vmbo-LOB-scan " * 5
    lines = said(fill_lines([Run(words, "regular", 10.5, "zwart")], width))
    assert not [line for line in lines if line.endswith("-")]


def test_a_line_may_end_after_another_hyphen() -> None:
    runs = [Run("havo-leerlingen", "regular", 10.5, "zwart")]
    assert said(fill_lines(runs, 60)) == ["havo-", "leerlingen"]


def test_a_hyphen_before_a_word_stays_with_it() -> None:
    runs = [Run("loopbaanoriëntatie en -begeleiding", "regular", 10.5, "zwart")]
    assert said(fill_lines(runs, 110)) == ["loopbaanoriëntatie en", "-begeleiding"]


def test_a_word_in_two_faces_stays_whole() -> None:
    inline = (Span("aaaa "), Span("vet", strong=True), Span("gedrukt"))
    lines = paragraph(inline, BODY, 60, {}).lines
    assert said(lines) == ["aaaa", "vetgedrukt"]


def test_empty_text_is_one_empty_line() -> None:
    assert label("", BODY).height == BODY.leading
    assert items_of(break_lines([], 12, 100), 0, 0, Node("P")) == []


def test_the_words_of_two_lines_are_painted_with_a_space_between() -> None:
    block = paragraph(say("samen kijken"), BODY, 40, {})
    items = items_of(block, 0, 0, Node("P"))
    texts = [item.text for item in items if isinstance(item, Glyphs)]
    assert texts == ["samen ", "kijken"]


def test_a_title_is_broken_into_even_lines() -> None:
    title = say("Vijf uitgangspunten voor goede LOB")
    block = balanced(title, H1.scaled(1.5), 468, {})
    assert said(block.lines) == ["Vijf uitgangspunten", "voor goede LOB"]
    assert block.width == 468


def test_balancing_never_cuts_a_word() -> None:
    block = balanced(say("Loopbaanbegeleidingsgesprekken voor"), H1, 380, {})
    assert said(block.lines) == ["Loopbaanbegeleidingsgesprekken", "voor"]


@pytest.mark.parametrize(
    ("above", "last", "broken"),
    [
        ("van de ander nog van je", "weet?", ["van de ander nog van", "je weet?"]),
        ("van de ander nog van je", "meeneemt?", None),
        ("Akkoord over", "dit", None),
        ("wat wij doen –", "nu", None),
    ],
    ids=["short", "long", "of a few words", "after a dash"],
)
def test_a_short_word_does_not_stand_alone_on_the_last_line(
    above: str, last: str, broken: list[str] | None
) -> None:
    width = text_width(above, BODY.face, BODY.size) + 0.1
    lines = paragraph(say(f"{above} {last}"), BODY, width, {}).lines
    assert said(lines) == (broken or [above, last])


def test_a_link_is_one_element_over_all_its_lines() -> None:
    node = Node("P")
    link = Span("kijk op de site van de school", link="https://example.org/")
    items = items_of(paragraph((Span("Of "), link), BODY, 60, {}), 0, 0, node)
    areas = [item for item in items if isinstance(item, LinkArea)]
    assert len(areas) > 1
    assert {id(area.node) for area in areas} == {id(node.kids[-1])}


def test_words_beside_a_link_are_elements_in_reading_order() -> None:
    node = Node("P")
    link = Span("de site", link="https://example.org/")
    items_of(paragraph((Span("Zie "), link, Span(".")), BODY, 200, {}), 0, 0, node)
    tags = [kid.tag for kid in node.kids if isinstance(kid, Node)]
    assert tags == ["Span", "Link", "Span"]


def test_a_page_number_is_written_once_it_is_known() -> None:
    inline = (Span("bladzijde "), PageNumber("actieplan"))
    assert said(paragraph(inline, BODY, 200, {}).lines) == ["bladzijde 00"]
    known = paragraph(inline, BODY, 200, {"actieplan": 11}).lines
    assert said(known) == ["bladzijde 11"]


def test_emphasis_is_italic_and_strong_words_are_bold() -> None:
    inline = (Span("a", strong=True), Span("b", emphasis=True), Span("c"))
    runs = paragraph(inline, BODY, 200, {}).lines[0].runs
    assert [run.face for run in runs] == ["bold", "italic", "regular"]
