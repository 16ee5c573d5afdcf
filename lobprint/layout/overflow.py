"""What has no room where it stands: what is higher than its page, words that were cut
because they are wider than their column, and what is filled in on too few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lobprint.layout.flow import FlowPage
from lobprint.look import MM
from lobprint.look.typed import typed
from lobprint.page.items import Glyphs, Overflow, Placed, Slab, Widget

HAIR = 0.1
"""What a page may be too full, in pt: sums of heights are not exact."""
FEW = 40
"""About so many letters tell which of the words on a page are meant."""


def overflows(part: str, pages: Sequence[FlowPage], free: float) -> list[Overflow]:
    """What of the `pages` of a part is lower than `free` pt, the height that a page has
    for it, and which words were cut, in reading order."""
    slabs = list(_by_block(pages))
    found = [one for block, placed in slabs for one in _told(part, block, placed, free)]
    if not found:
        return []
    fields: dict[int, str] = {}
    for block, placed in slabs:
        if block not in fields and (field := _field(placed.slab)):
            fields[block] = field
    return [one if one.field else _of_block(one, fields) for one in found]


def _told(part: str, block: int, placed: Placed, free: float) -> Iterator[Overflow]:
    """What has no room in one slab."""
    slab, over = placed.slab, _over(placed, free)
    said = [(word, 0.0) for word in _cut_words(slab)]
    if over:
        said.insert(0, (_first_words(slab), over))
    for words, much in said:
        field = _field(slab)
        yield Overflow(part, block, words, field, not field, much)
    for item in slab.items:
        if isinstance(item, Widget) and _too_long(item):
            words = _beginning(item.written)
            yield Overflow(part, block, words, item.field.id, typed=True)


def _too_long(item: Widget) -> bool:
    """Whether more stands in its field already than has room on its lines."""
    value = item.written
    return bool(value) and typed(value, item.space).over


def _by_block(pages: Sequence[FlowPage]) -> Iterator[tuple[int, Placed]]:
    """All slabs with the place of their block; a head that comes again is one."""
    block = 0
    for page in pages:
        for placed in page.placed:
            if placed.slab.begins:
                block = placed.slab.begins[1]
            if not placed.artifact:
                yield block, placed


def _of_block(one: Overflow, fields: Mapping[int, str]) -> Overflow:
    return replace(one, field=fields.get(one.block, ""))


def _over(placed: Placed, free: float) -> float:
    """How much it is too high, in mm; what stands at the foot, or on the page itself,
    has its own place."""
    slab = placed.slab
    if slab.foot or slab.whole:
        return 0.0
    over = placed.y + slab.height - free
    return over / MM if over > HAIR else 0.0


def _first_words(slab: Slab) -> str:
    """About the first line of what is said there."""
    words = (item.text for item in slab.items if isinstance(item, Glyphs))
    return _beginning(" ".join(words).replace("•", ""))


def _beginning(text: str) -> str:
    """As many words of it as are enough to know which is meant."""
    said = ""
    for word in text.split():
        if len(said) + len(word) > FEW:
            return f"{said or word[:FEW]}…"
        said = f"{said} {word}".strip()
    return said


def _field(slab: Slab) -> str:
    fields = (item.field.id for item in slab.items if isinstance(item, Widget))
    return next(fields, "")


def _cut_words(slab: Slab) -> Iterator[str]:
    """The words of which each line but the last ends halfway, put together again."""
    begun = ""
    for item in slab.items:
        if not isinstance(item, Glyphs) or not (begun or item.cut):
            continue
        words = item.text.split()
        goes_on = item.cut and len(words) == 1
        if begun and not goes_on:
            yield begun + words[0]
        begun = (begun if goes_on else "") + words[-1] if item.cut else ""
    if begun:
        yield begun
