"""Many copies of a document as one: each begins on a right-hand page, has its own page
numbers and stands under an entry of its own in the outline."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from lobprint.page.items import (
    Anchor,
    Curve,
    Glyphs,
    Item,
    Layout,
    Leaf,
    LinkArea,
    Node,
    Page,
    Picture,
    Placed,
    Ring,
    Slab,
    Strokes,
    Widget,
)


def copy_name(number: int) -> str:
    """What comes before the names of its fields, and of places in it."""
    return f"exemplaar{number}"


@dataclass(slots=True)
class Copies:
    """Collects the layouts of copies; `layout` is that of all of them."""

    layout: Layout = field(default_factory=lambda: Layout([], {}, Node("Document")))
    count: int = 0

    def add(self, copy: Layout, title: str, one_side: bool = False) -> None:
        """`copy` after those that there are, with `title` in the outline; printed on
        `one_side` it needs no back.

        It stays as it is: what copies have alike may be one thing in their layouts."""
        self.count += 1
        name = copy_name(self.count)
        whole, before = self.layout, len(self.layout.pages)
        twin = _Twin(self.count, single=len(copy.root.kids) == 1)
        root = twin.node(copy.root)
        pages = [twin.page(page, before) for page in copy.pages]
        opening = Placed(0, 0, Slab(0, [], anchor=Anchor(name, title)))
        pages[0].placed.insert(0, opening)
        whole.pages += [*pages, *([] if one_side else _back(pages[-1]))]
        whole.starts[name] = before + 1
        for target, start in copy.starts.items():
            whole.starts[f"{name}.{target}"] = before + start
        whole.root.kids.append(Node("Part", root.kids, title=title))


class _Twin:
    """One copy, made again under a name that tells it from the others."""

    def __init__(self, number: int, single: bool) -> None:
        self._number = number
        self._name = copy_name(number)
        self._single = single
        self._nodes: dict[Node, Node] = {}
        self._leaves: dict[Leaf, Leaf] = {}
        self._slabs: dict[int, Slab] = {}

    def node(self, node: Node) -> Node:
        """The element and all in it."""
        kids: list[Node | Leaf] = [
            self.node(kid) if isinstance(kid, Node) else self._leaf(kid)
            for kid in node.kids
        ]
        made = replace(node, kids=kids)
        self._nodes[node] = made
        return made

    def page(self, page: Page, before: int) -> Page:
        """A page behind `before` others; its header and footer are as they were."""
        placed = [replace(one, slab=self._slab(one.slab)) for one in page.placed]
        number = page.number + before
        return replace(page, number=number, placed=placed, copy=self._number)

    def _leaf(self, leaf: Leaf) -> Leaf:
        return self._leaves.setdefault(leaf, Leaf())

    def _slab(self, slab: Slab) -> Slab:
        """One slab, also when it heads more than one page."""
        made = self._slabs.get(id(slab))
        if made is None:
            anchor = slab.anchor and self._anchor(slab.anchor)
            items = [self._item(item) for item in slab.items]
            made = self._slabs[id(slab)] = replace(slab, items=items, anchor=anchor)
        return made

    def _anchor(self, anchor: Anchor) -> Anchor:
        """Below the entry of the copy; of a copy that is a single part, the part itself
        needs no entry."""
        title = None if self._single and anchor.level == 0 else anchor.title
        level = anchor.level if self._single else anchor.level + 1
        return Anchor(f"{self._name}.{anchor.id}", title, level)

    def _item(self, item: Item) -> Item:
        if isinstance(item, Glyphs | Picture | Curve | Ring | Strokes):
            return replace(item, leaf=self._leaf(item.leaf)) if item.leaf else item
        if isinstance(item, Widget):
            return replace(item, node=self._nodes[item.node], copy=self._name)
        if isinstance(item, LinkArea):
            inside = item.target.startswith("#")
            target = f"#{self._name}.{item.target[1:]}" if inside else item.target
            return replace(item, node=self._nodes[item.node], target=target)
        return item


def _back(last: Page) -> list[Page]:
    """The empty back of the last sheet, if it has one."""
    back = Page(last.number + 1, last.sheet, last.part, copy=last.copy)
    return [back] if last.number % 2 else []
