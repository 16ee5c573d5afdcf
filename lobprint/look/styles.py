"""The styles by name: what pieces ask for, the PDF sets and Word's gallery shows.

Each has its type here and, in Word, a style of the same name (`word/stylesheet.py`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from lobprint.look import type as look
from lobprint.look.type import TypeStyle

Style = Literal[
    "Normal", "Heading1", "Heading2", "Heading3", "StepHeading", "PosterTitle",
    "Audience", "Lead", "Small", "Micro", "NoteText", "Quote", "Question",
    "ItemNumber", "TableHead", "TableText", "RatingNumber", "RatingTitle",
    "ActionNumber", "PhaseNumber", "PhaseTitle", "PromptBullet", "ListBullet",
    "ListNumber", "Starter", "CheckLine", "WritingLines", "FieldLabel", "FieldText",
    "KopLabel", "KopText", "StepLabel", "StepNumeral", "SourceLine", "Statement",
    "StatementOwn", "StatementNumber", "ColumnNumber", "ColumnTitle", "ColumnText",
    "GlossaryTerm", "WordChoice", "CardName", "CardQuestion", "CardQuestionSmall",
    "CardStarter", "CardDefinition", "CardWord", "Steps", "CanvasTitle", "CanvasPrompt",
    "CanvasNumber", "Sources", "Gap", "CoverTitle", "CoverSubtitle", "CoverStep",
    "CoverName", "CoverValue", "LargeQuestion", "LargeNumber", "LargeWord",
    "AskedQuestion", "AskedNumber", "AskedSource", "Answer", "LastAnswer",
    "AnswerSquare", "TalkingPoint", "BarGroup", "BarNumber", "BarQuestion",
    "TOC2", "TOC3", "TOC1", "Header", "Footer",
]  # fmt: skip

STYLES: dict[Style, TypeStyle] = {
    "Normal": look.BODY,
    "Heading1": look.H1,
    "Heading2": look.H2,
    "Heading3": look.H3,
    "StepHeading": look.H2,
    "PosterTitle": look.POSTER_TITLE,
    "Audience": look.AUDIENCE,
    "Lead": look.LEAD,
    "Small": look.SMALL,
    "Micro": look.MICRO,
    "NoteText": look.NOTE,
    "Quote": look.LEAD,
    "Question": look.QUESTION,
    "ItemNumber": look.ITEM_NUMERAL,
    "TableHead": look.SMALL_BOLD,
    "TableText": look.BODY,
    "RatingNumber": look.RATING_NUMERAL,
    "RatingTitle": look.H3,
    "ActionNumber": look.ACTION_NUMERAL,
    "PhaseNumber": look.RATING_NUMERAL,
    "PhaseTitle": look.PHASE,
    "PromptBullet": look.BODY,
    "ListBullet": look.BODY,
    "ListNumber": look.BODY,
    "Starter": look.STARTER,
    "CheckLine": look.QUESTION,
    "WritingLines": look.BODY,
    "FieldLabel": look.SMALL,
    "FieldText": look.BODY,
    "KopLabel": look.KOP_LABEL,
    "KopText": look.SMALL,
    "StepLabel": look.MICRO,
    "StepNumeral": look.STEP_NUMERAL,
    "SourceLine": look.MICRO,
    "Statement": look.STATEMENT,
    "StatementOwn": look.STATEMENT_OWN,
    "StatementNumber": look.STATEMENT_NUMERAL,
    "ColumnNumber": look.COLUMN_NUMERAL,
    "ColumnTitle": look.H3,
    "ColumnText": look.BODY,
    "GlossaryTerm": look.BODY.in_face("bold"),
    "WordChoice": look.WORD,
    "CardName": look.CARD_NAME,
    "CardQuestion": look.CARD_QUESTION,
    "CardQuestionSmall": look.CARD_QUESTION_SMALL,
    "CardStarter": look.CARD_STARTER,
    "CardDefinition": look.CARD_DEFINITION,
    "CardWord": look.CARD_WORD,
    "Steps": look.BODY,
    "CanvasTitle": look.CONTENTS_GROUP,
    "CanvasPrompt": look.SMALL,
    "CanvasNumber": look.STEP_NUMERAL,
    "Sources": look.BODY,
    "Gap": TypeStyle(1, 1),
    "CoverTitle": look.COVER_TITLE,
    "CoverSubtitle": look.COVER_SUBTITLE,
    "CoverStep": look.COVER_STEP,
    "CoverName": look.COVER_NAME,
    "CoverValue": look.COVER_VALUE,
    "LargeQuestion": look.H2,
    "LargeNumber": look.LARGE_NUMERAL,
    "LargeWord": look.EASY_TEXT,
    "AskedQuestion": look.H3,
    "AskedNumber": look.ACTION_NUMERAL,
    "AskedSource": look.MICRO,
    "Answer": look.BODY,
    "LastAnswer": look.BODY,
    "AnswerSquare": look.ANSWER_SQUARE,
    "TalkingPoint": look.TALKING_POINT,
    "BarGroup": look.H3,
    "BarNumber": look.BAR_NUMERAL,
    "BarQuestion": look.BAR_QUESTION,
    "TOC1": look.CONTENTS_GROUP,
    "TOC2": look.CONTENTS_ENTRY,
    "TOC3": look.BODY,
    "Header": look.MICRO,
    "Footer": look.MICRO,
}
LARGE: dict[Style, TypeStyle] = {
    "Heading1": look.A3_H1,
    "Small": look.A3_TEXT,
    "KopText": look.A3_TEXT,
    "FieldLabel": look.A3_TEXT,
    "CardDefinition": look.A3_TEXT,
    "CanvasPrompt": look.A3_TEXT,
    "CanvasTitle": look.A3_CELL_TITLE,
    "CanvasNumber": look.A3_NUMERAL,
    "Steps": look.A3_STEPS,
    "Micro": look.A3_MICRO,
    "StepLabel": look.A3_MICRO,
    "SourceLine": look.A3_MICRO,
    "PosterTitle": look.A3_POSTER_TITLE,
    "Statement": look.A3_STATEMENT,
    "StatementNumber": look.A3_STATEMENT_NUMERAL,
    "StatementOwn": look.A3_STATEMENT_OWN,
    "Header": look.A3_MICRO,
    "Footer": look.A3_MICRO,
}
"""Of those that have a size of their own on A3; the others grow with its scale."""


EASY: dict[Style, TypeStyle] = {
    "Normal": look.EASY_TEXT,
    "Small": look.EASY_TEXT,
    "NoteText": look.EASY_TEXT,
    "Question": look.EASY_TEXT,
    "TableText": look.EASY_TEXT,
    "TableHead": look.EASY_TEXT.in_face("bold"),
    "ItemNumber": look.EASY_TEXT.in_face("bold"),
    "PromptBullet": look.EASY_TEXT,
    "ListBullet": look.EASY_TEXT,
    "ListNumber": look.EASY_TEXT,
    "CheckLine": look.EASY_TEXT,
    "WritingLines": look.EASY_TEXT,
    "FieldLabel": look.EASY_TEXT,
    "FieldText": look.EASY_TEXT,
    "Audience": look.EASY_LABEL,
    "CardName": look.EASY_LABEL,
    "CardStarter": look.LEAD,
    "CardDefinition": look.EASY_TEXT,
}
"""Of those that are larger in a part that is easy to read: there all words to read, and
all that is typed, are 12 pt or more. The source and the name at the foot are not."""


@lru_cache(maxsize=512)
def type_of(name: Style, scale: float = 1.0, easy: bool = False) -> TypeStyle:
    """The type of style `name` on a sheet of this scale (see `look/paper.py`), in a
    part that is `easy` to read or not."""
    style = EASY.get(name, STYLES[name]) if easy else STYLES[name]
    if scale == 1:
        return style
    if scale < 1:
        return style.tightened(scale)
    return LARGE.get(name) or style.scaled(scale)
