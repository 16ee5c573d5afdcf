"""The page objects, and the annotations that lie upon pages (ISO 32000-1, 7.7.3)."""

from __future__ import annotations

from lobprint.layout.items import Layout, Node
from lobprint.look import MM
from lobprint.pdf.objects import Objects, reference, references
from lobprint.pdf.structure import Box, Structure

PRINT = 4
"""The annotation flag that makes a field appear on paper."""


class Pages:
    """Reserves a number for each page, so that all else can refer to it."""

    def __init__(self, objects: Objects, layout: Layout) -> None:
        self.numbers = [objects.reserve() for _ in layout.pages]
        self.structure = Structure(layout, self.numbers)
        self._objects = objects
        self._pages = layout.pages
        self._annotations: list[list[tuple[int, int]]] = [[] for _ in layout.pages]

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page (from 0), in pt."""
        sheet = self._pages[page].sheet
        return sheet.width * MM, sheet.height * MM

    def annotate(
        self, subtype: str, number: int, node: Node, page: int, box: Box
    ) -> str:
        """Lay annotation `number`, of structure element `node`, on a page (from 0).

        Returns the entries that every annotation has; the rest is the caller's."""
        key = self.structure.annotate(node, page, number)
        self._annotations[page].append((self.structure.order[node], number))
        corners = " ".join(f"{value:.2f}" for value in box)
        return (
            f"/Type/Annot/Subtype/{subtype}/Rect[{corners}]/F {PRINT}"
            f"/P {self.numbers[page]} 0 R/StructParent {key}"
        )

    def write(self, contents: list[bytes], resources: int) -> int:
        """Make the pages; returns the number of their tree."""
        tree = self._objects.reserve()
        for index, content in enumerate(contents):
            self._objects.fill(
                self.numbers[index], self._page(index, content, tree, resources)
            )
        count, kids = len(self.numbers), references(self.numbers)
        self._objects.fill(tree, f"<</Type/Pages/Count {count}/Kids{kids}>>")
        return tree

    def _page(self, index: int, content: bytes, tree: int, resources: int) -> str:
        """Tab order follows the structure (ISO 14289-1, 7.18.3), and so does the order
        of annotations, for readers that know no better."""
        width, height = self.size(index)
        numbers = [number for _, number in sorted(self._annotations[index])]
        annotations = f"/Annots{references(numbers)}" if numbers else ""
        stream = self._objects.stream(content)
        return (
            f"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {width:.2f} {height:.2f}]"
            f"/Resources {reference(resources)}/Contents {stream} 0 R"
            f"/StructParents {index}/Tabs/S{annotations}>>"
        )
