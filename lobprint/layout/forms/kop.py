"""The kop of a form: for whom, its title, the school's line, and four columns."""

from __future__ import annotations

from lobprint.document import FormIntro
from lobprint.layout.forms.kop_columns import kop_columns
from lobprint.layout.forms.order import space_below
from lobprint.layout.items import Break, Item, Slab
from lobprint.layout.parts import across, line_figure, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import MM
from lobprint.look import forms as look
from lobprint.look.line import hop
from lobprint.look.rules import KOP
from lobprint.look.type import AUDIENCE, H1

TITLE_GAP = 0.25 * MM
"""Between the audience and the title."""
RULE_GAP = 3 * MM
FOOT = (1 * MM, 4 * MM)
"""Space under the kop: the least, and before a block that has little itself."""
SIDE_SHARE = 257 / 375
"""Of the kop on A3, which stands right of the title."""
SIDE_GUTTER = 8 * MM


def form_intro(block: FormIntro, room: Room) -> list[Slab | Break]:
    """The kop in one slab; on A3 its columns stand beside the title."""
    if room.scale > 1:
        return [_side_by_side(block, room)]
    titles, y = _titles(block, room, room.width, 0.0)
    line, y = _line(block.voice, room.width, y)
    columns, height = kop_columns(block, room, (0.0, y), room.width)
    foot = space_below(block, room, *FOOT)
    return [Slab(y + height + foot, titles + line + columns, keep=True)]


def _side_by_side(block: FormIntro, room: Room) -> Slab:
    width = room.width * SIDE_SHARE
    x, y = room.width - width, KOP.weight + look.KOP_LABEL_GAP * MM
    titles, left = _titles(block, room, x - SIDE_GUTTER, y)
    columns, right = kop_columns(block, room, (x, y), width)
    line = across(x, KOP.weight / 2, width, KOP)
    return Slab(max(left, y + right), [*titles, line, *columns], keep=True)


def _titles(
    block: FormIntro, room: Room, width: float, y: float
) -> tuple[list[Item], float]:
    """The audience and the title from `y` on, and where they end."""
    audience = words(block.audience, AUDIENCE, room, width)
    title = words(block.title, H1, room, width)
    items = items_of(audience, 0, y, room.node.add("P"))
    y += audience.height + TITLE_GAP
    items += items_of(title, 0, y, room.node.add("H1"))
    return items, y + title.height


def _line(voice: str, width: float, y: float) -> tuple[list[Item], float]:
    """The school's line under a title that ends at `y`, and where the labels begin."""
    if voice == "learner":
        y += look.HOP_ABOVE * MM
        line = hop(width / MM)
        return line_figure(line, 0, y), y + line.height * MM + look.HOP_BELOW * MM
    y += RULE_GAP + KOP.weight / 2
    return [across(0, y, width, KOP)], y + KOP.weight / 2 + look.KOP_LABEL_GAP * MM
