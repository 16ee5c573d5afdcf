"""Where in the 5-stappenplan we are."""

from __future__ import annotations

from lobprint.document import Span, StepLine
from lobprint.layout.items import Break, Item, Slab
from lobprint.layout.parts import across, text
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import ACTIVE_STEP, ROW
from lobprint.look.text import TextBlock
from lobprint.look.type import MICRO

TEXT_GAP = 1.4
"""In pt; the leading of the words makes it the 1.4 mm of the design."""


def step_line(block: StepLine, room: Room) -> list[Slab | Break]:
    """A rule and a name for each step; that of an active step is thick and bold."""
    widths = _widths(len(block.steps), room)
    items: list[Item] = []
    height, x = 0.0, 0.0
    steps = room.node.add("L")
    for number, (name, width) in enumerate(zip(block.steps, widths, strict=True), 1):
        active = number in block.active
        rule = ACTIVE_STEP if active else ROW
        items.append(across(x, ACTIVE_STEP.weight / 2, width, rule))
        words = _name(number, name, active, width, room)
        body = steps.add("LI").add("LBody")
        items += items_of(words, x, ACTIVE_STEP.weight + TEXT_GAP, body)
        height = max(height, ACTIVE_STEP.weight + TEXT_GAP + words.height)
        x += width + room.mm(look.STEP_LINE_GUTTER)
    return [Slab(height, items, before=room.mm(look.STEP_LINE_BEFORE), keep=True)]


def _widths(count: int, room: Room) -> list[float]:
    """The five fixed widths, stretched over the room; another number shares alike."""
    free = room.width - room.mm(look.STEP_LINE_GUTTER) * (count - 1)
    shares = (
        look.STEP_LINE_WIDTHS if count == len(look.STEP_LINE_WIDTHS) else (1,) * count
    )
    return [free * share / sum(shares) for share in shares]


def _name(number: int, name: str, active: bool, width: float, room: Room) -> TextBlock:
    spans = (Span(f"{number} ", strong=True), Span(name, strong=active))
    return text(spans, MICRO, width, room)
