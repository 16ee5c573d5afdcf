"""Writing space in paragraphs: lines under each other, rows of labels, boxes."""

from __future__ import annotations

from lobprint.document import Check, Choice, Date, Option, Text
from lobprint.look import MM
from lobprint.look.boxes import slots
from lobprint.look.fonts import text_width
from lobprint.look.labels import LabelRow, Spot, label_rows
from lobprint.look.rules import ROW, WRITING
from lobprint.look.typed import Space, Typed, typed
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import LOWERED, Body, ruled_lines
from lobprint.ooxml.units import half_points
from lobprint.ooxml.xml import Around, Tab, border, line_color, paragraph, styled
from lobprint.pieces import Begun, Blank, Box, Boxes, Labelled, Line, Lines

SLACK = 0.05
"""Lines end this far in mm before the edge: a tab stop beyond it breaks the line."""
CLEAR = 1.0
"""Between a rule and what is written beside it, in mm."""
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
    if piece.label:
        return _after_label(piece, line, body, width, around)
    if piece.field.written:
        set_in = _set(piece.field, width, body, piece.pitch, piece.count)
        looks = LOWERED + _size(set_in, body) + underline(body)
        control = controls.area(piece.field, body, piece.count, piece.closed, looks)
        control += _rest(piece, set_in)
    else:
        control = controls.area(piece.field, body, piece.count, piece.closed)
    left = around.left or 0.0
    full = body.brand.sheets.papers["A4"].text_width
    stops = (*_cleared(left + width, full), Tab(left + width - SLACK, "right"))
    return paragraph(body.style("WritingLines"), control, around.form(line, stops))


def _after_label(
    piece: Lines, line: float, body: Body, width: float, around: Around
) -> str:
    """One line behind its label, level with lines that have none."""
    style = body.type("FieldLabel")
    size = half_points(style.size)
    looks = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    inside = text.run(piece.label + " ", looks)
    free = width - text_width(piece.label + " ", style.face, style.size) / MM
    if piece.closed:
        inside += on_tab(piece.field, body, free) + ruled_lines(1, last=True)
    else:
        inside += _field(piece.field, body, free)
    right = (around.left or 0.0) + width
    full = body.brand.sheets.papers["A4"].text_width
    stops = (*_cleared(right, full), Tab(right - SLACK, "right"))
    return paragraph(body.style("WritingLines"), inside, around.form(line, stops))


def _rest(piece: Lines, set_in: Typed) -> str:
    """What is left of the lines after what stands on them already: the end of its last
    one, and the others."""
    left = max(piece.count - len(set_in.lines), 0)
    return ruled_lines(left + 1, piece.closed)


def _set(
    of: Text | Date, width: float, body: Body, pitch: float = 0.0, count: int = 1
) -> Typed:
    """What stands in a field already, on `count` lines that are `width` mm long: in the
    size in which it has room there."""
    size = body.type("FieldText").size
    high = count * (pitch or size)
    space = Space(width * MM * SURE, high * MM, size, pitch * MM, count > 1)
    return typed(of.written, space)


def _size(set_in: Typed, body: Body, always: bool = False) -> str:
    """The size of what is typed, as run properties; of a style it has that already."""
    if not always and set_in.size >= body.type("FieldText").size:
        return ""
    size = half_points(set_in.size)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _cleared(width: float, full: float) -> tuple[Tab, ...]:
    """The style's own stop, at `full`, taken away where it would come first."""
    return (Tab(full, "clear"),) if width > full else ()


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
    return controls.field(of, body, _size(_set(of, width, body), body))


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
    answer = on_tab(spot.entry.field, body, spot.end - spot.start)
    return text.run(spot.entry.label + " ") + answer + UNDERLINED_TAB


def on_tab(of: Text | Date, body: Body, width: float) -> str:
    """A field upon an underlined tab, `width` mm long."""
    size = _size(_set(of, width, body), body, always=True)
    return controls.field(of, body, size + underline(body))


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
