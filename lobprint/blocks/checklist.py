"""Questions with an answer to tick and room for what shows it; sentences to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

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
from lobprint.language import filled, teksten
from lobprint.look.boxes import BOX_LINE, LONE_LINE, WORDS_TOP
from lobprint.pieces import Boxes, Cell, Column, Grid, Lines, Lowered, Row, Words

GUTTER = 5.0
QUESTION_SHARE = 66 / 148
"""Of the width that number and gutter leave."""
BOX_COLUMN = 8.0
"""Left of sentences to tick stands no number but the box."""
SLOTS = 3
"""Boxes stand a third of the answer's width apart, or closer when there are more."""


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """`evidence` is what is written beside it, if anything; `note` is read there."""

    id: str
    number: str
    text: Inline
    answer: Choice | Check
    evidence: Text | None = None
    note: Inline = ()


@dataclass(frozen=True, slots=True)
class Checklist(Block):
    """Questions with an answer to tick and writing lines for what shows it.

    `evidence.lines` says how many lines; `pitch` is their distance in mm. What has one
    box (a `Check`) is a sentence to tick: the box stands before it."""

    title: str
    rows: tuple[ChecklistRow, ...]
    question_label: str
    answer_label: str
    pitch: float = 8.0


def build(tag: Tag) -> Checklist:
    answers, label = tag.parts("answers"), tag.words("answer-label")
    values = tag.values("values", len(answers))
    built = _ticked if len(answers) == 1 else partial(_asked, values=values)
    return Checklist(
        tag.words("title"),
        tuple([built(row, answers, label) for row in tag.each("row")]),
        tag.words("question-label"),
        label,
        tag.size("pitch", 8.0, *PITCH),
    )


def _asked(
    tag: Tag, answers: tuple[str, ...], label: str, values: tuple[str, ...]
) -> ChecklistRow:
    number, note = tag.words("number"), tag.marked("note")
    name, question = filled(teksten().antwoord, nummer=number), f"{number} {tag.plain}"
    answer = replace(choice(tag, "antwoord", name, answers, values), asks=question)
    asked = _evidence(label)
    evidence = _written(tag, f"{number} {asked}", 3, f"{question} ({asked})")
    return ChecklistRow(tag.raw("id"), number, tag.text, answer, evidence, note)


def _ticked(tag: Tag, answers: tuple[str, ...], label: str) -> ChecklistRow:
    """A sentence to tick; its box is called as the sentence is."""
    said, note = tag.plain, tag.marked("note")
    answer = Check(tag.field_id("antwoord"), f"{said} ({answers[0]})")
    evidence = _written(tag, f"{said} ({label})", 0 if note else 2)
    return ChecklistRow(tag.raw("id"), "", tag.text, answer, evidence, note)


def _written(tag: Tag, name: str, usual: int, asks: str = "") -> Text | None:
    lines = tag.lines(usual, least=0)
    if not lines:
        return None
    return Text(tag.field_id("toelichting"), name, lines, asks=asks)


def _evidence(label: str) -> str:
    """ "Antwoord, en waaruit blijkt dat?" asks "waaruit blijkt dat?"."""
    _, comma, asked = label.rpartition(", ")
    words = teksten()
    return asked.removeprefix(f"{words.en} ") if comma else words.toelichting


def lower(block: Checklist, place: Place) -> Lowered:
    """A table with a rule under each row."""
    if any(isinstance(row.answer, Check) for row in block.rows):
        return [_tick_table(block, place)]
    return [_question_table(block, place)]


def _question_table(block: Checklist, place: Place) -> Grid:
    """The question left, boxes and writing lines right."""
    number, gutter = number_column(place), place.mm(GUTTER)
    question = (place.width - number.width - gutter) * QUESTION_SHARE
    answer = place.width - number.width - question - gutter
    columns = (number, Column(question, gutter), Column(answer))
    heads = 2 if any(row.evidence for row in block.rows) else 1
    head = (
        head_cell(block.question_label, 2, left=number.width),
        head_cell(block.answer_label, heads=heads),
    )
    rows = [_row(row, block.pitch, place) for row in block.rows]
    table = form_table(block.title, columns, head, rows, place)
    return table._replace(repeats=True)


