"""How far are we: everyone's own rating of each step, one level a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import choice, form_table, lower_first, number_cell
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.levels import Levels
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Choice, Inline, Text, plain_text
from lobprint.pieces import Box, Cell, Lines, Lowered, Piece, Row, Words, said

HEIGHT = 19.0
"""The least height of a row."""
PITCH = 9.5
LINES = 2
"""Writing lines of remarks, at the least."""
PADDING, PADDING_BELOW = 1.9, 1.5
NUMERAL_TOP = 1.2


@dataclass(frozen=True, slots=True)
class RatingRow:
    number: str
    title: Inline
    subtitle: str
    level: Choice
    remarks: Text


@dataclass(frozen=True, slots=True)
class RatingTable(Block):
    """Rows by levels, exactly one level a row, with room for remarks."""

    title: str
    row_label: str
    remarks_label: str
    rows: tuple[RatingRow, ...]


def build(tag: Tag) -> RatingTable:
    levels, remarks = tag.parts("levels"), tag.words("remarks-label")
    return RatingTable(
        tag.words("title"),
        tag.words("row-label"),
        remarks,
        tuple([_built(row, levels, remarks) for row in tag.each("row")]),
    )


def _built(tag: Tag, levels: tuple[str, ...], remarks: str) -> RatingRow:
    number, title = tag.words("number"), tag.text
    name = f"{number} {plain_text(title)}"
    return RatingRow(
        number,
        title,
        tag.words("subtitle"),
        choice(tag, "niveau", name, levels),
        Text(tag.field_id("opmerking"), f"{name}: {lower_first(remarks)}", 2),
    )


def lower(block: RatingTable, place: Place) -> Lowered:
    """A row for each step: a box under each level, and lines for remarks."""
    if not block.rows:
        return []
    names = [option.label for option in block.rows[0].level.options]
    levels = Levels(place, names)
    head = levels.head(block.row_label, block.remarks_label)
    rows = [_row(row, place) for row in block.rows]
    return [form_table(block.title, levels.columns(), head, rows, place)]


def _row(row: RatingRow, place: Place) -> Row:
    boxes = [
        Cell((Box(row.level, option),), align="center", stand="middle")
        for option in row.level.options
    ]
    count = max(row.remarks.lines, LINES)
    lines = Lines(row.remarks, count, place.mm(PITCH), closed=False, floor=place.floor)
    top, below = place.mm(PADDING), place.mm(PADDING_BELOW)
    subject: list[Piece] = [Words(row.title, "Question", bold=True)]
    if row.subtitle:
        subject.append(Words(said(row.subtitle), "Micro"))
    cells = (
        number_cell(row.number, "RatingNumber", place.mm(NUMERAL_TOP)),
        Cell(tuple(subject), same=True, top=top, bottom=below),
        *boxes,
        Cell((lines,)),
    )
    return Row(cells, place.mm(HEIGHT), LINES * place.floor)


def write(part: Deel, form: Form) -> Iterator[Element]:
    """A scale: a row for each item."""
    yield from form.head(part)
    subject, remarks = part.koppen or VORM.headings
    rows = [
        form.element(
            "row",
            item.vraag or item.tekst,
            id=form.field(item),
            number=form.number(item),
            subtitle=item.uitleg,
        )
        for item in part.items
    ]
    yield form.element(
        "rating",
        children=rows,
        title=form.name(part),
        row_label=subject,
        remarks_label=remarks,
        levels=part.niveaus,
    )


VORM = Vorm(
    write,
    "naam* niveaus* koppen*",
    "niveaus",
    "vraag tekst uitleg* nummer*",
    "vraag tekst",
    headings=("Onderwerp", "Opmerkingen"),
    longest=200,
    names=("{item}.niveau", "{item}.opmerking"),
    ends=("niveau", "opmerking"),
)


KINDS = (
    Kind(
        RatingTable,
        {"rating": Rule("title! row-label! remarks-label! levels!", "row+")},
        build,
        lower,
        {"rating/row": Rule("id! number! subtitle", text="words!")},
        vormen={"schaal": VORM},
    ),
)
