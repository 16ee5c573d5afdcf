"""The structure tree (ISO 32000-1, 14.7): what is on the pages, in reading order.

Layout made the tree; painting tells here which marked content and which annotations
belong to which element. The layout itself is only read, so that it can be written
again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from lobprint.layout.items import Layout, Leaf, Node
from lobprint.pdf.objects import Objects, name, reference, text_string

KEPT_EMPTY = frozenset({"Document", "TH", "TD"})
"""Elements that mean something without content: a table needs all its cells."""
TEXT_ATTRIBUTES = frozenset({"Summary"})
"""Attributes that are text strings (14.8.5.7); other words are names."""

Box = tuple[float, float, float, float]


class Structure:
    """Collects, page by page, what hangs where; `write` makes the objects."""

    def __init__(self, layout: Layout, pages: list[int]) -> None:
        """`pages` holds the object numbers of the pages."""
        self._root = layout.root
        self._pages = pages
        self._content: list[list[Node]] = [[] for _ in pages]
        self._annotated: list[Node] = []
        self._marks: dict[Leaf, list[tuple[int, int]]] = defaultdict(list)
        self._objects: dict[Node, list[tuple[int, int]]] = defaultdict(list)
        self._boxes: dict[Node, Box] = {}
        self._owner: dict[Leaf, Node] = {}
        self._figure: dict[Leaf, Node] = {}
        self.order: dict[Node, int] = {}
        """Element -> its place in reading order."""
        self._index(layout.root, None)

    def _index(self, node: Node, figure: Node | None) -> None:
        self.order[node] = len(self.order)
        figure = node if node.tag == "Figure" else figure
        for kid in node.kids:
            if isinstance(kid, Node):
                self._index(kid, figure)
                continue
            self._owner[kid] = node
            if figure:
                self._figure[kid] = figure

    def mark(self, leaf: Leaf, page: int) -> str:
        """Open marked content on page `page` (from 0) that belongs to `leaf`."""
        node = self._owner[leaf]
        nodes = self._content[page]
        self._marks[leaf].append((page, len(nodes)))
        nodes.append(node)
        return f"/{node.tag}<</MCID {len(nodes) - 1}>>BDC"

    def annotate(self, node: Node, page: int, annotation: int) -> int:
        """Join an annotation to its element; returns its /StructParent."""
        self._objects[node].append((page, annotation))
        self._annotated.append(node)
        return len(self._pages) + len(self._annotated) - 1

    def enclose(self, leaf: Leaf, measure: Callable[[], Box]) -> None:
        """Stretch the figure around `leaf`, if there is one, to hold this box too."""
        figure = self._figure.get(leaf)
        if figure is None:
            return
        box = measure()
        old = self._boxes.get(figure, box)
        self._boxes[figure] = (
            min(old[0], box[0]),
            min(old[1], box[1]),
            max(old[2], box[2]),
            max(old[3], box[3]),
        )

    def write(self, objects: Objects) -> int:
        """Make all elements; returns the number of the StructTreeRoot."""
        return _Elements(self, objects).write()


class _Elements:
    """Turns the finished tree into objects."""

    def __init__(self, structure: Structure, objects: Objects) -> None:
        self._from = structure
        self._objects = objects
        self._numbers: dict[Node, int] = {}
        self._first: dict[Node, int | None] = {}

    def write(self) -> int:
        source, objects = self._from, self._objects
        self._survey(source._root)
        top = objects.reserve()
        root = self._element(source._root, top)
        nums = [
            f"{key} {objects.add(self._parents(nodes))} 0 R"
            for key, nodes in enumerate(source._content)
        ]
        keys = range(len(source._pages), len(source._pages) + len(source._annotated))
        nums += [
            f"{key} {reference(self._numbers[node])}"
            for key, node in zip(keys, source._annotated, strict=True)
        ]
        tree = objects.add(f"<</Nums[{' '.join(nums)}]>>")
        objects.fill(
            top,
            f"<</Type/StructTreeRoot/K {root} 0 R/ParentTree {tree} 0 R"
            f"/ParentTreeNextKey {len(nums)}>>",
        )
        return top

    def _parents(self, nodes: list[Node]) -> str:
        return f"[{' '.join(reference(self._numbers[node]) for node in nodes)}]"

    def _survey(self, node: Node) -> bool:
        """Whether the element is kept; notes the first page that it has content on."""
        pages = [page for page, _ in self._from._objects.get(node, ())]
        kept = bool(pages) or node.tag in KEPT_EMPTY
        for kid in node.kids:
            if isinstance(kid, Node):
                kept = self._survey(kid) or kept
                first = self._first.get(kid)
                pages += [] if first is None else [first]
            else:
                pages += [page for page, _ in self._from._marks.get(kid, ())]
        if kept or pages:
            self._first[node] = min(pages) if pages else None
        return node in self._first

    def _element(self, node: Node, parent: int) -> int:
        number = self._numbers[node] = self._objects.reserve()
        page = self._first[node]
        kids = self._kids(node, number, page)
        entries = [f"<</S/{node.tag}/P {parent} 0 R"]
        if page is not None:
            entries.append(f"/Pg {self._from._pages[page]} 0 R")
        if node.title:
            entries.append(f"/T{text_string(node.title)}")
        if node.alt and node.tag != "Link":  # a link reads as its words
            entries.append(f"/Alt{text_string(node.alt)}")
        entries.append(self._attributes(node))
        entries.append(f"/K[{' '.join(kids)}]>>" if kids else ">>")
        self._objects.fill(number, "".join(entries))
        return number

    def _kids(self, node: Node, number: int, page: int | None) -> list[str]:
        pages, kids = self._from._pages, []
        for kid in node.kids:
            if isinstance(kid, Leaf):
                kids += [
                    str(mark)
                    if on == page
                    else f"<</Type/MCR/Pg {pages[on]} 0 R/MCID {mark}>>"
                    for on, mark in self._from._marks.get(kid, ())
                ]
            elif kid in self._first:
                kids.append(reference(self._element(kid, number)))
        kids += [
            f"<</Type/OBJR/Obj {target} 0 R/Pg {pages[on]} 0 R>>"
            for on, target in self._from._objects.get(node, ())
        ]
        return kids

    def _attributes(self, node: Node) -> str:
        owners = dict(node.attributes)
        parts = [
            f"<</O/{owner}{''.join(map(_attribute, values.items()))}>>"
            for owner, values in owners.items()
        ]
        box = self._from._boxes.get(node)
        if box:
            corners = " ".join(f"{value:.2f}" for value in box)
            parts.append(f"<</O/Layout/Placement/Block/BBox[{corners}]>>")
        if not parts:
            return ""
        return f"/A {parts[0]}" if len(parts) == 1 else f"/A[{''.join(parts)}]"


def _attribute(item: tuple[str, str | int]) -> str:
    key, value = item
    if isinstance(value, int):
        return f"/{key} {value}"
    if key in TEXT_ATTRIBUTES:
        return f"/{key}{text_string(value)}"
    return f"/{key}{name(value)}"
