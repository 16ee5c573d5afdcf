"""The small parts of which blocks are built: text, writing lines, boxes, table rows.

Everything in pt, from the top left of the slab it stands in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.document import Check, Choice, Date, Inline, Option, Text
from lobprint.layout.items import (
    Box,
    Curve,
    Glyphs,
    Item,
    Line,
    Node,
    Ring,
    Slab,
    Widget,
)
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import MM
from lobprint.look import type as styles
from lobprint.look.line import Figure
from lobprint.look.rules import CHECK_BOX, CHECK_BOX_RULE, WRITING, Rule
from lobprint.look.text import TextBlock, label, paragraph
from lobprint.look.type import TypeStyle

ON_A3: dict[TypeStyle, TypeStyle] = {
    styles.H1: styles.A3_H1,
    styles.SMALL: styles.A3_TEXT,
    styles.MICRO: styles.A3_MICRO,
    styles.STATEMENT: styles.A3_STATEMENT,
    styles.STATEMENT_OWN: styles.A3_STATEMENT_OWN,
}
"""Styles that have a size of their own on A3; the others grow with its scale."""


def styled(style: TypeStyle, room: Room) -> TypeStyle:
    """`style` at the size that it has on the room's sheet."""
    if room.scale == 1:
        return style
    if room.scale < 1:
        return style.tightened(room.scale)
    return ON_A3.get(style) or style.scaled(room.scale)


def text(inline: Inline, style: TypeStyle, width: float, room: Room) -> TextBlock:
    """Inline text in `style` at the sheet's size, broken at `width`."""
    return paragraph(inline, styled(style, room), width, room.pages)


def words(string: str, style: TypeStyle, room: Room, width: float = 1e6) -> TextBlock:
    """A plain string in `style` at the sheet's size, broken at `width`."""
    return label(string, styled(style, room), width)


def text_slab(
    block: TextBlock,
    node: Node | None,
    x: float = 0.0,
    before: float = 0.0,
    keep: bool = False,
) -> Slab:
    """A slab that holds nothing but `block`, as content of `node`."""
    return Slab(block.height, items_of(block, x, 0, node), before, keep)


def line_figure(line: Figure, x: float, y: float) -> list[Item]:
    """The school's line with its ring, in merk; the figure's top left is at (x, y)."""
    rule = Rule(line.stroke * MM, "merk")
    points = [(x + at * MM, y + down * MM) for at, down in line.points]
    at, down, radius = line.ring
    outer = (radius + line.stroke / 2) * MM
    ring = Ring(x + at * MM, y + down * MM, outer, rule)
    return [Curve(points, line.radius * MM, rule), ring]


def numeral(
    sign: str, style: TypeStyle, x: float, y: float, node: Node, room: Room
) -> list[Item]:
    """A big number in front of words in the same element."""
    return spaced(items_of(words(sign, style, room), x, y, node))


def spaced(items: list[Item]) -> list[Item]:
    """The same words with a space after each, for more words follow in the same
    element and must not run together with these."""
    for item in items:
        if isinstance(item, Glyphs) and not item.text.endswith(" "):
            item.text += " "
    return items


def across(x: float, y: float, width: float, rule: Rule) -> Line:
    """A horizontal rule whose middle lies at `y`."""
    return Line(x, y, x + width, y, rule)


def writing_lines(
    x: float, y: float, width: float, count: int, pitch: float
) -> list[Item]:
    """Lines to write on, at y + pitch, y + 2 pitch, ..."""
    return [across(x, y + n * pitch, width, WRITING) for n in range(1, count + 1)]


def form_node(parent: Node, name: str) -> Node:
    """The structure element of a field with this human name, last in `parent`."""
    return parent.add("Form", alt=name)


def text_field(
    text_or_date: Text | Date,
    parent: Node,
    x: float,
    y: float,
    width: float,
    height: float,
    size: float = 10.5,
    pitch: float | None = None,
) -> Widget:
    """A field to write in, with its Form element in `parent`."""
    node = form_node(parent, text_or_date.name)
    return Widget(x, y, width, height, text_or_date, node, size=size, pitch=pitch)


def check_box(
    box: Check | Choice,
    parent: Node,
    x: float,
    y: float,
    option: Option | None = None,
    scale: float = 1.0,
) -> list[Item]:
    """A box to tick with its top left corner at (x, y), its Form element in `parent`.

    Of a choice, `option` is the one that this box stands for."""
    side = CHECK_BOX * MM * scale
    name = f"{box.name}: {option.label}" if option else box.name
    node = form_node(parent, name)
    frame = Box(x, y, side, side, CHECK_BOX_RULE)
    return [frame, Widget(x, y, side, side, box, node, option)]


@dataclass(slots=True)
class Cell:
    """A cell of text in a row: TH or TD, `x` from the left, `scope` for a TH."""

    block: TextBlock
    x: float
    tag: str = "TD"
    scope: str | None = None
    align: float = 0.0


def table_node(room: Room, title: str) -> Node:
    """A Table element; `title` is what a screen reader says of it (14.8.5.7)."""
    node = room.node.add("Table")
    node.attributes["Table"] = {"Summary": title}
    return node


def cell_node(row: Node, tag: str, scope: str | None = None) -> Node:
    """A cell, last in `row`; a TH says whether it heads its "Column" or its "Row"."""
    node = row.add(tag)
    if scope:
        node.attributes["Table"] = {"Scope": scope}
    return node


def text_row(
    group: Node,
    cells: Sequence[Cell],
    width: float,
    rule: Rule,
    padding: tuple[float, float],
) -> Slab:
    """A table row of plain text: a TR in `group` (THead or TBody).

    It is padded above and below, and closed by `rule`, `width` long."""
    row = group.add("TR")
    items: list[Item] = []
    for cell in cells:
        node = cell_node(row, cell.tag, cell.scope)
        items += items_of(cell.block, cell.x, padding[0], node, cell.align)
    height = sum(padding) + max(cell.block.height for cell in cells) + rule.weight
    items.append(across(0, height - rule.weight / 2, width, rule))
    return Slab(height, items)
