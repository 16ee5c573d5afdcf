"""The poster: numbered sentences to hang on the wall."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline
from lobprint.language import teksten
from lobprint.look.line import Ring
from lobprint.pieces import Cell, Column, Grid, Lowered, Rail, Row, Words, said

GAP = 5.0
"""Between the title and the line."""
STROKE, RADIUS = 5.7, 4.0
STOP, STOP_STROKE = 4.6, 3.2
END, END_STROKE = 6.4, 5.0
"""Of the rings: the radius to the middle of their stroke, and that stroke."""
NEAR, ASIDE = 6.2, 8.0
"""From the left of the text to the line; it bends so much further right, once."""
NUMBER, TEXT = 30.0, 46.0
"""Where the big numerals stand, and the sentences."""
TOP, ABOVE, BELOW = 10.5, 3.6, 3.6
"""Above the first sentence, where the line comes round; above and below each."""
NUMERAL, LIFT = 11.1, 1.15
"""How high a numeral is, and how much it is lifted to be level with the sentence."""
OWN_GAP = 1.7
"""Between a statement and our own line."""


@dataclass(frozen=True, slots=True)
class Statement:
    number: str
    statement: Inline
    text: Inline


@dataclass(frozen=True, slots=True)
class Statements(Block):
    """Numbered sentences to hang on the wall, each with a line of our own."""

    items: tuple[Statement, ...]


def build(tag: Tag) -> Statements:
    items = [
        Statement(item.words("number"), item.text, item.marked("text"))
        for item in tag.each("statement")
    ]
    return Statements(tuple(items))


def lower(block: Statements, place: Place) -> Lowered:
    """Each sentence with its big numeral, a stop of the line: it comes from the right
    under the title, bends once, and ends at the last."""
    at = [place.mm(one) for one in (0.0, NEAR, NUMBER, TEXT)]
    widths = (b - a for a, b in pairwise([*at, place.width]))
    last = len(block.items) - 1
    grid = Grid(
        teksten().uitspraken,
        tuple([Column(width) for width in widths]),
        tuple([_row(item, n, last, place) for n, item in enumerate(block.items)]),
        kind="list",
        numbering="Decimal",
        before=place.mm(GAP),
    )
    return [grid]


def _row(item: Statement, number: int, last: int, place: Place) -> Row:
    top = place.mm(ABOVE if number else TOP)
    bottom = place.mm(BELOW)
    numeral = (Words(said(item.number), "StatementNumber", lift=place.mm(LIFT)),)
    pieces = [Words(item.statement, "Statement", balanced=True)]
    if item.text:
        own = Words(item.text, "StatementOwn", place.mm(OWN_GAP), balanced=True)
        pieces.append(own)
    return Row(
        (
            Cell((_rail(number, last, top, place),)),
            Cell(),
            Cell(numeral, head=True, top=top),
            Cell(tuple(pieces), top=top, bottom=bottom),
        )
    )


def _rail(number: int, last: int, top: float, place: Place) -> Rail:
    """The line beside a sentence; its ring is as high as the numeral. The first comes
    in over the edge of the paper."""
    bend = max(last // 2 - 1, 0)
    near, far = place.mm(NEAR), place.mm(NEAR + ASIDE)
    at = near if number <= bend else far
    to = at if number < bend or number == last else far
    radius, stroke = (END, END_STROKE) if number == last else (STOP, STOP_STROKE)
    middle = top + place.baseline("StatementNumber") - place.mm(LIFT + NUMERAL / 2)
    ring = Ring(at, middle, place.mm(radius), place.mm(stroke))
    return Rail(
        at,
        to,
        place.mm(STROKE),
        place.mm(RADIUS),
        (ring,),
        corner=0.0 if number else place.width - near + place.sheet.inner,
        ends=number == last,
    )


KINDS = (
    Kind(
        Statements,
        {"statements": Rule(children="statement+")},
        build,
        lower,
        {"statements/statement": Rule("number! text!", text="words!")},
    ),
)
