"""A block: what stands in a part, from top to bottom. Semantic, never visual."""

from __future__ import annotations

from lobprint.document.forms import (
    ActionTable,
    Canvas,
    CardSheet,
    Checklist,
    Details,
    FormIntro,
    NextStep,
    QuestionSheet,
    RatingTable,
    ScoreTable,
    Starters,
    StepLine,
    WordChoice,
)
from lobprint.document.reading import (
    BulletList,
    Columns,
    Contents,
    Cover,
    Glossary,
    Heading,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    SourceLine,
    Sources,
    Statements,
    Table,
)

Block = (
    Heading
    | Paragraph
    | BulletList
    | NumberedList
    | Note
    | Quote
    | Columns
    | Statements
    | Table
    | Glossary
    | Sources
    | SourceLine
    | Cover
    | Contents
    | PageBreak
    | FormIntro
    | Details
    | StepLine
    | Checklist
    | NextStep
    | RatingTable
    | ScoreTable
    | QuestionSheet
    | Starters
    | WordChoice
    | Canvas
    | ActionTable
    | CardSheet
)
