"""A question for who reads and writes with effort: a large pictogram, one line in large
type, and an answer that is chosen, stuck, drawn, or begun already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.blocks.common import value_of
from lobprint.blocks.details import DATE, TEXT, Detail, detail_items, line
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form
from lobprint.document import Block, Check, Choice, Option, Text, plain_text
from lobprint.language import filled, teksten
from lobprint.look.labels import LEAST
from lobprint.look.rules import ROW
from lobprint.pieces import (
    Begun,
    Cell,
    Column,
    Drawing,
    Grid,
    Labelled,
    Lines,
    Lowered,
    Piece,
    Row,
    Sign,
    SignBox,
    Stack,
    Words,
    said,
)

SIGN, SIGN_GAP = 14.0, 4.0
"""The pictogram, and the space to what stands right of it."""
INDENT = 25.0
"""From the left to the question; its number stands between."""
BOX_COLUMN, LAST_BOX = 27.0, 23.5
"""A box with its pictogram, and the space to the next; the last has no such space."""
ROOM = 2.0
"""The least between a question and boxes beside it."""
SIGN_TOP, WORDS_TOP, BOX_TOP = 2.6, 4.4, 3.0
"""From the rule over a question down to its pictogram, its words and its boxes."""
BEGUN, BEGUN_FLOOR = 11.0, 9.4
"""From boxes down to the line on which an answer was begun."""
PITCH = 10.0
"""Between the lines to write on."""
LEAST_DRAWING = 42.0
"""A box to stick in is never lower than a picture to stick (`blocks/cards.py`)."""
BEFORE = 4.5
"""Above a question, unless the line of another is the rule over it."""
ANSWER_GAP, UNDER_QUESTION = 2.0, 2.0
"""Above what is stuck or drawn, and above a row of boxes."""
MOST_BESIDE = 3
"""Boxes that have room beside a question."""
SLOTS = 4
"""The most boxes in a row under a question."""


@dataclass(frozen=True, slots=True)
class LargeQuestion(Block):
    """A question, and what answers it: one of a `choice`, any of `checks`, a box of
    `drawing` mm to stick in, lines, or a sentence that was `begun`; with labelled lines
    below. `words` and `signs` are those of the boxes.

    `beside` is whether the boxes stand beside the question, not under it."""

    airy = True
    number: str
    question: str
    hint: str = ""
    sign: str = ""
    choice: Choice | None = None
    checks: tuple[Check, ...] = ()
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    beside: bool = False
    begun: str = ""
    answer: Text | None = None
    drawing: float | None = None
    details: tuple[Detail, ...] = ()

    @property
    def ruled(self) -> bool:
        """Whether it ends in a rule over the full width."""
        return bool(self.begun) and not self.details


def build(tag: Tag) -> LargeQuestion:
    number, question = tag.words("number"), tag.words("question")
    name = question
    if number:
        name = filled(teksten().vraag_nummer, nummer=number, vraag=question)
    options = list(tag.each("option"))
    words = tuple([plain_text(one.text) for one in options])
    signs = tuple([one.sign() for one in options])
    one = tag.yes("one") and bool(options)
    begun = tag.words("begun")
    return LargeQuestion(
        number,
        question,
        tag.words("hint"),
        tag.sign(),
        _choice(tag, name, words, signs) if one else None,
        () if one else _checks(options, name, words, signs),
        words,
        signs,
        tag.yes("beside"),
        begun,
        _text(tag, f"{name} {begun.rstrip(':')}".strip(), _end(one, options)),
        tag.size("drawing", 60.0, 20.0, 250.0) if tag.raw("drawing") else None,
        detail_items(tag),
    )


def _choice(
    tag: Tag, name: str, words: tuple[str, ...], signs: tuple[str, ...]
) -> Choice:
    """Exactly one of the words; each box says its pictogram too."""
    choice_id = tag.field_id("niveau")
    pairs = zip(words, signs, strict=True)
    options = [
        Option(value_of(word), word, _called(word, sign)) for word, sign in pairs
    ]
    for option in options:
        tag.field_id(f"niveau.{option.value}")
    return Choice(choice_id, name, tuple(options))


def _checks(
    options: Sequence[Tag], name: str, words: tuple[str, ...], signs: tuple[str, ...]
) -> tuple[Check, ...]:
    """Any of the words."""
    named = [f"{name} {_called(*pair)}" for pair in zip(words, signs, strict=True)]
    pairs = zip(options, named, strict=True)
    return tuple([Check(option.field_id(), said) for option, said in pairs])


def _called(word: str, sign: str) -> str:
    """What a box is called for who doesn't see it: "Weet ik niet (mist)"."""
    shown = f" ({sign})" if sign else ""
    return f"{word[:1].upper()}{word[1:]}{shown}"


