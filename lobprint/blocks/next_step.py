"""The first action of a page, with owner and date: "Hier beginnen we mee"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lobprint.blocks.common import lower_first, parted
from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm
from lobprint.document import Block, Date, Text
from lobprint.language import teksten
from lobprint.pieces import Cell, Grid, Line, Lowered, Row, Stack, Words, said

SHARES = (88 / 155, 38 / 155, 29 / 155)
"""Wat, Wie, Klaar op: parts of the width that the gutters leave."""
GUTTER = 5.0
LINE = 9.0
"""From the labels down to the line."""
BEFORE, APART = 5.0, 8.0
"""Above it at the end of a section, and as one by itself."""


def _labels() -> tuple[str, ...]:
    words = teksten()
    return words.wat, words.wie, words.klaar_op


@dataclass(frozen=True, slots=True)
class NextStep(Block):
    """What, who and when of one action.

    `apart` is whether it is a section by itself, and doesn't end the one before it."""

    sequel = True
    title: str
    what: Text
    who: Text
    when: Date
    labels: tuple[str, ...] = field(default_factory=_labels)
    apart: bool = False


def build(tag: Tag) -> NextStep:
    title = tag.words("title")
    name = tag.maybe("name") or title
    what, who, when = (f"{name}: {lower_first(label)}" for label in _labels())
    return NextStep(
        title,
        Text(tag.field_id("wat"), what),
        Text(tag.field_id("wie"), who),
        Date(tag.field_id("klaar"), when),
        apart=tag.yes("apart"),
    )


def lower(block: NextStep, place: Place) -> Lowered:
    """A bold line, and what, who and when under it, each over its line."""
    columns = parted(SHARES, place.mm(GUTTER), place.width)
    fields: tuple[Text | Date, ...] = (block.what, block.who, block.when)
    cells = [
        over_line(label, field, place)
        for label, field in zip(block.labels, fields, strict=True)
    ]
    row = Grid(block.title, columns, (Row(tuple(cells)),), kind="plain")
    title = Words(said(block.title), "ColumnTitle", keep=True)
    return [Stack((title, row), place.mm(APART if block.apart else BEFORE))]


def over_line(label: str, field: Text | Date, place: Place, high: float = LINE) -> Cell:
    """A label, and a line to write on, `high` mm under it."""
    words = Words(said(label), "FieldLabel", keep=True)
    line = Line(field, place.mm(high), floor=place.floor)
    return Cell((words, line), stand="bottom")


def write(part: Deel, form: Form) -> Iterator[Element]:
    """One action, agreed on."""
    if part.uitleg:
        yield form.element("p", part.uitleg)
    yield form.element(
        "next-step",
        id=form.field(part, "afspraak"),
        title=part.titel or teksten().afspraak,
        name=part.naam,
        apart=not part.uitleg,
    )


VORM = Vorm(
    write,
    "naam*",
    headed=False,
    names=("{part}.wat", "{part}.wie", "{part}.klaar"),
    ends=("afspraak", "wat", "wie", "klaar"),
)


KINDS = (
    Kind(
        NextStep,
        {"next-step": Rule("id! title! name apart")},
        build,
        lower,
        vormen={"afspraak": VORM},
    ),
)
