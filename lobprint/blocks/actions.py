"""Who does what, and when: empty rows for a team's actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.blocks.common import (
    PITCH,
    form_table,
    head_cell,
    lower_first,
    number_cell,
    number_column,
)
from lobprint.blocks.details import Detail
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.next_step import over_line
from lobprint.blocks.place import Place
from lobprint.blocks.tables import shared_widths
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Check, Date, Text
from lobprint.language import teksten
from lobprint.look.boxes import LONE_LINE
from lobprint.look.labels import DATE
from lobprint.look.labels import LEAST as LINE
from lobprint.look.rules import HEAD
from lobprint.pieces import (
    Box,
    Cell,
    Column,
    Grid,
    Labelled,
    Lines,
    Lowered,
    Piece,
    Row,
    Words,
    said,
)

SHARES = (90.0, 38.0, 28.0, 56.0)
"""Wat, wie, klaar op, merken: parts of the width that the rest leaves."""
LEAST = (55.0, 30.0, DATE, 40.0)
"""What a hand needs of each, on any paper; with less room a row stands in two tiers."""
GUTTER = 5.0
DONE = 13.0
"""Width of the column with the box."""
NUMERAL_TOP = 2.2
TIER_TOP, TIER_GAP, TIER_FOOT = 1.9, 0.8, 2.0
"""In a row of two tiers: above the label of what, above the labels under it, and under
the last lines."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """`effect` is None where nobody asks what is noticed of it."""

    number: str
    what: Text
    who: Text
    when: Date
    effect: Text | None
    done: Check

    @property
    def written(self) -> tuple[Text | Date, ...]:
        """What is written in, in the order of the columns."""
        fields = (self.what, self.who, self.when)
        return fields if self.effect is None else (*fields, self.effect)


@dataclass(frozen=True, slots=True)
class ActionTable(Block):
    """Empty rows: wat, wie, klaar op, wat merken ze ervan, klaar; with four `labels`
    nobody is asked what is noticed of it.

    `what.lines` writing lines a row, `pitch` mm apart."""

    title: str
    labels: tuple[str, ...]
    rows: tuple[ActionRow, ...]
    pitch: float = 8.0


def build(tag: Tag) -> ActionTable:
    title, labels = tag.words("title"), tag.parts("labels")
    if len(labels) != len(SHARES):
        labels = tag.parts("labels", len(SHARES) + 1)
    rows = [_built(row, title, labels) for row in tag.each("row")]
    return ActionTable(title, labels, tuple(rows), tag.size("pitch", 8.0, *PITCH))


def _built(tag: Tag, title: str, labels: tuple[str, ...]) -> ActionRow:
    number, lines = tag.words("number"), tag.lines(3)
    what, who, when, *effect, done = (
        f"{title}, {number}: {lower_first(label)}" for label in labels
    )
    return ActionRow(
        number,
        Text(tag.field_id("wat"), what, lines),
        Text(tag.field_id("wie"), who, lines),
        Date(tag.field_id("klaar"), when),
        Text(tag.field_id("merken"), effect[0], lines) if effect else None,
        Check(tag.field_id("af"), done),
    )


def lower(block: ActionTable, place: Place) -> Lowered:
    """A number, the columns to write in and a box to tick. Where those would be too
    narrow for a hand, what stands over the whole width, and the rest under it."""
    number = number_column(place)
    count, gutter = len(block.labels) - 1, place.mm(GUTTER)
    free = place.width - number.width - count * gutter - place.mm(DONE)
    least = LEAST[:count]
    if sum(least) > free:
        return [_tiers(block, number, place)]
    widths = shared_widths(free, SHARES[:count], least)
    columns = [Column(width, gutter) for width in widths]
    return [_columns(block, (number, *columns, Column(place.mm(DONE))), place)]


def _columns(block: ActionTable, columns: tuple[Column, ...], place: Place) -> Grid:
    """Everything beside each other; a rule under rows of more than one line."""
    *labels, last = block.labels
    head = [head_cell(label) for label in ("", *labels)]
    head.append(head_cell(last, align="center"))
    rows = [_row(row, block.pitch, place) for row in block.rows]
    table = form_table(block.title, columns, head, rows, place)
    if _single(block.rows):
        table = table._replace(under=None)
    return table._replace(repeats=True)


def _single(rows: Sequence[ActionRow]) -> bool:
    """Whether each row is one line, which ends with its column."""
    return all(row.what.lines == 1 for row in rows)


def _row(row: ActionRow, pitch: float, place: Place) -> Row:
    closed = row.what.lines == 1
    written = [
        Cell((_lines(field, row, pitch, place, closed),)) for field in row.written
    ]
    done = Cell((Box(row.done),), align="center", stand="middle")
    number = number_cell(row.number, "ActionNumber", place.mm(NUMERAL_TOP))
    return Row((number, *written, done))


def _lines(
    field: Text | Date, row: ActionRow, pitch: float, place: Place, closed: bool = True
) -> Lines:
    count = row.what.lines
    return Lines(field, count, place.mm(pitch), closed=closed, floor=place.floor)


def _tiers(block: ActionTable, number: Column, place: Place) -> Grid:
    """Rows of two tiers, each field with its own label."""
    wide = place.width - number.width
    rows = [_tiered(row, block, wide, place) for row in block.rows]
    table = form_table(block.title, (number, Column(wide)), (), rows, place)
    return table._replace(top=HEAD, repeats=True)


def _tiered(row: ActionRow, block: ActionTable, wide: float, place: Place) -> Row:
    number = number_cell(row.number, "ActionNumber", place.mm(NUMERAL_TOP))
    pieces = (*_what(row, block, place), _rest(row, block, wide, place))
    return Row((number, Cell(pieces)))


def _what(row: ActionRow, block: ActionTable, place: Place) -> tuple[Piece, ...]:
    """One line behind its label, or more of them under it."""
    label, lines = block.labels[0], row.what.lines
    if lines == 1:
        return (Labelled((Detail(label, row.what),), LINE),)
    over = Words(said(label), "FieldLabel", place.mm(TIER_TOP), keep=True)
    return over, _lines(row.what, row, block.pitch, place)


def _rest(row: ActionRow, block: ActionTable, wide: float, place: Place) -> Grid:
    """Who, when, what is noticed and the box, each under its label."""
    gutter, done = place.mm(GUTTER), place.mm(DONE)
    fields, labels = row.written[1:], block.labels[1:]
    free = wide - len(fields) * gutter - done
    widths = shared_widths(free, SHARES[1 : len(labels)], LEAST[1 : len(labels)])
    columns = [Column(width, gutter) for width in widths]
    cells = [
        over_line(label, field, place, block.pitch)
        for label, field in zip(labels, fields, strict=False)
    ]
    box = Box(row.done, line=min(block.pitch, LONE_LINE))
    over = Words(said(labels[-1]), "FieldLabel", keep=True)
    cells.append(Cell((over, box), align="center"))
    above, foot = place.mm(TIER_GAP), place.mm(TIER_FOOT)
    tier = Row(tuple([cell._replace(top=above, bottom=foot) for cell in cells]))
    return Grid(block.title, (*columns, Column(done)), (tier,), kind="plain")


def write(part: Deel, form: Form) -> Iterator[Element]:
    """Empty rows for actions."""
    yield from form.head(part)
    start, lines = form.field(part), part.regels or 2
    between = "-" if form.instrument.velden else ".actie-"
    numbers = range(1, (part.rijen or 4) + 1)
    yield form.element(
        "action-table",
        children=[
            form.element(
                "row", id=f"{start}{between}{number}", number=number, lines=lines
            )
            for number in numbers
        ],
        title=form.name(part, teksten().acties),
        labels=part.koppen or VORM.usual(),
        pitch=part.regelafstand,
    )


VORM = Vorm(
    write,
    "naam* rijen regels regelafstand koppen*",
    headings=("wat_doen", "wie", "klaar_op", "merken", "klaar"),
    fewest=4,
    names=("{part}-{row}.wat",),
    ends=("wat", "wie", "klaar", "merken", "af"),
)


KINDS = (
    Kind(
        ActionTable,
        {"action-table": Rule("title! labels! pitch", "row+")},
        build,
        lower,
        {"action-table/row": Rule("id! number! lines")},
        vormen={"actietabel": VORM},
    ),
)
