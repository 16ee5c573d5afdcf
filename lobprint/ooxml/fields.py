"""Writing space in paragraphs of one line, and boxes."""

from __future__ import annotations

from lobprint.document import Check, Choice, Date, Option, Text
from lobprint.look.boxes import slots
from lobprint.look.rules import ROW, WRITING
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import Body
from lobprint.ooxml.lines import set_on, size
from lobprint.ooxml.xml import Around, Tab, border, paragraph
from lobprint.pieces import Begun, Blank, Box, Boxes, Line, Lines

CLEAR = 1.0
"""Between a rule and what is written beside it, in mm."""
TAB = "<w:r><w:tab/></w:r>"
WORD_LINE = 2 / 3
"""Of a row: a line so high, a ninth of the row down, sets what is typed level with the
label of the row. Word sets words at four fifths of an exact line."""


def line(piece: Line, body: Body, width: float, around: Around) -> str:
    """A paragraph of one line upon a rule as wide as its cell."""
    under = border("bottom", WRITING, body.brand)
    form = around._replace(borders=under).form(piece.height)
    return paragraph(body.style("FieldText"), _field(piece.field, body, width), form)


def begun(piece: Begun, body: Body, width: float, around: Around) -> str:
    """A paragraph upon a rule from edge to edge; its words stand at a tab stop, for a
    border begins where its paragraph does."""
    under = border("bottom", ROW, body.brand)
    stops = (Tab((around.left or 0.0) + piece.left),)
    form = around._replace(borders=under).form(piece.height, stops)
    inside = TAB + text.run(f"{piece.words} ") + _field(piece.field, body, width)
    return paragraph(body.style("FieldText"), inside, form)


def blank(piece: Blank, body: Body, width: float, around: Around) -> str:
    """A line in a cell without a rule of its own, clear of the rule at its left."""
    inside = _field(piece.field, body, width - 2 * (piece.inset or CLEAR))
    left = around.left if around.align else CLEAR
    around = around._replace(before=piece.row / 9, left=left)
    form = around.form(piece.row * WORD_LINE)
    return paragraph(body.style("FieldText"), inside, form)


def _field(of: Text | Date, body: Body, width: float) -> str:
    """A field of one line, `width` mm long."""
    return controls.field(of, body, size(set_on(of, width, body), body))


def box(piece: Box, body: Body, _: float, around: Around) -> str:
    """One box without words."""
    form = around.form(piece.line * body.sheet.scale)
    box_of = control(piece.answer, piece.option, body)
    return paragraph(body.style("CheckLine"), box_of, form)


def control(
    answer: Check | Choice, option: Option | None, body: Body, style: str = "CheckBox"
) -> str:
    """The box of a check, or of one option of a choice."""
    if isinstance(answer, Check):
        return controls.check(answer, body, style)
    return controls.option(answer, option or answer.options[0], body, style)


def boxes(piece: Boxes, body: Body, width: float, around: Around) -> str:
    """A line of boxes with their words, or more lines when there are many."""
    style, answer = body.style("CheckLine"), piece.answer
    if isinstance(answer, Check):
        form = around.form(piece.line)
        return paragraph(style, controls.check(answer, body), form)
    names = [option.label for option in answer.options]
    count, slot = slots(names, width, piece.slots, body.sheet.scale, body.easy)
    stops = tuple(Tab(slot * number) for number in range(1, count))
    worded = [
        controls.option(answer, option, body) + text.run(f"\u00a0{option.label}")
        for option in answer.options
    ]
    form = around.form(piece.line, stops)
    lines = [worded[at : at + count] for at in range(0, len(worded), count)]
    return "".join([paragraph(style, TAB.join(one), form) for one in lines])


FIXED = (Lines, Blank, Boxes)
"""What is as high in Word as it is on the page."""


def fixed_height(piece: object, width: float, scale: float) -> float:
    """What of a piece's height doesn't depend on Word's lines of text, in mm."""
    if isinstance(piece, Lines):
        return piece.count * piece.pitch + piece.before
    if isinstance(piece, Blank):
        return piece.row
    if isinstance(piece, Boxes) and not isinstance(piece.answer, Check):
        names = [option.label for option in piece.answer.options]
        count, _ = slots(names, width, piece.slots, scale)
        return piece.line * -(-len(names) // count)
    return piece.line if isinstance(piece, Boxes) else 0.0
