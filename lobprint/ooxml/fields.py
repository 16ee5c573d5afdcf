"""Writing space in paragraphs: lines under each other, rows of labels, boxes."""

from __future__ import annotations

from lobprint.document import Check, Choice, Option
from lobprint.look import MM
from lobprint.look.boxes import slots
from lobprint.look.labels import LabelRow, Spot, label_rows
from lobprint.look.rules import ROW, WRITING
from lobprint.look.typed import wrapped
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import LOWERED, Body, ruled_lines
from lobprint.ooxml.units import half_points
from lobprint.ooxml.xml import Around, Tab, border, line_color, paragraph, styled
from lobprint.pieces import Begun, Blank, Box, Boxes, Labelled, Line, Lines

SLACK = 0.05
"""Lines end this far in mm before the edge: a tab stop beyond it breaks the line."""
SURE = 0.97
"""Of its width, what is counted on when words on lines are counted."""
TAB = "<w:r><w:tab/></w:r>"
UNDERLINED_TAB = f"<w:r><w:rPr>{styled('WritingLine')}</w:rPr><w:tab/></w:r>"
"""A line up to the next tab stop."""
WORD_LINE = 2 / 3
"""Of a row: a line so high, a ninth of the row down, sets what is typed level with the
label of the row. Word sets words at four fifths of an exact line."""


def lines(piece: Lines, body: Body, width: float, around: Around) -> str:
    """A paragraph of writing lines, `width` mm long.

    Without the last of them, which is the rule of its cell, they have its thickness
    less, so that the row is as high as on the printed page."""
    line = piece.pitch if piece.closed else piece.pitch - ROW.height / piece.count
    looks = LOWERED + underline(body) if piece.field.written else ""
    control = controls.area(piece.field, body, piece.count, piece.closed, looks)
    if piece.field.written:
        control += _rest(piece, body, width)
    left = around.left or 0.0
    full = body.brand.sheets.papers["A4"].text_width
    stops = (*_cleared(left + width, full), Tab(left + width - SLACK, "right"))
    return paragraph(body.style("WritingLines"), control, around.form(line, stops))


def _rest(piece: Lines, body: Body, width: float) -> str:
    """What is left of the lines after what stands on them already: the end of its last
    one, and the others."""
    size = body.type("WritingLines").size
    taken = len(wrapped(piece.field.written, width * MM * SURE, size))
    return ruled_lines(max(piece.count - taken, 0) + 1, piece.closed)


def _cleared(width: float, full: float) -> tuple[Tab, ...]:
    """The style's own stop, at `full`, taken away where it would come first."""
    return (Tab(full, "clear"),) if width > full else ()


def line(piece: Line, body: Body, _: float, around: Around) -> str:
    """A paragraph of one line upon a rule as wide as its cell."""
    under = border("bottom", WRITING, body.brand)
    form = around._replace(borders=under).form(piece.height)
    return paragraph(body.style("FieldText"), controls.field(piece.field, body), form)


def begun(piece: Begun, body: Body, _: float, around: Around) -> str:
    """A paragraph upon a rule from edge to edge; its words stand at a tab stop, for a
    border begins where its paragraph does."""
    under = border("bottom", ROW, body.brand)
    stops = (Tab((around.left or 0.0) + piece.left),)
    form = around._replace(borders=under).form(piece.height, stops)
    control = controls.field(piece.field, body)
    style = body.style("FieldText")
    return paragraph(style, TAB + text.run(f"{piece.words} ") + control, form)


def blank(piece: Blank, body: Body, _: float, around: Around) -> str:
    """A line in a cell without a rule of its own."""
    form = around._replace(before=piece.row / 9).form(piece.row * WORD_LINE)
    return paragraph(body.style("FieldText"), controls.field(piece.field, body), form)


def labelled(piece: Labelled, body: Body, width: float, around: Around) -> str:
    """Rows of labels, each with a line to write on: one paragraph a row.

    The line is an underlined tab, and what is typed is underlined too, so that the line
    goes on under the words."""
    rows = label_rows(
        piece.entries, width, body.sheet.scale, piece.least, piece.style, body.easy
    )
    last = len(rows) - 1
    made: list[str] = []
    for at, row in enumerate(rows):
        before = None if at else around.before
        after = around.after if at == last else None
        one = around._replace(before=before, after=after)
        made.append(_row(row, body.style(piece.style), body, one))
    return "".join(made)


def _row(row: LabelRow, style: str, body: Body, around: Around) -> str:
    left = around.left or 0.0
    inside: list[str] = []
    stops: list[Tab] = []
    for spot in row.spots:
        if inside:
            inside.append(TAB)
            stops.append(Tab(left + spot.x))
        inside.append(_spot(spot, body))
        stops.append(Tab(left + spot.end - SLACK, "right"))
    form = around.form(row.height, tuple(stops))
    return paragraph(style, "".join(inside), form)


def _spot(spot: Spot, body: Body) -> str:
    answer = controls.field(spot.entry.field, body, answer_looks(body))
    return text.run(spot.entry.label + " ") + answer + UNDERLINED_TAB


def answer_looks(body: Body) -> str:
    """How what is typed upon an underlined tab looks, the inside of a w:rPr."""
    size = half_points(body.type("FieldText").size)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{underline(body)}'


def underline(body: Body) -> str:
    """The line under what is typed, the inside of a w:rPr."""
    return f'<w:u w:val="single" {line_color("zwart", body.brand)}/>'


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
