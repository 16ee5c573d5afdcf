"""Reading tables, the glossary and the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from lobprint.document import (
    Glossary,
    Inline,
    Source,
    Sources,
    Span,
    Table,
)
from lobprint.layout.items import Break, Node, Slab
from lobprint.layout.parts import (
    Cell,
    across,
    styled,
    table_node,
    text,
    text_row,
    text_slab,
)
from lobprint.layout.room import Room
from lobprint.look import reading as look
from lobprint.look import type as styles
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.text import break_lines, runs_of, widest_word
from lobprint.look.type import TypeStyle

BOLD = styles.BODY.in_face("bold")
LOOK = (BOLD, styles.BODY)
"""Of the first cell in a row, and of the others."""
HEAD_LOOK = (styles.SMALL_BOLD, styles.SMALL_BOLD)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """Where a column starts, how wide its text may be, and whether it ends right."""

    start: float
    width: float
    align: float


def table(block: Table, room: Room) -> list[Slab | Break]:
    """A table to read: its header stands again on each page that it runs on to."""
    node = table_node(room, block.title)
    columns = _columns(block, room)
    if not any(block.header):
        rows = _rows(block, node.add("TBody"), columns, room)
        return [*_under_a_rule(rows, room)]
    header = _header(block, node.add("THead"), columns, room)
    rows = _rows(block, node.add("TBody"), columns, room)
    for row in rows[1:]:
        row.header = header
    return [header, *_kept(rows)]


def _columns(block: Table, room: Room) -> list[TableColumn]:
    """As wide as their shares say, but never too narrow for a word."""
    gutter = room.mm(look.TABLE_GUTTER)
    gaps = [gutter] * (len(block.shares) - 1) + [0.0]
    least = [
        need + gap for need, gap in zip(_least_widths(block, room), gaps, strict=True)
    ]
    widths = shared_widths(room.width, block.shares, least)
    starts = [0.0, *accumulate(widths)]
    return [
        TableColumn(starts[place], width - gap, float(place in block.align_right))
        for place, (width, gap) in enumerate(zip(widths, gaps, strict=True))
    ]


def shared_widths(
    total: float, shares: Sequence[float], least: Sequence[float]
) -> list[float]:
    """`total` shared out; what would get less than its least gets that, and the
    others share the rest. When even that doesn't fit, shares rule."""
    widths = [total * share / sum(shares) for share in shares]
    if sum(least) > total:
        return widths
    fixed: dict[int, float] = {}
    while short := [n for n, width in enumerate(widths) if width < least[n] - 0.01]:
        fixed |= {place: least[place] for place in short}
        rest = total - sum(fixed.values())
        free = sum(share for n, share in enumerate(shares) if n not in fixed)
        widths = [
            fixed[n] if n in fixed else rest * share / free
            for n, share in enumerate(shares)
        ]
    return widths


def _least_widths(block: Table, room: Room) -> list[float]:
    """Of each column, its widest word."""
    least = [0.0] * len(block.shares)
    for row, pair in [(block.header, HEAD_LOOK), *((row, LOOK) for row in block.rows)]:
        for place, words in enumerate(row):
            style = styled(pair[min(place, 1)], room)
            least[place] = max(least[place], widest_word(words, style, room.pages))
    return least


def _header(
    block: Table, group: Node, columns: Sequence[TableColumn], room: Room
) -> Slab:
    cells = [
        _cell(words, HEAD_LOOK[1], column, room, "Column")
        for words, column in zip(block.header, columns, strict=True)
    ]
    padding = (0.0, room.mm(look.TABLE_HEAD_PADDING))
    slab = text_row(group, cells, room.width, HEAD, padding)
    slab.before, slab.keep = room.mm(look.PARAGRAPH_GAP), True
    return slab


def _rows(
    block: Table, group: Node, columns: Sequence[TableColumn], room: Room
) -> list[Slab]:
    above = room.mm(look.table_padding(len(block.rows), block.room))
    padding = (above, above)
    rows = []
    for row in block.rows:
        cells = [_cell(row[0], LOOK[0], columns[0], room, "Row")]
        for words, column in zip(row[1:], columns[1:], strict=True):
            cells.append(_cell(words, LOOK[1], column, room, None))
        rows.append(text_row(group, cells, room.width, WRITING, padding))
    return rows


def _cell(
    words: Inline, style: TypeStyle, column: TableColumn, room: Room, scope: str | None
) -> Cell:
    lines = text(words, style, column.width, room)
    return Cell(lines, column.start, "TH" if scope else "TD", scope, column.align)


def _kept(rows: list[Slab]) -> list[Slab]:
    """The first two rows stay together, and the last two."""
    if len(rows) > 1:
        rows[0].keep = rows[-2].keep = True
    return rows


def _under_a_rule(rows: list[Slab], room: Room) -> list[Slab]:
    """Rows without a header: a rule opens them, also on a page that they run on to."""
    rule = across(0, HEAD.weight / 2, room.width, HEAD)
    opening = Slab(HEAD.weight, [rule], room.mm(look.PARAGRAPH_GAP), keep=True)
    for row in rows[1:]:
        row.header = opening
    return [opening, *_kept(rows)]


def glossary(block: Glossary, room: Room) -> list[Slab | Break]:
    """Terms, each heading its row, with what they mean."""
    group = table_node(room, block.title).add("TBody")
    padding = (room.mm(look.TABLE_PADDING), room.mm(look.TABLE_PADDING))
    start = room.mm(look.TERM_WIDTH)
    rows = []
    for entry in block.entries:
        width = start - room.mm(look.TABLE_GUTTER)
        term = text((Span(entry.term),), BOLD, width, room)
        meaning = text(entry.text, styles.BODY, room.width - start, room)
        cells = [Cell(term, 0, "TH", "Row"), Cell(meaning, start)]
        rows.append(text_row(group, cells, room.width, WRITING, padding))
    return [*_under_a_rule(rows, room)]


def sources(block: Sources, room: Room) -> list[Slab | Break]:
    """What was read, with hanging lines and the titles in italics."""
    node = room.node.add("L")
    node.attributes["List"] = {"ListNumbering": "None"}
    style = styled(styles.BODY, room)
    slabs = []
    for source in block.items:
        runs = runs_of(_source(source), style, room.pages)
        hang = room.mm(look.SOURCE_HANG)
        lines = break_lines(runs, style.leading, room.width, hang)
        body = node.add("LI").add("LBody")
        slabs.append(text_slab(lines, body, before=room.mm(look.SOURCE_GAP)))
    if slabs:
        slabs[0].before = room.mm(look.PARAGRAPH_GAP)
    return [*_kept(slabs)]


def _source(source: Source) -> Inline:
    return (
        Span(f"{source.authors} " if source.authors else ""),
        Span(source.title, emphasis=True),
        Span(f" {source.rest}" if source.rest else ""),
    )


TABLES: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {
    Table: table,
    Glossary: glossary,
    Sources: sources,
}
