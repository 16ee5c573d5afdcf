"""A learner's own words: sentences to finish, and words to circle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lobprint.document import Starter, Starters
from lobprint.layout.forms.details import details_row
from lobprint.layout.forms.fields import area_field, typed_size
from lobprint.layout.items import Box, Break, Item, Node, Slab, Widget
from lobprint.layout.parts import across, styled, text, text_field
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import BOX, ROW, WRITING
from lobprint.look.text import TextBlock, break_lines, plain_run
from lobprint.look.type import H3, SMALL, STARTER

DRAWING_INSET = 1.0
LEAST_DRAWING = 28.0
"""A box to draw in gives way until it is this high, when the page is full."""
BOX_TOP, BOX_SIDE, BOX_FOOT = 3.0, 5.0, 4.5
"""Padding within the frame of "Nu", its lines not counted."""


@dataclass(slots=True)
class _Place:
    """A starter with its words set, the left of its space and how wide that is."""

    starter: Starter
    sentence: TextBlock
    hint: TextBlock | None
    x: float
    width: float

    @property
    def words_height(self) -> float:
        return self.sentence.height + (self.hint.height if self.hint else 0.0)


def starters(block: Starters, room: Room) -> list[Slab | Break]:
    """Starters side by side; what is written under them begins at one height."""
    places = [_place(one, room, at) for one, at in _spaces(block.items, room)]
    top = max(place.words_height + _over(place.starter, room) for place in places)
    items: list[Item] = []
    height = 0.0
    for place in places:
        drawn, deep = _starter(place, room, top)
        items += drawn
        height = max(height, deep)
    boxed = any(one.boxed for one in block.items)
    slab = Slab(
        height,
        items,
        before=room.mm(look.BOXED_BEFORE if boxed else look.STARTER_BEFORE),
    )
    return [_elastic(slab, room.mm(_spare(block.items)))]


def _spare(items: Sequence[Starter]) -> float:
    """How much the boxes to draw in can give when the page is full, in mm."""
    if any(one.drawing is None or one.boxed or one.details for one in items):
        return 0.0
    return max(min((one.drawing or 0) - LEAST_DRAWING for one in items), 0.0)


def _elastic(slab: Slab, spare: float) -> Slab:
    """The slab, as high as it asks or up to `spare` less: its boxes give way."""
    if not spare:
        return slab

    def sized(height: float) -> Slab:
        less = max(slab.height - height, 0.0)
        items = [_lower(item, less) for item in slab.items]
        return replace(slab, height=slab.height - less, items=items, grow=sized)

    return sized(slab.height - spare)


def _lower(item: Item, less: float) -> Item:
    """A box or a field, less high."""
    if isinstance(item, Box | Widget):
        return replace(item, height=item.height - less)
    return item


def _spaces(
    items: Sequence[Starter], room: Room
) -> list[tuple[Starter, tuple[float, float]]]:
    """Each starter with its left and its width; the frame of "Nu" taken off."""
    gutter = room.mm(look.STARTER_GUTTER)
    width = (room.width - gutter * (len(items) - 1)) / len(items)
    spaces = []
    for place, one in enumerate(items):
        side = room.mm(BOX_SIDE) + BOX.weight if one.boxed else 0.0
        x = place * (width + gutter)
        spaces.append((one, (x + side, width - 2 * side)))
    return spaces


def _place(starter: Starter, room: Room, at: tuple[float, float]) -> _Place:
    x, width = at
    style = styled(STARTER if starter.voice == "learner" else H3, room)
    lead = plain_run(f"{starter.lead} ", style.in_face("bold", "accent"))
    runs = [lead] * bool(starter.lead) + [plain_run(starter.text, style)]
    sentence = break_lines(runs, style.leading, width)
    hint = text(starter.hint, SMALL, width, room) if starter.hint else None
    return _Place(starter, sentence, hint, x, width)


def _over(starter: Starter, room: Room) -> float:
    """From the top of a starter to its words."""
    return room.mm(BOX_TOP) + BOX.weight if starter.boxed else 0.0


def _starter(place: _Place, room: Room, top: float) -> tuple[list[Item], float]:
    """The words and, from `top` on, what is written; and where it ends."""
    node, y = room.node, _over(place.starter, room)
    items = items_of(place.sentence, place.x, y, node.add("P"))
    if place.hint:
        y += place.sentence.height
        items += items_of(place.hint, place.x, y, node.add("P"))
    answer, y = _answer(place, room, node, top)
    items += answer
    if place.starter.details:
        at = (place.x, y + room.mm(look.STARTER_DETAILS_GAP))
        row, height = details_row(place.starter.details, room, node, at, place.width)
        items, y = items + row, at[1] + height
    if not place.starter.boxed:
        return items, y
    y += room.mm(BOX_FOOT) + BOX.weight
    return [_frame(place, room, y), *items], y


def _answer(
    place: _Place, room: Room, node: Node, top: float
) -> tuple[list[Item], float]:
    """The lines to write on, or the box to draw in, and where they end."""
    starter, x, width = place.starter, place.x, place.width
    if starter.drawing is not None:
        top += room.mm(look.DRAWING_GAP)
        height, inset = room.mm(starter.drawing), room.mm(DRAWING_INSET)
        space = (x + inset, top + inset, width - 2 * inset, height - 2 * inset)
        widget = text_field(starter.answer, node, *space, typed_size(room))
        return [Box(x, top, width, height, ROW), widget], top + height
    pitch, lines = room.mm(look.STARTER_PITCH), starter.answer.lines
    items = area_field(starter.answer, node, x, top, width, lines, pitch, room)
    bottom = top + lines * pitch
    return [*items, across(x, bottom, width, WRITING)], bottom


def _frame(place: _Place, room: Room, height: float) -> Box:
    """The frame of "Nu", its line within `height`."""
    half, side = BOX.weight / 2, room.mm(BOX_SIDE) + BOX.weight
    x, width = place.x - side + half, place.width + 2 * side - BOX.weight
    return Box(x, half, width, height - BOX.weight, BOX)
