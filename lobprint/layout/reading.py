"""Blocks that are read: headings, paragraphs, lists, notes, columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lobprint.document import (
    BulletList,
    Heading,
    Inline,
    Note,
    NumberedList,
    PageBreak,
    Paragraph,
    Quote,
    SourceLine,
    Span,
    plain_text,
)
from lobprint.layout.items import Anchor, Box, Break, Item, Node, Slab
from lobprint.layout.parts import numeral, styled, text, text_slab, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import MM
from lobprint.look import reading as look
from lobprint.look import type as styles
from lobprint.look.paper import NUMBER_COLUMN
from lobprint.look.text import TextBlock, balanced
from lobprint.look.type import TypeStyle

NOTE_ABOVE = 2.5
"""From the edge of a note's tint to its words, above and below, in mm."""
SOURCE_DROP = 0.3
SPLIT_FROM = 6
"""A paragraph of this many lines may run on to the next page."""

PARAGRAPHS: dict[str, TypeStyle] = {
    "body": styles.BODY,
    "lead": styles.LEAD,
    "small": styles.SMALL,
}


def heading(block: Heading, room: Room) -> list[Slab | Break]:
    """A chapter's title, or the head of a section; a step has its numeral before it."""
    slab = _chapter(block, room) if block.level == 1 else _section(block, room)
    if block.id:
        slab.anchor = Anchor(block.id, block.contents, 1)
    return [slab]


def _chapter(block: Heading, room: Room) -> Slab:
    poster = room.part.kind == "poster"
    style = styled(styles.POSTER_TITLE if poster else styles.H1, room)
    title = balanced(block.text, style, room.width, room.pages)
    return text_slab(title, room.node.add("H1"), keep=True)


def _section(block: Heading, room: Room) -> Slab:
    style = styles.H2 if block.level == 2 else styles.H3
    indent = room.mm(NUMBER_COLUMN) if block.number else 0.0
    title = text(block.text, style, room.width - indent, room)
    node = room.node.add(f"H{block.level}")
    items: list[Item] = []
    if block.number:
        items += numeral(block.number, styles.STEP_NUMERAL, 0, 0, node, room)
    items += items_of(title, indent, 0, node)
    height = title.height
    if block.intro:
        intro = text(block.intro, styles.BODY, room.width - indent, room)
        top = height + room.mm(look.STEP_INTRO_GAP)
        items += items_of(intro, indent, top, room.node.add("P"))
        height = top + intro.height
    return Slab(height, items, _space_above(block, room), keep=True)


def _space_above(block: Heading, room: Room) -> float:
    if block.level == 3:
        return room.mm(look.H3_GAP)
    on_form = room.part.kind == "form"
    return room.mm(look.H2_GAP if on_form else look.H2_GAP_READING)


def paragraph(block: Paragraph, room: Room) -> list[Slab | Break]:
    """Running text; what ends in a colon stays with what it announces."""
    lead = block.style == "lead"
    width = min(room.width, room.mm(look.LEAD_WIDTH)) if lead else room.width
    lines = text(block.text, PARAGRAPHS[block.style], width, room)
    before = room.mm(look.LEAD_GAP if lead else look.PARAGRAPH_GAP)
    keep = plain_text(block.text).endswith(":")
    return [*_split(lines, room.node.add("P"), before, keep)]


def _split(block: TextBlock, node: Node, before: float, keep: bool) -> list[Slab]:
    """A long paragraph in slabs that share one element: never one line alone."""
    count = len(block.lines)
    if count < SPLIT_FROM:
        return [text_slab(block, node, before=before, keep=keep)]
    slabs = [Slab(block.leading, []) for _ in range(count)]
    for item in items_of(block, 0, 0, node):
        line = min(int(max(item.y, 0.0) / block.leading), count - 1)  # type: ignore[union-attr]
        item.y -= line * block.leading  # type: ignore[union-attr]
        slabs[line].items.append(item)
    slabs[0].before = before
    slabs[0].keep = slabs[-2].keep = True
    slabs[-1].keep = keep
    return slabs


