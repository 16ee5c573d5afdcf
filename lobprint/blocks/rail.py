"""What stands beside the line of a tijdlijn that stands: it is also that of the kop."""

from __future__ import annotations

from collections.abc import Sequence

from lobprint.blocks.place import Place
from lobprint.document import Block, Part
from lobprint.look.line import Ring
from lobprint.pieces import Cell, Column, Grid, Piece, Rail, Row

STROKE, RADIUS = 2.4, 3.0
HOP_ASIDE = 6.0
STOP, STOP_STROKE = 2.2, 1.6
END, END_STROKE = 3.2, 2.4
"""Of the rings: the radius to the middle of their stroke, and that stroke."""
RING_ABOVE = 2.0
"""The middle of a ring, above the baseline of its words."""
INDENT = 17.0
NEAR = 3.2
"""From the left of the text to the words beside the line, and to its middle."""
KOP_GAP, KOP_FOOT, RULE_GAP = 5.0, 3.0, 3.0
"""From the line to the kop's words; under those; from the title to the line."""


def along(block: Block, place: Place) -> bool:
    """Whether `block` stands beside the line that a kop and a tijdlijn share."""
    if place.large:
        return False
    return any(place.part.blocks[at] is block for at in _shared(place.part))


def _shared(part: Part) -> range:
    """Where those blocks stand: the kop, what may follow it, and the tijdlijn."""
    blocks = part.blocks
    first = next((at for at, one in enumerate(blocks) if one.kop), len(blocks))
    last = first + 1
    while last < len(blocks) and blocks[last].aside:
        last += 1
    stands = last < len(blocks) and blocks[last].rail
    return range(first, last + 1) if stands else range(0)


def beside(title: str, rows: Sequence[Row], place: Place, before: float = 0.0) -> Grid:
    """`rows` of the line, nothing, and what stands beside it."""
    near, indent = place.mm(NEAR), place.mm(INDENT)
    columns = (Column(near), Column(indent - near), Column(place.width - indent))
    return Grid(title, columns, tuple(rows), kind="plain", before=before)


def under_kop(title: str, inside: Piece, place: Place) -> Grid:
    """What a kop says beside the line, which comes from the right above it."""
    line = straight(place)._replace(corner=place.width - place.mm(NEAR))
    cell = Cell((inside,), top=place.mm(KOP_GAP), bottom=place.mm(KOP_FOOT))
    row = Row((Cell((line,)), Cell(), cell))
    return beside(title, [row], place, place.mm(RULE_GAP))


def straight(place: Place) -> Rail:
    """The line, straight down."""
    near = place.mm(NEAR)
    return Rail(near, near, place.mm(STROKE), place.mm(RADIUS))


def part_of_line(
    at: int, count: int, far: range, place: Place, near: float = NEAR
) -> Rail:
    """The line beside row `at` of `count`, `near` from the left; beside the rows in
    `far` it lies further. It ends beside the last."""
    left, hop = place.mm(near), place.mm(HOP_ASIDE)
    return straight(place)._replace(
        at=left + hop * (at in far),
        to=left + hop * ((at if at == count - 1 else at + 1) in far),
        ends=at == count - 1,
    )


def ringed(line: Rail, y: float, place: Place) -> Rail:
    """`line` with its stop, `y` below the top of its row; the end has a larger one."""
    radius, stroke = (END, END_STROKE) if line.ends else (STOP, STOP_STROKE)
    ring = Ring(line.at, y, place.mm(radius), place.mm(stroke))
    return line._replace(rings=(ring,))
