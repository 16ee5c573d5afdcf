"""How each step was rated now, and a year ago: the one above the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.blocks.common import form_table, head_cell, number_cell, number_column
from lobprint.blocks.kind import Kind
from lobprint.blocks.legend import Entry, legend
from lobprint.blocks.place import Place
from lobprint.blocks.tables import shared_widths
from lobprint.blocks.tallies import Look, Tallies, most_chosen, tallies
from lobprint.document import Block, Inline, Span
from lobprint.look import MM
from lobprint.look.rules import WRITING
from lobprint.look.text import widest_word
from lobprint.pieces import Cell, Column, Lowered, Row, Words, said

STEP, WHEN, LEVEL, WORDS = 36.0, 17.0, 23.4, 29.8
"""Widths of the columns; other numbers of levels share what there is."""
STEP_GUTTER, WHEN_GUTTER, LEVEL_GUTTER = 3.0, 1.5, 2.0
SLACK = 0.8
"""Beside the name of a level: Word sets letters a little wider."""
BEFORE, LEGEND_BEFORE = 2.0, 1.0
LINE = 7.2
"""The height of the line of a year."""
TOP, BELOW = 1.8, 1.4
WORDS_TOP = 2.1
"""From the top of a step to its words: level with its name."""
NOW_TOP, BEFORE_TOP = 2.65, 1.25
"""From the top of a line to its dots."""
WHEN_LIFT = 0.4
"""How much higher than those the words stand that say which year it is."""
DOTS = Look(dot=2.7, pitch=3.3, number=3.8, most=5)


@dataclass(frozen=True, slots=True)
class SinceRow:
    """A step: how many chose each level now and before, and what changed, in words."""

    number: str
    title: str
    now: tuple[int, ...]
    before: tuple[int, ...]
    words: Inline


@dataclass(frozen=True, slots=True)
class SinceTable(Block):
    """Steps by levels, of two years. `title` is what a screen reader says of the table;
    the labels name the years, the notes say in the legend how many took part."""

    title: str
    row_label: str
    levels: tuple[str, ...]
    words_label: str
    now_label: str
    before_label: str
    rows: tuple[SinceRow, ...]
    now_note: str
    before_note: str


def lower(block: SinceTable, place: Place) -> Lowered:
    """A legend, and two lines for each step: full dots above hollow ones."""
    if not block.rows:
        return []
    columns = _columns(block, place)
    counts = [one for row in block.rows for one in (row.now, row.before)]
    people = max(sum(one) for one in counts)
    narrowest = min(column.width for column in columns[3:-1])
    made = tallies(place, DOTS, counts, people, narrowest)
    rows = [line for row in block.rows for line in _lines(row, block, made, columns)]
    table = form_table(block.title, columns, _head(block, place), rows, place, WRITING)
    return [
        *legend(list(_legend(block, made)), place, place.mm(LEGEND_BEFORE)),
        table._replace(before=place.mm(BEFORE)),
    ]


def _legend(block: SinceTable, made: Tallies) -> Iterator[Entry]:
    for hollow, label, note in (
        (False, block.now_label, block.now_note),
        (True, block.before_label, block.before_note),
    ):
        yield made.sign(hollow), (Span(label, strong=True), Span(f" {note}"))


def _columns(block: SinceTable, place: Place) -> tuple[Column, ...]:
    """The number, the step, the year, the levels and the words; none is narrower than
    its widest word, when there is room."""
    number, count = number_column(place), len(block.levels)
    free, step, words = (place.width - number.width) / place.scale, STEP, WORDS
    if step + WHEN + count * LEVEL + words < free:
        rest = free - WHEN - count * LEVEL
        step = rest * STEP / (STEP + WORDS)
        words = rest - step
    shares = [step, WHEN, *[LEVEL] * count, words]
    wide = shared_widths(free * place.scale, shares, list(_least(block, place)))
    gutters = [STEP_GUTTER, WHEN_GUTTER, *[LEVEL_GUTTER] * count, 0.0]
    parts = zip(wide, map(place.mm, gutters), strict=True)
    return number, *[Column(one - gutter, gutter) for one, gutter in parts]


def _least(block: SinceTable, place: Place) -> Iterator[float]:
    """The widest word of each column, with what stays free beside it."""
    title = place.type("Question", bold=True)
    titles = [widest_word(said(row.title), title, place.pages) for row in block.rows]
    yield max(titles) / MM + place.mm(STEP_GUTTER)
    when = place.type("Micro", bold=True)
    names = [widest_word(said(one), when, place.pages) for one in _years(block)]
    yield max(names) / MM + SLACK + place.mm(WHEN_GUTTER)
    for level in block.levels:
        yield place.widest(level, "TableHead") + SLACK + place.mm(LEVEL_GUTTER)
    small = place.type("Small")
    yield max(widest_word(row.words, small, place.pages) for row in block.rows) / MM


def _years(block: SinceTable) -> tuple[str, str]:
    return block.now_label, block.before_label


def _head(block: SinceTable, place: Place) -> tuple[Cell, ...]:
    left = number_column(place).width
    step = head_cell(block.row_label, 2, left)
    levels = [head_cell(level) for level in block.levels]
    return step, head_cell(""), *levels, head_cell(block.words_label)


def _lines(
    row: SinceRow, block: SinceTable, made: Tallies, columns: Sequence[Column]
) -> Iterator[Row]:
    """The step and its words go over both lines."""
    place, top, bottom = made.place, made.place.mm(TOP), made.place.mm(BELOW)
    words = (Words(row.words, "Small"),)
    told = Cell(words, top=place.mm(WORDS_TOP), bottom=bottom, rows=2)
    title = (Words(said(row.title), "Question", bold=True),)
    step = Cell(title, same=True, top=top, bottom=bottom, rows=2)
    lift = place.baseline("ActionNumber") - place.baseline("Question")
    number = number_cell(row.number, "ActionNumber", top, lift)._replace(rows=2)
    above, under = made.fitted(row.now), made.fitted(row.before)
    now = _counted(block.now_label, row.now, above, NOW_TOP, now=True)
    high = place.mm(LINE) + above.more
    yield Row((number, step, *now, told), high, joined=True, keep=True)
    gone_on = Cell(rows=0)
    head = gone_on._replace(head=True)
    before = _counted(block.before_label, row.before, under, BEFORE_TOP, now=False)
    cells = (head, head._replace(same=True), *before, gone_on)
    needed = max(
        _height(step, columns[1].width, place), _height(told, columns[-1].width, place)
    )
    yield Row(cells, max(place.mm(LINE) + under.more, needed - high))


def _height(cell: Cell, width: float, place: Place) -> float:
    """Of a cell of words, that may be higher than two lines are."""
    words = [place.height(one, width) for one in cell.pieces if isinstance(one, Words)]
    return cell.top + sum(words) + cell.bottom


def _counted(
    label: str, counts: tuple[int, ...], made: Tallies, top: float, now: bool
) -> Iterator[Cell]:
    """The year, and how many chose each level."""
    place = made.place
    over = place.mm(top)
    name = Words(said(label), "Micro", bold=now)
    yield Cell((name,), head=True, top=over + made.more - place.mm(WHEN_LIFT))
    most = most_chosen(counts) if now else (False,) * len(counts)
    for count, bold in zip(counts, most, strict=True):
        yield Cell((made.tally(count, bold, hollow=not now),), top=over)


KINDS = (Kind(SinceTable, {}, None, lower),)
