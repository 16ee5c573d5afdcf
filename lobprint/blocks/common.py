"""What several blocks share: their fields, the measures of tables to fill in, heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Choice, Option
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import ROW, Rule
from lobprint.look.styles import Style
from lobprint.pieces import Cell, Column, Grid, Row, Words, said
from lobprint.slug import slug

HEAD_GAP = 1.1
"""Between the words of a table head and the rule under them, in mm on A4, as all
measures of blocks."""
TABLE_BEFORE = 2.0
"""Above a table to fill in."""
PITCH = (5.0, 30.0)
"""Writing lines stand from 5 to 30 mm apart."""
LONGEST_VALUE = 20
"""An answer whose name is longer has its number in an id."""


def choice(
    tag: Tag,
    suffix: str,
    name: str,
    labels: tuple[str, ...],
    values: tuple[str, ...] = (),
) -> Choice:
    """Exactly one of `labels`; each of its boxes has an id of its own, which ends in
    its words, or in what it is called in another language: `values`."""
    pairs = zip(values or _values(labels), labels, strict=True)
    options = tuple([Option(value, label) for value, label in pairs])
    choice_id = tag.field_id(suffix)
    for option in options:
        tag.field_id(f"{suffix}.{option.value}")
    return Choice(choice_id, name, options)


def _values(labels: tuple[str, ...]) -> list[str]:
    """What each label is called in an id: its words, or else its number."""
    values = [value_of(label) for label in labels]
    if max(map(len, values)) > LONGEST_VALUE:
        return [str(number) for number in range(1, len(labels) + 1)]
    return values


def value_of(label: str) -> str:
    """What an answer is called in an id."""
    return slug(label, "x")


def lower_first(label: str) -> str:
    """`label` inside a name: "Opmerkingen" is "opmerkingen", "LOB" stays "LOB"."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def number_cell(number: str, style: Style, top: float, lift: float = 0.0) -> Cell:
    """The number of a row, which heads it."""
    return Cell((Words(said(number), style, lift=lift),), head=True, top=top)


def head_cell(
    label: str,
    span: int = 1,
    left: float = 0.0,
    **rest: Any,
) -> Cell:
    """Words over a column, at the foot of the head; none over a corner. `rest` is as
    in `Cell`."""
    pieces = (Words(said(label), "TableHead"),) if label else ()
    return Cell(pieces, span, True, left=left, stand="bottom", **rest)


def form_table(
    title: str,
    columns: Sequence[Column],
    head: Sequence[Cell],
    rows: Sequence[Row],
    place: Place,
    under: Rule = ROW,
) -> Grid:
    """A table to fill in: its head stays with two rows and returns on each new page;
    its last row stays with what belongs to the table."""
    return Grid(
        title,
        tuple(columns),
        tuple(rows),
        tuple(head),
        before=place.mm(TABLE_BEFORE),
        head_gap=place.mm(HEAD_GAP),
        under=under,
        keep="first",
        sequel=place.has_sequel,
    )


def number_column(place: Place) -> Column:
    """Everything that has a number stands right of a column this wide."""
    return Column(place.mm(NUMBER_COLUMN))


def parted(shares: Sequence[float], gutter: float, width: float) -> tuple[Column, ...]:
    """Columns that share what gutters leave of `width`, in mm; the last has none."""
    unit = (width - gutter * (len(shares) - 1)) / sum(shares)
    *most, last = (share * unit for share in shares)
    return (*(Column(one, gutter) for one in most), Column(last))


def keep_ends(pieces: Sequence[Words], before: float) -> list[Words]:
    """`pieces`, the first of them `before` below what is above; of several the first
    two and the last two never part."""
    last = len(pieces) - 1
    return [
        piece._replace(
            before=piece.before if at else before,
            keep=at < last and at in (0, last - 1),
        )
        for at, piece in enumerate(pieces)
    ]
