"""Who does what, and when: empty rows for a team's actions."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.document import ActionRow, ActionTable, Date, Text
from lobprint.layout.forms.fields import area_field, line_field
from lobprint.layout.forms.tables import Head, head_slab, headed, table
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import across, cell_node, check_box, words, writing_lines
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import CHECK_BOX, ROW
from lobprint.look.type import ACTION_NUMERAL


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns after the number begin and how wide they are, in pt."""

    starts: tuple[float, ...]
    widths: tuple[float, ...]


def action_table(block: ActionTable, room: Room) -> list[Slab | Break]:
    """A number, four columns to write in and a box to tick; a rule under each row."""
    columns = _columns(room)
    head, body = table(room, block.title)
    heads = [
        Head(label, x, width, 0.5 if place == len(look.ACTION_WIDTHS) else 0.0)
        for place, (label, x, width) in enumerate(
            zip(block.labels, columns.starts, columns.widths, strict=True)
        )
    ]
    header = head_slab(room, head, [Head("", 0, columns.starts[0]), *heads])
    rows = [_row(row, room.mm(block.pitch), columns, room, body) for row in block.rows]
    return headed(block, room, header, rows)


def _columns(room: Room) -> _Columns:
    number, gutter, done = (
        room.mm(mm) for mm in (NUMBER_COLUMN, look.ACTION_GUTTER, look.ACTION_DONE)
    )
    free = room.width - number - len(look.ACTION_WIDTHS) * gutter - done
    widths = (
        *(free * share / sum(look.ACTION_WIDTHS) for share in look.ACTION_WIDTHS),
        done,
    )
    starts = tuple(number + sum(widths[:n]) + n * gutter for n in range(len(widths)))
    return _Columns(starts, widths)


def _row(
    row: ActionRow, pitch: float, columns: _Columns, room: Room, body: Node
) -> Slab:
    node, lines = body.add("TR"), row.what.lines
    height = lines * pitch
    number = words(row.number, ACTION_NUMERAL, room)
    head = cell_node(node, "TH", "Row")
    items = items_of(number, 0, room.mm(look.ACTION_NUMERAL_TOP), head)
    fields: tuple[Text | Date, ...] = (row.what, row.who, row.when, row.effect)
    for field, x, width in zip(fields, columns.starts, columns.widths, strict=False):
        cell = cell_node(node, "TD")
        items += _space(field, cell, (x, width), lines, pitch, room)
    side = room.mm(CHECK_BOX)
    x = columns.starts[-1] + (columns.widths[-1] - side) / 2
    done = cell_node(node, "TD")
    items += check_box(row.done, done, x, (height - side) / 2, None, room.scale)
    items.append(across(0, height, room.width, ROW))
    return Slab(height, items)


def _space(
    field: Text | Date,
    cell: Node,
    column: tuple[float, float],
    lines: int,
    pitch: float,
    room: Room,
) -> list[Item]:
    """A column's lines; a date stands on the first of them, text on all."""
    x, width = column
    if isinstance(field, Text):
        return area_field(field, cell, x, 0, width, lines, pitch, room)
    rules = writing_lines(x, 0, width, lines - 1, pitch)
    return [*rules, line_field(field, cell, x, pitch, width, room)]