def bullet_list(block: BulletList, room: Room) -> list[Slab | Break]:
    """Items behind a bullet."""
    marks = ["•"] * len(block.items)
    return [*list_slabs(block.items, marks, "Disc", look.BULLET_INDENT, room)]


def numbered_list(block: NumberedList, room: Room) -> list[Slab | Break]:
    """Items behind their number."""
    marks = [f"{number}." for number in range(1, len(block.items) + 1)]
    return [*list_slabs(block.items, marks, "Decimal", look.NUMBER_INDENT, room)]


def list_slabs(
    items: Sequence[Inline], marks: Sequence[str], kind: str, indent: float, room: Room
) -> list[Slab]:
    """One slab an item; the first two and the last two stay together."""
    node = room.node.add("L")
    node.attributes["List"] = {"ListNumbering": kind}
    slabs = []
    for item, mark in zip(items, marks, strict=True):
        entry = node.add("LI")
        body = text(item, styles.BODY, room.width - room.mm(indent), room)
        sign = words(mark, styles.BODY, room)
        content = items_of(sign, 0, 0, entry.add("Lbl"))
        content += items_of(body, room.mm(indent), 0, entry.add("LBody"))
        slabs.append(Slab(body.height, content, room.mm(look.ITEM_GAP)))
    return keep_ends(slabs, room.mm(look.PARAGRAPH_GAP))


def keep_ends(slabs: list[Slab], before: float) -> list[Slab]:
    """`slabs`, of which the first two and the last two never part."""
    if slabs:
        slabs[0].before = before
    if len(slabs) > 1:
        slabs[0].keep = slabs[-2].keep = True
    return slabs


def note(block: Note, room: Room) -> list[Slab | Break]:
    """A tinted box; its label is its first words."""
    side, above = room.mm(look.NOTE_SIDE), room.mm(NOTE_ABOVE)
    label = (Span(block.label, strong=True), Span(" ")) if block.label else ()
    inside = text((*label, *block.text), styles.NOTE, room.width - 2 * side, room)
    height = inside.height + 2 * above
    box = Box(0, 0, room.width, height, fill="tint")
    items = [box, *items_of(inside, side, above, room.node.add("P"))]
    return [Slab(height, items, room.mm(look.NOTE_GAP))]


def quote(block: Quote, room: Room) -> list[Slab | Break]:
    """Somebody's words, set in, with the name below."""
    indent = room.mm(look.QUOTE_INDENT)
    width = min(room.width, room.mm(look.LEAD_WIDTH)) - indent
    node = room.node.add("BlockQuote")
    said = text(block.text, styles.LEAD, width, room)
    items, height = items_of(said, indent, 0, node.add("P")), said.height
    if block.by:
        name = words(block.by, styles.SMALL, room, width)
        items += items_of(
            name, indent, height + room.mm(look.QUOTE_BY_GAP), node.add("P")
        )
        height += room.mm(look.QUOTE_BY_GAP) + name.height
    return [Slab(height, items, room.mm(look.QUOTE_GAP))]


def source_line(block: SourceLine, room: Room) -> list[Slab | Break]:
    """Where the page's content is from, at its foot."""
    lines = text(block.text, styles.MICRO, room.width, room)
    items = items_of(lines, 0, 0, room.node.add("P"))
    height = lines.height + SOURCE_DROP * MM
    return [Slab(height, items, room.mm(look.SOURCE_LINE_GAP), foot=True)]


def page_break(block: PageBreak, _: Room) -> list[Slab | Break]:
    return [Break(block.footer)]


READING: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {
    Heading: heading,
    Paragraph: paragraph,
    BulletList: bullet_list,
    NumberedList: numbered_list,
    Note: note,
    Quote: quote,
    SourceLine: source_line,
    PageBreak: page_break,
}
