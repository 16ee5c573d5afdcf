"""The questions of a talk, phase by phase, with lines for what is said."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.document import Inline, Phase, QuestionSheet
from lobprint.look import forms as look
from lobprint.look.rules import HEAD, ROW
from lobprint.word import text
from lobprint.word.blocks.fields import writing_lines
from lobprint.word.blocks.place import gap
from lobprint.word.body import Body
from lobprint.word.table import Cell, Row, table
from lobprint.word.xml import Format, border, paragraph


def question_sheet(block: QuestionSheet, body: Body) -> str:
    """The phase left; its questions and writing lines right, a rule under each."""
    width = body.sheet.text_width
    first = width * look.PHASE_SHARE
    pitch = block.pitch * body.sheet.scale
    rows = [_row(phase, pitch, width - first, body) for phase in block.phases]
    rules = (("top", HEAD), ("bottom", ROW), ("insideH", ROW))
    return gap(block, body) + table(
        block.title,
        [first, width - first],
        rows,
        borders="".join(border(edge, rule, body.brand) for edge, rule in rules),
        first_column=True,
    )


def _row(phase: Phase, pitch: float, width: float, body: Body) -> Row:
    lines = writing_lines(
        phase.answer,
        body,
        width,
        phase.answer.lines,
        pitch,
        last=False,
        form=Format(
            before=look.PHASE_LINES_GAP if phase.prompts else look.PHASE_PADDING
        ),
    )
    return Row(
        [
            Cell(_phase(phase, body), right=look.PHASE_GUTTER * body.sheet.scale),
            Cell(_prompts(phase.prompts, body) + lines),
        ]
    )


def _phase(phase: Phase, body: Body) -> str:
    """Numeral, name, question and pointer."""
    parts = [
        paragraph(
            body.style("PhaseNumber"),
            text.run(phase.number),
            Format(before=look.PHASE_PADDING),
        ),
        paragraph(body.style("PhaseTitle"), text.run(phase.title)),
    ]
    if phase.question:
        question = text.run(phase.question)
        parts.append(paragraph(body.style("Small"), question, Format(before=0.0)))
    if phase.pointer:
        pointer, form = (
            text.runs(phase.pointer, body),
            Format(before=look.PHASE_POINTER_GAP),
        )
        parts.append(paragraph(body.style("Micro"), pointer, form))
    return "".join(parts)


def _prompts(prompts: Sequence[Inline], body: Body) -> str:
    return "".join(
        [
            paragraph(
                body.style("PromptBullet"),
                text.runs(prompt, body),
                Format(before=None if number else look.PHASE_PADDING),
            )
            for number, prompt in enumerate(prompts)
        ]
    )
