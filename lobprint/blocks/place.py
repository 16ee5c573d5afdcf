"""Where a block stands: all that it may know when it says what it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lobprint.document import Block, Inline, Part
from lobprint.look import MM, ease
from lobprint.look.fonts import text_width
from lobprint.look.paper import Sheet
from lobprint.look.pictograms import indent, more
from lobprint.look.styles import Style, type_of
from lobprint.look.text import MIDDLE, break_lines, paragraph, widest_word, worded
from lobprint.look.type import TypeStyle
from lobprint.pieces import Words, said


@dataclass(frozen=True, slots=True)
class Place:
    """A block's place in its part.

    pages      page numbers as far as they are known
    previous, following  the blocks beside it, None at the ends of the part
    """

    part: Part
    sheet: Sheet
    pages: Mapping[str, int]
    previous: Block | None = None
    following: Block | None = None

    @property
    def width(self) -> float:
        """Of the text block, in mm."""
        return self.sheet.text_width

    @property
    def scale(self) -> float:
        return self.sheet.scale

    @property
    def large(self) -> bool:
        """Whether it is on A3."""
        return self.sheet.scale > 1

    @property
    def floor(self) -> float:
        """The least distance between writing lines, in mm."""
        if self.large:
            return ease.LARGE
        if self.easy:
            return ease.EASY
        return ease.LEARNER if self.part.learner else ease.TEAM

    @property
    def easy(self) -> bool:
        """Whether its words are large, for who reads with effort."""
        return self.part.easy and not self.large

    def mm(self, length: float) -> float:
        """`length` on A4 as it is on this sheet, in mm."""
        return length * self.sheet.scale

    def type(self, style: Style, bold: bool = False) -> TypeStyle:
        """The type of `style` on this sheet."""
        made = type_of(style, self.sheet.scale, self.easy)
        return made.in_face("bold") if bold else made

    @property
    def has_sequel(self) -> bool:
        """Whether what follows belongs to the block."""
        return self.following is not None and self.following.sequel

    def space_below(self, least: float, most: float) -> float:
        """`most` when a block follows that has little space of its own."""
        after = self.following
        return least if after is None or after.airy else most

    def text_width(self, text: str, style: Style) -> float:
        """In mm."""
        made = self.type(style)
        return text_width(text, made.face, made.size) / MM

    def lines(self, text: Inline, style: Style, width: float) -> int:
        """How many lines `text` takes in a column `width` mm wide."""
        made = paragraph(text, self.type(style), width * MM, self.pages)
        return len(made.lines)

    def baseline(self, style: Style) -> float:
        """From the top of a line in `style` to its baseline, in mm."""
        made = self.type(style)
        return (made.leading + MIDDLE * made.size) / 2 / MM

    def height(self, words: Words, width: float) -> float:
        """Of plain words in a column `width` mm wide, in mm."""
        style, above = self.type(words.style, words.bold), 0.0
        if words.sign:
            width, above = width - indent(style), more(style)
        runs = worded(words.lead, words.text, style, self.pages)
        return above + break_lines(runs, style.leading, width * MM).height / MM

    def words_width(self, words: Words) -> float:
        """Of words on one line, in mm."""
        style = self.type(words.style, words.bold)
        runs = worded(words.lead, words.text, style, self.pages)
        sign = indent(style) if words.sign else 0.0
        return sign + sum(text_width(r.text, r.face, r.size) for r in runs) / MM

    def widest(self, text: str, style: Style) -> float:
        """The width in mm of the widest word of `text`, which never breaks."""
        return widest_word(said(text), self.type(style), self.pages) / MM


def place_of(part: Part, block: Block, sheet: Sheet, pages: Mapping[str, int]) -> Place:
    """The place of `block` in `part`; one that isn't in it stands alone."""
    blocks = part.blocks
    at = next((at for at, one in enumerate(blocks) if one is block), None)
    if at is None:
        return Place(part, sheet, pages)
    previous = blocks[at - 1] if at else None
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return Place(part, sheet, pages, previous, following)
