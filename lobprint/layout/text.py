"""Breaking text into lines: left aligned, no hyphenation, exact widths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lobprint.document import Inline, PageNumber
from lobprint.layout.items import Glyphs, Item, Leaf, LinkArea, Node
from lobprint.look import Role
from lobprint.look.fonts import ASCENT, DESCENT, text_width
from lobprint.look.type import Face, TypeStyle

WORDS = re.compile(r"[^ ]* *")
"""A word with the spaces after it. A no-break space is no space here."""
HYPHENS = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_])")
"""Inside a word, a line may end after a hyphen between letters."""
WHOLE = "LOB-"
"""But "LOB-visie" and its kin stay whole."""
UNKNOWN_PAGE = "00"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face, size and colour; `link` as in `Span`."""

    text: str
    face: Face
    size: float
    color: Role
    link: str | None = None

    @property
    def width(self) -> float:
        return text_width(self.text, self.face, self.size)


@dataclass(slots=True)
class TextLine:
    """Runs side by side; `spaced` when words at its end and on the next line part."""

    runs: list[Run] = field(default_factory=list)
    width: float = 0.0
    spaced: bool = False


@dataclass(slots=True)
class TextBlock:
    """Lines of text, `leading` pt apart, in the box of `width`.

    All lines but the first start `hang` further to the right."""

    lines: list[TextLine]
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
        painter = _LinePainter(node)
        baseline = y + self.first_baseline
        for number, line in enumerate(self.lines):
            start = x + align * (self.width - line.width)
            start += self.hang if number else 0.0
            painter.line(line, start, baseline + number * self.leading)
        return painter.items


class _LinePainter:
    """Turns lines into glyphs; neighbours of one link share one Link element."""

    def __init__(self, node: Node | None) -> None:
        self.items: list[Item] = []
        self._node = node
        self._leaf: Leaf | None = None
        self._link: str | None = None
        self._link_node: Node | None = None

    def line(self, line: TextLine, x: float, baseline: float) -> None:
        for index, run in enumerate(line.runs):
            ends = index == len(line.runs) - 1
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
        if self._node is None:
            return None
        if self._leaf is None or link != self._link:
            self._link = link
            self._link_node = self._node.add("Link") if link else None
            self._leaf = (self._link_node or self._node).leaf()
        return self._leaf


def runs_of(inline: Inline, style: TypeStyle, pages: Mapping[str, int]) -> list[Run]:
    """Inline text in `style`; strong words in bold, emphasis in italic."""
    return [_run(piece, style, pages) for piece in inline]


def _run(piece: object, style: TypeStyle, pages: Mapping[str, int]) -> Run:
    if isinstance(piece, PageNumber):
        text = str(pages.get(piece.target, UNKNOWN_PAGE))
        face = "bold" if piece.strong else style.face
        return Run(text, face, style.size, style.color, f"#{piece.target}")
    face = style.face
    if piece.strong:  # type: ignore[attr-defined]
        face = "bold"
    elif piece.emphasis:  # type: ignore[attr-defined]
        face = "italic"
    return Run(piece.text, face, style.size, style.color, piece.link)  # type: ignore[attr-defined]


def plain_run(text: str, style: TypeStyle) -> Run:
    return Run(text, style.face, style.size, style.color)


def break_lines(
    runs: Iterable[Run], leading: float, width: float, hang: float = 0.0
) -> TextBlock:
    """Fill lines of at most `width` pt, greedily, those after the first `hang` less.

    A word that is wider than a whole line is cut."""
    lines = [TextLine()]
    size = 0.0
    room = width + 0.01
    for word in _words(runs, width - hang):
        size = max(size, word[0].size)
        if not lines[-1].runs and not word[0].text.strip(" "):
            continue
        if lines[-1].runs and lines[-1].width + _trimmed_width(word) > room:
            lines.append(TextLine())
            room = width - hang + 0.01
        _append(lines[-1], word)
    for line in lines:
        _trim(line)
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
    words = _words(runs_of(inline, style, pages), width)
    widest = max(map(_trimmed_width, words), default=0.0)
    while block.natural_width - 1 >= widest:
        narrower = paragraph(inline, style, block.natural_width - 1, pages)
        if len(narrower.lines) > len(block.lines):
            break
        block = narrower
    block.width = width
    return block


def _words(runs: Iterable[Run], width: float) -> Iterator[list[Run]]:
    """Pieces between which a line may end; a word may hold several runs."""
    word: list[Run] = []
    for run in runs:
        for index, text in enumerate(_pieces(run.text)):
            if word and (index or word[-1].text.endswith(" ")):
                yield from _cut(word, width)
                word = []
            word.append(Run(text, run.face, run.size, run.color, run.link))
    if word:
        yield from _cut(word, width)


def _pieces(text: str) -> Iterator[str]:
    """`text`, parted wherever a line may end."""
    for word in WORDS.findall(text):
        if "-" in word and WHOLE not in word:
            yield from HYPHENS.split(word)
        elif word:
            yield word


def _cut(word: list[Run], width: float) -> Iterator[list[Run]]:
    """A word wider than a whole line, in pieces that fit."""
    if _trimmed_width(word) <= width:
        yield word
        return
    for run in word:
        piece = ""
        for char in run.text:
            if piece and text_width(piece + char, run.face, run.size) > width:
                yield [Run(piece, run.face, run.size, run.color, run.link)]
                piece = ""
            piece += char
        yield [Run(piece, run.face, run.size, run.color, run.link)]


def _trimmed_width(word: list[Run]) -> float:
    last = word[-1]
    end = text_width(last.text.rstrip(" "), last.face, last.size)
    return sum(run.width for run in word[:-1]) + end


def _append(line: TextLine, word: list[Run]) -> None:
    for run in word:
        line.width += run.width
        previous = line.runs[-1] if line.runs else None
        if previous and _alike(previous, run):
            text = previous.text + run.text
            line.runs[-1] = Run(text, run.face, run.size, run.color, run.link)
        else:
            line.runs.append(run)


def _alike(one: Run, other: Run) -> bool:
    return (one.face, one.size, one.color, one.link) == (
        other.face,
        other.size,
        other.color,
        other.link,
    )


def _trim(line: TextLine) -> None:
    """Drop the spaces at the end of the line, and remember that there were."""
    while line.runs and line.runs[-1].text.endswith(" "):
        last = line.runs.pop()
        line.spaced = True
        if text := last.text.rstrip(" "):
            line.runs.append(Run(text, last.face, last.size, last.color, last.link))
    line.width = sum(run.width for run in line.runs)
