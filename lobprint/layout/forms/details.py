"""Labelled fields of one line: who, when, until when; and the first next step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lobprint.document import Date, Detail, Details, NextStep, Text
from lobprint.layout.forms.fields import ruled_field
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import words
from lobprint.layout.room import Room
from lobprint.layout.text import TextBlock
from lobprint.look import MM
from lobprint.look.type import H3, SMALL

ROW = 8.5 * MM
GAP = 6 * MM
LABEL_GAP = 2 * MM
"""Between a label and its line."""
BASELINE = 1.3 * MM
"""Of a label, above the line."""
LEAST = 22 * MM
"""The least that is left to write on."""
LABEL_SHARE = 0.6
"""The most of a row that one label may take before it breaks."""
BEFORE, BEFORE_STEP = 4 * MM, 5 * MM

STEP_SHARES = (88 / 155, 38 / 155, 29 / 155)
"""Wat, Wie, Klaar op: parts of the width that the gutters leave."""
STEP_GUTTER = 5 * MM
STEP_LINE = 9 * MM


@dataclass(slots=True)
class _Place:
    """A detail with its label, set; both are `width` wide together at the least."""

    detail: Detail
    label: TextBlock
    width: float


def details(block: Details, room: Room) -> list[Slab | Break]:
    """One row; more rows when labels leave too little to write on."""
    items, height = details_row(block.items, room, room.node, (0.0, 0.0), room.width)
    return [Slab(height, items, before=BEFORE * room.scale)]


def details_row(
    entries: Sequence[Detail],
    room: Room,
    node: Node,
    at: tuple[float, float],
    width: float,
) -> tuple[list[Item], float]:
    """Labels and fields from `at` on over `width`, and how high they are."""
    x, top = at
    y = top
    items: list[Item] = []
    for places in _rows([_place(entry, room, width) for entry in entries], room, width):
        y += _row_height(places, room.scale)
        items += _row(places, room, node, (x, y), width)
    return items, y - top


def _place(detail: Detail, room: Room, width: float) -> _Place:
    most = width * LABEL_SHARE
    text = words(detail.label, SMALL, room, most)
    least = text.natural_width + (LABEL_GAP + LEAST) * room.scale
    return _Place(detail, text, least)


def _rows(places: list[_Place], room: Room, width: float) -> Iterator[list[_Place]]:
    row: list[_Place] = []
    gap = GAP * room.scale
    for place in places:
        used = sum(other.width + gap for other in row)
        if row and used + place.width > width:
            yield row
            row = []
        row.append(place)
    yield row


def _row_height(places: list[_Place], scale: float) -> float:
    """Of the row; the last lines of all labels stand on one baseline."""
    over = max(place.label.height - place.label.leading for place in places)
    return ROW * scale + over


def _row(
    places: list[_Place],
    room: Room,
    node: Node,
    at: tuple[float, float],
    width: float,
) -> list[Item]:
    """Labels and fields on the line at `at`; the fields share what labels leave."""
    x, y = at
    gap = GAP * room.scale
    taken = sum(place.width for place in places) + gap * (len(places) - 1)
    parts = sum(place.detail.share for place in places)
    least = LEAST * room.scale
    free = width - taken + least * len(places)
    items: list[Item] = []
    for place, line in zip(places, _lengths(places, free, parts, least), strict=True):
        items += _label(place.label, node.add("P"), x, y - BASELINE * room.scale)
        x += place.width - least
        items += ruled_field(place.detail.field, node, x, y, line, room.scale)
        x += line + gap
    return items


def _lengths(
    places: list[_Place], free: float, parts: float, least: float
) -> list[float]:
    """`free` by the fields' shares, none shorter than `least`."""
    lengths = [free * place.detail.share / parts for place in places]
    short = sum(max(least - length, 0) for length in lengths)
    room = sum(max(length - least, 0) for length in lengths)
    return [
        least + max(length - least, 0) * (1 - short / room if room else 0)
        for length in lengths
    ]


def _label(block: TextBlock, node: Node, x: float, baseline: float) -> list[Item]:
    """The label with its last line on `baseline`."""
    last = block.first_baseline + block.height - block.leading
    return block.items(x, baseline - last, node)


def next_step(block: NextStep, room: Room) -> list[Slab | Break]:
    """A bold line, and what, who and when under it, each over its line."""
    title = words(block.title, H3, room, room.width)
    items = title.items(0, 0, room.node.add("P"))
    fields: tuple[Text | Date, ...] = (block.what, block.who, block.when)
    widths = _step_widths(room)
    labels = [
        words(label, SMALL, room, width)
        for label, width in zip(block.labels, widths, strict=True)
    ]
    top = title.height + max(label.height for label in labels)
    bottom, x = top + STEP_LINE * room.scale, 0.0
    for label, field, width in zip(labels, fields, widths, strict=True):
        items += label.items(x, top - label.height, room.node.add("P"))
        items += ruled_field(field, room.node, x, bottom, width, room.scale)
        x += width + STEP_GUTTER * room.scale
    return [Slab(bottom, items, before=BEFORE_STEP * room.scale)]


def _step_widths(room: Room) -> list[float]:
    free = room.width - 2 * STEP_GUTTER * room.scale
    return [share * free for share in STEP_SHARES]
