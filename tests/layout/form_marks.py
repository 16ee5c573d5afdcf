"""What stands where on laid-out slabs: boxes of words, fields and rules, in pt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.rules import CHECK_BOX_RULE, HEAD, ROW, WRITING
from lobprint.page.items import Box, Glyphs, Item, Leaf, Line, Node, Slab, Widget

TOLERANCE = 0.05


@dataclass(frozen=True)
class Area:
    what: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        return (
            self.left < other.right - TOLERANCE
            and other.left < self.right - TOLERANCE
            and self.top < other.bottom - TOLERANCE
            and other.top < self.bottom - TOLERANCE
        )


def items(slabs: Sequence[Slab]) -> list[Item]:
    return [item for slab in slabs for item in slab.items]


def widgets(slabs: Sequence[Slab]) -> list[Widget]:
    return [item for item in items(slabs) if isinstance(item, Widget)]


def words(slabs: Sequence[Slab]) -> list[Glyphs]:
    return [item for item in items(slabs) if isinstance(item, Glyphs)]


def lines(slabs: Sequence[Slab]) -> list[Line]:
    """All horizontal lines."""
    found = [item for item in items(slabs) if isinstance(item, Line)]
    return [line for line in found if line.y1 == line.y2]


def check_boxes(slabs: Sequence[Slab]) -> list[Box]:
    found = [item for item in items(slabs) if isinstance(item, Box)]
    return [box for box in found if box.rule == CHECK_BOX_RULE]


def areas(slab: Slab) -> list[Area]:
    """Words and fields of a slab; what a circle goes around is no overlap."""
    found: list[Area] = []
    for item in slab.items:
        if isinstance(item, Glyphs):
            wide = text_width(item.text.rstrip(), item.face, item.size)
            top, bottom = item.y - 0.66 * item.size, item.y + 0.2 * item.size
            found.append(Area(item.text, item.x, top, item.x + wide, bottom))
        elif isinstance(item, Widget) and not item.circle:
            right, bottom = item.x + item.width, item.y + item.height
            found.append(Area(item.field.id, item.x, item.y, right, bottom))
    return found


def collisions(slab: Slab) -> list[tuple[str, str]]:
    pairs = combinations(areas(slab), 2)
    return [(one.what, other.what) for one, other in pairs if one.meets(other)]


def outside(slab: Slab, width: float) -> list[str]:
    """What reaches beyond the slab or the text block."""
    return [
        area.what
        for area in areas(slab)
        if area.left < -TOLERANCE
        or area.top < -TOLERANCE
        or area.right > width + TOLERANCE
        or area.bottom > slab.height + TOLERANCE
    ]


def rules_under(widget: Widget, slab: Slab) -> list[float]:
    """Where lines to write on, and the rule of the row, run through the widget."""
    middle = widget.x + widget.width / 2
    found = {
        round(line.y1, 3)
        for line in lines([slab])
        if line.rule in (WRITING, ROW, HEAD)
        and line.x1 - 1 <= middle <= line.x2 + 1
        and widget.y + 1 < line.y1 <= widget.y + widget.height + TOLERANCE
    }
    return sorted(found)


def nodes(node: Node, tag: str = "") -> Iterator[Node]:
    """All elements under `node`, in reading order; with `tag` only those."""
    for kid in node.kids:
        if isinstance(kid, Node):
            if not tag or kid.tag == tag:
                yield kid
            yield from nodes(kid, tag)


def spoken(node: Node, slabs: Sequence[Slab]) -> str:
    """The words and the fields' names in `node`, in reading order."""
    by_leaf: dict[int, list[str]] = {}
    for glyphs in words(slabs):
        by_leaf.setdefault(id(glyphs.leaf), []).append(glyphs.text)
    return " ".join(_said(node, by_leaf))


def _said(node: Node, by_leaf: dict[int, list[str]]) -> Iterator[str]:
    if node.alt:
        yield f"[{node.alt}]"
    for kid in node.kids:
        if isinstance(kid, Leaf):
            yield "".join(by_leaf.get(id(kid), []))
        else:
            yield from _said(kid, by_leaf)


def mm(length: float) -> float:
    return round(length / MM, 2)
