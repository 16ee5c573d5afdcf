"""Tables to fill in: their head, repeated on each page, and rows that never split."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from lobprint.document import Block
from lobprint.layout.forms.order import has_sequel
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import across, cell_node, table_node, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import HEAD
from lobprint.look.type import SMALL_BOLD


@dataclass(frozen=True, slots=True)
class Head:
    """Words over a column: from `x`, at most `width` wide; `align` as in
    `TextBlock.items`; it heads `span` columns. A corner without words heads nothing: it
    is a TD."""

    words: str
    x: float
    width: float
    align: float = 0.0
    span: int = 1


def table(room: Room, title: str) -> tuple[Node, Node]:
    """A new table's THead and TBody."""
    node = table_node(room, title)
    return node.add("THead"), node.add("TBody")


def head_slab(room: Room, head: Node, heads: Sequence[Head]) -> Slab:
    """The head of a table, on one line at its foot, closed by a rule."""
    row = head.add("TR")
    blocks = [words(one.words, SMALL_BOLD, room, one.width) for one in heads]
    height = max(block.height for block in blocks)
    items: list[Item] = []
    for one, block in zip(heads, blocks, strict=True):
        if not one.words:
            row.add("TD")
            continue
        block.width = one.width
        cell = cell_node(row, "TH", "Column")
        if one.span > 1:
            cell.attributes["Table"]["ColSpan"] = one.span
        items += items_of(block, one.x, height - block.height, cell, one.align)
    bottom = height + room.mm(look.HEAD_GAP)
    items.append(across(0, bottom, room.width, HEAD))
    return Slab(bottom, items, before=room.mm(look.TABLE_BEFORE), keep=True)


def headed(
    block: Block, room: Room, header: Slab, rows: Sequence[Slab]
) -> list[Slab | Break]:
    """A table's slabs: the head stays with two rows and returns on each new page; the
    last row stays with what belongs to the table."""
    for row in rows:
        row.header = header
    for row in rows[:1]:
        row.keep = len(rows) > 1
    for row in rows[-1:]:
        row.keep = row.keep or has_sequel(block, room)
    return [header, *rows]


def lines_needed(lines: int, pitch: float, height: float) -> int:
    """So many writing lines that they reach `height`, and `lines` at the least."""
    return max(lines, ceil(height / pitch - 0.01))
