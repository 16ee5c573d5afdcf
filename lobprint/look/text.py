"""Text in a style, broken into lines: left aligned, no hyphenation, exact widths.

Widths and heights are in pt.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from lobprint.document import Inline, PageNumber, Span
from lobprint.look.lines import Run, TextLine, fill_lines, words_of
from lobprint.look.type import Face, TypeStyle

UNKNOWN_PAGE = "00"
MIDDLE = 0.711
"""How far the baseline hangs under the middle of a line, twice, in em: what the line
box of Source Sans Pro asks. Another type, which is set as large, stands there as well:
words keep their place between rules and boxes, whatever its own line box is like."""


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
        return (self.leading + MIDDLE * self.size) / 2

    @property
    def natural_width(self) -> float:
        return max((line.width for line in self.lines), default=0.0)


def runs_of(inline: Inline, style: TypeStyle, pages: Mapping[str, int]) -> list[Run]:
    """Inline text in `style`; strong words in bold, emphasis in italic."""
    return [_run(piece, style, pages) for piece in inline]


def _run(piece: Span | PageNumber, style: TypeStyle, pages: Mapping[str, int]) -> Run:
    face = face_of(piece, style)
    if isinstance(piece, PageNumber):
        text, link = str(pages.get(piece.target, UNKNOWN_PAGE)), f"#{piece.target}"
        return Run(text, face, style.size, style.color, link)
    return Run(piece.text, face, style.size, style.color, piece.link)


def face_of(piece: Span | PageNumber, style: TypeStyle) -> Face:
    """The face of words in `style`."""
    if piece.strong:
        return "bold"
    slanted = isinstance(piece, Span) and piece.emphasis
    return "italic" if slanted else style.face


def plain_run(text: str, style: TypeStyle) -> Run:
    return Run(text, style.face, style.size, style.color)


def worded(
    lead: str, inline: Inline, style: TypeStyle, pages: Mapping[str, int]
) -> list[Run]:
    """`inline` in `style`, after a `lead` in the school's colour, if there is one."""
    runs = runs_of(inline, style, pages)
    if not lead:
        return runs
    return [plain_run(f"{lead} ", style.in_face("bold", "accent")), *runs]


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
    lines = fill_lines(runs_of(inline, style, pages), width)
    return TextBlock(lines, style.leading, style.size, width)


def label(text: str, style: TypeStyle, width: float = 1e6) -> TextBlock:
    """A plain string in `style`."""
    lines = fill_lines((plain_run(text, style),), width)
    return TextBlock(lines, style.leading, style.size, width)


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
