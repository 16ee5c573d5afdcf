"""Columns of short texts, and the poster of numbered statements."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.document import Column, Columns, Statement, Statements
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import across, numeral, text, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import reading as look
from lobprint.look import type as styles
from lobprint.look.rules import KOP, ROW

UNDER_RULE = 1.8
TITLE_GAP = 1.0
OWN_GAP = 1.7
"""Between a statement of the poster and our own line."""


def columns(block: Columns, room: Room) -> list[Slab | Break]:
    """Short texts side by side under a rule each, read one after the other."""
    gutter = room.mm(look.COLUMNS_GUTTER)
    count = len(block.items)
    width = (room.width - gutter * (count - 1)) / count
    items: list[Item] = []
    height = 0.0
    for place, column in enumerate(block.items):
        content, lowest = _column(column, place * (width + gutter), width, room)
        items += content
        height = max(height, lowest)
    numbered = any(column.number for column in block.items)
    return [
        Slab(
            height, items, room.mm(look.NUMBERED_GAP if numbered else look.COLUMNS_GAP)
        )
    ]


def _column(
    column: Column, x: float, width: float, room: Room
) -> tuple[list[Item], float]:
    items: list[Item] = [across(x, KOP.weight / 2, width, KOP)]
    y = KOP.weight + room.mm(UNDER_RULE)
    head = room.node.add("P")
    if column.number:
        items += numeral(column.number, styles.COLUMN_NUMERAL, x, y, head, room)
        y += styles.COLUMN_NUMERAL.leading * room.scale + room.mm(TITLE_GAP)
    title = words(column.title, styles.H3, room, width)
    items += items_of(title, x, y, head)
    y += title.height
    body = text(column.text, styles.BODY, width, room)
    items += items_of(body, x, y, room.node.add("P"))
    return items, y + body.height


def statements(block: Statements, room: Room) -> list[Slab | Break]:
    """Sentences to hang on the wall, each behind a big numeral, under a rule."""
    node = room.node.add("L")
    node.attributes["List"] = {"ListNumbering": "Decimal"}
    slabs = [_statement(item, node.add("LI"), room) for item in block.items]
    if slabs:
        slabs[0].before = room.mm(look.POSTER_GAP)
    return [*slabs]


def _statement(item: Statement, entry: Node, room: Room) -> Slab:
    start, top = room.mm(look.POSTER_COLUMN), room.mm(look.POSTER_ABOVE)
    width = room.width - start
    sign = words(item.number, styles.STATEMENT_NUMERAL, room)
    items: list[Item] = [across(0, ROW.weight / 2, room.width, ROW)]
    items += items_of(sign, 0, top, entry.add("Lbl"))
    body = entry.add("LBody")
    sentence = text(item.statement, styles.STATEMENT, width, room)
    items += items_of(sentence, start, top, body.add("P"))
    height = sentence.height
    if item.text:
        own = text(item.text, styles.STATEMENT_OWN, width, room)
        below = height + room.mm(OWN_GAP)
        items += items_of(own, start, top + below, body.add("P"))
        height = below + own.height
    return Slab(top + max(height, sign.height) + room.mm(look.POSTER_BELOW), items)


COLUMNS: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {
    Columns: columns,
    Statements: statements,
}
