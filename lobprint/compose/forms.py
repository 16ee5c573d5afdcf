"""Blocks to fill in, from their elements, with the names that fields are read by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from lobprint.compose.tag import Tag
from lobprint.document import (
    ActionRow,
    ActionTable,
    Block,
    Check,
    Checklist,
    ChecklistRow,
    Choice,
    Date,
    Detail,
    Details,
    FormIntro,
    Inline,
    NextStep,
    Option,
    Phase,
    QuestionSheet,
    RatingRow,
    RatingTable,
    ScoreRow,
    ScoreTable,
    Starter,
    Starters,
    StepLine,
    Text,
    WordChoice,
    plain_text,
)
from lobprint.slug import slug

_VOICES: dict[str, Literal["team", "learner"]] = {"team": "team", "learner": "learner"}
_PITCH = (5.0, 30.0)
"""Writing lines stand from 5 to 30 mm apart."""


def form_intro(tag: Tag) -> FormIntro:
    texts = {child.element.tag: child.text for child in tag.each(*_INTRO)}
    purpose, who, time, after = (texts.get(name, ()) for name in _INTRO)
    voice = tag.one_of("voice", _VOICES, "team")
    return FormIntro(
        tag.words("audience"), tag.words("title"), purpose, who, time, after, voice
    )


_INTRO = ("purpose", "who", "time", "after")


def details(tag: Tag) -> Details:
    items = detail_items(tag)
    if not items:
        tag.fault("in <details> staat niets", "Zet er <text .../> of <date .../> in.")
    return Details(items)


def detail_items(tag: Tag) -> tuple[Detail, ...]:
    """The labelled one-line fields in an element."""
    return tuple([_detail(child) for child in tag.each("text", "date")])


def _detail(tag: Tag) -> Detail:
    label = tag.words("label")
    kind = Text if tag.element.tag == "text" else Date
    made = kind(tag.field_id(), tag.words("name") or label)
    return Detail(label, made, tag.size("share", 1.0, 0.1, 100))


def step_line(tag: Tag) -> StepLine:
    steps = tuple([step.plain for step in tag.each("step")])
    active = tag.numbers("active", 1, len(steps) or 1)
    return StepLine(steps, tuple([int(step) for step in active]))


def checklist(tag: Tag) -> Checklist:
    answers, label = tag.parts("answers"), tag.words("answer-label")
    return Checklist(
        tag.words("title"),
        tuple([_checklist_row(row, answers, label) for row in tag.each("row")]),
        tag.words("question-label"),
        label,
        tag.size("pitch", 8.0, *_PITCH),
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
    options = tuple([Option(_value(label), label) for label in labels])
    choice_id = tag.field_id(suffix)
    for option in options:
        tag.field_id(f"{suffix}.{option.value}")
    return Choice(choice_id, name, options)


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


def question_sheet(tag: Tag) -> QuestionSheet:
    phases = tuple([_phase(phase) for phase in tag.each("phase")])
    return QuestionSheet(tag.words("title"), phases, tag.size("pitch", 8.5, *_PITCH))


def _phase(tag: Tag) -> Phase:
    number, title = tag.words("number"), tag.words("title")
    prompts: list[Inline] = [prompt.text for prompt in tag.each("prompt")]
    answer = Text(tag.field_id("antwoord"), f"{number} {title}", tag.lines(3))
    return Phase(
        number,
        title,
        tag.words("question"),
        tuple(prompts),
        answer,
        tag.marked("pointer"),
    )


def starters(tag: Tag) -> Starters:
    items = tuple([_starter(starter) for starter in tag.each("starter")])
    if len(items) > 2:
        tag.fault("in <starters> horen één of twee <starter>")
    return Starters(items)


def _starter(tag: Tag) -> Starter:
    lead, text = tag.words("lead"), tag.words("text")
    drawing = tag.size("drawing", 40.0, 20.0, 250.0) if tag.raw("drawing") else None
    return Starter(
        lead,
        text,
        Text(tag.field_id(), f"{lead} {text}", tag.lines(4)),
        tag.marked("hint"),
        drawing,
        tag.yes("boxed"),
        detail_items(tag),
    )


def word_choice(tag: Tag) -> WordChoice:
    words = [Check(word.field_id(), word.plain) for word in tag.each("word")]
    own = tag.words("own-label")
    return WordChoice(
        tag.words("label"), tuple(words), own, Text(tag.field_id("eigen"), own)
    )


def action_table(tag: Tag) -> ActionTable:
    title, labels = tag.words("title"), tag.parts("labels", 5)
    what, who, when, effect, done = labels
    rows = [_action_row(row, title, labels) for row in tag.each("row")]
    return ActionTable(
        title,
        (what, who, when, effect, done),
        tuple(rows),
        tag.size("pitch", 8.0, *_PITCH),
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


BUILDERS: dict[str, Callable[[Tag], Block]] = {
    "form-intro": form_intro,
    "details": details,
    "step-line": step_line,
    "checklist": checklist,
    "next-step": next_step,
    "rating": rating,
    "score": score,
    "question-sheet": question_sheet,
    "starters": starters,
    "word-choice": word_choice,
    "action-table": action_table,
}
