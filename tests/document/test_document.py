"""The table of contents that follows from the parts."""

from __future__ import annotations

from lobprint.blocks.headings import Heading
from lobprint.document import (
    ContentsEntry,
    ContentsGroup,
    Document,
    PageNumber,
    Part,
    Span,
    plain_text,
)


def workbook(*parts: Part) -> Document:
    return Document("w", "Werkboek", "Werkboek mbo", "ROC", "mbo", parts)


def test_parts_stand_in_the_contents_under_their_group() -> None:
    document = workbook(
        Part("a", "Eerste", (), group="Begin", audience="het team"),
        Part("b", "Tweede", (), group="Begin"),
        Part("c", "Derde", (), group="Later"),
    )
    begin = ContentsGroup(
        "Begin",
        (ContentsEntry("Eerste", "a", "het team"), ContentsEntry("Tweede", "b")),
    )
    assert document.contents() == (
        begin,
        ContentsGroup("Later", (ContentsEntry("Derde", "c"),)),
    )


def test_a_part_that_is_not_listed_stays_out_of_the_contents() -> None:
    assert workbook(Part("a", "Omslag", (), listed=False)).contents() == ()


def test_headings_that_ask_for_it_stand_under_their_part() -> None:
    blocks = (
        Heading(2, (Span("Ontwikkel"),), id="a.1", contents="Stap 1"),
        Heading(2, (Span("Zonder"),), id="a.2"),
    )
    (group,) = workbook(Part("a", "Checklist", blocks)).contents()
    assert group.entries[0].children == (ContentsEntry("Stap 1", "a.1"),)


def test_plain_text_writes_page_numbers_that_are_known() -> None:
    inline = (Span("zie bladzijde "), PageNumber("a"), Span(" verderop", strong=True))
    assert plain_text(inline) == "zie bladzijde  verderop"
    assert plain_text(inline, {"a": 5}) == "zie bladzijde 5 verderop"
