"""The actions beside a canvas: what, by whom, and when it is done."""

from __future__ import annotations

from lobprint.document import Canvas, CanvasAction, Detail
from lobprint.layout.forms.canvas_look import look_of, unit
from lobprint.layout.forms.details import details_height, details_row
from lobprint.layout.forms.fields import area_field
from lobprint.layout.items import Item, Node
from lobprint.layout.parts import across
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import CANVAS_ACTION, WRITING
from lobprint.look.text import TextBlock, label, paragraph

FOOT = 5.0
"""Between the last line of an action and the next action's rule, at the least."""


def actions_height(block: Canvas, room: Room) -> float:
    """What all actions and the note need, in pt."""
    one, note = unit(room), _note(block, room)
    most = max(
        (_action_height(action, block, room) for action in block.actions), default=0
    )
    used = len(block.actions) * (most + FOOT * one)
    return used + (note.height if note else 0.0)


def _action_height(action: CanvasAction, block: Canvas, room: Room) -> float:
    one = unit(room)
    lines = action.what.lines * look.canvas_pitch(room.sheet)
    fixed = look.CANVAS_LABEL_TOP + lines + look.CANVAS_DETAILS_GAP
    width = (look.CANVAS_BESIDE - look.CANVAS_NUMBER) * one
    entries = _details(action, block)
    row = details_height(entries, room, width, look.CANVAS_LEAST_LINE)
    return fixed * one + _label(block, room).height + row


def paint_actions(
    block: Canvas, room: Room, node: Node, at: tuple[float, float], height: float
) -> list[Item]:
    """The actions from `at` on, spread over `height`, with the note at its foot."""
    x, y = at
    note = _note(block, room)
    foot = note.height if note else 0.0
    step = (height - foot) / len(block.actions)
    items: list[Item] = []
    for action in block.actions:
        items += _action(action, block, room, node.add("Div"), (x, y))
        y += step
    return items + items_of(note, x, y, node.add("P")) if note else items


def _action(
    action: CanvasAction,
    block: Canvas,
    room: Room,
    node: Node,
    at: tuple[float, float],
) -> list[Item]:
    x, y = at
    one, number = unit(room), look.CANVAS_NUMBER * unit(room)
    free = look.CANVAS_BESIDE * one - number
    items: list[Item] = [across(x, y, look.CANVAS_BESIDE * one, CANVAS_ACTION)]
    numeral = label(action.number, look_of(room).numeral)
    items += items_of(numeral, x, y + look.CANVAS_NUMERAL_TOP * one, node.add("P"))
    x, y = x + number, y + look.CANVAS_LABEL_TOP * one
    what = _label(block, room)
    items += items_of(what, x, y, node.add("P"))
    y += what.height
    pitch, lines = look.canvas_pitch(room.sheet) * one, action.what.lines
    items += area_field(action.what, node, x, y, free, lines, pitch, room)
    y += lines * pitch
    items.append(across(x, y, free, WRITING))
    at, entries = (x, y + look.CANVAS_DETAILS_GAP * one), _details(action, block)
    return items + details_row(entries, room, node, at, free, look.CANVAS_LEAST_LINE)[0]


def _details(action: CanvasAction, block: Canvas) -> tuple[Detail, Detail]:
    _, who, when = block.action_labels
    return (
        Detail(who, action.who, look.CANVAS_DETAIL_SHARES[0]),
        Detail(when, action.when, look.CANVAS_DETAIL_SHARES[1]),
    )


def _label(block: Canvas, room: Room) -> TextBlock:
    width = (look.CANVAS_BESIDE - look.CANVAS_NUMBER) * unit(room)
    return label(block.action_labels[0], look_of(room).text.in_face("bold"), width)


def _note(block: Canvas, room: Room) -> TextBlock | None:
    if not block.note:
        return None
    width = look.CANVAS_BESIDE * unit(room)
    return paragraph(block.note, look_of(room).micro, width, room.pages)
