"""Questions with an answer to tick, and the first action that follows from them."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.document import (
    Check,
    Checklist,
    ChecklistRow,
    Choice,
    Date,
    NextStep,
    Text,
)
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.fonts import text_width
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import CHECK_BOX, CHECK_LABEL_GAP, ROW
from lobprint.look.type import QUESTION
from lobprint.word import controls, text
from lobprint.word.blocks.fields import RULE, ruled_line, writing_lines
from lobprint.word.blocks.place import above, gap
from lobprint.word.blocks.sheets import Head, head_row
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, Tab, border, paragraph


@dataclass(frozen=True, slots=True)
class _Widths:
    number: float
    question: float
    answer: float


def checklist(block: Checklist, body: Body) -> str:
    """A table: question left, boxes and writing lines right, a rule under each row."""
    scale = body.sheet.scale
    widths = _widths(body)
    heads = (
        Head(block.question_label, 2, widths.number, look.CHECKLIST_GUTTER * scale),
        Head(block.answer_label),
    )
    rows = [_row(row, block.pitch * scale, widths, body) for row in block.rows]
    return gap(block, body) + table(
        block.title,
        [widths.number, widths.question + look.CHECKLIST_GUTTER * scale, widths.answer],
        [head_row(heads, body), *rows],
        borders=border("bottom", ROW, body.brand) + border("insideH", ROW, body.brand),
        first_column=True,
    )


def _widths(body: Body) -> _Widths:
    scale, width = body.sheet.scale, body.sheet.text_width
    number, gutter = NUMBER_COLUMN * scale, look.CHECKLIST_GUTTER * scale
    question = (width - number - gutter) * look.CHECKLIST_QUESTION_SHARE
    return _Widths(number, question, width - number - question - gutter)


def _row(row: ChecklistRow, pitch: float, widths: _Widths, body: Body) -> Row:
    scale = body.sheet.scale
    padded = Format(before=look.CHECKLIST_PADDING * scale)
    number = paragraph(body.style("ItemNumber"), text.run(row.number), padded)
    question = paragraph(body.style("Question"), text.runs(row.text, body), padded)
    answer = _boxes(row.answer, widths.answer, body)
    lines = row.evidence.lines
    answer += writing_lines(row.evidence, body, widths.answer, lines, pitch, last=False)
    return Row(
        [
            Cell(number),
            Cell(question, right=look.CHECKLIST_GUTTER * scale),
            Cell(answer),
        ],
        height=look.BOX_LINE * scale + lines * pitch - RULE,
    )


def _boxes(answer: Choice | Check, width: float, body: Body) -> str:
    """A line of boxes with their words, or more lines when there are many."""
    style, line = body.style("CheckLine"), look.BOX_LINE * body.sheet.scale
    if isinstance(answer, Check):
        return paragraph(style, controls.check(answer, body), Format(line=line))
    per_row, slot = _slots(answer, width, body.sheet.scale)
    stops = tuple(Tab(slot * number) for number in range(1, per_row))
    worded = [
        controls.option(answer, option, body) + text.run(f"\u00a0{option.label}")
        for option in answer.options
    ]
    return "".join(
        paragraph(
            style,
            "<w:r><w:tab/></w:r>".join(worded[first : first + per_row]),
            Format(line=line, tabs=stops),
        )
        for first in range(0, len(worded), per_row)
    )


def _slots(answer: Choice, width: float, scale: float) -> tuple[int, float]:
    """How many boxes stand side by side, and how far apart."""
    around = (CHECK_BOX + CHECK_LABEL_GAP + look.CHECKLIST_WORD_GAP) * scale
    widest = around + max(
        text_width(option.label, QUESTION.face, QUESTION.size * scale) / MM
        for option in answer.options
    )
    count = len(answer.options)
    if widest <= width / max(count, look.CHECKLIST_SLOTS):
        return count, width / max(count, look.CHECKLIST_SLOTS)
    fewer = max(min(count, int(width / widest)), 1)
    return fewer, width / fewer


def next_step(block: NextStep, body: Body) -> str:
    """A bold line, and what, who and when under it, each over its line."""
    style = body.style("ColumnTitle")
    form = Format(before=above(block, style, body), after=0.0)
    gutter = look.CHECKLIST_GUTTER * body.sheet.scale
    free = body.sheet.text_width - 2 * gutter
    widths = [share * free for share in look.NEXT_STEP_SHARES]
    fields: tuple[Text | Date, ...] = (block.what, block.who, block.when)
    height = look.NEXT_STEP_LINE * body.sheet.scale
    labels = [
        Cell(_label(label, body), right=gutter if place < 2 else 0.0)
        for place, label in enumerate(block.labels)
    ]
    answers = [
        Cell(ruled_line(field, body, height), right=gutter if place < 2 else 0.0)
        for place, field in enumerate(fields)
    ]
    return paragraph(style, text.run(block.title), form) + table(
        block.title,
        [widths[0] + gutter, widths[1] + gutter, widths[2]],
        [Row(labels, header=True), Row(answers)],
    )


def _label(label: str, body: Body) -> str:
    return paragraph(body.style("FieldLabel"), text.run(label), Format(keep=True))
