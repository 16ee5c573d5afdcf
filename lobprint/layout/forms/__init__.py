"""Form blocks on the page: what people fill in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.document import (
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
from lobprint.layout.forms.actions import action_table
from lobprint.layout.forms.canvas import canvas
from lobprint.layout.forms.cards import card_sheet
from lobprint.layout.forms.checklist import checklist
from lobprint.layout.forms.details import details, next_step
from lobprint.layout.forms.kop import form_intro
from lobprint.layout.forms.questions import question_sheet
from lobprint.layout.forms.ratings import rating_table, score_table
from lobprint.layout.forms.starters import starters
from lobprint.layout.forms.steps import step_line
from lobprint.layout.forms.words import word_choice
from lobprint.layout.items import Break, Slab
from lobprint.layout.room import Room

FORMS: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {
    FormIntro: form_intro,
    Details: details,
    StepLine: step_line,
    Checklist: checklist,
    NextStep: next_step,
    RatingTable: rating_table,
    ScoreTable: score_table,
    QuestionSheet: question_sheet,
    Starters: starters,
    WordChoice: word_choice,
    Canvas: canvas,
    ActionTable: action_table,
    CardSheet: card_sheet,
}
"""Block class -> its layout: the slabs of the block, in reading order."""
