"""What a chart's signs mean: each with its words, on as few lines as have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lobprint.blocks.place import Place
from lobprint.document import Inline, plain_text
from lobprint.look.styles import Style
from lobprint.pieces import Cell, Chart, Column, Grid, Row, Words

SIGN_GAP, APART = 1.6, 5.5
"""Between a sign and its words, and before the next sign."""
SLACK = 1.05
"""Word sets letters a little wider."""
Entry = tuple[Chart | None, Inline]
"""A sign and its words; what has no sign is words alone."""


def legend(
    entries: Sequence[Entry],
    place: Place,
    before: float,
    style: Style = "Small",
    width: float | None = None,
) -> Iterator[Grid]:
    """Lines of signs, `before` mm below what is above them, as wide as the page or as
    `width`."""
    wide = place.width if width is None else width
    line: list[Entry] = []
    for entry in entries:
        if line and legend_width((*line, entry), place, style) > wide:
            yield _line(line, place, before, style, wide)
            line, before = [], 0.0
        line.append(entry)
    if line:
        yield _line(line, place, before, style, wide)


def legend_width(entries: Sequence[Entry], place: Place, style: Style) -> float:
    """Of `entries` on one line."""
    gaps = place.mm(APART) * (len(entries) - 1)
    return sum(_width(one, place, style) for one in entries) + gaps


def _width(entry: Entry, place: Place, style: Style) -> float:
    sign, text = entry
    wide = sign.width + place.mm(SIGN_GAP) if sign else 0.0
    return wide + place.words_width(Words(text, style)) * SLACK


def _line(
    entries: Sequence[Entry], place: Place, before: float, style: Style, wide: float
) -> Grid:
    """The last words may go on to the end of the line."""
    columns: list[Column] = []
    cells: list[Cell] = []
    for sign, text in entries:
        if sign:
            columns.append(Column(sign.width, place.mm(SIGN_GAP)))
            cells.append(Cell((sign,), stand="middle"))
        words = Words(text, style, keep=True)
        columns.append(Column(place.words_width(words) * SLACK, place.mm(APART)))
        cells.append(Cell((words,), stand="middle"))
    used = sum(one.width + one.gutter for one in columns[:-1])
    columns[-1] = Column(wide - used)
    title = ", ".join(plain_text(text) for _, text in entries)
    row = Row(tuple(cells), keep=True)
    return Grid(title, tuple(columns), (row,), kind="plain", before=before)
