"""The columns of the self-evaluation and of the team's score: a subject, its levels,
and a last column to write in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lobprint.blocks.common import head_cell, number_column
from lobprint.blocks.place import Place
from lobprint.language import teksten
from lobprint.look.pictograms import ALONE, BOX_GAP
from lobprint.look.rules import CHECK_BOX, Rule
from lobprint.pieces import Cell, Column

LEVEL = 19.0
"""Width of a level's column."""
GUTTER = 5.0
TITLE_SHARE = 49 / 91
"""The most of the width that number, levels and gutter leave; short subjects that all
fit on a line take less, and what is left is to write on."""
SIGNED_SHARE = 0.52
"""The same where a learner writes what the levels mean to her."""
TEXT_GUTTER = 2.0
"""Between the title of a row and its levels."""
SLACK = 1.0
"""After the longest subject: Word sets letters a little wider."""
REACH = 2.0
"""How far the word over a level may reach into its neighbours."""
NAME_GAP = 0.8
"""The least between the names of two levels."""
LEAST_FREE = 60.0
"""What levels leave for the subject and the writing lines; wider names are cut."""


SIGNED = CHECK_BOX + BOX_GAP + ALONE + 2.0
"""Width of a level's column with a pictogram, and the space to the next."""


@dataclass(frozen=True, slots=True)
class Levels:
    """The columns of a table with levels; they are `signed` when each has its pictogram
    and its name in every row. `widest` is the width in mm of the longest subject, or
    of what heads them."""

    place: Place
    names: Sequence[str]
    widest: float
    signed: bool = False

    @property
    def _wished(self) -> float:
        """The width of a level: as designed, or as its neighbours' names ask for."""
        if self.signed:
            wide = [self.place.text_width(name, "Small") for name in self.names]
            return max(self.place.mm(SIGNED), max(wide) + NAME_GAP)
        wide = [self.place.widest(name, "TableHead") for name in self.names]
        apart = [(one + next_) / 2 + NAME_GAP for one, next_ in pairwise(wide)]
        reach = 2 * self.place.mm(REACH)
        return max(self.place.mm(LEVEL), *apart, *(one - reach for one in wide))

    @property
    def _most(self) -> float:
        """The width that there is for a level."""
        around = number_column(self.place).width + self.place.mm(GUTTER + LEAST_FREE)
        return (self.place.width - around) / len(self.names)

    @property
    def level(self) -> float:
        """The width of a level."""
        return min(self._wished, self._most)

    @property
    def reach(self) -> float:
        """How far names reach into the columns beside them; where these are too narrow
        for the names, each keeps to its own."""
        return self.place.mm(REACH if self._wished <= self._most else -NAME_GAP / 2)

    def columns(
        self, edges: Rule | None = None, low: bool = False
    ) -> tuple[Column, ...]:
        """The number, the subject, the levels (with `edges` at their sides) and the
        column to write in. Boxes in `low` rows have no rules above and below them."""
        place, level, count = self.place, self.level, len(self.names)
        number, gutter = number_column(place), place.mm(GUTTER)
        free = place.width - number.width - count * level - gutter
        text_gutter = place.mm(TEXT_GUTTER)
        title = free * SIGNED_SHARE
        if not self.signed:
            title = min(free * TITLE_SHARE, self.widest + text_gutter + SLACK)
        levels = [Column(level, edges=edges, open=low)] * (count - 1)
        return (
            number,
            Column(title - text_gutter, text_gutter),
            *levels,
            Column(level, gutter, edges, low),
            Column(free - title),
        )

    def head(self, first: str, last: str) -> tuple[Cell, ...]:
        """The names over all columns."""
        reach, count = self.reach, len(self.names)
        over = [head_cell(name, align="center", reach=reach) for name in self.names]
        if self.signed:
            over = [head_cell(teksten().kruis_aan, count, heads=count)]
        left = number_column(self.place).width
        return (head_cell(first, 2, left=left), *over, head_cell(last))
