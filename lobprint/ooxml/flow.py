"""Pieces under each other as paragraphs and tables, with the space between them.

Styles bring most of that space (before, never after); a paragraph gets direct
formatting only where they don't. A table can't have space above it in Word, so the
paragraph before it gets that space after, and two tables that meet get a tiny paragraph
between them (Word would join them).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lobprint.look import MM
from lobprint.look.rules import ROW, Rule
from lobprint.ooxml import controls, fields
from lobprint.ooxml.body import Body
from lobprint.ooxml.figure import in_line
from lobprint.ooxml.printed import drawing_height
from lobprint.ooxml.table import Cell, Row, table
from lobprint.ooxml.words import words
from lobprint.ooxml.xml import PLAIN, Format, border, paragraph
from lobprint.pieces import (
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
    Stack,
    Words,
)

GAP_LINE = 0.36
"""Height of the tiny paragraph, in mm."""
CLOSE = 0.4
"""A style's own space is kept when it is so near to what is asked, in mm."""
STYLES: dict[type, str] = {
    Lines: "WritingLines",
    Line: "FieldText",
    Blank: "FieldText",
    Labelled: "FieldLabel",
    Boxes: "CheckLine",
    Box: "CheckLine",
    Figure: "Micro",
}
"""The style of what is no words."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece on its own, `space` mm below what is above it; `form` is that of the
    frame around it. `block` counts the blocks of a section."""

    piece: Piece
    space: float
    form: Format = PLAIN
    block: int = 0

    @property
    def table(self) -> tuple[bool, bool]:
        """Whether it begins, and whether it ends with a table."""
        if isinstance(self.piece, Own):
            return self.piece.table
        is_table = isinstance(self.piece, Grid | Drawing)
        return is_table, is_table


def placed(pieces: Iterable[tuple[int, Piece]], body: Body) -> Iterator[Placed]:
    """`pieces`, each with the number of its block, without the stacks around them; what
    stood side by side comes under each other, for no heading may stand in a table."""
    below = 0.0
    for block, piece in pieces:
        for one in _unstacked(piece, body):
            yield replace(one, space=one.space + below, block=block)
            below = 0.0
        below = piece.below if isinstance(piece, Stack) else 0.0


def _unstacked(piece: Piece, body: Body) -> Iterator[Placed]:
    if not isinstance(piece, Stack | Beside):
        yield Placed(piece, piece.before)
        return
    inner = (*piece.left, *piece.right) if isinstance(piece, Beside) else piece.pieces
    found = [each for one in inner for each in _unstacked(one, body)]
    for at, one in enumerate(found):
        space = one.space + (0.0 if at else piece.before)
        form = _stacked(piece, one.form, at < len(found) - 1, body)
        yield replace(one, space=space, form=form)


def _stacked(piece: Stack | Beside, form: Format, more: bool, body: Body) -> Format:
    """What a paragraph of a stack has: it never parts from those that come."""
    if isinstance(piece, Beside):
        return form
    if piece.frame:
        form = _framed(piece.frame, piece.padding, body)
    return replace(form, keep=more or piece.keep)


def _framed(rule: Rule, padding: tuple[float, float, float], body: Body) -> Format:
    """What all paragraphs within a frame have: Word joins their borders."""
    above, side, below = padding
    spaces = (("top", above), ("left", side), ("bottom", below), ("right", side))
    borders = [border(edge, rule, body.brand, int(gap * MM)) for edge, gap in spaces]
    indent = side + rule.height
    return Format(left=indent, right=indent, borders="".join(borders))


