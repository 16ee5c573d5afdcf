"""A table to fill in: what it is about heads each row, with columns to write in."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.common import form_table, head_cell, lower_first, parted
from lobprint.blocks.details import DATE, TEXT, Detail, detail_items
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Date, Inline, Text
from lobprint.pieces import Cell, Column, Lines, Lowered, Row, Words, said

SHARE = 0.4
"""Of the width, for what heads a row."""
GUTTER = 5.0
PITCH = 14.0
"""Of a row: one line to write on, with room for two lines of a small hand."""
PADDING = 1.6


@dataclass(frozen=True, slots=True)
class FillRow:
    """What it is about, with a line under it, and its fields, in the order of the
    columns; their labels head those."""

    title: str
    text: Inline
    fields: tuple[Detail, ...]


@dataclass(frozen=True, slots=True)
class FillTable(Block):
    """Rows about something, with the same columns to write in."""

    title: str
    label: str
    rows: tuple[FillRow, ...]


def build(tag: Tag) -> FillTable:
    rows = tuple([_built(row) for row in tag.each("fill-row")])
    if len({len(row.fields) for row in rows}) > 1:
        tag.fault(
            "niet elke rij heeft evenveel velden", "Geef elke <fill-row> dezelfde."
        )
    return FillTable(tag.words("title"), tag.words("label"), rows)


def _built(tag: Tag) -> FillRow:
    """A field is called by its row and its column."""
    title = tag.words("title")
    fields = [
        Detail(
            one.label,
            _named(one.field, f"{title}: {lower_first(one.label)}"),
            one.share,
        )
        for one in detail_items(tag)
    ]
    return FillRow(title, tag.marked("text"), tuple(fields))


def _named(field: Text | Date, name: str) -> Text | Date:
    return Date(field.id, name) if isinstance(field, Date) else Text(field.id, name)


def lower(block: FillTable, place: Place) -> Lowered:
    """A rule under each row, on which is written."""
    if not block.rows:
        return []
    fields = block.rows[0].fields
    head = [head_cell(label) for label in (block.label, *(one.label for one in fields))]
    rows = [_row(row, place) for row in block.rows]
    return [form_table(block.title, _columns(fields, place), head, rows, place)]


def _columns(fields: tuple[Detail, ...], place: Place) -> list[Column]:
    gutter, first = place.mm(GUTTER), place.width * SHARE
    shares = [one.share for one in fields]
    return [
        Column(first, gutter),
        *parted(shares, gutter, place.width - first - gutter),
    ]


def _row(row: FillRow, place: Place) -> Row:
    padding = place.mm(PADDING)
    words = [Words(said(row.title), "TableText", bold=True)]
    if row.text:
        words.append(Words(row.text, "Small"))
    about = Cell(tuple(words), head=True, top=padding, bottom=padding)
    written = [
        Cell((Lines(one.field, 1, place.mm(PITCH), closed=False, floor=place.floor),))
        for one in row.fields
    ]
    return Row((about, *written), place.mm(PITCH))


KINDS = (
    Kind(
        FillTable,
        {"fill-table": Rule("title! label!", "fill-row+")},
        build,
        lower,
        {
            "fill-table/fill-row": Rule("title! text", "text date"),
            "fill-row/text": TEXT,
            "fill-row/date": DATE,
        },
    ),
)
