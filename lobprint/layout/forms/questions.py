"""The questions of a talk, phase by phase, with lines for what is said."""

from __future__ import annotations

from lobprint.document import Inline, Phase, QuestionSheet
from lobprint.layout.forms.fields import area_field
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import across, cell_node, table_node, text, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.rules import HEAD, ROW
from lobprint.look.type import BODY, MICRO, PHASE, RATING_NUMERAL, SMALL


def question_sheet(block: QuestionSheet, room: Room) -> list[Slab | Break]:
    """The phase left; its questions and writing lines right, a rule under each."""
    body = table_node(room, block.title).add("TBody")
    top = Slab(0, [across(0, 0, room.width, HEAD)])
    rows = [_row(phase, block.pitch, room, body) for phase in block.phases]
    for row in rows:
        row.header = top
    rows[0].items[:0] = top.items
    before = look.PHASES_APART if block.apart else look.PHASES_BEFORE
    rows[0].before = room.mm(before)
    rows[0].header = None
    return [*rows]


def _row(phase: Phase, pitch: float, room: Room, body: Node) -> Slab:
    node, padding = body.add("TR"), room.mm(look.PHASE_PADDING)
    x = room.width * look.PHASE_SHARE
    wide = room.width - x
    items, deep = _phase(phase, room, cell_node(node, "TH", "Row"), padding)
    cell, step = cell_node(node, "TD"), room.mm(pitch)
    prompts, y = _prompts(phase.prompts, room, cell, (x, padding), wide)
    y += room.mm(look.PHASE_LINES_GAP)
    items += prompts
    height = max(y + phase.answer.lines * step, deep + padding)
    lines = max(phase.answer.lines, int((height - y) / step))
    top = height - lines * step
    items += area_field(phase.answer, cell, x, top, wide, lines, step, room)
    items.append(across(0, height, room.width, ROW))
    return Slab(height, items)


def _phase(phase: Phase, room: Room, node: Node, y: float) -> tuple[list[Item], float]:
    """Numeral, name, question and pointer, and where they end."""
    wide = room.width * look.PHASE_SHARE - room.mm(look.PHASE_GUTTER)
    items: list[Item] = []
    blocks = [
        words(phase.number, RATING_NUMERAL, room),
        words(phase.title, PHASE, room, wide),
    ]
    if phase.question:
        blocks.append(words(phase.question, SMALL, room, wide))
    for block in blocks:
        items += items_of(block, 0, y, node.add("P"))
        y += block.height
    if phase.pointer:
        pointer = text(phase.pointer, MICRO, wide, room)
        items += items_of(
            pointer, 0, y + room.mm(look.PHASE_POINTER_GAP), node.add("P")
        )
        y += room.mm(look.PHASE_POINTER_GAP) + pointer.height
    return items, y


def _prompts(
    prompts: tuple[Inline, ...],
    room: Room,
    node: Node,
    at: tuple[float, float],
    width: float,
) -> tuple[list[Item], float]:
    """The questions to choose from, behind bullets, and where they end."""
    x, y = at
    if not prompts:
        return [], y
    entries, indent = node.add("L"), room.mm(look.PROMPT_INDENT)
    entries.attributes["List"] = {"ListNumbering": "Disc"}
    items: list[Item] = []
    for prompt in prompts:
        entry = entries.add("LI")
        block = text(prompt, BODY, width - indent, room)
        items += items_of(words("•", BODY, room), x, y, entry.add("Lbl"))
        items += items_of(block, x + indent, y, entry.add("LBody"))
        y += block.height
    return items, y
