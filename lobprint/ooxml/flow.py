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

from lobprint.look import MM
from lobprint.look.line import Figure as Shape
from lobprint.look.line import Point, Ring
from lobprint.look.pictograms import ALONE, CORNER, LARGE
from lobprint.look.rules import ROW, Rule
from lobprint.ooxml import controls, fields
from lobprint.ooxml.body import LOWERED, Body
from lobprint.ooxml.figure import beside, in_line
from lobprint.ooxml.labels import labelled
from lobprint.ooxml.lines import lines, needs_table
from lobprint.ooxml.pictograms import pictogram
from lobprint.ooxml.table import Cell, Row, table
from lobprint.ooxml.words import words
from lobprint.ooxml.xml import PLAIN, Around, Format, border, paragraph, run
from lobprint.pieces import (
    Begun,
    Beside,
    Blank,
    Box,
    Boxes,
    Drawing,
    Figure,
    Grid,
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
    Words,
    word_of,
)
from lobprint.pieces import Row as GridRow

GAP_LINE = 0.36
"""Height of the tiny paragraph, in mm."""
CLOSE = 0.3
"""A style's own space is kept when it is so near to what is asked, in mm."""
THICKEST = 12.0
"""Of borders in Word, in pt (ISO 29500-1, 17.18.2)."""
LINE = 1.0
"""Of a line with a drawing alone, at the least, in mm."""
LARGE_LINE = 11.8
"""Of a line with a large box, in mm."""
LARGE_BEARING = 1.1
"""From the left of its glyph to the box: so far it hangs out, for the word under it
begins where the box does."""
DRAWN = Format(line=LINE, drawn=True)
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


def between(space: float, beside: Around = PLAIN) -> str:
    """A tiny paragraph that keeps two tables `space` mm apart, `beside` a line."""
    form = beside._replace(after=max(space - GAP_LINE, 0.0), keep=True).form()
    return paragraph("Gap", "", form)


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


def rail_of(row: GridRow) -> Rail | None:
    """The rail of a row, which stands in its first cell."""
    first = row.cells[0].pieces[:1] if row.cells else ()
    return first[0] if first and isinstance(first[0], Rail) else None


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


def sign(piece: Sign, body: Body, _: float, around: Around) -> str:
    """A pictogram in a paragraph of its own."""
    drawn = pictogram(body, piece.name, piece.size, piece.alt)
    return paragraph("Micro", drawn, around.form(LINE)._replace(drawn=True))


def sign_box(piece: SignBox, body: Body, _: float, around: Around) -> str:
    """A box, level with the pictogram at its right; the word stands under both."""
    if piece.large:
        return _large_box(piece, body, around)
    scale = body.sheet.scale
    drawn = pictogram(body, piece.sign, ALONE * scale)
    box = fields.control(piece.answer, piece.option, body)
    over = around._replace(after=None, keep=True).form(LINE)._replace(drawn=True)
    under = around._replace(before=0.0).form()
    return paragraph(
        body.style("TableText"), box + run("\u00a0") + drawn, over
    ) + paragraph(body.style("Small"), run(word_of(piece)), under)


def _large_box(piece: SignBox, body: Body, around: Around) -> str:
    """The same in a line of its own height: that of its type would be higher."""
    scale, style = body.sheet.scale, body.style("LargeWord")
    inside = fields.control(piece.answer, piece.option, body, controls.LARGE_BOX)
    if piece.sign:
        drawn = pictogram(body, piece.sign, LARGE * scale, lowered=LOWERED)
        inside += run("\u00a0", LOWERED) + drawn
    over = around._replace(after=None, keep=True).form(LARGE_LINE * scale)
    over = over._replace(left=(around.left or 0.0) - LARGE_BEARING * scale)
    under = around._replace(before=0.0).form()
    word = paragraph(style, run(word_of(piece)), under)
    return paragraph(style, inside, over) + word


def figure(piece: Figure, body: Body, width: float, around: Around) -> str:
    """A drawn line in a paragraph of its own. What goes beyond the text, or has rings
    of another stroke, is anchored there, over a line of its height."""
    after = (around.after or 0.0) + piece.after
    shape, edges = piece.shape, [x for x, _ in piece.shape.points]
    alike = all(ring.stroke == shape.stroke for ring in shape.rings)
    if alike and min(edges) >= 0 and max(edges) <= width:
        form = Format(around.before, after, keep=True)
        return paragraph("Micro", in_line(body, shape), form)
    form = Format(0.0, after, line=shape.height, keep=True)
    over = between(around.before) if around.before else ""  # an anchor forgets it
    return over + paragraph("Micro", beside(body, shape, 0.0), form)


def rail(piece: Rail, body: Body, width: float, around: Around) -> str:
    """The rings of a line that is the border of their cell (see `grids`): it runs
    straight down at the cell's right."""
    rings = tuple(replace(ring, x=width) for ring in piece.rings)
    if not rings:
        return paragraph("Gap", "", around.form())
    points: tuple[Point, ...] = ()
    if piece.ends:
        points = ((width, 0.0), (width, rings[-1].y - rings[-1].radius))
    shape = Shape(points, rail_rule(piece).height, 0.0, rings, *_extent(rings))
    return paragraph("Gap", beside(body, shape, 0.0), around.form())


def rail_rule(piece: Rail) -> Rule:
    """The border that a rail is: Word draws none that are thicker."""
    return Rule(min(piece.stroke * MM, THICKEST), "merk")


def _extent(rings: Sequence[Ring]) -> tuple[float, float]:
    """How wide and high what holds `rings` is."""
    outer = [(one, one.radius + one.stroke / 2) for one in rings]
    return max(o.x + r for o, r in outer), max(o.y + r for o, r in outer)


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
    Rail: rail,
    NewPage: lambda *_: "",
}
"""Kind of piece -> what writes it; `grids` has its own."""
