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

Layout = Callable[[Any, Room], list[Slab | Break]]


def _unless_empty(part: str, function: Layout) -> Layout:
    """`function` for blocks that have something in `part`; the others leave nothing,
    for a sector may leave out all of their items."""

    def layout(block: Any, room: Room) -> list[Slab | Break]:
        return function(block, room) if getattr(block, part) else []

    return layout


FORMS: dict[type, Layout] = {
    FormIntro: form_intro,
    Details: _unless_empty("items", details),
    StepLine: _unless_empty("steps", step_line),
    Checklist: _unless_empty("rows", checklist),
    NextStep: next_step,
    RatingTable: _unless_empty("rows", rating_table),
    ScoreTable: _unless_empty("rows", score_table),
    QuestionSheet: _unless_empty("phases", question_sheet),
    Starters: _unless_empty("items", starters),
    WordChoice: word_choice,
    Canvas: _unless_empty("cells", canvas),
    ActionTable: _unless_empty("rows", action_table),
    CardSheet: _unless_empty("cards", card_sheet),
}
"""Block class -> its layout: the slabs of the block, in reading order."""
