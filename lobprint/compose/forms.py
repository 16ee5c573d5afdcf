"""Blocks to fill in, from their elements, with the names that fields are read by."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from lobprint.compose.form_tables import (
    PITCH,
    action_table,
    checklist,
    next_step,
    rating,
    score,
)
from lobprint.compose.tag import Tag
from lobprint.document import (
    Block,
    Check,
    Date,
    Detail,
    Details,
    FormIntro,
    Inline,
    Phase,
    QuestionSheet,
    Starter,
    Starters,
    StepLine,
    Text,
    WordChoice,
)

_VOICES: dict[str, Literal["team", "learner"]] = {"team": "team", "learner": "learner"}


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
    name, made = tag.words("name") or label, tag.field_id()
    field: Text | Date = Date(made, name)
    if tag.element.tag == "text":
        field = Text(made, name, value=tag.words("value"))
    return Detail(label, field, tag.size("share", 1.0, 0.1, 100))


def step_line(tag: Tag) -> StepLine:
    steps = tuple([step.plain for step in tag.each("step")])
    active = tag.numbers("active", 1, len(steps) or 1)
    return StepLine(steps, tuple([int(step) for step in active]))


def question_sheet(tag: Tag) -> QuestionSheet:
    phases = tuple([_phase(phase) for phase in tag.each("phase")])
    pitch = tag.size("pitch", 8.5, *PITCH)
    return QuestionSheet(tag.words("title"), phases, pitch, tag.yes("apart"))


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
        Text(tag.field_id(), f"{lead} {text}".strip(), tag.lines(4)),
        tag.marked("hint"),
        drawing,
        tag.yes("boxed"),
        detail_items(tag),
        tag.one_of("voice", _VOICES, "learner"),
    )


def word_choice(tag: Tag) -> WordChoice:
    words = [Check(word.field_id(), word.plain) for word in tag.each("word")]
    own = tag.words("own-label")
    line = Text(tag.field_id("eigen"), own)
    return WordChoice(
        tag.words("label"), tuple(words), own, line, apart=tag.yes("apart")
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
