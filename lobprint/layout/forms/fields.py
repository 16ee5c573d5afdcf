"""Fields on the page: a line or an area to write in, and boxes with their words.

All lengths are in pt. Lines and boxes are artifacts; a widget hangs under a Form
element of its own, whose alternative text is the field's name (ISO 14289-1, 7.18.4).
"""

from __future__ import annotations

from lobprint.document import Check, Choice, Date, Option, Text
from lobprint.layout.items import Item, Node, Widget
from lobprint.layout.parts import across, check_box, text_field
from lobprint.layout.text import TextBlock
from lobprint.look import MM
from lobprint.look.rules import CHECK_BOX, CHECK_LABEL_GAP, WRITING

TYPED = 10.5
"""Size of what is typed, in pt."""
ONE_LINE = 7.0 * MM
"""Height of a single-line field above its line."""
BOX_OVER_BASELINE = 3.3 * MM
"""From the top of a check box to the baseline of the words beside it."""


def line_field(
    field: Text | Date,
    node: Node,
    x: float,
    y: float,
    width: float,
    scale: float = 1.0,
) -> Widget:
    """A field of one line that stands upon a line at `y`; the line is not drawn."""
    height, size = ONE_LINE * scale, TYPED * scale
    return text_field(field, node, x, y - height, width, height, size, height)


def ruled_field(
    field: Text | Date,
    node: Node,
    x: float,
    y: float,
    width: float,
    scale: float = 1.0,
) -> list[Item]:
    """A field of one line with its writing line at `y`."""
    rule = across(x, y, width, WRITING)
    return [rule, line_field(field, node, x, y, width, scale)]


def area_field(
    field: Text | Date,
    node: Node,
    x: float,
    y: float,
    width: float,
    lines: int,
    pitch: float,
    scale: float = 1.0,
) -> list[Item]:
    """A field over `lines` writing lines from `y` on, and all those lines but the
    last: that one is the rule on which the row ends."""
    rules: list[Item] = [
        across(x, y + number * pitch, width, WRITING) for number in range(1, lines)
    ]
    size, height = TYPED * scale, lines * pitch
    rules.append(text_field(field, node, x, y, width, height, size, pitch))
    return rules


def label_space(scale: float = 1.0) -> float:
    """From the left of a check box to that of its words."""
    return (CHECK_BOX + CHECK_LABEL_GAP) * MM * scale


def worded_box(
    box: Check | Choice,
    words: TextBlock,
    node: Node,
    x: float,
    y: float,
    option: Option | None = None,
    scale: float = 1.0,
) -> list[Item]:
    """A check box with its words to the right; their first line has its top at `y`."""
    top = y + words.first_baseline - BOX_OVER_BASELINE * scale
    items = check_box(box, node, x, top, option, scale)
    return items + words.items(x + label_space(scale), y, node.add("P"))
