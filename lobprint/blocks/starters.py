"""Sentences to finish, in a learner's own words or in a drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import parted
from lobprint.blocks.details import DATE, LINE_KEYS, TEXT, Detail, detail_items, line
from lobprint.blocks.element import Element
from lobprint.blocks.form_intro import VOICES, Voice
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.large_question import resolve, sentences
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import LEARNER_PITCH, Deel, Form, Vorm, in_rows
from lobprint.document import Block, Inline, Text
from lobprint.look.labels import LEAST
from lobprint.look.rules import BOX
from lobprint.look.styles import Style
from lobprint.pieces import (
    Cell,
    Drawing,
    Grid,
    Labelled,
    Lines,
    Lowered,
    Piece,
    Row,
    Stack,
    Words,
    said,
)

GUTTER = 8.0
"""Between two starters side by side."""
BEFORE, BOXED_BEFORE = 5.0, 6.0
"""Above starters; "Nu" in its frame asks for more."""
DRAWING_GAP = 1.5
"""Between the words and the box to draw in."""
LEAST_DRAWING, LEAST_BESIDE = 28.0, 22.0
"""A box to draw in gives way until it is this high, when the page is full: over the
full width, and beside another."""
DETAILS_GAP = 3.0
"""Between the last line of a starter and its labelled lines."""
PADDING = (3.0, 5.0, 4.5)
"""Within the frame of "Nu": above, at the sides and below."""


@dataclass(frozen=True, slots=True)
class Starter:
    """A sentence to finish: `lead` (Toen, Ik, Straks, Nu) and `text` go on in one line.

    The answer is lines, or with `drawing` (its height in mm) a box to draw, glue or
    write in. `boxed` sets it in the frame of "Nu". The sentence is large, for learners;
    in the voice of a team it is a question in the type of a heading. The pictogram
    `sign` stands in the box, or else before the sentence."""

    lead: str
    text: str
    answer: Text
    hint: Inline = ()
    drawing: float | None = None
    boxed: bool = False
    details: tuple[Detail, ...] = ()
    voice: Voice = "learner"
    sign: str = ""

    @property
    def sentence(self) -> str:
        return f"{self.lead} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Starters(Block):
    """One starter over the full width, or two side by side."""

    airy = True
    items: tuple[Starter, ...]


def build(tag: Tag) -> Starters:
    items = tuple([_built(starter) for starter in tag.each("starter")])
    if len(items) > 2:
        tag.fault("in <starters> horen één of twee <starter>")
    return Starters(items)


def _built(tag: Tag) -> Starter:
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
        tag.one_of("voice", VOICES, "learner"),
        tag.sign(),
    )


def lower(block: Starters, place: Place) -> Lowered:
    """Starters side by side; what is written under them begins at one height."""
    if not block.items:
        return []
    boxed = any(one.boxed for one in block.items)
    before = place.mm(BOXED_BEFORE if boxed else BEFORE)
    if len(block.items) == 1:
        return [_stack(block.items[0], place, before, LEAST_DRAWING)]
    return [_side_by_side(block, place, before)]


def _side_by_side(block: Starters, place: Place, before: float) -> Grid:
    columns = parted((1,) * len(block.items), place.mm(GUTTER), place.width)
    tops = [_words_height(one, place, columns[0].width) for one in block.items]
    cells = [
        Cell((_stack(one, place, 0.0, LEAST_BESIDE, max(tops) - top),))
        for one, top in zip(block.items, tops, strict=True)
    ]
    return Grid(
        " en ".join(one.sentence for one in block.items),
        columns,
        (Row(tuple(cells)),),
        kind="plain",
        before=before,
    )


def _words_height(starter: Starter, place: Place, width: float) -> float:
    """From the top to what is written: the frame's padding, and the words."""
    above, side, _ = _padding(starter, place)
    line = BOX.height if starter.boxed else 0.0
    free = width - 2 * (side + line)
    words = (place.height(piece, free) for piece in _words(starter))
    return above + line + sum(words)


def _stack(
    starter: Starter, place: Place, before: float, least: float, drop: float = 0.0
) -> Stack:
    """The words, and what is written, `drop` lower than right under them."""
    pieces: list[Piece] = [*_words(starter), _answer(starter, place, least, drop)]
    if starter.details:
        gap = place.mm(DETAILS_GAP)
        pieces.append(Labelled(starter.details, LEAST, gap))
    frame = BOX if starter.boxed else None
    padding = _padding(starter, place)
    return Stack(tuple(pieces), before, frame=frame, padding=padding)


