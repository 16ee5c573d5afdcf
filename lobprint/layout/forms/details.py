"""Labelled fields of one line: who, when, until when; and the first next step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.document import Date, Detail, Details, NextStep, Text
from lobprint.layout.forms.fields import ruled_field
from lobprint.layout.forms.order import space_below
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.text import TextBlock
from lobprint.look.type import H3, SMALL

BASELINE = 1.3
"""Of a label, above the line."""
LABEL_SHARE = 0.6
"""The most of a row that one label may take before it breaks."""
FOOT = (0.0, 3.0)
"""Space under the row: the least, and before a block that has little itself."""


@dataclass(slots=True)
class _Place:
    """A detail with its label set; `least` is the least length of its line."""

    detail: Detail
    label: TextBlock
    gap: float
    least: float

    @property
    def before_line(self) -> float:
        return self.label.natural_width + self.gap

    @property
    def width(self) -> float:
        return self.before_line + self.least


def details(block: Details, room: Room) -> list[Slab | Break]:
    """One row; more rows when labels leave too little to write on."""
    items, height = details_row(block.items, room, room.node, (0.0, 0.0), room.width)
    foot = room.mm(space_below(block, room, *FOOT))
    return [Slab(height + foot, items, before=room.mm(look.DETAILS_BEFORE))]


def details_row(
    entries: Sequence[Detail],
    room: Room,
    node: Node,
    at: tuple[float, float],
    width: float,
    least: float = look.DETAILS_LEAST,
) -> tuple[list[Item], float]:
    """Labels and fields from `at` on over `width`, and how high they are.

    No line gets shorter than `least` mm: then a new row begins."""
    x, top = at
    y = top
    items: list[Item] = []
    for places in _rows(entries, room, width, least):
        y += _row_height(places, room)
        items += _row(places, room, node, (x, y), width)
    return items, y - top


def details_height(
    entries: Sequence[Detail],
    room: Room,
    width: float,
    least: float = look.DETAILS_LEAST,
) -> float:
    """How high `details_row` will be, in pt."""
    rows = _rows(entries, room, width, least)
    return sum(_row_height(places, room) for places in rows)


def _rows(
    entries: Sequence[Detail], room: Room, width: float, least: float
) -> Iterator[list[_Place]]:
    """As many on a row as leaves each its least line."""
    row: list[_Place] = []
    for entry in entries:
        label = words(entry.label, SMALL, room, width * LABEL_SHARE)
        place = _Place(entry, label, room.mm(look.DETAILS_LABEL_GAP), room.mm(least))
        used = sum(other.width + room.mm(look.DETAILS_GAP) for other in row)
        if row and used + place.width > width:
            yield row
            row = []
        row.append(place)
    yield row


def _row_height(places: list[_Place], room: Room) -> float:
    """Of the row; the last lines of all labels stand on one baseline."""
    over = max(place.label.height - place.label.leading for place in places)
    return room.mm(look.DETAILS_ROW) + over


def _row(
    places: list[_Place],
    room: Room,
    node: Node,
    at: tuple[float, float],
    width: float,
) -> list[Item]:
    """Labels and fields on the line at `at`; the fields share what labels leave."""
    x, y = at
    gap, baseline = room.mm(look.DETAILS_GAP), y - room.mm(BASELINE)
    free = width - sum(place.before_line for place in places) - gap * (len(places) - 1)
    items: list[Item] = []
    for place, length in zip(places, _lengths(places, free), strict=True):
        items += _label(place.label, node.add("P"), x, baseline)
        x += place.before_line
        items += ruled_field(place.detail.field, node, x, y, length, room)
        x += length + gap
    return items


def _lengths(places: list[_Place], free: float) -> list[float]:
    """`free` by the fields' shares, none shorter than its least."""
    parts = sum(place.detail.share for place in places)
    wished = [free * place.detail.share / parts for place in places]
    spare = [wish - place.least for wish, place in zip(wished, places, strict=True)]
    short, rest = -sum(min(one, 0) for one in spare), sum(max(one, 0) for one in spare)
    keep = 1 - short / rest if rest else 0.0
    return [
        place.least + max(one, 0) * keep
        for one, place in zip(spare, places, strict=True)
    ]


def _label(block: TextBlock, node: Node, x: float, baseline: float) -> list[Item]:
    """The label with its last line on `baseline`."""
    last = block.first_baseline + block.height - block.leading
    return items_of(block, x, baseline - last, node)


def next_step(block: NextStep, room: Room) -> list[Slab | Break]:
    """A bold line, and what, who and when under it, each over its line."""
    title = words(block.title, H3, room, room.width)
    items = items_of(title, 0, 0, room.node.add("P"))
    fields: tuple[Text | Date, ...] = (block.what, block.who, block.when)
    widths = _step_widths(room)
    labels = [
        words(label, SMALL, room, width)
        for label, width in zip(block.labels, widths, strict=True)
    ]
    top = title.height + max(label.height for label in labels)
    bottom, x = top + room.mm(look.NEXT_STEP_LINE), 0.0
    for label, field, width in zip(labels, fields, widths, strict=True):
        items += items_of(label, x, top - label.height, room.node.add("P"))
        items += ruled_field(field, room.node, x, bottom, width, room)
        x += width + room.mm(look.NEXT_STEP_GUTTER)
    before = look.NEXT_STEP_APART if block.apart else look.NEXT_STEP_BEFORE
    return [Slab(bottom, items, before=room.mm(before))]


def _step_widths(room: Room) -> list[float]:
    free = room.width - 2 * room.mm(look.NEXT_STEP_GUTTER)
    return [share * free for share in look.NEXT_STEP_SHARES]