def _end(one: bool, options: Sequence[Tag]) -> str:
    """How the id of what is written ends, beside boxes to choose one or any of."""
    return ("opmerking" if one else "eigen") if options else ""


def _text(tag: Tag, name: str, end: str) -> Text | None:
    """What is written or stuck, if anything is."""
    if not any(tag.raw(key) for key in ("begun", "drawing", "lines")):
        return None
    return Text(tag.field_id(end), name, tag.lines(1))


def lower(block: LargeQuestion, place: Place) -> Lowered:
    """The question with boxes beside it, and the rest of its answer below."""
    above = place.previous
    joined = isinstance(above, LargeQuestion) and above.ruled
    pieces = (_head(block, place, ruled=not joined), *_answer(block, place))
    return [Stack(pieces, 0.0 if joined else place.mm(BEFORE))]


def _head(block: LargeQuestion, place: Place, ruled: bool) -> Grid:
    """Pictogram, number and question, and the boxes that stand beside it."""
    left, side = place.mm(SIGN + SIGN_GAP), place.mm(INDENT)
    columns = [Column(left), Column(side - left), Column(place.width - side)]
    cells = list(_cells(block, place))
    if block.beside:
        boxes = [Cell((box,), top=place.mm(BOX_TOP)) for box in _boxes(block)]
        columns[2:] = _beside(len(boxes), place)
        cells += boxes
    row, top = Row(tuple(cells)), ROW if ruled else None
    return Grid(block.question, tuple(columns), (row,), kind="plain", top=top)


def _cells(block: LargeQuestion, place: Place) -> Iterator[Cell]:
    """Pictogram, number and question, level with each other."""
    top = place.mm(WORDS_TOP)
    sign = (Sign(block.sign, place.mm(SIGN)),) if block.sign else ()
    yield Cell(sign, top=place.mm(SIGN_TOP))
    number = (Words(said(block.number), "LargeNumber"),) if block.number else ()
    yield Cell(number, top=top)
    question: list[Piece] = [Words(said(block.question), "LargeQuestion")]
    if block.hint:
        question.append(Words(said(block.hint), "LargeWord"))
    if block.words and not block.beside:
        question.append(_rows(block, place))
    yield Cell(tuple(question), top=top)


def _beside(count: int, place: Place) -> list[Column]:
    """The question, and boxes beside it."""
    box, last, gap = place.mm(BOX_COLUMN), place.mm(LAST_BOX), place.mm(ROOM)
    first = place.width - place.mm(INDENT) - (count - 1) * box - last
    return [Column(first - gap, gap), *[Column(box)] * (count - 1), Column(last)]


def _boxes(block: LargeQuestion) -> Iterator[SignBox]:
    """A box for each word, with its pictogram."""
    answers: list[tuple[Choice | Check, Option | None]]
    answers = [(check, None) for check in block.checks]
    if block.choice:
        answers = [(block.choice, option) for option in block.choice.options]
    rows = zip(answers, block.words, block.signs, strict=True)
    for (answer, option), word, sign in rows:
        yield SignBox(answer, option, sign, word=word, large=True)


