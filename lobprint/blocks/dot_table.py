"""How a team rated each step: a dot for each colleague, level by level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import form_table, head_cell, number_cell, number_column
from lobprint.blocks.kind import Kind
from lobprint.blocks.place import Place
from lobprint.blocks.tables import shared_widths
from lobprint.blocks.tallies import Look, Tallies, level_rule, most_chosen, tallies
from lobprint.document import Block, Inline
from lobprint.look import MM
from lobprint.look.rules import WRITING
from lobprint.look.text import widest_word
from lobprint.pieces import Cell, Column, Grid, Lowered, Row, Words, said

STEP, LEVEL, WORDS = 42.0, 24.0, 37.0
"""Widths of the columns; other numbers of levels share what there is."""
SLACK = 0.8
"""Beside the name of a level: Word sets letters a little wider."""
STEP_GUTTER, LEVEL_GUTTER, WORDS_GUTTER = 3.0, 2.0, 2.0
"""What stays free at the right of a step and of a level, and before the words."""
BEFORE = 5.0
ROW = 17.4
"""The height of a row, at the least."""
NUMERAL_TOP, TOP, BELOW = 1.4, 2.4, 2.4
TALLY_TOP = 3.4
"""From the top of a row to its dots."""
FOOT = 1.86
"""From those to the foot of the rule under them, thick or thin."""
DOTS = Look(dot=3.2, pitch=4.0, number=4.4, most=4)


@dataclass(frozen=True, slots=True)
class DotRow:
    """A step: how many chose each level, and what that comes to, in words."""

    number: str
    title: str
    subtitle: str
    counts: tuple[int, ...]
    words: Inline


@dataclass(frozen=True, slots=True)
class DotTable(Block):
    """Steps by levels. `title` is what a screen reader says of the table; `people` are
    all who could choose."""

    title: str
    row_label: str
    levels: tuple[str, ...]
    words_label: str
    rows: tuple[DotRow, ...]
    people: int


def lower(block: DotTable, place: Place) -> Lowered:
    """A row for each step; under each level its number, its dots and a rule, which is
    thick where most people are."""
    if not block.rows:
        return []
    columns = _columns(block, place)
    narrowest = min(column.width for column in columns[2:-1])
    counts = [row.counts for row in block.rows]
    made = tallies(place, DOTS, counts, block.people, narrowest)
    rows = [_row(row, made, place) for row in block.rows]
    grid: Grid = form_table(
        block.title, columns, _head(block, place), rows, place, WRITING
    )
    return [grid._replace(before=place.mm(BEFORE))]


def _columns(block: DotTable, place: Place) -> tuple[Column, ...]:
    """The number, the step, the levels and the words; none is narrower than its widest
    word, when there is room."""
    number, apart = number_column(place), place.mm(WORDS_GUTTER)
    count, free = len(block.levels), (place.width - number.width - apart) / place.scale
    step, words = STEP, WORDS
    if step + count * LEVEL + words < free:
        step = (free - count * LEVEL) * STEP / (STEP + WORDS)
        words = free - count * LEVEL - step
    shares = [step, *[LEVEL] * count, words]
    wide = shared_widths(free * place.scale, shares, list(_least(block, place)))
    after, between = place.mm(STEP_GUTTER), place.mm(LEVEL_GUTTER)
    levels = [Column(one - between, between) for one in wide[1:-1]]
    levels[-1] = Column(levels[-1].width, between + apart)
    return number, Column(wide[0] - after, after), *levels, Column(wide[-1])


def _least(block: DotTable, place: Place) -> Iterator[float]:
    """The widest word of each column, with what stays free beside it."""
    title = place.type("Question", bold=True)
    titles = [widest_word(said(row.title), title, place.pages) for row in block.rows]
    yield max(titles) / MM + place.mm(STEP_GUTTER)
    for level in block.levels:
        yield place.widest(level, "TableHead") + SLACK + place.mm(LEVEL_GUTTER)
    small = place.type("Small")
    yield max(widest_word(row.words, small, place.pages) for row in block.rows) / MM


def _head(block: DotTable, place: Place) -> tuple[Cell, ...]:
    left = number_column(place).width
    levels = [head_cell(level) for level in block.levels]
    return head_cell(block.row_label, 2, left), *levels, head_cell(block.words_label)


def _row(row: DotRow, made: Tallies, place: Place) -> Row:
    top, below = place.mm(TOP), place.mm(BELOW)
    title = Words(said(row.title), "Question", bold=True)
    subtitle = (Words(said(row.subtitle), "Micro"),) if row.subtitle else ()
    cells = (
        number_cell(row.number, "RatingNumber", place.mm(NUMERAL_TOP)),
        Cell((title, *subtitle), same=True, top=top, bottom=below),
        *_levels(row, made, place),
        Cell((Words(row.words, "Small"),), top=top, bottom=below),
    )
    return Row(cells, place.mm(ROW))


def _levels(row: DotRow, made: Tallies, place: Place) -> Iterator[Cell]:
    top, below, foot = (place.mm(one) for one in (TALLY_TOP, BELOW, FOOT))
    for count, most in zip(row.counts, most_chosen(row.counts), strict=True):
        rule = level_rule(most)
        one = made.tally(count, most, under=rule, gap=foot - rule.height)
        yield Cell((one,), top=top, bottom=below)


KINDS = (Kind(DotTable, {}, None, lower),)
