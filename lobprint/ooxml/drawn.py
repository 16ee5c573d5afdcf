"""What is drawn among the words: pictograms, a line, and the rings of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lobprint.look import MM
from lobprint.look.line import Figure as Shape
from lobprint.look.line import Point, Ring
from lobprint.look.pictograms import ALONE, LARGE
from lobprint.look.rules import Rule
from lobprint.ooxml import controls, fields
from lobprint.ooxml.body import LOWERED, Body
from lobprint.ooxml.figure import beside, in_line
from lobprint.ooxml.pictograms import pictogram
from lobprint.ooxml.table import between
from lobprint.ooxml.xml import Around, Format, paragraph, run
from lobprint.pieces import Figure, Rail, Row, Sign, SignBox, word_of

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


def rail_of(row: Row) -> Rail | None:
    """The rail of a row, which stands in its first cell."""
    first = row.cells[0].pieces[:1] if row.cells else ()
    return first[0] if first and isinstance(first[0], Rail) else None
