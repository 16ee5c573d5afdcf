"""Documents and blocks of every kind, made by hand for the tests of the body."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any, Literal

from lxml import etree

from lobprint.blocks.actions import ActionRow, ActionTable
from lobprint.blocks.canvas import Canvas, CanvasAction, CanvasCell
from lobprint.blocks.cards import Card, CardSheet
from lobprint.blocks.checklist import Checklist, ChecklistRow
from lobprint.blocks.columns import Column, Columns
from lobprint.blocks.details import Detail, Details
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import BulletList, NumberedList, Source, Sources
from lobprint.blocks.next_step import NextStep
from lobprint.blocks.paragraphs import Note, Paragraph, Quote, SourceLine
from lobprint.blocks.questions import Phase, QuestionSheet
from lobprint.blocks.rating import RatingRow, RatingTable
from lobprint.blocks.score import ScoreRow, ScoreTable
from lobprint.blocks.starters import Starter, Starters
from lobprint.blocks.statements import Statement, Statements
from lobprint.blocks.step_line import StepLine
from lobprint.blocks.tables import Glossary, GlossaryEntry, Table
from lobprint.blocks.word_choice import WordChoice
from lobprint.brand import Brand, make_brand
from lobprint.document import (
    Block,
    Check,
    Choice,
    Date,
    Document,
    Inline,
    Option,
    PageNumber,
    Paper,
    Part,
    Span,
    Text,
)
from lobprint.ooxml.body import Body
from lobprint.ooxml.namespaces import STORY, WORD
from lobprint.page.items import Layout, Node
from lobprint.word import write
from lobprint.word.sections import plan
from lobprint.word.story import body_of, section_xml

W = f"{{{WORD}}}"
ANSWERS = (Option("ja", "ja"), Option("deels", "deels"), Option("nee", "nee"))
STEPS = ("Visie", "Leeromgeving", "Regio", "Kwaliteit", "Samen")


def words(text: str) -> Inline:
    return (Span(text),)


def line(field_id: str, lines: int = 1) -> Text:
    return Text(field_id, f"Veld {field_id}", lines)


def day(field_id: str) -> Date:
    return Date(field_id, f"Datum {field_id}")


def box(field_id: str) -> Check:
    return Check(field_id, f"Vakje {field_id}")


def choice(field_id: str) -> Choice:
    return Choice(field_id, f"Keuze {field_id}", ANSWERS)


def part(
    blocks: Iterable[Block],
    paper: Paper = "A4",
    kind: Literal["chapter", "poster", "form"] = "form",
) -> Part:
    return Part("deel", "Deel", tuple(blocks), kind=kind, paper=paper, footer="Deel")


def document(*parts: Part) -> Document:
    return Document("proef", "Proef", "Proef mbo", "ROC De Linde", "mbo", parts)


def body(
    of: Part, pages: dict[str, int] | None = None, brand: Brand | None = None
) -> Body:
    layout = Layout([], pages or {}, Node("Document"))
    return body_of(document(of), brand or make_brand(), layout)


def xml_of(state: Body) -> str:
    """All blocks of a document of one section."""
    (section,) = plan(state.document)
    return "".join(section_xml(section, state))


def written(
    blocks: Iterable[Block], paper: Paper = "A4", **given: Any
) -> etree._Element:
    """The w:body of one part with these blocks."""
    one = part(blocks, paper)
    state = body(one, **given)
    return etree.fromstring(f"<w:body {STORY}>{xml_of(state)}</w:body>")


def docx(*parts: Part) -> bytes:
    starts = {each.id: page for page, each in enumerate(parts, 1)}
    layout = Layout([], starts, Node("Document"))
    return write(document(*parts), make_brand(), layout)


def fields(node: object) -> Iterator[Check | Choice | Text | Date]:
    """All fields in a block, in the order in which the model has them."""
    if isinstance(node, Check | Choice | Text | Date):
        yield node
    elif isinstance(node, tuple):
        for each in node:
            yield from fields(each)
    elif dataclasses.is_dataclass(node):
        for spot in dataclasses.fields(node):
            yield from fields(getattr(node, spot.name))


def tags(field: Check | Choice | Text | Date) -> list[str]:
    """The tags of the controls that a field becomes."""
    if isinstance(field, Choice):
        return [field.option_id(option) for option in field.options]
    return [field.id]


def texts(element: etree._Element) -> str:
    """All words, as Word shows them."""
    shown = {f"{W}t": "", f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    return "".join(
        node.text or shown[str(node.tag)]
        for run in element.iter(f"{W}r")
        for node in run.iterchildren(*shown)
    )


def reading_blocks(text: str = "tekst") -> tuple[Block, ...]:
    """A block of each kind to read, with `text` wherever it can stand."""
    said = words(text)
    return (
        Heading(1, said),
        Heading(2, said, id="stap", number="1", intro=said),
        Heading(3, said),
        Paragraph(said, "lead"),
        Paragraph(said),
        Paragraph(said, "small"),
        BulletList((said, said, said)),
        NumberedList((said, said)),
        Note(text, said),
        Quote(said, text),
        Columns((Column(text, said, "1"), Column(text, said))),
        Statements((Statement("1", said, said), Statement("2", said, ()))),
        Table(text, (said, said), ((said, (PageNumber("stap"),)),), (1, 2), (1,)),
        Glossary(text, (GlossaryEntry(text, said),)),
        Sources((Source(text, text, text),)),
        SourceLine(said),
    )


def form_blocks(text: str = "tekst") -> tuple[Block, ...]:
    """A block of each kind to fill in, with `text` wherever it can stand."""
    return (*_top(text), *_tables(text), *_own_words(text), *_sheets(text))


def _top(text: str) -> tuple[Block, ...]:
    said = words(text)
    return (
        FormIntro(text, text, said, said, said, said),
        FormIntro(text, text, said, said, said, said, voice="learner"),
        Details((Detail(text, line("d.a"), 2), Detail(text, day("d.b")))),
        StepLine(STEPS, (2,)),
    )


def _tables(text: str) -> tuple[Block, ...]:
    said = words(text)
    return (
        Checklist(
            text,
            (
                ChecklistRow("a", "1.1", said, choice("c.1.a"), line("c.1.t", 3)),
                ChecklistRow("b", "1.2", said, box("c.2.a"), line("c.2.t", 2)),
            ),
            text,
            text,
        ),
        NextStep(text, line("n.wat"), line("n.wie"), day("n.klaar")),
        RatingTable(
            text, text, text, (RatingRow("1", said, text, choice("r"), line("r.o", 2)),)
        ),
        ScoreTable(
            text,
            text,
            (text, "b"),
            text,
            (ScoreRow("1", text, (line("s.1"), line("s.2")), line("s.b")),),
        ),
        QuestionSheet(
            text, (Phase("1", text, text, (said, said), line("q.1", 2), said),)
        ),
        ActionTable(
            text,
            (text, text, text, text, text),
            (
                ActionRow(
                    "1",
                    line("a.w", 3),
                    line("a.i"),
                    day("a.k"),
                    line("a.m"),
                    box("a.a"),
                ),
            ),
        ),
    )


def _own_words(text: str) -> tuple[Block, ...]:
    said = words(text)
    boxed = Starter(
        text, text, line("w.3"), boxed=True, details=(Detail(text, day("w.4")),)
    )
    return (
        Starters((Starter(text, text, line("w.0", 5), said, drawing=40),)),
        Starters((Starter("", text, line("w.1", 2)), Starter(text, text, line("w.2")))),
        Starters((boxed,)),
        WordChoice(text, (box("k.1"), box("k.2")), text, line("k.e")),
    )


def _sheets(text: str) -> tuple[Block, ...]:
    said = words(text)
    cells = (
        CanvasCell(text, said, line("v.1", 5), 0, 0),
        CanvasCell(text, (), line("v.2", 5), 1, 0, row_span=2),
        CanvasCell(text, said, line("v.3", 5), 0, 1),
    )
    wide = (CanvasCell(text, said, line("u.1", 5), 0, 0, column_span=2),)
    action = CanvasAction("1", line("v.w", 3), line("v.i"), day("v.k"))
    card = Card(text, text, said, said)
    return (
        Canvas(text, cells, said, said, (action,), note=said),
        Canvas(text, wide, said, height=60, note=said),
        CardSheet((card, card, Card(text, starter=said, answer=line("x.1", 3)))),
    )
