"""Lines of text as items: glyphs under elements of the structure tree."""

from __future__ import annotations

from lobprint.look.lines import Run, TextLine, is_cut
from lobprint.look.text import TextBlock
from lobprint.page.items import Glyphs, Item, Leaf, LinkArea, Node


def items_of(
    block: TextBlock, x: float, y: float, node: Node | None, align: float = 0.0
) -> list[Item]:
    """The lines of `block` with its top left corner at (x, y), as content of `node`.

    Without a node they are an artifact. `align` is 0 for left, 0.5 for centred, 1 for
    right in the block's width."""
    if _leads_on(block):
        return _linked(block, x, y, node, align)
    leaf = node.leaf() if node and block.lines else None
    items: list[Item] = []
    baseline, last = y + block.first_baseline, len(block.lines) - 1
    for number, line in enumerate(block.lines):
        at = x + align * (block.width - line.width) + (block.hang if number else 0.0)
        end = len(line.runs) - 1
        for index, run in enumerate(line.runs):
            text, cut = run.text, False
            if index == end and number < last:
                cut = is_cut(line)
                if line.spaced:
                    text += " "  # 14.8.2.5: else the words of two lines run together
            items.append(
                Glyphs(at, baseline, text, run.face, run.size, run.color, leaf, cut)
            )
            if index < end:
                at += run.width
        baseline += block.leading
    return items


def _leads_on(block: TextBlock) -> bool:
    """Whether there is a link among the words. Every text is asked: no generators."""
    for line in block.lines:
        for run in line.runs:
            if run.link:
                return True
    return False


def _linked(
    block: TextBlock, x: float, y: float, node: Node | None, align: float
) -> list[Item]:
    """The same with links among the words."""
    painter = _LinePainter(node)
    baseline = y + block.first_baseline
    for number, line in enumerate(block.lines):
        start = x + align * (block.width - line.width)
        start += block.hang if number else 0.0
        last = number == len(block.lines) - 1
        painter.line(line, start, baseline + number * block.leading, last)
    return painter.items


class _LinePainter:
    """Turns lines into glyphs; neighbours of one link share one Link element."""

    def __init__(self, node: Node | None) -> None:
        self.items: list[Item] = []
        self._node = node
        self._leaf: Leaf | None = None
        self._link: str | None = None
        self._link_node: Node | None = None

    def line(self, line: TextLine, x: float, baseline: float, last: bool) -> None:
        for index, run in enumerate(line.runs):
            ends = index == len(line.runs) - 1 and not last
            self._run(run, x, baseline, ends and line.spaced, ends and is_cut(line))
            x += run.width

    def _run(self, run: Run, x: float, y: float, space: bool, cut: bool) -> None:
        leaf = self._leaf_for(run.link)
        text = run.text
        if space:
            text += " "  # 14.8.2.5: else the words of two lines run together
        self.items.append(Glyphs(x, y, text, run.face, run.size, run.color, leaf, cut))
        if run.link and self._link_node:
            top, height = y - 0.9 * run.size, 1.15 * run.size
            area = LinkArea(x, top, run.width, height, run.link, self._link_node)
            self.items.append(area)

    def _leaf_for(self, link: str | None) -> Leaf | None:
        """Where words hang. Beside a link, plain words are an element as well: some
        readers take the loose content of an element before the elements in it."""
        if self._node is None:
            return None
        if self._leaf is None or link != self._link:
            self._link = link
            self._link_node = self._node.add("Link") if link else None
            plain = self._node if link else self._node.add("Span")
            self._leaf = (self._link_node or plain).leaf()
        return self._leaf