def _answer(block: LargeQuestion, place: Place) -> Iterator[Piece]:
    """What stands under a question."""
    if block.answer:
        yield _written(block, block.answer, place)
    if block.details:
        columns = (Column(place.mm(INDENT)), Column(place.width - place.mm(INDENT)))
        row = Row((Cell(), Cell((Labelled(block.details, LEAST),))))
        yield Grid(block.question, columns, (row,), kind="plain")


def _written(block: LargeQuestion, answer: Text, place: Place) -> Piece:
    if block.drawing:
        high = place.mm(block.drawing)
        least, gap = min(place.mm(LEAST_DRAWING), high), place.mm(ANSWER_GAP)
        return Drawing(answer, high, least, block.question, gap)
    if block.begun:
        left, floor = place.mm(INDENT), place.mm(BEGUN_FLOOR)
        return Begun(block.begun, answer, place.mm(BEGUN), left, floor)
    return Lines(answer, answer.lines, place.mm(PITCH), floor=place.floor)


def _rows(block: LargeQuestion, place: Place) -> Grid:
    """Boxes under a question, in rows that are about as long."""
    cells = [Cell((box,), top=place.mm(UNDER_QUESTION)) for box in _boxes(block)]
    count = -(-len(cells) // -(-len(cells) // SLOTS))
    cells += [Cell()] * (-len(cells) % count)
    starts = range(0, len(cells), count)
    rows = tuple([Row(tuple(cells[at : at + count])) for at in starts])
    column = Column((place.width - place.mm(INDENT)) / count)
    return Grid(block.question, (column,) * count, rows, kind="plain")


def scale(part: Deel, form: Form) -> Iterator[Element]:
    """A question for each item, with a box for each level."""
    yield from form.head(part)
    signs = part.pictogrammen or ("",) * len(part.niveaus)
    for item in part.items:
        levels = zip(part.niveaus, signs, strict=True)
        boxes = [form.element("option", level, sign=sign) for level, sign in levels]
        yield form.element(
            "large-question",
            children=boxes,
            id=form.field(item),
            number=form.number(item),
            question=item.vraag or item.tekst,
            sign=item.pictogram,
            one=True,
            beside=len(boxes) <= MOST_BESIDE,
            begun=item.uitleg,
        )


def sentences(part: Deel, form: Form) -> Iterator[Element]:
    """A question for each item, with a box to stick in, or lines."""
    yield from form.head(part)
    for item in part.items:
        question = f"{item.titel} {item.tekst}".strip()
        drawing = part.hoogte and part.hoogte * 10
        lines = None if drawing else item.regels or part.regels or 2
        yield form.element(
            "large-question",
            id=form.field(item, "antwoord"),
            number=form.number(item),
            question=question,
            hint=item.uitleg,
            sign=item.pictogram,
            drawing=drawing,
            lines=lines,
        )


def choose(part: Deel, form: Form, own: str, ids: Sequence[str]) -> Iterator[Element]:
    """A question with a box for each item, and what it begins of one's own."""
    boxes = [
        form.element("option", item.tekst, id=id_, sign=item.pictogram)
        for item, id_ in zip(part.items, ids, strict=True)
    ]
    yield form.element(
        "large-question",
        children=boxes,
        id=own,
        number=form.number(part),
        question=part.titel or part.vraag,
        hint=part.uitleg,
        sign=part.pictogram,
        begun=part.eigen,
    )


def resolve(part: Deel, form: Form, id_: str) -> Iterator[Element]:
    """What somebody is going to do, with whom and when."""
    yield form.element(
        "large-question",
        children=[line(item, form) for item in part.items],
        id=id_,
        question=f"{part.titel} {part.tekst}".strip(),
        hint=part.uitleg,
        sign=part.pictogram,
        lines=part.regels,
    )


KINDS = (
    Kind(
        LargeQuestion,
        {
            "large-question": Rule(
                "id! question! number hint sign one beside begun drawing lines",
                "option text date",
            )
        },
        build,
        lower,
        {
            "large-question/option": Rule("id sign", text="words!"),
            "large-question/text": TEXT,
            "large-question/date": DATE,
        },
    ),
)
