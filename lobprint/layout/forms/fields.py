"""Fields on the page: a line or an area to write in, and boxes with their words.

Arguments are in pt, constants in mm. Lines and boxes are artifacts; a widget hangs
under a Form element of its own, whose alternative text is the field's name
(ISO 14289-1, 7.18.4).
"""

from __future__ import annotations

from lobprint.document import Check, Choice, Date, Option, Text
from lobprint.layout.items import Item, Node, Widget
from lobprint.layout.parts import across, check_box, text_field
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import CHECK_BOX, CHECK_LABEL_GAP, WRITING
from lobprint.look.text import TextBlock

ONE_LINE = 7.0
"""Height of a single-line field above its line, in mm."""
BOX_OVER_BASELINE = 3.3
"""From the top of a check box to the baseline of the words beside it, in mm."""


def typed_size(room: Room) -> float:
    """The size of what is typed, in pt."""
    return look.TYPED * room.scale


def line_field(
    field: Text | Date,
    node: Node,
    x: float,
    y: float,
    width: float,
    room: Room,
) -> Widget:
    """A field of one line that stands upon a line at `y`; the line is not drawn."""
    height, size = room.mm(ONE_LINE), typed_size(room)
    return text_field(field, node, x, y - height, width, height, size, height)


def ruled_field(
    field: Text | Date,
    node: Node,
    x: float,
    y: float,
    width: float,
    room: Room,
) -> list[Item]:
    """A field of one line with its writing line at `y`."""
    rule = across(x, y, width, WRITING)
    return [rule, line_field(field, node, x, y, width, room)]


def area_field(
    field: Text | Date,
    node: Node,
    x: float,
    y: float,
    width: float,
    lines: int,
    pitch: float,
    room: Room,
) -> list[Item]:
    """A field over `lines` writing lines from `y` on, and all those lines but the
    last: that one is the rule on which the row ends."""
    rules: list[Item] = [
        across(x, y + number * pitch, width, WRITING) for number in range(1, lines)
    ]
    size, height = typed_size(room), lines * pitch
    rules.append(text_field(field, node, x, y, width, height, size, pitch))
    return rules


def label_space(room: Room) -> float:
    """From the left of a check box to that of its words."""
    return room.mm(CHECK_BOX + CHECK_LABEL_GAP)


def worded_box(
    box: Check | Choice,
    words: TextBlock,
    node: Node,
    x: float,
    y: float,
    room: Room,
    option: Option | None = None,
) -> list[Item]:
    """A check box with its words to the right; their first line has its top at `y`."""
    top = y + words.first_baseline - room.mm(BOX_OVER_BASELINE)
    items = check_box(box, node, x, top, option, room.scale)
    return items + items_of(words, x + label_space(room), y, node.add("P"))
