"""Cards to print on stiff paper and cut out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Inline, Text
from lobprint.language import filled, teksten
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

COLUMNS, MOST_COLUMNS = 2, 4
ROWS, ROWS_OF_SQUARES = 4, 5
"""That a page holds."""
HEIGHT, LARGE_HEIGHT = 56.0, 64.0
"""Of a card, and of one for who reads with effort; where more than two stand in a row
they are squares, to stick in."""
PADDING = 7.0
NAME_GAP, QUESTION_GAP = 1.5, 0.5
"""Under the name; under the name when a question follows."""
GAP = 2.5
"""Between the other texts of a card."""
PITCH = 9.0
QUESTION_STYLES: tuple[Style, ...] = ("CardQuestion", "CardQuestionSmall")
SIGN, LARGE_SIGN, SIGN_GAP = 14.0, 20.0, 4.0
"""The size of a pictogram, and where it is all there is to read with effort; then what
stands under it, so far below."""
SIGN_REACH = 3.0
"""How far that reaches into the padding at the right."""
SMALL_GAP, SMALL_PADDING = 2.0, 3.0
"""Between the pictogram on a square and its word; from its sides to a word alone."""
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
    """Cards with cutting lines: two by four on a page, or squares to stick."""

    cards: tuple[Card, ...] = field(default=())
    columns: int = COLUMNS

    @property
    def small(self) -> bool:
        """Whether they are squares with a pictogram and a word."""
        return self.columns > COLUMNS

    @property
    def a_page(self) -> int:
        """How many a page holds."""
        return self.columns * (ROWS_OF_SQUARES if self.small else ROWS)


def build(tag: Tag) -> CardSheet:
    cards = tuple([_built(card) for card in tag.each("card")])
    return CardSheet(cards, tag.whole("columns", COLUMNS, MOST_COLUMNS, COLUMNS))


def _built(tag: Tag) -> Card:
    """A card; one with lines has an answer, and then an id."""
    name = tag.words("name")
    answer = None
    if tag.raw("lines"):
        if not tag.raw("id"):
            tag.fault("een kaartje met 'lines' heeft ook een 'id'", 'Schrijf id="...".')
        else:
            said = filled(teksten().antwoord_op, vraag=name)
            answer = Text(tag.field_id(), said, tag.lines(3))
    return Card(
        name,
        tag.words("question"),
        tag.marked("starter"),
        tag.marked("definition"),
        answer,
        tag.sign(),
    )


def lower(block: CardSheet, place: Place) -> Lowered:
    """Rows of cards with cutting lines; the top line returns on each page."""
    style, count = _question_style(block, place), block.columns
    made = _small if block.small else partial(_cell, style=style)
    cells = iter([made(card, place=place) for card in block.cards])
    high = place.width / count if block.small else _height(place)
    rows = []
    while row := tuple(islice(cells, count)):
        rows.append(Row(row + (Cell(),) * (count - len(row)), high))
    grid = Grid(
        teksten().kaartjes,
        (Column(place.width / count, edges=CUT),) * count,
        tuple(rows),
        kind="list",
        before=place.mm(BEFORE),
        top=CUT,
        under=CUT,
    )
    return [grid]


def _height(place: Place) -> float:
    """Of a card that isn't a square."""
    return place.mm(LARGE_HEIGHT if place.easy else HEIGHT)


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
    return high + cell.top + cell.bottom <= _height(place)


def _high(pieces: Sequence[Piece], width: float, place: Place) -> float:
    """Of words under each other, the first maybe beside a pictogram."""
    high = 0.0
    for piece in pieces:
        if isinstance(piece, Grid):
            title, _ = piece.rows[0].cells
            beside = _high(title.pieces, piece.columns[0].width, place)
            high += max(beside, place.mm(SIGN))
        elif isinstance(piece, Sign):
            high += piece.size
        elif isinstance(piece, Words):
            high += piece.before + place.height(piece, width)
    return high


def _small(card: Card, place: Place) -> Cell:
    """A pictogram with its word under it, in the middle; a word alone stands in the
    corner of a square to draw in."""
    word, pad = said(card.name), place.mm(SMALL_PADDING)
    if not card.sign:
        return Cell((Words(word, "CardWord"),), left=pad, top=pad)
    sign = Sign(card.sign, place.mm(LARGE_SIGN))
    under = Words(word, "CardWord", place.mm(SMALL_GAP))
    return Cell((sign, under), align="center", stand="middle")


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
    if place.easy and card.sign:
        yield Sign(card.sign, place.mm(LARGE_SIGN))
        yield Words(said(card.question or card.name), style, place.mm(SIGN_GAP))
        return
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
    yield form.element("card-sheet", children=cards, columns=part.kolommen)


VORM = Vorm(
    write,
    "kolommen",
    item="titel* vraag* tekst uitleg regels pictogram",
    item_needs="titel",
    longest=120,
    names=("{item}",),
    ends=("antwoord",),
)


KINDS = (
    Kind(
        CardSheet,
        {"card-sheet": Rule("columns", "card+")},
        build,
        lower,
        {"card-sheet/card": Rule("name! question starter definition id lines sign")},
        vormen={"kaartjes": VORM},
    ),
)
