"""Answers in people's own words: whole, plain, and as they were written."""

from __future__ import annotations

import io

import docx as python_docx
import pypdf
import pytest
from blocks.builders import own_words, say
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_builders import document, glyphs, nodes, part, text_under

from lobprint import pdf, word
from lobprint.blocks.headings import Heading
from lobprint.brand import make_brand
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.look.printable import printable, tidy
from lobprint.page.items import Layout

LONG = "Bij verpleegkunde altijd, daar staat het in het bpv-boek. " * 35
MARKDOWN = "**Nee**, _echt_ [hier](https://x.nl) =1+1 <b>x</b> & {{ y }} \\ 1. 2."
TITLE = Heading(1, say("In onze eigen woorden"))


def report(*answers: str) -> Document:
    return document(part(TITLE, own_words(*answers)))


def laid(*answers: str) -> Layout:
    return lay_out(report(*answers))


def answered(layout: Layout) -> list[str]:
    """The answers of the second question, as the page has them for a screen reader."""
    items = nodes(nodes(layout.root, "L")[1], "LBody")
    return [text_under(layout, item) for item in items]


def in_pdf(*answers: str) -> str:
    made = report(*answers)
    data = pdf.write(made, make_brand(), lay_out(made))
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def in_word(*answers: str) -> list[str]:
    """The paragraphs of the answers to the second question in Word."""
    made = report(*answers)
    data = word.write(made, make_brand(), lay_out(made))
    paragraphs = python_docx.Document(io.BytesIO(data)).paragraphs
    said = [one.text for one in paragraphs if "ntwoord" in str(one.style.name)]  # type: ignore[union-attr]
    return said[2:]


def test_an_answer_is_plain_words_in_both_formats() -> None:
    assert answered(laid(MARKDOWN)) == [MARKDOWN]
    assert MARKDOWN in in_pdf(MARKDOWN)
    assert in_word(MARKDOWN) == [MARKDOWN]


def test_every_answer_is_an_item_of_the_list_of_its_question() -> None:
    layout = laid("Eén.", "Twee.", "Drie.")
    assert [len(nodes(one, "LI")) for one in nodes(layout.root, "L")] == [2, 3]
    assert [text_under(layout, one) for one in nodes(layout.root, "H2")] == [
        "1 Visie en ambitie",
        "4.2 Verzamelen we structureel feedback van studenten, en doen we er iets mee?",
    ]


def test_a_long_answer_breaks_after_two_lines_at_least() -> None:
    """Wherever it falls on a page."""
    broken = 0
    for above in range(25):
        layout = laid(*["Kort."] * above, LONG)
        assert answered(layout)[-1].split() == LONG.split()
        lines = [one for one in map(len, lines_of_last(layout)) if one]
        assert min(lines) > 1, above
        broken += len(lines) - 1
    assert broken


def lines_of_last(layout: Layout) -> list[set[float]]:
    """Where lines of the last answer stand on each page."""
    (leaf,) = nodes(layout.root, "LBody")[-1].kids
    return [
        {y for _, y, item in glyphs(page.placed) if item.leaf is leaf}
        for page in layout.pages
    ]


def test_lines_stay_lines_with_one_empty_one_between_them_at_most() -> None:
    answer = "Eerst dit.\r\n\r\n\r\n\n  Dan\tdat.  \u2028En dit."
    assert in_word(answer) == ["Eerst dit.\n\nDan dat.\nEn dit."]
    assert answered(laid(answer)) == ["Eerst dit. Dan dat. En dit."]


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ("Leuk! 😀👍🏽", "Leuk! [teken]"),
        ("Gezin: 👨‍👩‍👧.", "Gezin: [teken]."),
        ("مرحبا كيف حالك", "[teken]"),
        ("e\u0301e\u0301n", "één"),
        ("Een hart ❤️ en een ster ✩", "Een hart [teken] en een ster [teken]"),
    ],
)
def test_what_the_type_lacks_is_named_in_print_and_stays_in_word(
    answer: str, shown: str
) -> None:
    assert answered(laid(answer)) == [shown]
    assert in_word(answer) == [tidy(answer)]


def test_a_word_wider_than_the_page_is_nobodys_fault() -> None:
    layout = laid("x" * 400)
    assert answered(layout) == ["x" * 400]
    assert layout.overflows == ()


def test_a_rule_stands_between_answers_and_not_under_the_last() -> None:
    made = report("Eén.", "Twee.")
    data = word.write(made, make_brand(), lay_out(made))
    paragraphs = python_docx.Document(io.BytesIO(data)).paragraphs
    styles = [one.style.name for one in paragraphs if one.text in ("Eén.", "Twee.")]  # type: ignore[union-attr]
    assert styles == ["Verslagantwoord", "Laatste verslagantwoord"]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=300), max_size=3))
def test_whatever_was_typed_is_printed(answers: list[str]) -> None:
    layout = laid(*answers)
    pdf.write(report(*answers), make_brand(), layout)
    found = answered(layout) if nodes(layout.root, "L")[1:] else []
    shown = [printable(tidy(one), "regular", "[teken]") for one in answers]
    assert ["".join(one.split()) for one in found] == [
        "".join(one.split()) for one in shown if one
    ]
