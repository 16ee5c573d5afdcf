"""The table of contents: what stands where, and for whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lobprint.document import Contents, ContentsEntry, ContentsGroup
from lobprint.layout.items import Break, Item, LinkArea, Node, Slab
from lobprint.layout.parts import across, text_slab, words
from lobprint.layout.room import Room
from lobprint.layout.text import items_of
from lobprint.look import type as styles
from lobprint.look.reading import CONTENTS_AUDIENCE, CONTENTS_INDENT
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.text import UNKNOWN_PAGE
from lobprint.look.type import TypeStyle

GROUP_GAP = 7.0
GROUP_RULE_GAP = 1.0
PADDING = 1.6
GUTTER = 3.0
PAGE_WIDTH = 12.0
CHILD_PADDING = 0.3

ENTRY = styles.CONTENTS_ENTRY
PAGE = ENTRY.in_face("bold")
CHILD = styles.BODY
FOR_WHOM = styles.SMALL


def contents(_: Contents, room: Room) -> list[Slab | Break]:
    """Groups of rows; the whole row leads to its page."""
    slabs: list[Slab | Break] = []
    for group in room.document.contents():
        slabs += _group(group, room)
    return slabs


def _group(group: ContentsGroup, room: Room) -> list[Slab]:
    head = _group_head(group.title, room)
    toc = room.node.add("TOC")
    rows = [slab for entry in group.entries for slab in _entry(entry, toc, room)]
    for row in rows[:1]:
        row.keep = row.keep or len(rows) > 1
    return [head, *rows]


def _group_head(title: str, room: Room) -> Slab:
    """The group's name over a black rule; without a name, the rule alone."""
    rule = HEAD.weight
    if not title:
        line = across(0, rule / 2, room.width, HEAD)
        return Slab(rule, [line], room.mm(GROUP_GAP), keep=True)
    name = words(title, styles.CONTENTS_GROUP, room, room.width)
    slab = text_slab(name, room.node.add("P"), before=room.mm(GROUP_GAP), keep=True)
    slab.height += room.mm(GROUP_RULE_GAP) + rule
    slab.items.append(across(0, slab.height - rule / 2, room.width, HEAD))
    return slab


def _entry(entry: ContentsEntry, toc: Node, room: Room) -> list[Slab]:
    """The row of a part, and the rows of its headings above one closing rule."""
    item = toc.add("TOCI")
    padding = room.mm(PADDING)
    slabs = [_row(entry, item, room, (0.0, ENTRY, PAGE), padding)]
    if entry.children:
        inner = item.add("TOC")
        look = (room.mm(CONTENTS_INDENT), CHILD, CHILD)
        for child in entry.children:
            row = inner.add("TOCI")
            slabs.append(_row(child, row, room, look, room.mm(CHILD_PADDING)))
        slabs[0].height -= padding - room.mm(CHILD_PADDING)
        slabs[-1].height += padding - room.mm(CHILD_PADDING)
        slabs[0].keep = slabs[-2].keep = True
    last = slabs[-1]
    last.height += WRITING.weight
    last.items.append(across(0, last.height - WRITING.weight / 2, room.width, WRITING))
    return slabs


def _row(
    entry: ContentsEntry,
    item: Node,
    room: Room,
    look: tuple[float, TypeStyle, TypeStyle],
    padding: float,
) -> Slab:
    indent, style, page_style = look
    link = item.add("Reference").add("Link", alt=f"Ga naar {entry.title}")
    audience_at = room.width * CONTENTS_AUDIENCE / 165
    page_at = room.width - room.mm(PAGE_WIDTH)
    ends = audience_at if entry.audience else page_at
    title = words(entry.title, style, room, ends - indent - room.mm(GUTTER))
    items: list[Item] = [*items_of(title, indent, padding, link)]
    baseline = padding + title.first_baseline
    if entry.audience:
        whom = words(entry.audience, FOR_WHOM, room, page_at - audience_at)
        items += items_of(whom, audience_at, baseline - whom.first_baseline, link)
    number = str(room.pages.get(entry.target, UNKNOWN_PAGE))
    page = words(number, page_style, room, room.mm(PAGE_WIDTH))
    items += items_of(page, page_at, baseline - page.first_baseline, link, align=1)
    height = title.height + 2 * padding
    items.append(LinkArea(0, 0, room.width, height, f"#{entry.target}", link))
    return Slab(height, items)


CONTENTS: dict[type, Callable[[Any, Room], list[Slab | Break]]] = {Contents: contents}
