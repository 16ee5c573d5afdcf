"""Tables to fill in, from their elements, with the names that fields are read by."""

from __future__ import annotations

from lobprint.compose.tag import Tag
from lobprint.document import (
    ActionRow,
    ActionTable,
    Check,
    Checklist,
    ChecklistRow,
    Choice,
    Date,
    NextStep,
    Option,
    RatingRow,
    RatingTable,
    ScoreRow,
    ScoreTable,
    Text,
    plain_text,
)
from lobprint.slug import slug

LONGEST_VALUE = 20
"""An answer whose name is longer has its number in an id."""
PITCH = (5.0, 30.0)
"""Writing lines stand from 5 to 30 mm apart."""


def checklist(tag: Tag) -> Checklist:
    answers, label = tag.parts("answers"), tag.words("answer-label")
    return Checklist(
        tag.words("title"),
        tuple([_checklist_row(row, answers, label) for row in tag.each("row")]),
        tag.words("question-label"),
        label,
        tag.size("pitch", 8.0, *PITCH),
    )


def _checklist_row(tag: Tag, answers: tuple[str, ...], label: str) -> ChecklistRow:
    number = tag.words("number")
    answer: Check | Choice
    if len(answers) == 1:
        answer = Check(tag.field_id("antwoord"), f"{number} {answers[0]}")
    else:
        answer = _choice(tag, "antwoord", f"{number} antwoord", answers)
    evidence = Text(
        tag.field_id("toelichting"), f"{number} {_evidence(label)}", tag.lines(3)
    )
    return ChecklistRow(tag.raw("id"), number, tag.text, answer, evidence)


def _evidence(label: str) -> str:
    """ "Antwoord, en waaruit blijkt dat?" asks "waaruit blijkt dat?"."""
    _, comma, asked = label.rpartition(", ")
    return asked.removeprefix("en ") if comma else "toelichting"


def _choice(tag: Tag, suffix: str, name: str, labels: tuple[str, ...]) -> Choice:
    """Exactly one of `labels`; each of its boxes has an id of its own."""
    pairs = zip(_values(labels), labels, strict=True)
    options = tuple([Option(value, label) for value, label in pairs])
    choice_id = tag.field_id(suffix)
    for option in options:
        tag.field_id(f"{suffix}.{option.value}")
    return Choice(choice_id, name, options)


def _values(labels: tuple[str, ...]) -> list[str]:
    """What each label is called in an id: its words, or else its number."""
    values = [_value(label) for label in labels]
    if max(map(len, values)) > LONGEST_VALUE:
        return [str(number) for number in range(1, len(labels) + 1)]
    return values


def _value(label: str) -> str:
    return slug(label, "x")


def next_step(tag: Tag) -> NextStep:
    title = tag.words("title")
    name = tag.maybe("name") or title
    return NextStep(
        title,
        Text(tag.field_id("wat"), f"{name}: wat"),
        Text(tag.field_id("wie"), f"{name}: wie"),
        Date(tag.field_id("klaar"), f"{name}: klaar op"),
        apart=tag.yes("apart"),
    )


def rating(tag: Tag) -> RatingTable:
    levels, remarks = tag.parts("levels"), tag.words("remarks-label")
    return RatingTable(
        tag.words("title"),
        tag.words("row-label"),
        remarks,
        tuple([_rating_row(row, levels, remarks) for row in tag.each("row")]),
    )


def _rating_row(tag: Tag, levels: tuple[str, ...], remarks: str) -> RatingRow:
    number, title = tag.words("number"), tag.text
    name = f"{number} {plain_text(title)}"
    return RatingRow(
        number,
        title,
        tag.words("subtitle"),
        _choice(tag, "niveau", name, levels),
        Text(tag.field_id("opmerking"), f"{name}: {_lower(remarks)}", 2),
    )


def score(tag: Tag) -> ScoreTable:
    levels, decision = tag.parts("levels"), tag.words("decision-label")
    return ScoreTable(
        tag.words("title"),
        tag.words("row-label"),
        levels,
        decision,
        tuple([_score_row(row, levels, decision) for row in tag.each("row")]),
    )


def _score_row(tag: Tag, levels: tuple[str, ...], decision: str) -> ScoreRow:
    number, label = tag.words("number"), tag.words("label")
    name = f"{number} {label}"
    counts = [
        Text(tag.field_id(f"aantal.{_value(level)}"), f"{name}: aantal {level}")
        for level in levels
    ]
    last = Text(tag.field_id("besluit"), f"{name}: {_lower(decision)}")
    return ScoreRow(number, label, tuple(counts), last)


def _lower(label: str) -> str:
    """`label` inside a name: "Opmerkingen" is "opmerkingen", "LOB" stays "LOB"."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def action_table(tag: Tag) -> ActionTable:
    title, labels = tag.words("title"), tag.parts("labels", 5)
    what, who, when, effect, done = labels
    rows = [_action_row(row, title, labels) for row in tag.each("row")]
    return ActionTable(
        title,
        (what, who, when, effect, done),
        tuple(rows),
        tag.size("pitch", 8.0, *PITCH),
    )


def _action_row(tag: Tag, title: str, labels: tuple[str, ...]) -> ActionRow:
    number, lines = tag.words("number"), tag.lines(3)
    what, who, when, effect, done = (
        f"{title}, {number}: {_lower(label)}" for label in labels
    )
    return ActionRow(
        number,
        Text(tag.field_id("wat"), what, lines),
        Text(tag.field_id("wie"), who, lines),
        Date(tag.field_id("klaar"), when),
        Text(tag.field_id("merken"), effect, lines),
        Check(tag.field_id("af"), done),
    )
