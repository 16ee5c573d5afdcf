"""Many copies of a document as one: each begins on a right-hand page, has its own page
numbers and stands under an entry of its own in the outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lobprint.layout.items import (
    Anchor,
    Item,
    Layout,
    LinkArea,
    Node,
    Page,
    Placed,
    Slab,
    Widget,
)


@dataclass(slots=True)
class Copies:
    """Collects the layouts of copies, which become part of its own `layout`."""

    layout: Layout = field(default_factory=lambda: Layout([], {}, Node("Document")))
    count: int = 0

    def add(self, copy: Layout, title: str) -> None:
        """`copy` after those that there are, with `title` in the outline."""
        self.count += 1
        name = f"exemplaar{self.count}"
        whole, before = self.layout, len(self.layout.pages)
        single = len(copy.root.kids) == 1
        for slab in _slabs(copy.pages):
            _name(slab, name, single)
        opening = Placed(0, 0, Slab(0, [], anchor=Anchor(name, title)))
        copy.pages[0].placed.insert(0, opening)
        for number, page in enumerate(copy.pages, before + 1):
            page.number = number
        whole.pages += copy.pages
        whole.pages += _back(copy.pages[-1])
        whole.starts[name] = before + 1
        for target, start in copy.starts.items():
            whole.starts[f"{name}.{target}"] = before + start
        whole.root.kids.append(Node("Part", copy.root.kids, title=title))


def _slabs(pages: Iterable[Page]) -> Iterator[Slab]:
    """Each slab once, also when it heads more than one page."""
    seen: set[int] = set()
    for page in pages:
        for placed in page.placed:
            if id(placed.slab) not in seen:
                seen.add(id(placed.slab))
                yield placed.slab


def _name(slab: Slab, name: str, single: bool) -> None:
    """What other copies have as well gets `name` before it. Of a copy that is a single
    part, the part itself needs no entry in the outline."""
    if slab.anchor:
        anchor = slab.anchor
        title = None if single and anchor.level == 0 else anchor.title
        level = anchor.level if single else anchor.level + 1
        slab.anchor = Anchor(f"{name}.{anchor.id}", title, level)
    slab.items = [_named(item, name) for item in slab.items]


def _named(item: Item, name: str) -> Item:
    if isinstance(item, Widget):
        return replace(item, copy=name)
    if isinstance(item, LinkArea) and item.target.startswith("#"):
        return replace(item, target=f"#{name}.{item.target[1:]}")
    return item


def _back(last: Page) -> list[Page]:
    """The empty back of the last sheet, if it has one."""
    return [Page(last.number + 1, last.sheet, last.part)] if last.number % 2 else []
