"""Reading tables, the glossary and the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from lobprint.layout.text import break_lines, runs_of
from lobprint.look import type as styles
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.type import TypeStyle

GAP = 2.5
PADDING = 1.6
HEAD_PADDING = 1.0
GUTTER = 3.0
TERM_WIDTH = 38.0
SOURCE_HANG, SOURCE_GAP = 6.0, 1.0


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


def _columns(block: Table, room: Room) -> list[tuple[float, float]]:
    """Of each column, where it starts and how wide its text may be."""
    total = sum(block.shares)
    widths = [room.width * share / total for share in block.shares]
    starts = [0.0, *accumulate(widths)]
    gutter = room.mm(GUTTER)
    last = len(widths) - 1
    return [
        (starts[place], width - (gutter if place < last else 0))
        for place, width in enumerate(widths)
    ]


def _header(
    block: Table, group: Node, columns: Sequence[tuple[float, float]], room: Room
) -> Slab:
    cells = [
        _cell(block, place, words, styles.SMALL_BOLD, columns[place], room, "Column")
        for place, words in enumerate(block.header)
    ]
    padding = (0.0, room.mm(HEAD_PADDING))
    slab = text_row(group, cells, room.width, HEAD, padding)
    slab.before, slab.keep = room.mm(GAP), True
    return slab


def _rows(
    block: Table, group: Node, columns: Sequence[tuple[float, float]], room: Room
) -> list[Slab]:
    padding = (room.mm(PADDING), room.mm(PADDING))
    rows = []
    for row in block.rows:
        cells = [
            _cell(
                block,
                place,
                words,
                styles.BODY if place else BOLD,
                columns[place],
                room,
                None if place else "Row",
            )
            for place, words in enumerate(row)
        ]
        rows.append(text_row(group, cells, room.width, WRITING, padding))
    return rows


BOLD = styles.BODY.in_face("bold")


def _cell(
    block: Table,
    place: int,
    words: Inline,
    style: TypeStyle,
    column: tuple[float, float],
    room: Room,
    scope: str | None,
) -> Cell:
    start, width = column
    lines = text(words, style, width, room)
    align = 1.0 if place in block.align_right else 0.0
    return Cell(lines, start, "TH" if scope else "TD", scope, align)


def _kept(rows: list[Slab]) -> list[Slab]:
    """The first two rows stay together, and the last two."""
    if len(rows) > 1:
        rows[0].keep = rows[-2].keep = True
    return rows


def _under_a_rule(rows: list[Slab], room: Room) -> list[Slab]:
    """Rows without a header: a rule opens them, also on a page that they run on to."""
    rule = across(0, HEAD.weight / 2, room.width, HEAD)
    opening = Slab(HEAD.weight, [rule], room.mm(GAP), keep=True)
    for row in rows[1:]:
        row.header = opening
    return [opening, *_kept(rows)]


def glossary(block: Glossary, room: Room) -> list[Slab | Break]:
    """Terms, each heading its row, with what they mean."""
    group = table_node(room, block.title).add("TBody")
    padding = (room.mm(PADDING), room.mm(PADDING))
    start = room.mm(TERM_WIDTH)
    rows = []
    for entry in block.entries:
        width = start - room.mm(GUTTER)
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
        hang = room.mm(SOURCE_HANG)
        lines = break_lines(runs, style.leading, room.width, hang)
        body = node.add("LI").add("LBody")
        slabs.append(text_slab(lines, body, before=room.mm(SOURCE_GAP)))
    if slabs:
        slabs[0].before = room.mm(GAP)
    return [*_kept(slabs)]


def _source(source: Source) -> Inline:
    parts = [
        Span(source.authors),
        Span(source.title, emphasis=True),
        Span(source.rest),
    ]
    filled = [part for part in parts if part.text]
    spaced: list[Span] = []
    for part in filled:
        if spaced:
            spaced.append(Span(" "))
        spaced.append(part)
    return tuple(spaced)


TABLES: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {
    Table: table,
    Glossary: glossary,
    Sources: sources,
}
