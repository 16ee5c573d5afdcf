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
from lobprint.look.contents import CHILD_PADDING, RULE_GAP, Air, air
from lobprint.look.reading import CONTENTS_AUDIENCE, CONTENTS_INDENT
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.text import UNKNOWN_PAGE
from lobprint.look.type import TypeStyle

GUTTER = 3.0
PAGE_WIDTH = 12.0

ENTRY = styles.CONTENTS_ENTRY
PAGE = ENTRY.in_face("bold")
CHILD = styles.BODY
FOR_WHOM = styles.SMALL


def contents(_: Contents, room: Room) -> list[Slab | Break]:
    """Groups of rows; the whole row leads to its page."""
    groups = room.document.contents()
    more = not isinstance(room.part.blocks[-1], Contents)
    spaces = air(groups, room.sheet.text_height, more)
    slabs: list[Slab | Break] = []
    for group in groups:
        slabs += _group(group, spaces, room)
    return slabs


def _group(group: ContentsGroup, spaces: Air, room: Room) -> list[Slab]:
    head = _group_head(group.title, room.mm(spaces.group), room)
    toc = room.node.add("TOC")
    padding = room.mm(spaces.row)
    rows = [
        slab for entry in group.entries for slab in _entry(entry, toc, padding, room)
    ]
    for row in rows[:1]:
        row.keep = row.keep or len(rows) > 1
    return [head, *rows]


def _group_head(title: str, above: float, room: Room) -> Slab:
    """The group's name over a black rule; without a name, the rule alone."""
    rule = HEAD.weight
    if not title:
        line = across(0, rule / 2, room.width, HEAD)
        return Slab(rule, [line], above, keep=True)
    name = words(title, styles.CONTENTS_GROUP, room, room.width)
    slab = text_slab(name, room.node.add("P"), before=above, keep=True)
    slab.height += room.mm(RULE_GAP) + rule
    slab.items.append(across(0, slab.height - rule / 2, room.width, HEAD))
    return slab


def _entry(entry: ContentsEntry, toc: Node, padding: float, room: Room) -> list[Slab]:
    """The row of a part, and the rows of its headings above one closing rule."""
    item = toc.add("TOCI")
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
