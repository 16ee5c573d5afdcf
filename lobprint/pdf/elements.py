"""Structure elements as objects: the finished tree, and the way back to it.

Each element says its parent and page; the parent tree (ISO 32000-1, 14.7.4.4) leads
from marked content and annotations to their elements.
"""

from __future__ import annotations

from lobprint.page.items import Leaf, Node
from lobprint.pdf.objects import Objects, name, reference, text_string
from lobprint.pdf.structure import Structure

KEPT_EMPTY = frozenset({"Document", "TH", "TD"})
"""Elements that mean something without content: a table needs all its cells."""
TEXT_ATTRIBUTES = frozenset({"Summary"})
"""Attributes that are text strings (14.8.5.7); other words are names."""


class Elements:
    """Writes one tree."""

    def __init__(self, structure: Structure, objects: Objects) -> None:
        self._structure = structure
        self._objects = objects
        self._numbers: dict[Node, int] = {}
        self._first: dict[Node, int | None] = {}

    def write(self) -> int:
        """Make all elements; returns the number of the StructTreeRoot."""
        structure, objects = self._structure, self._objects
        self._survey(structure.root)
        top = objects.reserve()
        root = self._element(structure.root, top)
        entries = [self._owners(nodes) for nodes in structure.content]
        entries += [reference(self._numbers[node]) for node in structure.annotated]
        pairs = [f"{key} {entry}" for key, entry in enumerate(entries)]
        tree = objects.add(f"<</Nums[{' '.join(pairs)}]>>")
        objects.fill(
            top,
            f"<</Type/StructTreeRoot/K {root} 0 R/ParentTree {tree} 0 R"
            f"/ParentTreeNextKey {len(entries)}>>",
        )
        return top

    def _owners(self, nodes: list[Node]) -> str:
        """A new array of the elements of a page's marked content."""
        owners = " ".join(reference(self._numbers[node]) for node in nodes)
        return reference(self._objects.add(f"[{owners}]"))

    def _survey(self, node: Node) -> bool:
        """Whether the element is kept; notes the first page that it has content on."""
        structure = self._structure
        pages = [page for page, _ in structure.objects.get(node, ())]
        kept = bool(pages) or node.tag in KEPT_EMPTY
        for kid in node.kids:
            if isinstance(kid, Node):
                kept = self._survey(kid) or kept
                first = self._first.get(kid)
                pages += [] if first is None else [first]
            else:
                pages += [page for page, _ in structure.marks.get(kid, ())]
        if kept or pages:
            self._first[node] = min(pages) if pages else None
        return node in self._first

    def _element(self, node: Node, parent: int) -> int:
        number = self._numbers[node] = self._objects.reserve()
        page = self._first[node]
        kids = self._kids(node, number, page)
        body = f"<</S/{node.tag}/P {parent} 0 R"
        body += "" if page is None else f"/Pg {self._structure.pages[page]} 0 R"
        body += f"/T{text_string(node.title)}" if node.title else ""
        if node.alt and node.tag != "Link":  # a link reads as its words
            body += f"/Alt{text_string(node.alt)}"
        body += self._attributes(node)
        body += f"/K[{' '.join(kids)}]" if kids else ""
        self._objects.fill(number, f"{body}>>")
        return number

    def _kids(self, node: Node, number: int, page: int | None) -> list[str]:
        structure = self._structure
        pages, marks, kids = structure.pages, structure.marks, list[str]()
        for kid in node.kids:
            if isinstance(kid, Leaf):
                for on, mark in marks.get(kid, ()):
                    there = f"<</Type/MCR/Pg {pages[on]} 0 R/MCID {mark}>>"
                    kids.append(str(mark) if on == page else there)
            elif kid in self._first:
                kids.append(f"{self._element(kid, number)} 0 R")
        kids += [
            f"<</Type/OBJR/Obj {target} 0 R/Pg {pages[on]} 0 R>>"
            for on, target in structure.objects.get(node, ())
        ]
        return kids

    def _attributes(self, node: Node) -> str:
        if not node.attributes and node not in self._structure.boxes:
            return ""
        parts = [
            f"<</O/{owner}{''.join(map(_attribute, values.items()))}>>"
            for owner, values in node.attributes.items()
        ]
        box = self._structure.boxes.get(node)
        if box:
            corners = " ".join(f"{value:.2f}" for value in box)
            parts.append(f"<</O/Layout/Placement/Block/BBox[{corners}]>>")
        return f"/A {parts[0]}" if len(parts) == 1 else f"/A[{''.join(parts)}]"


def _attribute(item: tuple[str, str | int]) -> str:
    key, value = item
    if isinstance(value, int):
        return f"/{key} {value}"
    if key in TEXT_ATTRIBUTES:
        return f"/{key}{text_string(value)}"
    return f"/{key}{name(value)}"
