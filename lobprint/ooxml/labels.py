"""Labels with a line to write on behind each, as the cells of a table.

What is long stays in its own cell, whose row grows: the others keep their place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lobprint.look import MM
from lobprint.look.labels import BASELINE, LabelRow, Spot, label_rows
from lobprint.look.rules import WRITING
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import Body
from lobprint.ooxml.lines import EXACT_BASELINE, set_on, size
from lobprint.ooxml.table import Cell, Row, table
from lobprint.ooxml.xml import Around, Format, border, paragraph
from lobprint.pieces import Labelled

NEAR = 0.2
"""Edges of columns that lie so near to each other, in mm, are one."""


def labelled(piece: Labelled, body: Body, width: float, around: Around) -> str:
    """Rows of labels, each with a cell to write in, which has the line under it."""
    scale = body.sheet.scale
    rows = label_rows(piece.entries, width, scale, piece.least, piece.style, body.easy)
    edges = _edges(rows, width)
    widths = [end - start for start, end in pairwise(edges)]
    made = [
        Row(list(_cells(row, edges, piece, body, around)), row.height - WRITING.height)
        for row in rows
    ]
    made[-1].height += around.after or 0.0
    title = ", ".join(entry.label for entry in piece.entries)
    return table(title, widths, made, left=around.left or 0.0)


def _edges(rows: Sequence[LabelRow], width: float) -> list[float]:
    """Where a cell of any row begins or ends, from left to right."""
    spots = [spot for row in rows for spot in row.spots]
    found = sorted(
        {0.0, width, *[one.start for one in spots], *[one.end for one in spots]}
    )
    edges = [0.0]
    for one in found:
        if one - edges[-1] > NEAR:
            edges.append(one)
    return edges


def _cells(
    row: LabelRow, edges: Sequence[float], piece: Labelled, body: Body, around: Around
) -> Iterator[Cell]:
    """The cells of a row: each label, with the space before it, and its answer."""
    end = 0.0
    line = max(body.type(piece.style).leading, body.type("FieldText").leading) / MM
    foot = max(BASELINE * body.sheet.scale - (1 - EXACT_BASELINE) * line, 0.0)
    form = Format(line=line, keep=around.keep)
    for spot in row.spots:
        label = paragraph(body.style(piece.style), text.run(spot.entry.label), form)
        span = _span(edges, end, spot.start)
        yield Cell(label, span, left=spot.x - end, bottom=foot, align="bottom")
        end = spot.end
        yield _answer(spot, _span(edges, spot.start, end), form, foot, body)
    if span := _span(edges, end, edges[-1]):
        yield Cell(paragraph("Gap", ""), span)


def _span(edges: Sequence[float], start: float, end: float) -> int:
    """How many columns lie between the two."""
    return sum(start - NEAR <= a and b <= end + NEAR for a, b in pairwise(edges))


def _answer(spot: Spot, span: int, form: Format, foot: float, body: Body) -> Cell:
    of = spot.entry.field
    looks = size(set_on(of, spot.end - spot.start, body), body)
    inside = paragraph(body.style("FieldText"), controls.field(of, body, looks), form)
    under = border("bottom", WRITING, body.brand)
    return Cell(inside, span, bottom=foot, borders=under, align="bottom")
