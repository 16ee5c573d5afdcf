"""The table of contents: what stands where, and for whom."""

from __future__ import annotations

from lobprint.blocks.contents import Contents
from lobprint.blocks.contents.look import (
    CHILD_PADDING,
    CONTENTS_AUDIENCE,
    CONTENTS_INDENT,
    CONTENTS_TIME,
    RULE_GAP,
    WIDTH,
    Air,
    air,
    columns,
)
from lobprint.document import ContentsEntry, ContentsGroup
from lobprint.language import filled, teksten
from lobprint.look.rules import HEAD, WRITING
from lobprint.look.styles import Style, type_of
from lobprint.look.text import UNKNOWN_PAGE, TextBlock, label
from lobprint.page.items import Break, Item, LinkArea, Node, Slab
from lobprint.page.parts import across
from lobprint.page.room import Room
from lobprint.page.text import items_of

GUTTER = 3.0
PAGE_WIDTH = 12.0


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
    name = _words(title, "TOC1", room, room.width)
    items = items_of(name, 0, 0, room.node.add("P"))
    slab = Slab(name.height, items, before=above, keep=True)
    slab.height += room.mm(RULE_GAP) + rule
    slab.items.append(across(0, slab.height - rule / 2, room.width, HEAD))
    return slab


def _entry(entry: ContentsEntry, toc: Node, padding: float, room: Room) -> list[Slab]:
    """The row of a part, and the rows of its headings above one closing rule."""
    item = toc.add("TOCI")
    slabs = [_row(entry, item, room, (0.0, "TOC2"), padding)]
    if entry.children:
        inner = item.add("TOC")
        look: tuple[float, Style] = (room.mm(CONTENTS_INDENT), "TOC3")
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
    look: tuple[float, Style],
    padding: float,
) -> Slab:
    indent, style = look
    link = item.add("Reference").add(
        "Link", alt=filled(teksten().ga_naar, titel=entry.title)
    )
    page_at = room.width - room.mm(PAGE_WIDTH)
    told = list(zip(_starts(room), columns(entry), strict=True))
    ends = next((at for at, words in told if words), page_at)
    title = _words(entry.title, style, room, ends - indent - room.mm(GUTTER))
    items: list[Item] = [*items_of(title, indent, padding, link)]
    baseline = padding + title.first_baseline
    for at, words in told:
        if words:
            column = _words(words, "Small", room, room.width)
            items += items_of(column, at, baseline - column.first_baseline, link)
    number = str(room.pages.get(entry.target, UNKNOWN_PAGE))
    page = _words(number, style, room, room.mm(PAGE_WIDTH), bold=style == "TOC2")
    items += items_of(page, page_at, baseline - page.first_baseline, link, align=1)
    height = title.height + 2 * padding
    items.append(LinkArea(0, 0, room.width, height, f"#{entry.target}", link))
    return Slab(height, items)


def _starts(room: Room) -> tuple[float, float]:
    """Where the columns begin that say for whom it is and how long it takes."""
    mm = room.width / WIDTH
    return CONTENTS_AUDIENCE * mm, CONTENTS_TIME * mm


def _words(
    text: str, style: Style, room: Room, width: float, bold: bool = False
) -> TextBlock:
    made = type_of(style, room.scale)
    return label(text, made.in_face("bold") if bold else made, width)
