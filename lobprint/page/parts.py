"""The small parts of which blocks are built: text, writing lines, boxes, table rows.

Everything in pt, from the top left of the slab it stands in.
"""

from __future__ import annotations

from lobprint.document import Check, Choice, Date, Option, Text
from lobprint.look import MM
from lobprint.look.line import Figure
from lobprint.look.line import Ring as Stop
from lobprint.look.pictograms import GRID, outline, weight
from lobprint.look.rules import (
    BOX_GAP,
    BOX_INNER,
    CHECK_BOX,
    CHECK_BOX_RULE,
    LARGE_BOX,
    LARGE_BOX_RULE,
    WRITING,
    Rule,
)
from lobprint.page.items import (
    Box,
    Curve,
    Glyphs,
    Item,
    Leaf,
    Line,
    Node,
    Ring,
    Strokes,
    Widget,
)


def line_figure(
    line: Figure, x: float, y: float, leaf: Leaf | None = None
) -> list[Item]:
    """The school's line with its rings, in merk; its top left is at (x, y). It is
    decoration, unless it has a leaf."""
    points = [(x + at * MM, y + down * MM) for at, down in line.points]
    rule = Rule(line.stroke * MM, "merk")
    curve = Curve(points, line.radius * MM, rule, leaf)
    return [curve, *(_ring(ring, x, y, leaf) for ring in line.rings)]


def _ring(ring: Stop, x: float, y: float, leaf: Leaf | None) -> Ring:
    outer = (ring.radius + ring.stroke / 2) * MM
    rule = Rule(ring.stroke * MM, "merk")
    return Ring(x + ring.x * MM, y + ring.y * MM, outer, rule, leaf)


def frame_of(x: float, y: float, width: float, height: float, rule: Rule) -> list[Item]:
    """A frame with its outer edges there, and the thin line within it."""
    inset = rule.weight + BOX_GAP * MM
    return [
        _frame(x, y, width, height, rule),
        _frame(x + inset, y + inset, width - 2 * inset, height - 2 * inset, BOX_INNER),
    ]


def _frame(x: float, y: float, width: float, height: float, rule: Rule) -> Box:
    """The middle of its line lies half its weight within these edges."""
    line = rule.weight
    return Box(x + line / 2, y + line / 2, width - line, height - line, rule)


def pictogram(
    name: str, x: float, y: float, size: float, leaf: Leaf | None = None
) -> Strokes:
    """The pictogram with its top left corner at (x, y), `size` pt large. It is
    decoration, unless it has a leaf."""
    rule = Rule(weight(size / MM), "zwart")
    return Strokes(x, y, size / GRID, outline(name), rule, leaf)


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
    large: bool = False,
) -> list[Item]:
    """A box to tick with its top left corner at (x, y), its Form element in `parent`.

    Of a choice, `option` is the one that this box stands for."""
    side = (LARGE_BOX if large else CHECK_BOX) * MM * scale
    node = form_node(parent, option.behind(box.name) if option else box.name)
    frame = Box(x, y, side, side, LARGE_BOX_RULE if large else CHECK_BOX_RULE)
    return [frame, Widget(x, y, side, side, box, node, option)]


def cell_node(row: Node, tag: str, scope: str | None = None) -> Node:
    """A cell, last in `row`; a TH says whether it heads its "Column" or its "Row"."""
    node = row.add(tag)
    if scope:
        node.attributes["Table"] = {"Scope": scope}
    return node
