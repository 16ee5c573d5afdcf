"""What a chart's signs mean: each with its words, on one line."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks.place import Place
from lobprint.document import Inline, plain_text
from lobprint.pieces import Cell, Chart, Column, Grid, Row, Words

SIGN_GAP, APART = 1.6, 7.0
"""Between a sign and its words, and before the next sign."""
SLACK = 1.05
"""Word sets letters a little wider."""


def legend(
    entries: Sequence[tuple[Chart | None, Inline]], place: Place, before: float
) -> Grid:
    """A line of signs, `before` mm below what is above it; the last words may go on to
    the end of the line. What has no sign is words alone."""
    columns: list[Column] = []
    cells: list[Cell] = []
    for sign, text in entries:
        if sign:
            columns.append(Column(sign.width, place.mm(SIGN_GAP)))
            cells.append(Cell((sign,), stand="middle"))
        words = Words(text, "Small", keep=True)
        columns.append(Column(place.words_width(words) * SLACK, place.mm(APART)))
        cells.append(Cell((words,), stand="middle"))
    used = sum(one.width + one.gutter for one in columns[:-1])
    columns[-1] = Column(max(place.width - used, columns[-1].width))
    title, row = ", ".join(plain_text(text) for _, text in entries), Row(tuple(cells))
    return Grid(title, tuple(columns), (row,), kind="plain", before=before)
