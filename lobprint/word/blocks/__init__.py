"""Blocks as WordprocessingML: one function for each, one file a family.

Left to the frame: Cover, Contents and PageBreak, which need pages and sections.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.document import (
    ActionTable,
    BulletList,
    Canvas,
    CardSheet,
    Checklist,
    Columns,
    Details,
    FormIntro,
    Glossary,
    Heading,
    NextStep,
    Note,
    NumberedList,
    Paragraph,
    QuestionSheet,
    Quote,
    RatingTable,
    ScoreTable,
    SourceLine,
    Sources,
    Starters,
    Statements,
    StepLine,
    Table,
    WordChoice,
)
from lobprint.word.blocks import (
    actions,
    canvas,
    cards,
    checklist,
    columns,
    intro,
    questions,
    ratings,
    reading,
    starters,
    tables,
)
from lobprint.word.body import Body

BLOCKS: dict[type, Callable[[Any, Body], str]] = {
    Heading: reading.heading,
    Paragraph: reading.running_text,
    BulletList: reading.bullet_list,
    NumberedList: reading.numbered_list,
    Note: reading.note,
    Quote: reading.quote,
    Sources: reading.sources,
    SourceLine: reading.source_line,
    Columns: columns.columns,
    Statements: columns.statements,
    Table: tables.table,
    Glossary: tables.glossary,
    FormIntro: intro.form_intro,
    Details: intro.details,
    StepLine: intro.step_line,
    Checklist: checklist.checklist,
    NextStep: checklist.next_step,
    RatingTable: ratings.rating_table,
    ScoreTable: ratings.score_table,
    QuestionSheet: questions.question_sheet,
    Starters: starters.starters,
    WordChoice: starters.word_choice,
    Canvas: canvas.canvas,
    CardSheet: cards.card_sheet,
    ActionTable: actions.action_table,
}
"""Block class -> what writes it."""
