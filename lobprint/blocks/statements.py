"""The poster: numbered sentences to hang on the wall."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline
from lobprint.look.rules import ROW
from lobprint.pieces import Cell, Column, Grid, Lowered, Row, Words, said

GAP = 7.0
NUMBER = 27.5
"""The column of the big numerals."""
ABOVE, BELOW = 5.0, 8.7
"""Padding in a row."""
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
    """Each sentence behind a big numeral, under a rule."""
    number = place.mm(NUMBER)
    grid = Grid(
        "Genummerde uitspraken",
        (Column(number), Column(place.width - number)),
        tuple(_row(item, place) for item in block.items),
        kind="list",
        numbering="Decimal",
        before=place.mm(GAP),
        over=ROW,
    )
    return [grid]


def _row(item: Statement, place: Place) -> Row:
    top, bottom = place.mm(ABOVE), place.mm(BELOW)
    number = (Words(said(item.number), "StatementNumber"),)
    pieces = [Words(item.statement, "Statement")]
    if item.text:
        pieces.append(Words(item.text, "StatementOwn", place.mm(OWN_GAP)))
    return Row(
        (
            Cell(number, head=True, top=top, bottom=bottom),
            Cell(tuple(pieces), top=top, bottom=bottom),
        )
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
