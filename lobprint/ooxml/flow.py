"""Pieces under each other as paragraphs and tables, with the space between them.

Styles bring most of that space (before, never after); a paragraph gets direct
formatting only where they don't. A table can't have space above it in Word, so the
paragraph before it gets that space after, and two tables that meet get a tiny paragraph
between them (Word would join them).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from lobprint.look.pictograms import ALONE, CORNER
from lobprint.look.rules import ROW
from lobprint.ooxml import controls, fields
from lobprint.ooxml.body import Body
from lobprint.ooxml.charts import chart, tally
from lobprint.ooxml.drawn import (
    DRAWN,
    figure,
    rail,
    rail_of,
    rail_rule,
    sign,
    sign_box,
)
from lobprint.ooxml.images import image
from lobprint.ooxml.labels import labelled
from lobprint.ooxml.lines import lines, needs_table
from lobprint.ooxml.pictograms import pictogram
from lobprint.ooxml.table import GAP_LINE, Cell, Row, between, table
from lobprint.ooxml.words import words
from lobprint.ooxml.xml import PLAIN, Around, Format, border, paragraph
from lobprint.pieces import (
    Begun,
    Beside,
    Blank,
    Box,
    Boxes,
    Chart,
    Drawing,
    Figure,
    Grid,
    Image,
    Labelled,
    Line,
    Lines,
    NewPage,
    Own,
    Piece,
    Rail,
    Sign,
    SignBox,
    Stack,
    Tally,
    Words,
)

CLOSE = 0.3
"""A style's own space is kept when it is so near to what is asked, in mm."""
STYLES: dict[type, str] = {
    Lines: "WritingLines",
    Line: "FieldText",
    Blank: "FieldText",
    Boxes: "CheckLine",
    Box: "CheckLine",
    Sign: "Micro",
    SignBox: "TableText",
    Begun: "FieldText",
    Figure: "Micro",
    Chart: "Gap",
    Image: "Gap",
    Tally: "TableText",
    Rail: "Gap",
}
"""The style of what is no words."""


_TABLE, _NO_TABLE = (True, True), (False, False)
_TABLES = frozenset([Grid, Drawing, Labelled, Stack])
"""What is always a table."""


class Placed(NamedTuple):
    """A piece on its own, `space` mm below what is above it, in the frame `around` it.
    `block` counts the blocks of a section."""

    piece: Piece
    space: float
    around: Around = PLAIN
    block: int = 0

    @property
    def table(self) -> tuple[bool, bool]:
        """Whether it begins, and whether it ends with a table."""
        kind = type(self.piece)
        if kind in _TABLES or (kind is Lines and self.hangs and not self.around.held):
            return _TABLE
        return self.piece.table if isinstance(self.piece, Own) else _NO_TABLE

    @property
    def hangs(self) -> bool:
        """Whether a drawing is anchored to it: that forgets the space above it."""
        return needs_table(self.piece)

    @property
    def wanted(self) -> float:
        """The space that it wants below what comes before it: a table has none of its
        own."""
        if type(self.piece) is Words:
            return 0.0
        return self.space if self.table[0] or self.hangs else 0.0


def placed(
    pieces: Iterable[tuple[int, Piece]], body: Body, around: Around = PLAIN
) -> list[Placed]:
    """`pieces`, each with the number of its block, without the stacks around them that
    have no frame; what stood side by side comes under each other, for no heading may
    stand in a table."""
    run: list[Placed] = []
    below = 0.0
    for block, piece in pieces:
        _unstack(piece, below, around, block, body, run)
        below = piece.below if isinstance(piece, Stack) else 0.0
    return run


def _unstack(
    piece: Piece, over: float, around: Around, block: int, body: Body, run: list[Placed]
) -> None:
    """Add `piece` to `run`, or what is in it; `over` is the space it has more above."""
    if isinstance(piece, Stack) and not piece.frame:
        inner = piece.pieces
    elif isinstance(piece, Beside):
        width = body.sheet.text_width
        inner = (*piece.left, *[_alone(one, width) for one in piece.right])
    else:
        run.append(Placed(piece, piece.before + over, around, block))
        return
    over, start = over + piece.before, len(run)
    for one in inner:
        _unstack(one, over, around, block, body, run)
        over = 0.0
    if isinstance(piece, Stack):
        _keep(run, start, piece.keep)


def _alone(piece: Piece, width: float) -> Piece:
    """A grid that stood beside others gets the whole `width` in mm; gutters stay."""
    if not isinstance(piece, Grid):
        return piece
    gutters = sum(one.gutter for one in piece.columns)
    wider = (width - gutters) / sum(one.width for one in piece.columns)
    columns = [one._replace(width=one.width * wider) for one in piece.columns]
    return piece._replace(columns=tuple(columns))


def _keep(run: list[Placed], start: int, last: bool) -> None:
    """A stack never parts: what is in it from `start` on stays together, and with what
    comes next when it says so for the `last`."""
    for at in range(start, len(run)):
        if last or at < len(run) - 1:
            one = run[at]
            run[at] = one._replace(around=one.around._replace(keep=True))


