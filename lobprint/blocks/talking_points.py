"""What to talk on about: a few sentences, each with the number that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.common import number_cell, number_column
from lobprint.blocks.kind import Kind
from lobprint.blocks.place import Place
from lobprint.document import Block, Span
from lobprint.look.rules import HEAD, WRITING
from lobprint.pieces import Cell, Column, Grid, Lowered, Row, Words

BEFORE = 2.0
PADDING = 2.5
NUMERAL_TOP = 1.4
"""Above a number: then its top is level with that of the words."""


@dataclass(frozen=True, slots=True)
class TalkingPoint:
    """`lead` are its first words, in bold: what it is about."""

    number: str
    lead: str
    text: str


@dataclass(frozen=True, slots=True)
class TalkingPoints(Block):
    """Sentences to talk about, in large type; `title` says to a screen reader, in Word,
    what they are."""

    title: str
    points: tuple[TalkingPoint, ...]


def lower(block: TalkingPoints, place: Place) -> Lowered:
    """A list, each sentence behind its number."""
    if not block.points:
        return []
    number = number_column(place)
    grid = Grid(
        block.title,
        (number, Column(place.width - number.width)),
        tuple([_row(point, place) for point in block.points]),
        kind="list",
        numbering="Decimal",
        before=place.mm(BEFORE),
        top=HEAD,
        under=WRITING,
        inset=True,
    )
    return [grid]


def _row(point: TalkingPoint, place: Place) -> Row:
    padding = place.mm(PADDING)
    lead = (Span(f"{point.lead} ", strong=True),) if point.lead else ()
    words = Words((*lead, Span(point.text)), "TalkingPoint", balanced=True)
    return Row(
        (
            number_cell(point.number, "RatingNumber", place.mm(NUMERAL_TOP)),
            Cell((words,), top=padding, bottom=padding),
        )
    )


KINDS = (Kind(TalkingPoints, {}, None, lower),)
