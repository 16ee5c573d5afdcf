"""Blocks: what stands in a part, from top to bottom. Semantic, never visual."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lobprint.document.fields import Check, Choice, Date, Text
from lobprint.document.inline import Inline

# --- reading -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (chapter), 2 (section, step) or 3.

    `number` is the big numeral of a step; `intro` the line under it. `contents` is the
    text under which the heading stands in the table of contents; None leaves it out.
    """

    level: Literal[1, 2, 3]
    text: Inline
    id: str | None = None
    number: str | None = None
    intro: Inline = ()
    contents: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a lead opens a chapter, small text explains a form."""

    text: Inline
    style: Literal["body", "lead", "small"] = "body"


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A tip, explanation or privacy line; `label` is its bold first words."""

    label: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Quote:
    text: Inline
    by: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    text: Inline
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Two or three short texts side by side, read from left to right."""

    items: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    number: str
    statement: Inline
    text: Inline


@dataclass(frozen=True, slots=True)
class Statements:
    """Numbered sentences to hang on the wall, each with a line of our own."""

    items: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Plain data. `shares` are the relative widths of the columns; `title` says what
    the table holds, for a screen reader. The first column heads its row. `align_right`
    holds the indexes of columns with numbers."""

    title: str
    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    shares: tuple[float, ...]
    align_right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    term: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms with what they mean; `title` says what it holds, for a screen reader."""

    title: str
    entries: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Authors (with year), the title (set in italics) and what follows it."""

    authors: str
    title: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    items: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The "Bron: ..." line at the foot of a form page: where its content is from."""

    text: Inline


@dataclass(frozen=True, slots=True)
class CoverDetail:
    """A label on the cover with its value; without one there is a line to write on."""

    label: str
    value: str | None
    field: Text


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page. `steps` are the five labels along the line, in order; `name`
    stands at the top when the brand has no logo."""

    title: str
    subtitle: Inline
    steps: tuple[str, ...]
    details: tuple[CoverDetail, ...]
    colophon: Inline
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents; its entries come from `Document.contents()`."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page, there with `footer` as the form's name."""

    footer: str | None = None


# --- forms ---------------------------------------------------------------------------


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
    """The first action of a page, with owner and date: "Hier beginnen we mee"."""

    title: str
    what: Text
    who: Text
    when: Date
    labels: tuple[str, str, str] = ("Wat", "Wie", "Klaar op")


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
    """Questions grouped by phase; `answer.lines` writing lines for each phase."""

    title: str
    phases: tuple[Phase, ...]
    pitch: float = 8.5


@dataclass(frozen=True, slots=True)
class Starter:
    """A sentence to finish: `lead` (Toen, Ik, Straks, Nu) and `text` go on in one line.

    The answer is lines, or with `drawing` (its height in mm) a box to draw, glue or
    write in. `boxed` sets it in the frame of "Nu"."""

    lead: str
    text: str
    answer: Text
    hint: Inline = ()
    drawing: float | None = None
    boxed: bool = False
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Starters:
    """One starter over the full width, or two side by side."""

    items: tuple[Starter, ...]


@dataclass(frozen=True, slots=True)
class WordChoice:
    """Words to circle (each a box on screen), and a line for a word of one's own."""

    label: str
    words: tuple[Check, ...]
    own_label: str
    own: Text


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
