"""The questions of a talk, phase by phase, with lines for what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import PITCH
from lobprint.blocks.element import Element
from lobprint.blocks.kind import WORDS, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Inline, Text
from lobprint.language import teksten
from lobprint.look.rules import HEAD, ROW
from lobprint.pieces import Cell, Column, Grid, Lines, Lowered, Piece, Row, Words, said

SHARE = 46 / 165
"""Of the width: the name of the phase and its question."""
GUTTER = 4.0
PADDING = 1.9
LINES_GAP = 0.5
"""Between the last prompt and the writing lines."""
POINTER_GAP = 1.0
"""Above the reference to another form."""
PROMPT_INDENT = 4.0
"""From a bullet to its prompt."""
BEFORE, APART = 3.5, 6.0
"""Above them under a heading, and as a section by themselves."""


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
class QuestionSheet(Block):
    """Questions grouped by phase; `answer.lines` writing lines for each phase.

    `apart` is whether it is a section by itself, under no heading."""

    title: str
    phases: tuple[Phase, ...]
    pitch: float = 8.5
    apart: bool = False


def build(tag: Tag) -> QuestionSheet:
    phases = tuple([_built(phase) for phase in tag.each("phase")])
    pitch = tag.size("pitch", 8.5, *PITCH)
    return QuestionSheet(tag.words("title"), phases, pitch, tag.yes("apart"))


def _built(tag: Tag) -> Phase:
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


def lower(block: QuestionSheet, place: Place) -> Lowered:
    """The phase left; its questions and writing lines right, a rule under each."""
    gutter = place.mm(GUTTER)
    first = place.width * SHARE
    grid = Grid(
        block.title,
        (Column(first - gutter, gutter), Column(place.width - first)),
        tuple([_row(phase, block.pitch, place) for phase in block.phases]),
        before=place.mm(APART if block.apart else BEFORE),
        top=HEAD,
        under=ROW,
    )
    return [grid]


def _row(phase: Phase, pitch: float, place: Place) -> Row:
    padding = place.mm(PADDING)
    prompts = [_prompt(prompt, place) for prompt in phase.prompts]
    lines = Lines(
        phase.answer,
        phase.answer.lines,
        place.mm(pitch),
        place.mm(LINES_GAP),
        closed=False,
        fill="fit",
        floor=place.floor,
    )
    return Row(
        (
            Cell(_phase(phase, place), head=True, top=padding, bottom=padding),
            Cell((*prompts, lines), top=padding),
        )
    )


def _phase(phase: Phase, place: Place) -> tuple[Piece, ...]:
    """Numeral, name, question and pointer."""
    pieces = [
        Words(said(phase.number), "PhaseNumber"),
        Words(said(phase.title), "PhaseTitle"),
    ]
    if phase.question:
        pieces.append(Words(said(phase.question), "Small"))
    if phase.pointer:
        pieces.append(Words(phase.pointer, "Micro", place.mm(POINTER_GAP)))
    return tuple(pieces)


def _prompt(prompt: Inline, place: Place) -> Words:
    indent = place.mm(PROMPT_INDENT)
    return Words(prompt, "PromptBullet", tag="LI", left=indent, mark="•")


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A sheet of all parts of a talk that follow each other; one with a name, or on a
    new page, begins a new sheet."""
    previous = form.previous
    goes_on = previous is not None and previous.vorm == TALK
    if goes_on and not part.naam and not part.nieuwe_bladzijde:
        return
    parts = list(_together(form))
    yield form.element(
        "question-sheet",
        children=[_written(one, form) for one in parts],
        title=part.naam or teksten().vragen,
        pitch=form.pitch(part),
        apart=bool(form.at),
    )


def _together(form: Form) -> Iterator[Deel]:
    """The onderdelen that stand on one sheet."""
    for at, part in enumerate(form.parts[form.at :]):
        begins = part.vorm != TALK or part.naam or part.nieuwe_bladzijde
        if at and begins:
            return
        yield part


def _written(part: Deel, form: Form) -> Element:
    form.phases = part.nummer or form.phases + 1
    return form.element(
        "phase",
        children=[form.element("prompt", one.vraag or one.tekst) for one in part.items],
        id=form.field(part, TALK),
        number=form.phases,
        title=part.titel,
        question=part.vraag,
        pointer=part.uitleg,
        lines=part.regels or 3,
    )


TALK = "gesprek"
VORM = Vorm(
    write,
    "vraag* naam* nummer regels regelafstand",
    "titel",
    "vraag tekst",
    "vraag tekst",
    headed=False,
    names=("{part}.antwoord",),
    ends=(TALK,),
)


KINDS = (
    Kind(
        QuestionSheet,
        {"question-sheet": Rule("title! pitch apart", "phase+")},
        build,
        lower,
        {
            "question-sheet/phase": Rule(
                "id! number! title! question pointer lines", "prompt+"
            ),
            "phase/prompt": WORDS,
        },
        vormen={TALK: VORM},
    ),
)
