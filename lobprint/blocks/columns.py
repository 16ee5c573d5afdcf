"""Short texts side by side, read from left to right."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.common import parted
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block, Inline
from lobprint.look.rules import KOP
from lobprint.pieces import Cell, Grid, Lowered, Row, Words, said

GAP, NUMBERED_GAP = 3.0, 8.0
"""Above columns; numerals ask for more air."""
GUTTER = 6.0
FEWEST, MOST = 2, 4
UNDER_RULE = 1.8
TITLE_GAP = 1.0
"""Between a numeral and the title under it."""


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    text: Inline
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Columns(Block):
    """Two to four short texts side by side, read from left to right."""

    items: tuple[Column, ...]


def build(tag: Tag) -> Columns:
    items = [
        Column(column.words("title"), column.text, column.maybe("number"))
        for column in tag.each("column")
    ]
    if not FEWEST <= len(items) <= MOST:
        tag.fault("in <columns> horen twee tot en met vier <column>")
    return Columns(tuple(items))


def lower(block: Columns, place: Place) -> Lowered:
    """Short texts side by side under a rule each."""
    if not block.items:
        return []
    columns = parted((1,) * len(block.items), place.mm(GUTTER), place.width)
    numbered = any(column.number for column in block.items)
    grid = Grid(
        ", ".join(item.title for item in block.items),
        columns,
        (Row(tuple(_cell(column, place) for column in block.items)),),
        kind="plain",
        before=place.mm(NUMBERED_GAP if numbered else GAP),
    )
    return [grid]


def _cell(column: Column, place: Place) -> Cell:
    gap, text = place.mm(UNDER_RULE), Words(column.text, "ColumnText")
    title = said(column.title)
    if not column.number:
        return Cell((Words(title, "ColumnTitle", over=KOP, over_gap=gap), text))
    number = Words(said(column.number), "ColumnNumber", over=KOP, over_gap=gap)
    below = Words(title, "ColumnTitle", place.mm(TITLE_GAP), joined=True)
    return Cell((number, below, text))


KINDS = (
    Kind(
        Columns,
        {"columns": Rule(children="column+")},
        build,
        lower,
        {"columns/column": Rule("title! number", text="words!")},
    ),
)
