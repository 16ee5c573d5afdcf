"""Blocks for reading, from their elements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from lobprint.compose.tag import Tag
from lobprint.content.typography import glue
from lobprint.document import (
    Block,
    BulletList,
    Card,
    CardSheet,
    Column,
    Columns,
    Contents,
    Cover,
    CoverDetail,
    Glossary,
    GlossaryEntry,
    Heading,
    Inline,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    Source,
    SourceLine,
    Sources,
    Statement,
    Statements,
    Table,
    Text,
)

_LEVELS: dict[str, Literal[1, 2, 3]] = {"h1": 1, "h2": 2, "h3": 3}
_STYLES: dict[str, Literal["body", "lead", "small"]] = {
    "body": "body",
    "lead": "lead",
    "small": "small",
}


def heading(tag: Tag) -> Heading:
    return Heading(
        _LEVELS[tag.element.tag],
        tag.text,
        tag.raw("id") or None,
        tag.maybe("number"),
        tag.marked("intro"),
        tag.maybe("contents"),
    )


def paragraph(tag: Tag) -> Paragraph:
    return Paragraph(tag.text, tag.one_of("style", _STYLES, "body"))


def bullets(tag: Tag) -> BulletList:
    return BulletList(tuple([item.text for item in tag.each("li")]))


def numbers(tag: Tag) -> NumberedList:
    return NumberedList(tuple([item.text for item in tag.each("li")]))


def note(tag: Tag) -> Note:
    return Note(tag.words("label"), tag.text)


def quote(tag: Tag) -> Quote:
    return Quote(tag.text, tag.words("by"))


def columns(tag: Tag) -> Columns:
    items = [
        Column(column.words("title"), column.text, column.maybe("number"))
        for column in tag.each("column")
    ]
    if len(items) not in (2, 3):
        tag.fault("in <columns> horen twee of drie <column>")
    return Columns(tuple(items))


def statements(tag: Tag) -> Statements:
    return Statements(
        tuple(
            [
                Statement(item.words("number"), item.text, item.marked("text"))
                for item in tag.each("statement")
            ]
        )
    )


def table(tag: Tag) -> Table:
    """A table; every row has as many cells as the header."""
    header = next((_cells(row) for row in tag.each("header")), ())
    rows = []
    for row in tag.each("row"):
        cells = _cells(row)
        rows.append(cells)
        if len(cells) != len(header):
            row.fault(f"deze rij heeft {len(cells)} cellen; de kop {len(header)}")
    shares = tag.numbers("shares", 1, 1000) or (1.0,) * len(header)
    if len(shares) != len(header):
        tag.fault(f"'shares' noemt {len(shares)} kolommen; de kop {len(header)}")
    right = tag.numbers("align-right", 1, len(header) or 1)
    return Table(
        tag.words("title"),
        header,
        tuple(rows),
        shares,
        tuple([int(column) - 1 for column in right]),
        tag.whole("room", 0) or None,
    )


def _cells(tag: Tag) -> tuple[Inline, ...]:
    return tuple([cell.text for cell in tag.each("cell")])


def glossary(tag: Tag) -> Glossary:
    entries = [
        GlossaryEntry(entry.words("term"), entry.text) for entry in tag.each("entry")
    ]
    return Glossary(tag.words("title"), tuple(entries))


def sources(tag: Tag) -> Sources:
    items = [
        Source(item.words("authors"), item.words("title"), item.words("rest"))
        for item in tag.each("source")
    ]
    return Sources(tuple(items))


def source_line(tag: Tag) -> SourceLine:
    return SourceLine(tag.text)


def cover(tag: Tag) -> Cover:
    details = [
        CoverDetail(
            detail.words("label"),
            detail.maybe("value"),
            Text(detail.field_id(), detail.words("label")),
        )
        for detail in tag.each("detail")
    ]
    return Cover(
        tag.words("title"),
        tag.marked("subtitle"),
        tuple([step.plain for step in tag.each("step")]),
        tuple(details),
        tag.marked("colophon"),
        glue(tag.maybe("name") or "") or None,
    )


def contents(_: Tag) -> Contents:
    return Contents()


def page_break(tag: Tag) -> PageBreak:
    return PageBreak(tag.maybe("footer"))


def card_sheet(tag: Tag) -> CardSheet:
    return CardSheet(tuple([_card(card) for card in tag.each("card")]))


def _card(tag: Tag) -> Card:
    """A card; one with lines has an answer, and then an id."""
    name = tag.words("name")
    answer = None
    if tag.raw("lines"):
        if not tag.raw("id"):
            tag.fault("een kaartje met 'lines' heeft ook een 'id'", 'Schrijf id="...".')
        else:
            answer = Text(tag.field_id(), f"{name}: antwoord", tag.lines(3))
    return Card(
        name,
        tag.words("question"),
        tag.marked("starter"),
        tag.marked("definition"),
        answer,
    )


BUILDERS: dict[str, Callable[[Tag], Block]] = {
    "h1": heading,
    "h2": heading,
    "h3": heading,
    "p": paragraph,
    "bullets": bullets,
    "numbers": numbers,
    "note": note,
    "quote": quote,
    "columns": columns,
    "statements": statements,
    "table": table,
    "glossary": glossary,
    "sources": sources,
    "source-line": source_line,
    "cover": cover,
    "contents": contents,
    "page-break": page_break,
    "card-sheet": card_sheet,
}