def written(
    run: Sequence[Placed],
    body: Body,
    width: float,
    ends: tuple[float, float] = (0.0, 0.0),
    fresh: Collection[int] = (),
) -> list[str]:
    """The XML of each piece of `run` in a column `width` mm wide, with the space in mm
    above the first and below the last at its `ends`. Pieces at the places in `fresh`
    open a page."""
    made: list[str] = []
    for at, one in enumerate(run):
        after = run[at + 1] if at + 1 < len(run) else None
        opens = at in fresh or (at and isinstance(run[at - 1].piece, NewPage))
        space = ends[0] if not at else 0.0 if opens else one.space
        below = after.space if after and after.table[0] else 0.0
        below = below if after else ends[1]
        gap = between(space) if one.table[0] and _ends_with_table(run[:at]) else ""
        made.append(gap + _written(one, body, width, space, below))
    return made


def _ends_with_table(run: Sequence[Placed]) -> bool:
    """Whether the last thing before is a table, also over a page break."""
    for one in reversed(run):
        if not isinstance(one.piece, NewPage):
            return one.table[1]
    return False


def between(space: float) -> str:
    """A tiny paragraph that keeps two tables `space` mm apart."""
    return paragraph("Gap", "", Format(after=max(space - GAP_LINE, 0.0)))


def _written(one: Placed, body: Body, width: float, space: float, below: float) -> str:
    piece, form = one.piece, one.form
    if isinstance(piece, Own):
        body.above, body.below = space, below
        return body.half(piece.block, body)
    width -= (form.left or 0.0) + (form.right or 0.0)
    if isinstance(piece, Grid | Drawing | NewPage):
        return WRITE[type(piece)](piece, body, width, form)
    style = piece.style if isinstance(piece, Words) else STYLES[type(piece)]
    own = body.spaces[body.style(style)]
    form = replace(
        form,
        before=None if abs(space - own.before) < CLOSE else space,
        after=None if abs(below - own.after) < CLOSE else below,
    )
    return WRITE[type(piece)](piece, body, width, form)


def cell_content(
    pieces: Sequence[Piece],
    body: Body,
    width: float,
    ends: tuple[float, float],
    form: Format = PLAIN,
) -> str:
    """What stands in a cell, which ends in a paragraph, also after a table (ISO
    29500-1, 17.4.65); `ends` is the space in mm above and below it."""
    run = [
        replace(one, form=_under(one.form, form))
        for one in placed(((0, one) for one in pieces), body)
    ]
    if not run:
        return paragraph(body.style("TableText"), "")
    above, below = ends
    xml = "".join(written(run, body, width, (run[0].space + above, below)))
    return xml if xml.endswith("</w:p>") else xml + paragraph("Gap", "")


def _under(own: Format, cell: Format) -> Format:
    """The format of a piece in a cell that has one too."""
    if own.left is not None:
        return own
    return replace(
        own, align=cell.align, keep=cell.keep, left=cell.left, right=cell.right
    )


def drawing(piece: Drawing, body: Body, width: float, _: Format) -> str:
    """A box to draw, glue or write in, as high as on the printed page."""
    high = drawing_height(piece.field.id, body) or piece.height
    inside = paragraph(body.style("TableText"), controls.space(piece.field, body))
    sides = ("top", "left", "bottom", "right")
    borders = "".join(border(side, ROW, body.brand) for side in sides)
    cell = Cell(inside, left=1.5, right=1.5, top=1.0)
    return table(piece.title, [width], [Row([cell], height=high)], borders=borders)


def figure(piece: Figure, body: Body, _: float, form: Format) -> str:
    """A drawn line in a paragraph of its own."""
    form = replace(form, after=(form.after or 0.0) + piece.after, keep=True)
    return paragraph("Micro", in_line(body, piece.shape), form)


WRITE: dict[type, Callable[[Any, Body, float, Format], str]] = {
    Words: words,
    Lines: fields.lines,
    Line: fields.line,
    Blank: fields.blank,
    Labelled: fields.labelled,
    Boxes: fields.boxes,
    Box: fields.box,
    Drawing: drawing,
    Figure: figure,
    NewPage: lambda *_: "",
}
"""Kind of piece -> what writes it; `grids` has its own."""
