"""Questions with an answer to tick, and lines for what shows it."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.document import Check, Checklist, ChecklistRow, Choice
from lobprint.layout.forms.fields import area_field, label_space, worded_box
from lobprint.layout.forms.tables import Head, head_slab, headed, lines_needed, table
from lobprint.layout.items import Break, Item, Node, Slab
from lobprint.layout.parts import across, cell_node, check_box, text, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import ROW
from lobprint.look.text import TextBlock
from lobprint.look.type import ITEM_NUMERAL, QUESTION

LONE_BOX = 2.5
"""From the top of the row to a box without words."""


@dataclass(slots=True)
class _Columns:
    """Where question and answer stand, and how wide they are."""

    question: float
    question_width: float
    answer: float
    answer_width: float


def checklist(block: Checklist, room: Room) -> list[Slab | Break]:
    """A table: question left, boxes and writing lines right, a rule under each row."""
    columns = _columns(room)
    head, body = table(room, block.title)
    heads = (
        Head(block.question_label, columns.question, columns.question_width),
        Head(block.answer_label, columns.answer, columns.answer_width, span=2),
    )
    header = head_slab(room, head, heads)
    rows = [_row(row, block.pitch, columns, room, body) for row in block.rows]
    return headed(block, room, header, rows)


def _columns(room: Room) -> _Columns:
    number, gutter = room.mm(NUMBER_COLUMN), room.mm(look.CHECKLIST_GUTTER)
    question = (room.width - number - gutter) * look.CHECKLIST_QUESTION_SHARE
    answer = number + question + gutter
    return _Columns(number, question, answer, room.width - answer)


def _row(
    row: ChecklistRow, pitch: float, columns: _Columns, room: Room, body: Node
) -> Slab:
    node, padding = body.add("TR"), room.mm(look.CHECKLIST_PADDING)
    question = text(row.text, QUESTION, columns.question_width, room)
    head, answer = cell_node(node, "TH", "Row"), cell_node(node, "TD")
    items = items_of(words(row.number, ITEM_NUMERAL, room), 0, padding, head.add("P"))
    items += items_of(question, columns.question, padding, head.add("P"))
    boxes, top = _answers(row.answer, columns, room, answer)
    step = room.mm(pitch)
    lines = lines_needed(row.evidence.lines, step, question.height + 2 * padding - top)
    x, width, bottom = columns.answer, columns.answer_width, top + lines * step
    items += boxes
    evidence = cell_node(node, "TD")
    items += area_field(row.evidence, evidence, x, top, width, lines, step, room)
    items.append(across(0, bottom, room.width, ROW))
    return Slab(bottom, items)


def _answers(
    answer: Choice | Check, columns: _Columns, room: Room, node: Node
) -> tuple[list[Item], float]:
    """The boxes of a row, and where the writing lines begin under them."""
    x = columns.answer
    if isinstance(answer, Check):
        return check_box(answer, node, x, room.mm(LONE_BOX), None, room.scale), room.mm(
            look.BOX_LINE
        )
    rows, slot = _slots(answer, columns.answer_width, room)
    items: list[Item] = []
    y, first = 0.0, 0
    for labels in rows:
        for index, block in enumerate(labels):
            option = answer.options[first + index]
            at, top = x + index * slot, y + room.mm(look.CHECKLIST_PADDING)
            items += worded_box(answer, block, node, at, top, room, option)
        first += len(labels)
        y += _height(labels, room)
    return items, y


def _height(labels: list[TextBlock], room: Room) -> float:
    """Of a row of boxes with these words."""
    over = max(block.height - block.leading for block in labels)
    return room.mm(look.BOX_LINE) + over


def _slots(
    answer: Choice, width: float, room: Room
) -> tuple[list[list[TextBlock]], float]:
    """The words of the options in rows, and how far apart boxes stand: as many side by
    side as have room for their words; those that never have it break."""
    names = [option.label for option in answer.options]
    count, taken = len(names), label_space(room) + room.mm(look.CHECKLIST_WORD_GAP)
    plain = [words(name, QUESTION, room) for name in names]
    widest = max(block.natural_width for block in plain)
    tries = [(count, width / max(count, look.CHECKLIST_SLOTS))]
    tries += [(fewer, width / fewer) for fewer in range(count, 0, -1)]
    for per_row, slot in tries:
        if widest + taken <= slot:
            return [plain[at : at + per_row] for at in range(0, count, per_row)], slot
    return [[words(name, QUESTION, room, width - taken)] for name in names], width
