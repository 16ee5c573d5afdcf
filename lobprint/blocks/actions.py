"""Who does what, and when: empty rows for a team's actions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import (
    PITCH,
    form_table,
    head_cell,
    lower_first,
    number_cell,
    number_column,
)
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Check, Date, Text
from lobprint.pieces import Box, Cell, Column, Lines, Lowered, Row

SHARES = (90, 38, 28, 56)
"""Wat, wie, klaar op, merken: parts of the width that the rest leaves."""
GUTTER = 5.0
DONE = 13.0
"""Width of the column with the box."""
NUMERAL_TOP = 2.2


@dataclass(frozen=True, slots=True)
class ActionRow:
    number: str
    what: Text
    who: Text
    when: Date
    effect: Text
    done: Check


@dataclass(frozen=True, slots=True)
class ActionTable(Block):
    """Empty rows: wat, wie, klaar op, wat merken ze ervan, klaar.

    `what.lines` writing lines a row, `pitch` mm apart."""

    title: str
    labels: tuple[str, str, str, str, str]
    rows: tuple[ActionRow, ...]
    pitch: float = 8.0


def build(tag: Tag) -> ActionTable:
    title, labels = tag.words("title"), tag.parts("labels", 5)
    what, who, when, effect, done = labels
    rows = [_built(row, title, labels) for row in tag.each("row")]
    pitch = tag.size("pitch", 8.0, *PITCH)
    return ActionTable(title, (what, who, when, effect, done), tuple(rows), pitch)


def _built(tag: Tag, title: str, labels: tuple[str, ...]) -> ActionRow:
    number, lines = tag.words("number"), tag.lines(3)
    what, who, when, effect, done = (
        f"{title}, {number}: {lower_first(label)}" for label in labels
    )
    return ActionRow(
        number,
        Text(tag.field_id("wat"), what, lines),
        Text(tag.field_id("wie"), who, lines),
        Date(tag.field_id("klaar"), when),
        Text(tag.field_id("merken"), effect, lines),
        Check(tag.field_id("af"), done),
    )


def lower(block: ActionTable, place: Place) -> Lowered:
    """A number, four columns to write in and a box to tick; a rule under each row."""
    number, gutter, done = number_column(place), place.mm(GUTTER), place.mm(DONE)
    free = place.width - number.width - len(SHARES) * gutter - done
    written = [Column(free * share / sum(SHARES), gutter) for share in SHARES]
    columns = (number, *written, Column(done))
    *labels, last = block.labels
    head = [head_cell(label) for label in ("", *labels)]
    head.append(head_cell(last, align="center"))
    rows = [_row(row, block.pitch, place) for row in block.rows]
    return [form_table(block.title, columns, head, rows, place)]


def _row(row: ActionRow, pitch: float, place: Place) -> Row:
    fields = (row.what, row.who, row.when, row.effect)
    written = [
        Cell(
            (
                Lines(
                    field,
                    row.what.lines,
                    place.mm(pitch),
                    closed=False,
                    floor=place.floor,
                ),
            )
        )
        for field in fields
    ]
    done = Cell((Box(row.done),), align="center", stand="middle")
    number = number_cell(row.number, "ActionNumber", place.mm(NUMERAL_TOP))
    return Row((number, *written, done))


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
        title=form.name(part, "Acties"),
        labels=part.koppen or VORM.headings,
        pitch=part.regelafstand,
    )


VORM = Vorm(
    write,
    "naam* rijen regels regelafstand koppen*",
    headings=("Wat gaan we doen?", "Wie", "Klaar op", "Hoe merken we dat?", "Klaar"),
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
