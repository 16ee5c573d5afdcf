"""Blocks to fill in: what a team, a begeleider or a lerende writes on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lobprint.document.fields import Check, Choice, Date, Text
from lobprint.document.inline import Inline


@dataclass(frozen=True, slots=True)
class FormIntro:
    """The kop of a form: for whom, its title (the page's heading of level 1), what it
    is for, who fills it in, how long it takes and what happens with it afterwards."""

    audience: str
    title: str
    purpose: Inline
    who: Inline
    time: Inline
    after: Inline
    voice: Literal["team", "learner"] = "team"
    labels: tuple[str, str, str, str] = ("Waarvoor", "Wie", "Tijd", "Daarna")


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and a one-line field; `share` is the field's part of the free width."""

    label: str
    field: Text | Date
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Details:
    """One row of labelled one-line fields: team, datum, bewaren tot."""

    items: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class StepLine:
    """Where in the 5-stappenplan we are; `active` holds step numbers, from 1."""

    steps: tuple[str, ...]
    active: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    id: str
    number: str
    text: Inline
    answer: Choice | Check
    evidence: Text


@dataclass(frozen=True, slots=True)
class Checklist:
    """Questions with an answer to tick and writing lines for what shows it.

    `evidence.lines` says how many lines; `pitch` is their distance in mm."""

    title: str
    rows: tuple[ChecklistRow, ...]
    question_label: str
    answer_label: str
    pitch: float = 8.0


@dataclass(frozen=True, slots=True)
class NextStep:
    """The first action of a page, with owner and date: "Hier beginnen we mee".

    `apart` is whether it is a section by itself, and doesn't end the one before it."""

    title: str
    what: Text
    who: Text
    when: Date
    labels: tuple[str, str, str] = ("Wat", "Wie", "Klaar op")
    apart: bool = False


@dataclass(frozen=True, slots=True)
class RatingRow:
    number: str
    title: Inline
    subtitle: str
    level: Choice
    remarks: Text


@dataclass(frozen=True, slots=True)
class RatingTable:
    """Rows by levels, exactly one level a row, with room for remarks."""

    title: str
    row_label: str
    remarks_label: str
    rows: tuple[RatingRow, ...]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    number: str
    label: str
    counts: tuple[Text, ...]
    decision: Text


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """How many colleagues chose each level, and what the team decides."""

    title: str
    row_label: str
    level_labels: tuple[str, ...]
    decision_label: str
    rows: tuple[ScoreRow, ...]


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of a talk. `pointer` names the learner's matching starter."""

    number: str
    title: str
    question: str
    prompts: tuple[Inline, ...]
    answer: Text
    pointer: Inline = ()


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """Questions grouped by phase; `answer.lines` writing lines for each phase.

    `apart` is whether it is a section by itself, under no heading."""

    title: str
    phases: tuple[Phase, ...]
    pitch: float = 8.5
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Starter:
    """A sentence to finish: `lead` (Toen, Ik, Straks, Nu) and `text` go on in one line.

    The answer is lines, or with `drawing` (its height in mm) a box to draw, glue or
    write in. `boxed` sets it in the frame of "Nu". The sentence is large, for learners;
    in the voice of a team it is a question in the type of a heading."""

    lead: str
    text: str
    answer: Text
    hint: Inline = ()
    drawing: float | None = None
    boxed: bool = False
    details: tuple[Detail, ...] = ()
    voice: Literal["team", "learner"] = "learner"


@dataclass(frozen=True, slots=True)
class Starters:
    """One starter over the full width, or two side by side."""

    items: tuple[Starter, ...]


@dataclass(frozen=True, slots=True)
class WordChoice:
    """Words to circle (each a box on screen), and a line for a word of one's own.

    `apart` is whether it is a section by itself, and doesn't end the one before it."""

    label: str
    words: tuple[Check, ...]
    own_label: str
    own: Text
    apart: bool = False


@dataclass(frozen=True, slots=True)
class CanvasCell:
    """A titled field of the canvas at `column`, `row` (from 0), with spans."""

    title: str
    prompt: Inline
    field: Text
    column: int
    row: int
    column_span: int = 1
    row_span: int = 1


@dataclass(frozen=True, slots=True)
class CanvasAction:
    number: str
    what: Text
    who: Text
    when: Date


@dataclass(frozen=True, slots=True)
class Canvas:
    """A grid of titled cells; beside it, when there are any, the actions chosen.

    `height` is the height of the grid in mm, None for all that the page has left."""

    title: str
    cells: tuple[CanvasCell, ...]
    intro: Inline = ()
    actions_intro: Inline = ()
    actions: tuple[CanvasAction, ...] = ()
    action_labels: tuple[str, str, str] = ("Wat gaan we doen?", "Wie", "Klaar op")
    note: Inline = ()
    height: float | None = None


@dataclass(frozen=True, slots=True)
class ActionRow:
    number: str
    what: Text
    who: Text
    when: Date
    effect: Text
    done: Check


@dataclass(frozen=True, slots=True)
class ActionTable:
    """Empty rows: wat, wie, klaar op, wat merken ze ervan, klaar.

    `what.lines` writing lines a row, `pitch` mm apart."""

    title: str
    labels: tuple[str, str, str, str, str]
    rows: tuple[ActionRow, ...]
    pitch: float = 8.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out; one with `answer` is blank, for a question of one's own."""

    name: str
    question: str = ""
    starter: Inline = ()
    definition: Inline = ()
    answer: Text | None = None


@dataclass(frozen=True, slots=True)
class CardSheet:
    """Eight cards a page, two by four, with cutting lines."""

    cards: tuple[Card, ...] = field(default=())
