"""Breaking text into lines: left aligned, no hyphenation, exact widths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lobprint.document import Inline, PageNumber, Span
from lobprint.layout.items import Glyphs, Item, Leaf, LinkArea, Node
from lobprint.layout.lines import Run, TextLine, fill_lines, words_of
from lobprint.look.fonts import ASCENT, DESCENT
from lobprint.look.type import Face, TypeStyle

UNKNOWN_PAGE = "00"


@dataclass(slots=True)
class TextBlock:
    """Lines of text, `leading` pt apart, in the box of `width`.

    All lines but the first start `hang` further to the right."""

    lines: Sequence[TextLine]
    leading: float
    size: float
    width: float
    hang: float = 0.0

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    @property
    def first_baseline(self) -> float:
        """From the top of the block to the baseline of its first line."""
        return (self.leading + (ASCENT - DESCENT) * self.size) / 2

    @property
    def natural_width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)

    def items(
        self, x: float, y: float, node: Node | None, align: float = 0.0
    ) -> list[Item]:
        """The block with its top left corner at (x, y), as content of `node`.

        Without a node it is an artifact. `align` is 0 for left, 0.5 for centred, 1 for
        right in the block's width."""
        linked = any(run.link for line in self.lines for run in line.runs)
        painter = _LinePainter(node, linked)
        baseline = y + self.first_baseline
        for number, line in enumerate(self.lines):
            start = x + align * (self.width - line.width)
            start += self.hang if number else 0.0
            last = number == len(self.lines) - 1
            painter.line(line, start, baseline + number * self.leading, last)
        return painter.items


class _LinePainter:
    """Turns lines into glyphs; neighbours of one link share one Link element."""

    def __init__(self, node: Node | None, linked: bool) -> None:
        self.items: list[Item] = []
        self._node = node
        self._linked = linked
        self._leaf: Leaf | None = None
        self._link: str | None = None
        self._link_node: Node | None = None

    def line(self, line: TextLine, x: float, baseline: float, last: bool) -> None:
        for index, run in enumerate(line.runs):
            ends = index == len(line.runs) - 1 and not last
            self._run(run, x, baseline, space=ends and line.spaced)
            x += run.width

    def _run(self, run: Run, x: float, baseline: float, space: bool) -> None:
        leaf = self._leaf_for(run.link)
        text = run.text
        if space:
            text += " "  # 14.8.2.5: else the words of two lines run together
        self.items.append(
            Glyphs(x, baseline, text, run.face, run.size, run.color, leaf)
        )
        if run.link and self._link_node:
            top, height = baseline - 0.9 * run.size, 1.15 * run.size
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
            plain = self._node.add("Span") if self._linked and not link else self._node
            self._leaf = (self._link_node or plain).leaf()
        return self._leaf


def runs_of(inline: Inline, style: TypeStyle, pages: Mapping[str, int]) -> list[Run]:
    """Inline text in `style`; strong words in bold, emphasis in italic."""
    return [_run(piece, style, pages) for piece in inline]


def _run(piece: Span | PageNumber, style: TypeStyle, pages: Mapping[str, int]) -> Run:
    face: Face = "bold" if piece.strong else style.face
    if isinstance(piece, PageNumber):
        text, link = str(pages.get(piece.target, UNKNOWN_PAGE)), f"#{piece.target}"
        return Run(text, face, style.size, style.color, link)
    if piece.emphasis and not piece.strong:
        face = "italic"
    return Run(piece.text, face, style.size, style.color, piece.link)


def plain_run(text: str, style: TypeStyle) -> Run:
    return Run(text, style.face, style.size, style.color)


def break_lines(
    runs: Iterable[Run], leading: float, width: float, hang: float = 0.0
) -> TextBlock:
    """Fill lines of at most `width` pt, greedily, those after the first `hang` less.

    A word that is wider than a whole line is cut."""
    runs = list(runs)
    lines = fill_lines(runs, width, hang)
    size = max((run.size for run in runs), default=0.0)
    return TextBlock(lines, leading, size, width, hang)


def paragraph(
    inline: Inline, style: TypeStyle, width: float, pages: Mapping[str, int]
) -> TextBlock:
    """Inline text in `style`, broken at `width` pt."""
    block = break_lines(runs_of(inline, style, pages), style.leading, width)
    block.size = style.size
    return block


def label(text: str, style: TypeStyle, width: float = 1e6) -> TextBlock:
    """A plain string in `style`."""
    block = break_lines([plain_run(text, style)], style.leading, width)
    block.size = style.size
    return block


def balanced(
    inline: Inline, style: TypeStyle, width: float, pages: Mapping[str, int]
) -> TextBlock:
    """As `paragraph`, with lines as even as their number allows: for titles."""
    block = paragraph(inline, style, width, pages)
    widest = widest_word(inline, style, pages)
    while block.natural_width - 1 >= widest:
        narrower = paragraph(inline, style, block.natural_width - 1, pages)
        if len(narrower.lines) > len(block.lines):
            break
        block = narrower
    block.width = width
    return block


def widest_word(inline: Inline, style: TypeStyle, pages: Mapping[str, int]) -> float:
    """How narrow a box may be before a word is cut."""
    words = words_of(runs_of(inline, style, pages))
    return max((word.trimmed for word in words), default=0.0)