def _row(row: ChecklistRow, pitch: float, place: Place) -> Row:
    padding = place.mm(WORDS_TOP)
    question = [Words(row.text, "Question")]
    if row.note:
        question.append(Words(row.note, "Small"))
    line = BOX_LINE if row.evidence else LONE_LINE
    boxes = Boxes(row.answer, place.mm(line), SLOTS)
    answer = Cell((boxes,))
    if row.evidence:
        answer = Cell((boxes, _lines(row.evidence, pitch, place)), apart=1)
    return Row(
        (
            number_cell(row.number, "ItemNumber", padding),
            Cell(tuple(question), same=True, top=padding, bottom=padding),
            answer,
        )
    )


def _lines(evidence: Text, pitch: float, place: Place) -> Lines:
    count, apart = evidence.lines, place.mm(pitch)
    return Lines(evidence, count, apart, closed=False, fill="more", floor=place.floor)


def _tick_table(block: Checklist, place: Place) -> Grid:
    """The box before its sentence; beside it lines, or what is to be read."""
    box, gutter = place.mm(BOX_COLUMN), place.mm(GUTTER)
    beside = any(row.evidence or row.note for row in block.rows)
    free = place.width - box
    columns = [Column(box), Column(free)]
    head = [head_cell(block.question_label, 2, heads=2)]
    if beside:
        first = (free - gutter) * QUESTION_SHARE
        columns[1:] = [Column(first, gutter), Column(free - first - gutter)]
        head.append(head_cell(block.answer_label))
    rows = [_tick_row(row, beside, block.pitch, place) for row in block.rows]
    table = form_table(block.title, columns, head, rows, place)
    return table._replace(repeats=True)


def _tick_row(row: ChecklistRow, beside: bool, pitch: float, place: Place) -> Row:
    padding = place.mm(WORDS_TOP)
    box = Boxes(row.answer, place.mm(LONE_LINE), 1)
    said = (Words(row.text, "Question"),)
    cells = [Cell((box,)), Cell(said, head=beside, top=padding, bottom=padding)]
    if beside:
        cells.append(_beside(row, pitch, place))
    return Row(tuple(cells))


def _beside(row: ChecklistRow, pitch: float, place: Place) -> Cell:
    """What is to be read, and lines under it."""
    padding = place.mm(WORDS_TOP)
    note = (Words(row.note, "Question"),) if row.note else ()
    lines = (_lines(row.evidence, pitch, place),) if row.evidence else ()
    if lines and not note:
        return Cell(lines)
    return Cell((*note, *lines), top=padding, bottom=0.0 if lines else padding)


ANSWERS = ("ja", "deels", "nee")
"""What the answers that lobprint has itself are called in ids, in any language."""


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A checklist of questions, with a bold title before them when they have one."""
    yield from form.head(part)
    said = tuple(part.koppen)
    question, answer = said + VORM.usual()[len(said) :]
    rows = [
        form.element(
            "row",
            _sentence(item),
            id=form.field(item),
            number="" if len(part.antwoorden) == 1 else form.number(item),
            lines=_count(item, part),
            note=item.uitleg,
        )
        for item in part.items
    ]
    yield form.element(
        "checklist",
        children=rows,
        title=form.name(part),
        answers=part.antwoorden or teksten().antwoorden.split("|"),
        values=part.waarden or (() if part.antwoorden else ANSWERS),
        question_label=question,
        answer_label=answer,
        pitch=form.pitch(part),
    )


def _count(item: Deel, part: Deel) -> int | str | None:
    """How many lines; where a sentence to tick has but one head, nothing is written."""
    lines: int | None = item.regels or part.regels
    if len(part.antwoorden) != 1:
        return lines or 2
    return lines or ("0" if len(part.koppen) == 1 else None)


def _sentence(item: Deel) -> str:
    asked = item.vraag or item.tekst
    if not item.titel:
        return str(asked)
    stop = "" if item.titel[-1:] in ".?!" else "."
    return f"**{item.titel}{stop}** {asked}"


VORM = Vorm(
    write,
    "naam* antwoorden* waarden koppen* regels regelafstand",
    item="titel* vraag tekst uitleg nummer* regels",
    item_needs="vraag tekst",
    headings=("vraag", "antwoord_en_toelichting"),
    names=("{item}.antwoord", "{item}.toelichting"),
    ends=("antwoord", "toelichting"),
)


KINDS = (
    Kind(
        Checklist,
        {
            "checklist": Rule(
                "title! question-label! answer-label! answers! values pitch", "row+"
            ),
        },
        build,
        lower,
        {"checklist/row": Rule("id! number lines note", text="words!")},
        vormen={"checklist": VORM},
    ),
)
