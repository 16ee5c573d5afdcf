"""Cards to print on stiff paper and cut out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from lobprint.pieces import (
    Cell,
    Column,
    Grid,
    Lines,
    Lowered,
    Piece,
    Row,
    Sign,
    Words,
    said,
)

COLUMNS = 2
HEIGHT = 57.0
PADDING = 7.0
NAME_GAP, QUESTION_GAP = 1.5, 0.5
"""Under the name; under the name when a question follows."""
GAP = 2.5
"""Between the other texts of a card."""
PITCH = 9.0
QUESTION_STYLES: tuple[Style, ...] = ("CardQuestion", "CardQuestionSmall")
SIGN = 14.0
"""The size of a pictogram."""
SIGN_REACH = 3.0
"""How far that reaches into the padding at the right."""
BEFORE = 3.0


@dataclass(frozen=True, slots=True)
class Card:
    """A card to cut out; one with `answer` is blank, for a question of one's own. The
    pictogram `sign` stands at its upper right."""

    name: str
    question: str = ""
    starter: Inline = ()
    definition: Inline = ()
    answer: Text | None = None
    sign: str = ""


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
        tag.sign(),
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
    high = _high(cell.pieces, free, place)
    return high + cell.top + cell.bottom <= place.mm(HEIGHT)


def _high(pieces: Sequence[Piece], width: float, place: Place) -> float:
    """Of words under each other, the first maybe beside a pictogram."""
    high = 0.0
    for piece in pieces:
        if isinstance(piece, Grid):
            title, _ = piece.rows[0].cells
            beside = _high(title.pieces, piece.columns[0].width, place)
            high += max(beside, place.mm(SIGN))
        elif isinstance(piece, Words):
            high += piece.before + place.height(piece, width)
    return high


def _cell(card: Card, style: Style, place: Place) -> Cell:
    pad = place.mm(PADDING)
    texts = _texts(card, style, place)
    return Cell(texts, left=pad, right=pad, top=pad, bottom=pad / 2)


def _texts(card: Card, style: Style, place: Place) -> tuple[Piece, ...]:
    pieces: list[Piece] = list(_title(card, style, place))
    gap = place.mm(GAP if card.question else NAME_GAP)
    if card.starter:
        pieces.append(Words(card.starter, "CardStarter", gap))
        gap = place.mm(GAP)
    if card.definition:
        pieces.append(Words(card.definition, "CardDefinition", gap))
    if card.answer:
        pieces.append(Lines(card.answer, card.answer.lines, place.mm(PITCH)))
    return tuple(pieces)


def _title(card: Card, style: Style, place: Place) -> Iterator[Piece]:
    """The name and the question, with the pictogram at their right."""
    title = [Words(said(card.name), "CardName")]
    if card.question:
        over = place.mm(QUESTION_GAP)
        title.append(Words(said(card.question), style, over))
    if not card.sign:
        yield from title
        return
    width = place.width / COLUMNS - 2 * place.mm(PADDING)
    side, reach = place.mm(SIGN), place.mm(SIGN_REACH)
    columns = Column(width - side + reach), Column(side)
    cells = Cell(tuple(title)), Cell((Sign(card.sign, side),))
    yield Grid(card.name, columns, (Row(cells),), kind="plain")


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
            sign=item.pictogram,
        )
        for item in part.items
    ]
    yield form.element("card-sheet", children=cards)


VORM = Vorm(
    write,
    item="titel* vraag* tekst uitleg regels pictogram",
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
        {"card-sheet/card": Rule("name! question starter definition id lines sign")},
        vormen={"kaartjes": VORM},
    ),
)