def written(
    run: Sequence[Placed],
    body: Body,
    width: float,
    ends: tuple[float, float] = (0.0, 0.0),
    fresh: Collection[int] = (),
) -> list[str]:
    """The XML of each piece of `run` in a column `width` mm wide, with the space in mm
    above the first and below the last at its `ends`. Pieces at the places in `fresh`
    open a page. A table that a tiny paragraph follows, for which there is no space,
    gets a negative `after`: it is so much lower."""
    made: list[str] = []
    last, under_table = len(run) - 1, False
    for at, one in enumerate(run):
        opens = at in fresh or (at and isinstance(run[at - 1].piece, NewPage))
        space = ends[0] if not at else 0.0 if opens else one.space
        below = ends[1] if at == last else run[at + 1].wanted
        begins, ends_so = one.table
        gap = ""
        if begins and under_table:
            gap = between(space, _rail_between(run[at - 1].piece, one.piece, body))
        elif not at and space > CLOSE and (begins or one.hangs):  # in a cell
            gap = between(space)
        if begins or one.hangs:
            space = 0.0
        around = one.around
        if ends_so and (at == last or run[at + 1].table[0]):
            free = below if at == last else run[at + 1].space
            around = around._replace(after=min(free - GAP_LINE, 0.0))
        made.append(gap + _written(one.piece, around, body, width, space, below))
        if not isinstance(one.piece, NewPage):  # over a page break they join as well
            under_table = ends_so
    return made


def _rail_between(above: Piece, below: Piece, body: Body) -> Around:
    """The line that runs on from one grid into the next, as the border of what keeps
    them apart."""
    if not (isinstance(above, Grid) and isinstance(below, Grid)):
        return PLAIN
    line = rail_of(above.rows[-1]) if above.rows else None
    if line is None or not (below.rows and rail_of(below.rows[0])):
        return PLAIN
    rule = rail_rule(line)
    return Around(line.to + rule.height / 2, borders=border("left", rule, body.brand))


def _written(
    piece: Piece, around: Around, body: Body, width: float, space: float, below: float
) -> str:
    """A piece, `space` mm below what is above it; `below` is what the last paragraph
    in it has under it."""
    kind = type(piece)
    style = piece.style if isinstance(piece, Words) else STYLES.get(kind)
    if needs_table(piece) and not around.held:
        style = None
    if style is None:
        if isinstance(piece, Own):
            body.above, body.below = space, below
            return body.half(piece.block, body)
        return WRITE[kind](piece, body, width - around.indent, around)
    own = body.spaces[body.style(style)]
    around = around._replace(
        before=None if abs(space - own.before) < CLOSE else space,
        after=None if abs(below - own.after) < CLOSE else below,
        keep=around.keep and not own.keep,
        pitch=body.pitch(body.style(style)),
    )
    return WRITE[kind](piece, body, width - around.indent, around)


def cell_content(
    pieces: Sequence[Piece],
    body: Body,
    width: float,
    ends: tuple[float, float],
    around: Around = PLAIN,
    held: bool = False,
) -> str:
    """What stands in a cell, which ends in a paragraph, also after a table (ISO
    29500-1, 17.4.65); `ends` is the space in mm above and below it. `held`: its row is
    as high as all of it."""
    above, below = ends
    if (
        len(pieces) == 1
        and (isinstance(pieces[0], Words) or type(pieces[0]) in STYLES)
        and not needs_table(pieces[0])
    ):
        only = pieces[0]
        return _written(only, around, body, width, only.before + above, below)
    run = placed([(0, piece) for piece in pieces], body, around)
    if not run:
        return paragraph(body.style("TableText"), "")
    if held:
        run[-1] = run[-1]._replace(around=around._replace(held=True))
    xml = "".join(written(run, body, width, (run[0].space + above, below)))
    if xml.endswith("</w:p>"):
        return xml
    return xml + paragraph("Gap", "", Format(after=max(below - GAP_LINE, 0.0) or None))


def frame(piece: Stack, body: Body, width: float, _: Around) -> str:
    """Pieces in a frame, of one colour: one that no copy loses."""
    above, side, below = piece.padding
    rule = replace(piece.frame or ROW, color=body.brand.lasting)
    half, side = rule.height / 2, side + rule.height / 2
    width -= rule.height
    inside = cell_content(piece.pieces, body, width - 2 * side, (0.0, 0.0))
    sides = ("top", "left", "bottom", "right")
    borders = "".join([border(one, rule, body.brand) for one in sides])
    cell = Cell(inside, left=side, right=side, top=above, bottom=below)
    row, title = Row([cell]), _named(piece.pieces)
    return table(title, [width], [row], borders=borders, left=half)


def _named(pieces: Sequence[Piece]) -> str:
    """What is written in a frame, by the name of its first field."""
    fields = [one.field for one in pieces if isinstance(one, Lines | Drawing)]
    return fields[0].name if fields else ""


def drawing(piece: Drawing, body: Body, width: float, _: Around) -> str:
    """A box to draw, glue or write in, as high as on the printed page."""
    inside = paragraph(body.style("TableText"), controls.area(piece.field, body))
    sides = ("top", "left", "bottom", "right")
    borders = "".join(border(side, ROW, body.brand) for side in sides)
    cells, widths = [Cell(inside, left=1.5, right=1.5, top=1.0)], [width]
    if piece.sign:
        size, corner = (one * body.sheet.scale for one in (ALONE, CORNER))
        drawn = paragraph("Micro", pictogram(body, piece.sign, size), DRAWN)
        cells.append(Cell(drawn, right=corner, top=corner))
        widths = [width - size - corner, size + corner]
    return table(
        piece.title, widths, [Row(cells, height=piece.height)], borders=borders
    )


WRITE: dict[type, Callable[[Any, Body, float, Around], str]] = {
    Words: words,
    Lines: lines,
    Line: fields.line,
    Begun: fields.begun,
    Blank: fields.blank,
    Labelled: labelled,
    Boxes: fields.boxes,
    Box: fields.box,
    Sign: sign,
    SignBox: sign_box,
    Drawing: drawing,
    Stack: frame,
    Figure: figure,
    Chart: chart,
    Image: image,
    Tally: tally,
    Rail: rail,
    NewPage: lambda *_: "",
}
"""Kind of piece -> what writes it; `grids` has its own."""
