"""The structure tree while pages are painted (ISO 32000-1, 14.7).

Layout made the tree, in reading order; painting tells here which marked content and
which annotations belong to which element. The layout itself is only read, so that it
can be written again. What becomes of it in the file: see `elements`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from lobprint.page.items import Layout, Leaf, Node

Box = tuple[float, float, float, float]
"""Left, lower, right and upper edge on the page, in pt."""


class Structure:
    """Collects what hangs where.

    pages      object numbers of the pages
    content    for each page, the element of each marked content, by its id
    annotated  the elements of annotations, in the order of their keys
    marks      leaf -> (page from 0, id) of its marked content
    objects    element -> (page from 0, object number) of its annotations
    boxes      figure -> the box that holds all of it
    order      element or leaf -> its place in reading order
    """

    def __init__(self, layout: Layout, pages: list[int]) -> None:
        self.root = layout.root
        self.pages = pages
        self.content: list[list[Node]] = [[] for _ in pages]
        self.annotated: list[Node] = []
        self.marks: dict[Leaf, list[tuple[int, int]]] = defaultdict(list)
        self.objects: dict[Node, list[tuple[int, int]]] = defaultdict(list)
        self.boxes: dict[Node, Box] = {}
        self.order: dict[Node | Leaf, int] = {}
        self._owner: dict[Leaf, Node] = {}
        self.figures: dict[Leaf | None, Node] = {}
        self._index(layout.root, None)

    def _index(self, node: Node, figure: Node | None) -> None:
        self.order[node] = len(self.order)
        figure = node if node.tag == "Figure" else figure
        for kid in node.kids:
            if isinstance(kid, Node):
                self._index(kid, figure)
                continue
            self.order[kid] = len(self.order)
            self._owner[kid] = node
            if figure:
                self.figures[kid] = figure

    def mark(self, leaf: Leaf, page: int) -> str:
        """Open marked content on page `page` (from 0) that belongs to `leaf`."""
        node = self._owner[leaf]
        nodes = self.content[page]
        self.marks[leaf].append((page, len(nodes)))
        nodes.append(node)
        return f"/{node.tag}<</MCID {len(nodes) - 1}>>BDC"

    def annotate(self, node: Node, page: int, annotation: int) -> int:
        """Join an annotation to its element; returns its /StructParent."""
        self.objects[node].append((page, annotation))
        self.annotated.append(node)
        return len(self.pages) + len(self.annotated) - 1

    def enclose(self, leaf: Leaf | None, measure: Callable[[], Box]) -> None:
        """Stretch the figure around `leaf`, if there is one, to hold this box too."""
        figure = self.figures.get(leaf)
        if figure is None:
            return
        left, lower, right, upper = box = measure()
        a, b, c, d = self.boxes.get(figure, box)
        self.boxes[figure] = min(a, left), min(b, lower), max(c, right), max(d, upper)