def _padding(starter: Starter, place: Place) -> tuple[float, float, float]:
    above, side, below = (place.mm(one) if starter.boxed else 0.0 for one in PADDING)
    return above, side, below


def _words(starter: Starter) -> list[Words]:
    """The sentence, its first word in the school's colour, and the hint."""
    style: Style = "Starter" if starter.voice == "learner" else "ColumnTitle"
    sign = "" if starter.drawing else starter.sign
    text = said(starter.text)
    words = [Words(text, style, lead=starter.lead, keep=True, sign=sign)]
    if starter.hint:
        words.append(Words(starter.hint, "Small", keep=True))
    return words


def _answer(starter: Starter, place: Place, least: float, drop: float) -> Piece:
    if starter.drawing is None:
        lines = starter.answer.lines
        pitch = place.mm(LEARNER_PITCH)
        return Lines(starter.answer, lines, pitch, drop, floor=place.floor)
    high = place.mm(starter.drawing)
    return Drawing(
        starter.answer,
        high,
        min(place.mm(least), high),
        starter.sentence,
        place.mm(DRAWING_GAP) + drop,
        starter.sign,
    )


def _write_questions(part: Deel, form: Form) -> Iterator[Element]:
    """Numbered questions, each over the full width."""
    yield from form.head(part)
    for item in part.items:
        starter = form.element(
            "starter",
            id=form.field(item, "antwoord"),
            lead=f"{form.number(item)}.",
            text=item.vraag or item.tekst,
            hint=item.uitleg,
            lines=item.regels or part.regels or 3,
            voice=form.voice,
        )
        yield form.element("starters", children=[starter])


def _write_sentences(part: Deel, form: Form) -> Iterator[Element]:
    """Sentences to finish, with lines or a box to draw in."""
    if form.easy:
        yield from sentences(part, form)
        return
    yield from form.head(part)
    for row in in_rows(part.items, part.kolommen or 1):
        starters = [_sentence(item, part, form) for item in row]
        yield form.element("starters", children=starters)


def _sentence(item: Deel, part: Deel, form: Form) -> Element:
    """Its title, or else its first word, is the lead."""
    first, _, after = item.tekst.partition(" ")
    lead, rest = (item.titel, item.tekst) if item.titel else (first, after)
    return form.element(
        "starter",
        id=form.field(item, "antwoord"),
        lead=lead if rest else "",
        text=rest or lead,
        hint=item.uitleg,
        lines=item.regels or part.regels or 2,
        drawing=part.hoogte and part.hoogte * 10,
        voice="learner" if part.letter == "groot" else form.voice,
        sign=item.pictogram,
    )


def _write_resolve(part: Deel, form: Form) -> Iterator[Element]:
    """One sentence in the frame of "Nu", with when and with whom; after a tijdlijn that
    stands it is the last stop of that."""
    if form.previous and form.previous.vorm == LINE and form.stands:
        return
    if form.easy:
        yield from resolve(part, form, form.field(part, RESOLVE))
        return
    starter = form.element(
        "starter",
        children=[line(item, form) for item in part.items],
        id=form.field(part, RESOLVE),
        lead=part.titel,
        text=part.tekst,
        hint=part.uitleg,
        lines=part.regels or 2,
        boxed=True,
        voice="learner",
        sign=part.pictogram,
    )
    yield form.element("starters", children=[starter])


RESOLVE, LINE = "voornemen", "tijdlijn"
VORMEN = {
    "vragen": Vorm(
        _write_questions,
        "regels",
        item="vraag* tekst* uitleg regels",
        item_needs="vraag tekst",
        names=("{item}",),
        ends=("antwoord",),
    ),
    "zinnen": Vorm(
        _write_sentences,
        "regels hoogte kolommen letter",
        item="titel* tekst* uitleg regels pictogram",
        item_needs="tekst",
        names=("{item}",),
        ends=("antwoord",),
    ),
    RESOLVE: Vorm(
        _write_resolve,
        "tekst* regels pictogram",
        "tekst",
        LINE_KEYS,
        "titel",
        headed=False,
        loose=True,
        longest=120,
        names=("{part}", "{item}"),
        ends=(RESOLVE, "antwoord"),
    ),
}


KINDS = (
    Kind(
        Starters,
        {"starters": Rule(children="starter+")},
        build,
        lower,
        {
            "starters/starter": Rule(
                "id! lead text! hint lines drawing boxed voice sign", "text date"
            ),
            "starter/text": TEXT,
            "starter/date": DATE,
        },
        vormen=VORMEN,
    ),
)
