"""Cards to print on stiff paper and cut out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Inline, Text
from lobprint.look.rules import CUT
from lobprint.look.styles import Style
from lobprint.pieces import Cell, Column, Grid, Lines, Lowered, Piece, Row, Words, said

COLUMNS = 2
HEIGHT = 57.0
PADDING = 7.0
NAME_GAP, QUESTION_GAP = 1.5, 0.5
"""Under the name; under the name when a question follows."""
GAP = 2.5
"""Between the other texts of a card."""
PITCH = 9.0
QUESTION_STYLES: tuple[Style, ...] = ("CardQuestion", "CardQuestionSmall")
BEFORE = 3.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out; one with `answer` is blank, for a question of one's own."""

    name: str
    question: str = ""
    starter: Inline = ()
    definition: Inline = ()
    answer: Text | None = None


@dataclass(frozen=True, slots=True)
class CardSheet(Block):
    """Eight cards a page, two by four, with cutting lines."""

    cards: tuple[Card, ...] = field(default=())


def build(tag: Tag) -> CardSheet:
    return CardSheet(tuple([_built(card) for card in tag.each("card")]))


def _built(tag: Tag) -> Card:
    """A card; one with lines has an answer, and then an id."""
    name = tag.words("name")
    answer = None
    if tag.raw("lines"):
        if not tag.raw("id"):
            tag.fault("een kaartje met 'lines' heeft ook een 'id'", 'Schrijf id="...".')
        else:
            answer = Text(tag.field_id(), f"{name}: antwoord", tag.lines(3))
    return Card(
        name,
        tag.words("question"),
        tag.marked("starter"),
        tag.marked("definition"),
        answer,
    )


def lower(block: CardSheet, place: Place) -> Lowered:
    """Rows of two cards with cutting lines; the top line returns on each page."""
    style = _question_style(block, place)
    cells = iter([_cell(card, style, place) for card in block.cards])
    rows = []
    while row := tuple(islice(cells, COLUMNS)):
        rows.append(Row(row + (Cell(),) * (COLUMNS - len(row)), place.mm(HEIGHT)))
    grid = Grid(
        "Kaartjes om uit te knippen",
        (Column(place.width / COLUMNS, edges=CUT),) * COLUMNS,
        tuple(rows),
        kind="list",
        before=place.mm(BEFORE),
        top=CUT,
        under=CUT,
    )
    return [grid]


def _question_style(block: CardSheet, place: Place) -> Style:
    """All questions are smaller when one of them is too long: cards are cut from one
    sheet, so all of its rows are as high."""
    *most, last = QUESTION_STYLES
    for style in most:
        if all(_fits(_cell(card, style, place), place) for card in block.cards):
            return style
    return last


def _fits(cell: Cell, place: Place) -> bool:
    """Whether the words of a card have room on it."""
    free = place.width / COLUMNS - cell.left - cell.right
    words = [piece for piece in cell.pieces if isinstance(piece, Words)]
    high = sum(piece.before + place.height(piece, free) for piece in words)
    return high + cell.top + cell.bottom <= place.mm(HEIGHT)


def _cell(card: Card, style: Style, place: Place) -> Cell:
    pad = place.mm(PADDING)
    texts = _texts(card, style, place)
    return Cell(texts, left=pad, right=pad, top=pad, bottom=pad / 2)


def _texts(card: Card, style: Style, place: Place) -> tuple[Piece, ...]:
    pieces: list[Piece] = [Words(said(card.name), "CardName")]
    gap = place.mm(NAME_GAP)
    if card.question:
        over = place.mm(QUESTION_GAP)
        pieces.append(Words(said(card.question), style, over))
        gap = place.mm(GAP)
    if card.starter:
        pieces.append(Words(card.starter, "CardStarter", gap))
        gap = place.mm(GAP)
    if card.definition:
        pieces.append(Words(card.definition, "CardDefinition", gap))
    if card.answer:
        pieces.append(Lines(card.answer, card.answer.lines, place.mm(PITCH)))
    return tuple(pieces)


def write(part: Deel, form: Form) -> Iterator[Element]:
    """Cards to cut out; one with lines is blank."""
    yield from form.head(part)
    cards = [
        form.element(
            "card",
            name=item.titel,
            question=item.vraag,
            starter=item.tekst,
            definition=item.uitleg,
            id=form.field(item, "antwoord") if item.regels else None,
            lines=item.regels,
        )
        for item in part.items
    ]
    yield form.element("card-sheet", children=cards)


VORM = Vorm(
    write,
    item="titel* vraag* tekst uitleg regels",
    item_needs="titel",
    longest=120,
    names=("{item}",),
    ends=("antwoord",),
)


KINDS = (
    Kind(
        CardSheet,
        {"card-sheet": Rule(children="card+")},
        build,
        lower,
        {"card-sheet/card": Rule("name! question starter definition id lines")},
        vormen={"kaartjes": VORM},
    ),
)
