"""Labelled fields of one line in a row: team, datum, bewaren tot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.element import Element
from lobprint.blocks.kind import Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.rail import along, beside, straight
from lobprint.blocks.tag import Tag
from lobprint.blocks.vorm import Deel, Form, Vorm, in_rows
from lobprint.document import Block, Date, Text
from lobprint.look.labels import LEAST
from lobprint.pieces import Cell, Labelled, Lowered, Row, Stack

BEFORE, UNDER_KOP = 4.0, 1.0
FOOT = (0.0, 3.0)
"""Space under the row: the least, and before a block that has little itself."""
DATE = Rule("id! label! name share")
TEXT = Rule("id! label! name share value")
"""What a labelled field may hold, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and a one-line field; `share` is the field's part of the free width."""

    label: str
    field: Text | Date
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Details(Block):
    """One row of labelled one-line fields; more when that leaves too little room."""

    sequel = True
    airy = True
    aside = True
    items: tuple[Detail, ...]


def build(tag: Tag) -> Details:
    items = detail_items(tag)
    if not items:
        tag.fault("in <details> staat niets", "Zet er <text .../> of <date .../> in.")
    return Details(items)


def detail_items(tag: Tag) -> tuple[Detail, ...]:
    """The labelled one-line fields in an element."""
    return tuple([_detail(child) for child in tag.each("text", "date")])


def _detail(tag: Tag) -> Detail:
    label = tag.words("label")
    name, made = tag.words("name") or label, tag.field_id()
    field: Text | Date = Date(made, name)
    if tag.element.tag == "text":
        field = Text(made, name, value=tag.words("value"))
    return Detail(label, field, tag.size("share", 1.0, 0.1, 100))


def lower(block: Details, place: Place) -> Lowered:
    """Under the kop of a large sheet they stand in it, beside the title."""
    if not block.items or beside_title(place.previous, place):
        return []
    row = Labelled(block.items, LEAST)
    if along(block, place):
        cells = (Cell((straight(place),)), Cell(), Cell((row,)))
        return [beside(block.items[0].label, [Row(cells)], place)]
    below = place.mm(place.space_below(*FOOT))
    under_kop = place.previous is not None and place.previous.kop
    before = UNDER_KOP if under_kop else BEFORE
    return [Stack((row,), place.mm(before), below)]


def beside_title(previous: Block | None, place: Place) -> bool:
    """Whether what comes after `previous` stands under the columns of its kop."""
    return place.large and previous is not None and previous.kop


def line(item: Deel, form: Form) -> Element:
    """The element of one labelled line; what a class list knows stands in it."""
    return form.element(
        "date" if item.datum else "text",
        id=form.field(item, "antwoord"),
        label=item.titel,
        name=item.naam,
        value=form.person(item.invullen) if item.invullen else None,
        share=item.breedte or (2 if item.datum else 3),
    )


def write(part: Deel, form: Form) -> Iterator[Element]:
    """Rows of labelled lines: all on one when there are no more than three."""
    yield from form.head(part)
    count = part.kolommen or (len(part.items) if len(part.items) <= 3 else 2)
    for row in in_rows(part.items, count):
        yield form.element("details", children=[line(item, form) for item in row])


LINE_KEYS = "titel* naam* datum invullen breedte"
VORM = Vorm(
    write,
    "kolommen",
    "",
    LINE_KEYS,
    "titel",
    longest=80,
    names=("{item}",),
    ends=("antwoord",),
)


KINDS = (
    Kind(
        Details,
        {"details": Rule(children="text date")},
        build,
        lower,
        {"details/text": TEXT, "details/date": DATE},
        vormen={"invulregels": VORM},
    ),
)
