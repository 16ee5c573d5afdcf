"""The table of the scan test: pens, what each marked, and a line that it wrote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import form_table, number_cell
from lobprint.blocks.kind import Kind
from lobprint.blocks.levels import Levels
from lobprint.blocks.place import Place
from lobprint.document import Block, Check, Text
from lobprint.pieces import Box, Cell, Lines, Lowered, Piece, Row, Words, said

PITCH = 11.5
"""The height of a row: a mark may leave its box, and not reach the next."""
PADDING, BOX_TOP = 1.5, 0.4
"""Above the name of a pen, and above the line with its boxes."""


@dataclass(frozen=True, slots=True)
class PenRow:
    """A pen, what is to be known of it, a box for each mark, and a line."""

    number: str
    title: str
    note: str
    boxes: tuple[Check, ...]
    line: Text


@dataclass(frozen=True, slots=True)
class PenTable(Block):
    """Pens by marks: the boxes of a row stand each by itself, as the pen is known."""

    title: str
    row_label: str
    marks: tuple[str, ...]
    line_label: str
    rows: tuple[PenRow, ...]


def lower(block: PenTable, place: Place) -> Lowered:
    """A row for each pen."""
    if not block.rows:
        return []
    widest = max(place.words_width(words) for one in block.rows for words in _pen(one))
    levels = Levels(place, block.marks, widest)
    head = levels.head(block.row_label, block.line_label)
    rows = [_row(row, place) for row in block.rows]
    return [form_table(block.title, levels.columns(), head, rows, place)]


def _row(row: PenRow, place: Place) -> Row:
    pitch, top = place.mm(PITCH), place.mm(PADDING)
    lift = place.baseline("ActionNumber") - place.baseline("Question")
    return Row(
        (
            number_cell(row.number, "ActionNumber", top, lift),
            Cell(tuple(_pen(row)), same=True, top=top),
            *[_box(one, place) for one in row.boxes],
            Cell((Lines(row.line, 1, pitch, closed=False),)),
        ),
        pitch,
    )


def _pen(row: PenRow) -> Iterator[Words]:
    yield Words(said(row.title), "Question", bold=True)
    if row.note:
        yield Words(said(row.note), "Micro")


def _box(check: Check, place: Place) -> Cell:
    pieces: tuple[Piece, ...] = (Box(check),)
    return Cell(pieces, align="center", top=place.mm(BOX_TOP))


KINDS = (Kind(PenTable, {}, None, lower),)
