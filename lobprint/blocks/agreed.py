"""What a team agreed: who does what, and when; and what became of last year's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.blocks.common import HEAD_GAP, head_cell, number_cell, number_column
from lobprint.blocks.kind import Kind
from lobprint.blocks.place import Place
from lobprint.blocks.tables import shared_widths
from lobprint.blocks.written_rows import written_rows
from lobprint.document import Block, Inline
from lobprint.look.rules import HEAD, WRITING
from lobprint.pieces import Cell, Column, Grid, Lowered, Piece, Row, Words, said

BEFORE = 3.0
"""Above a table."""
SHARES, LEAST = (82.0, 39.0, 32.0), (60.0, 30.0, 30.0)
"""Of what, who and when; and what each has on any paper, in mm."""
GUTTER = 4.0
PADDING = 1.9
CLOSING_GAP = 3.0
"""Above the line that closes the actions."""
STATUS = 47.0
"""Width of what became of an action."""
OUTCOME_PADDING = 2.2


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """As the team wrote it."""

    what: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class AgreedActions(Block):
    """Actions, numbered. `title` says what the table holds, for a screen reader;
    `labels` are what, who and when; `closing` stands under it."""

    title: str
    labels: tuple[str, str, str]
    actions: tuple[AgreedAction, ...]
    closing: Inline = ()


def lower_actions(block: AgreedActions, place: Place) -> Lowered:
    """A row for each; the head stands again on each page."""
    number = number_column(place)
    pieces: list[Piece] = []
    if block.actions:
        pieces.append(_table(block, number, place))
    if block.closing:
        gap = place.mm(CLOSING_GAP)
        pieces.append(
            Words(block.closing, "Normal", gap, left=number.width, typed=True)
        )
    return pieces


def _table(block: AgreedActions, number: Column, place: Place) -> Grid:
    gutter, free = place.mm(GUTTER), place.width - number.width
    widths = shared_widths(free, SHARES, LEAST)
    *most, last = widths
    columns = [Column(width - gutter, gutter) for width in most]
    columns.append(Column(last))
    padding = place.mm(PADDING)
    rows: list[Row] = []
    for at, one in enumerate(block.actions, 1):
        lead = number_cell(str(at), "ActionNumber", padding)
        texts = (one.what, one.who, one.when)
        rows += written_rows(lead, texts, columns, padding, place)
    return Grid(
        block.title,
        (number, *columns),
        tuple(rows),
        tuple([head_cell(label) for label in ("", *block.labels)]),
        before=place.mm(BEFORE),
        head_gap=place.mm(HEAD_GAP),
        under=WRITING,
        inset=True,
        keep="ends",
        sequel=bool(block.closing),
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """`status` is what became of an action, in words."""

    status: str
    text: str


@dataclass(frozen=True, slots=True)
class Outcomes(Block):
    """What became of last year's actions; `title` says so, for a screen reader."""

    title: str
    rows: tuple[Outcome, ...]


def lower_outcomes(block: Outcomes, place: Place) -> Lowered:
    """A row for each, headed by what became of it."""
    if not block.rows:
        return []
    status, gutter = place.mm(STATUS), place.mm(GUTTER)
    text = Column(place.width - status)
    rows = [made for row in block.rows for made in _outcome(row, text, place)]
    grid = Grid(
        block.title,
        (Column(status - gutter, gutter), text),
        tuple(rows),
        before=place.mm(BEFORE),
        top=HEAD,
        under=WRITING,
        inset=True,
        keep="ends",
    )
    return [grid]


def _outcome(row: Outcome, text: Column, place: Place) -> Iterator[Row]:
    padding = place.mm(OUTCOME_PADDING)
    status = Words(said(row.status), "GlossaryTerm")
    lead = Cell((status,), head=True, top=padding, bottom=padding)
    return written_rows(lead, (row.text,), (text,), padding, place)


KINDS = (
    Kind(AgreedActions, {}, None, lower_actions),
    Kind(Outcomes, {}, None, lower_outcomes),
)
