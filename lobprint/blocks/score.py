"""The team's score: how many chose each level, and what strikes the team."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.common import form_table, lower_first, number_cell, value_of
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.levels import Levels
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Text
from lobprint.language import filled, teksten
from lobprint.look.rules import WRITING
from lobprint.pieces import Blank, Cell, Lines, Lowered, Row, Words, said

HEIGHT = 8.0
"""Of a row, and between the lines of a note."""
PADDING = 1.4
ABOVE, INSET = 0.75, 1.0
"""What stays free around a field in its cell: above and below, and at its sides."""


@dataclass(frozen=True, slots=True)
class ScoreRow:
    number: str
    label: str
    counts: tuple[Text, ...]
    note: Text


@dataclass(frozen=True, slots=True)
class ScoreTable(Block):
    """How many colleagues chose each level, and what strikes the team in it."""

    title: str
    row_label: str
    level_labels: tuple[str, ...]
    note_label: str
    rows: tuple[ScoreRow, ...]


def build(tag: Tag) -> ScoreTable:
    levels, note = tag.parts("levels"), tag.words("note-label")
    return ScoreTable(
        tag.words("title"),
        tag.words("row-label"),
        levels,
        note,
        tuple([_built(row, levels, note) for row in tag.each("row")]),
    )


def _built(tag: Tag, levels: tuple[str, ...], note: str) -> ScoreRow:
    number, label = tag.words("number"), tag.words("label")
    name = f"{number} {label}"
    counts = [
        Text(tag.field_id(f"aantal.{value_of(level)}"), f"{name}: {_count(level)}")
        for level in levels
    ]
    last = Text(tag.field_id("opvalt"), f"{name}: {lower_first(note)}")
    return ScoreRow(number, label, tuple(counts), last)


def _count(level: str) -> str:
    return filled(teksten().aantal, niveau=level)


def lower(block: ScoreTable, place: Place) -> Lowered:
    """A row for each step, with cells for the numbers."""
    if not block.rows:
        return []
    widest = max(place.text_width(row.label, "TableText") for row in block.rows)
    widest = max(widest, place.widest(block.row_label, "TableHead"))
    levels = Levels(place, block.level_labels, widest)
    head = levels.head(block.row_label, block.note_label)
    rows = [_row(row, place) for row in block.rows]
    columns = levels.columns(WRITING)
    return [form_table(block.title, columns, head, rows, place, WRITING)]


def _row(row: ScoreRow, place: Place) -> Row:
    height, padding = place.mm(HEIGHT), place.mm(PADDING)
    label = Words(said(row.label), "TableText")
    lift = place.baseline("ActionNumber") - place.baseline("TableText")
    counts = [
        Cell((_blank(count, place, place.mm(INSET)),), align="center")
        for count in row.counts
    ]
    lines = row.note.lines
    note = (
        _blank(row.note, place)
        if lines == 1
        else Lines(row.note, lines, height, closed=False)
    )
    return Row(
        (
            number_cell(row.number, "ActionNumber", padding, lift),
            Cell((label,), same=True, top=padding, bottom=padding),
            *counts,
            Cell((note,)),
        ),
        height * lines,
    )


def _blank(field: Text, place: Place, inset: float = 0.0) -> Blank:
    return Blank(field, place.mm(HEIGHT), place.mm(ABOVE), inset)


KINDS = (
    Kind(
        ScoreTable,
        {"score": Rule("title! row-label! note-label! levels!", "row+")},
        build,
        lower,
        {"score/row": Rule("id! number! label!")},
    ),
)
