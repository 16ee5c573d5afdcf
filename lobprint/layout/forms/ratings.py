"""How far are we: everyone's own rating, and the team's score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lobprint.document import RatingRow, RatingTable, ScoreRow, ScoreTable, Text
from lobprint.layout.forms.fields import area_field, typed_size
from lobprint.layout.forms.tables import Head, head_slab, headed, table
from lobprint.layout.items import Break, Item, Line, Node, Slab, Widget
from lobprint.layout.parts import across, cell_node, check_box, text, text_field, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import forms as look
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.rules import CHECK_BOX, ROW, WRITING
from lobprint.look.type import (
    ACTION_NUMERAL,
    BODY,
    MICRO,
    QUESTION,
    RATING_NUMERAL,
    TypeStyle,
)

HEAD_OVER = 2.0
"""How far the word over a level may reach into its neighbours."""
PADDING_BELOW = 1.5
SCORE_PADDING = 1.65
COUNT_INSET = 1.0
FIELD_INSET = 0.75


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where columns begin and how wide they are, in pt."""

    title: float
    title_width: float
    levels: tuple[float, ...]
    level_width: float
    last: float
    last_width: float


def _columns(room: Room, levels: int) -> _Columns:
    number, level, gutter = (
        room.mm(mm) for mm in (NUMBER_COLUMN, look.RATING_LEVEL, look.RATING_GUTTER)
    )
    free = room.width - number - levels * level - gutter
    first = number + free * look.RATING_TITLE_SHARE
    last = first + levels * level + gutter
    starts = tuple(first + level * place for place in range(levels))
    wide = free * look.RATING_TITLE_SHARE - room.mm(look.RATING_TEXT_GUTTER)
    return _Columns(number, wide, starts, level, last, room.width - last)


def _head(
    room: Room, node: Node, columns: _Columns, names: tuple[str, Sequence[str], str]
) -> Slab:
    over = room.mm(HEAD_OVER)
    wide = columns.level_width + 2 * over
    levels = (
        Head(name, x - over, wide, 0.5)
        for name, x in zip(names[1], columns.levels, strict=True)
    )
    first = Head(names[0], columns.title, columns.title_width)
    last = Head(names[2], columns.last, columns.last_width)
    return head_slab(room, node, [first, *levels, last])


def rating_table(block: RatingTable, room: Room) -> list[Slab | Break]:
    """A row for each step: a box under each level, and lines for remarks."""
    names = [option.label for option in block.rows[0].level.options]
    columns = _columns(room, len(names))
    head, body = table(room, block.title)
    header = _head(room, head, columns, (block.row_label, names, block.remarks_label))
    rows = [_rating_row(row, columns, room, body) for row in block.rows]
    return headed(block, room, header, rows)


def _rating_row(row: RatingRow, columns: _Columns, room: Room, body: Node) -> Slab:
    node = body.add("TR")
    items, deep = _subject(row, columns, room, cell_node(node, "TH", "Row"))
    pitch, lines = room.mm(look.RATING_PITCH), max(row.remarks.lines, look.RATING_LINES)
    height = max(deep + room.mm(PADDING_BELOW), room.mm(look.RATING_ROW), lines * pitch)
    side = room.mm(CHECK_BOX)
    y, inset = (height - side) / 2, (columns.level_width - side) / 2
    for option, x in zip(row.level.options, columns.levels, strict=True):
        cell = cell_node(node, "TD")
        items += check_box(row.level, cell, x + inset, y, option, room.scale)
    top, cell = height - lines * pitch, cell_node(node, "TD")
    x, wide = columns.last, columns.last_width
    items += area_field(row.remarks, cell, x, top, wide, lines, pitch, room)
    items.append(across(0, height, room.width, ROW))
    return Slab(height, items)


def _subject(
    row: RatingRow, columns: _Columns, room: Room, node: Node
) -> tuple[list[Item], float]:
    """Numeral, title and subtitle of a row, and where they end."""
    y, x, wide = room.mm(look.RATING_PADDING), columns.title, columns.title_width
    numeral = words(row.number, RATING_NUMERAL, room)
    items = items_of(numeral, 0, room.mm(look.RATING_NUMERAL_TOP), node.add("P"))
    title = text(row.title, QUESTION.in_face("bold"), wide, room)
    items += items_of(title, x, y, node.add("P"))
    y += title.height
    if row.subtitle:
        subtitle = words(row.subtitle, MICRO, room, wide)
        items += items_of(subtitle, x, y, node.add("P"))
        y += subtitle.height
    return items, max(y, room.mm(look.RATING_NUMERAL_TOP) + numeral.height)


def score_table(block: ScoreTable, room: Room) -> list[Slab | Break]:
    """A row for each step: how many chose each level, and what the team decides."""
    columns = _columns(room, len(block.level_labels))
    head, body = table(room, block.title)
    names = (block.row_label, block.level_labels, block.decision_label)
    header = _head(room, head, columns, names)
    rows = [_score_row(row, columns, room, body) for row in block.rows]
    return headed(block, room, header, rows)


def _score_row(row: ScoreRow, columns: _Columns, room: Room, body: Node) -> Slab:
    node = body.add("TR")
    label = words(row.label, BODY, room, columns.title_width)
    padding = room.mm(SCORE_PADDING)
    height = max(
        room.mm(look.SCORE_ROW) * row.decision.lines, label.height + 2 * padding
    )
    head = cell_node(node, "TH", "Row")
    items = _numeral(row.number, ACTION_NUMERAL, room, head, label.first_baseline)
    items += items_of(label, columns.title, padding, head.add("P"))
    inset, wide = room.mm(COUNT_INSET), columns.level_width
    for count, x in zip(row.counts, columns.levels, strict=True):
        cell = cell_node(node, "TD")
        space = wide - 2 * inset
        items.append(_in_cell(count, cell, x + inset, height, space, room))
    items += _decision(row, columns, room, cell_node(node, "TD"), height)
    edges = (*columns.levels, columns.levels[-1] + wide)
    items += [Line(x, 0, x, height, WRITING) for x in edges]
    items.append(across(0, height, room.width, WRITING))
    return Slab(height, items)


def _numeral(
    number: str, style: TypeStyle, room: Room, node: Node, baseline: float
) -> list[Item]:
    """The number of a row, on the baseline of the label beside it."""
    block = words(number, style, room)
    y = room.mm(SCORE_PADDING) + baseline - block.first_baseline
    return items_of(block, 0, y, node.add("P"))


def _in_cell(
    field: Text, node: Node, x: float, height: float, width: float, room: Room
) -> Widget:
    """A field in a cell without lines: what is typed stands beside the label."""
    above, deep = room.mm(FIELD_INSET), room.mm(look.SCORE_ROW - 2 * FIELD_INSET)
    y = min(above, height - deep)
    return text_field(field, node, x, y, width, deep, typed_size(room))


def _decision(
    row: ScoreRow, columns: _Columns, room: Room, node: Node, height: float
) -> list[Item]:
    x, wide, lines = columns.last, columns.last_width, row.decision.lines
    if lines == 1:
        return [_in_cell(row.decision, node, x, height, wide, room)]
    pitch = room.mm(look.SCORE_ROW)
    top = height - lines * pitch
    return area_field(row.decision, node, x, top, wide, lines, pitch, room)
