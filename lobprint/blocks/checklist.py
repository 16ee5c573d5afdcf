"""Questions with an answer to tick, and lines for what shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import (
    PITCH,
    choice,
    form_table,
    head_cell,
    number_cell,
    number_column,
)
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Check, Choice, Inline, Text
from lobprint.look.boxes import BOX_LINE
from lobprint.pieces import Boxes, Cell, Column, Lines, Lowered, Row, Words

GUTTER = 5.0
QUESTION_SHARE = 66 / 148
"""Of the width that number and gutter leave."""
PADDING = 1.9
SLOTS = 3
"""Boxes stand a third of the answer's width apart, or closer when there are more."""


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    id: str
    number: str
    text: Inline
    answer: Choice | Check
    evidence: Text


@dataclass(frozen=True, slots=True)
class Checklist(Block):
    """Questions with an answer to tick and writing lines for what shows it.

    `evidence.lines` says how many lines; `pitch` is their distance in mm."""

    title: str
    rows: tuple[ChecklistRow, ...]
    question_label: str
    answer_label: str
    pitch: float = 8.0


def build(tag: Tag) -> Checklist:
    answers, label = tag.parts("answers"), tag.words("answer-label")
    return Checklist(
        tag.words("title"),
        tuple([_built(row, answers, label) for row in tag.each("row")]),
        tag.words("question-label"),
        label,
        tag.size("pitch", 8.0, *PITCH),
    )


def _built(tag: Tag, answers: tuple[str, ...], label: str) -> ChecklistRow:
    number = tag.words("number")
    answer: Check | Choice
    if len(answers) == 1:
        answer = Check(tag.field_id("antwoord"), f"{number} {answers[0]}")
    else:
        answer = choice(tag, "antwoord", f"{number} antwoord", answers)
    evidence = Text(
        tag.field_id("toelichting"), f"{number} {_evidence(label)}", tag.lines(3)
    )
    return ChecklistRow(tag.raw("id"), number, tag.text, answer, evidence)


def _evidence(label: str) -> str:
    """ "Antwoord, en waaruit blijkt dat?" asks "waaruit blijkt dat?"."""
    _, comma, asked = label.rpartition(", ")
    return asked.removeprefix("en ") if comma else "toelichting"


def lower(block: Checklist, place: Place) -> Lowered:
    """A table: question left, boxes and writing lines right, a rule under each row."""
    number, gutter = number_column(place), place.mm(GUTTER)
    question = (place.width - number.width - gutter) * QUESTION_SHARE
    answer = place.width - number.width - question - gutter
    columns = (number, Column(question, gutter), Column(answer))
    head = (
        head_cell(block.question_label, 2, left=number.width),
        head_cell(block.answer_label, heads=2),
    )
    rows = [_row(row, block.pitch, place) for row in block.rows]
    return [form_table(block.title, columns, head, rows, place)]


def _row(row: ChecklistRow, pitch: float, place: Place) -> Row:
    padding, count = place.mm(PADDING), row.evidence.lines
    question = (Words(row.text, "Question"),)
    boxes = Boxes(row.answer, place.mm(BOX_LINE), SLOTS)
    lines = Lines(
        row.evidence,
        count,
        place.mm(pitch),
        closed=False,
        fill="more",
        floor=place.floor,
    )
    return Row(
        (
            number_cell(row.number, "ItemNumber", padding),
            Cell(question, same=True, top=padding, bottom=padding),
            Cell((boxes, lines), apart=1),
        )
    )


ANSWERS = ("ja", "deels", "nee")


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A checklist of questions, with a bold title before them when they have one."""
    yield from form.head(part)
    question, answer = part.koppen or VORM.headings
    rows = [
        form.element(
            "row",
            _asked(item),
            id=form.field(item),
            number=form.number(item),
            lines=item.regels or part.regels or 2,
        )
        for item in part.items
    ]
    yield form.element(
        "checklist",
        children=rows,
        title=form.name(part),
        answers=part.antwoorden or ANSWERS,
        question_label=question,
        answer_label=answer,
        pitch=part.regelafstand,
    )


def _asked(item: Deel) -> str:
    asked = item.vraag or item.tekst
    if not item.titel:
        return str(asked)
    stop = "" if item.titel[-1:] in ".?!" else "."
    return f"**{item.titel}{stop}** {asked}"


VORM = Vorm(
    write,
    "naam* antwoorden* koppen* regels regelafstand",
    item="titel* vraag tekst nummer* regels",
    item_needs="vraag tekst",
    headings=("Vraag", "Antwoord en toelichting"),
    names=("{item}.antwoord", "{item}.toelichting"),
    ends=("antwoord", "toelichting"),
)


KINDS = (
    Kind(
        Checklist,
        {
            "checklist": Rule(
                "title! question-label! answer-label! answers! pitch", "row+"
            ),
        },
        build,
        lower,
        {"checklist/row": Rule("id! number! lines", text="words!")},
        vormen={"checklist": VORM},
    ),
)
