"""Sheets: size and margins, in mm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lobprint.document import Paper, Part


@dataclass(frozen=True, slots=True)
class Sheet:
    """`inner` is the binding edge: left on a right-hand (odd) page, right on an even
    one. `scale` is how much larger its type is: an A3 printed on A4 stays readable.
    Less than 1 leaves the type as large, and sets all else that much closer together.
    `header` and `footer` are how far those of a house style lie from the edge. By
    `slack` mm Word's page may grow at its foot when somebody edits it: a cover."""

    width: float
    height: float
    inner: float
    outer: float
    top: float
    bottom: float
    scale: float = 1.0
    header: float | None = None
    footer: float | None = None
    slack: float = 0.0

    @property
    def text_width(self) -> float:
        return self.width - self.inner - self.outer

    @property
    def text_height(self) -> float:
        return self.height - self.top - self.bottom

    def left(self, page: int) -> float:
        """The left margin of page `page` (from 1)."""
        return self.inner if page % 2 else self.outer


SHEETS: dict[Paper, Sheet] = {
    "A4": Sheet(210, 297, 25, 20, 22, 25),
    "A4-landscape": Sheet(297, 210, 20, 20, 25, 25),
    "A3-landscape": Sheet(420, 297, 25, 20, 22, 25, scale=1.4),
    "A3-portrait": Sheet(297, 420, 25, 25, 22, 30, scale=1.4),
}
COVER = Sheet(210, 297, 25, 20, 22, 20, slack=15.0)


@dataclass(frozen=True, slots=True)
class TitleSpace:
    """The room of a heading in a school's own style: its size in pt, as wide as our
    type in that size, and the height of a line in mm. The space around it is ours."""

    size: float
    line: float


POSTER_GIVES = 8.0
RESERVE = 5.0
"""mm that pages of a form keep free at the foot: Word's lines may be wider."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The sheets of a document.

    `titles` are headings of level 1, 2 and 3 that take more room than ours, when a
    school has its own; `spare` is what its pages keep free at the foot, in mm, for a
    type that we know by name alone."""

    papers: Mapping[Paper, Sheet]
    cover: Sheet
    titles: tuple[TitleSpace | None, ...] = ()
    spare: float = 0.0

    def spare_of(self, part: Part) -> float:
        """What pages of `part` keep free at the foot, in mm. A poster comes out lower
        in Word than we think, most of all where its lines are set closer: it may ask
        for a little more than a page."""
        if part.kind == "poster" and self.spare:
            return -POSTER_GIVES
        return max(RESERVE if part.kind == "form" else 0.0, self.spare)

    def of(self, part: Part) -> Sheet:
        """The sheet that `part` stands on."""
        return self.cover if part.kind == "cover" else self.papers[part.paper]


OWN = Sheets(SHEETS, COVER)
"""For who has no house style."""

HEADER_GAP = 7.5
"""Under Word's header, almost down to the text: LibreOffice forgets the distance of the
two in a section that starts on an odd page, and would set the text right under it."""
HEADER_BASELINE = 13.1
"""From the top edge; the footer's baseline lies as far from the bottom edge."""
FOOTER_GAP = 4.0
"""Between the form's name and "pagina x van y"."""
NUMBER_COLUMN = 12.0
"""Everything that has a number stands right of a column this wide (x scale)."""
