"""Lines to write on under each other. Words that are typed take none of them away.

Several lines are a drawing behind the answer (`ruled`). A row of a table keeps their
room free when the answer is short, and grows when it is long: the row that they stand
in, or else that of a table of one cell. One line is an underline that goes on behind
the words.
"""

from __future__ import annotations

from lobprint.document import Date, Text
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.rules import ROW
from lobprint.look.typed import ABOVE_RULE, Space, Typed, typed
from lobprint.ooxml import controls, text
from lobprint.ooxml.body import LINED, LOWERED, Body
from lobprint.ooxml.ruled import ruled
from lobprint.ooxml.table import Cell, Row, table
from lobprint.ooxml.units import half_points
from lobprint.ooxml.xml import Around, Tab, line_color, paragraph
from lobprint.pieces import Lines, Piece

SLACK = 0.05
"""Lines end this far in mm before the edge: a tab stop beyond it breaks the line."""
SURE = 0.97
"""Of its width, what is counted on when words on lines are counted."""
SPACE = "\u00a0"
EXACT_BASELINE = 0.8
"""Of a line of exact height, from its top: there Word sets words."""


def needs_table(piece: Piece) -> bool:
    """Whether `piece` is lines whose room a row must keep free."""
    return isinstance(piece, Lines) and piece.count > 1


def lines(piece: Lines, body: Body, width: float, around: Around) -> str:
    """Writing lines, `width` mm long.

    Without the last of them, which is the rule of its cell, they have its thickness
    less, so that the row is as high as on the printed page."""
    line = piece.pitch if piece.closed else piece.pitch - ROW.height / piece.count
    if piece.label or piece.count == 1:
        return _single(piece, line, body, width, around)
    if around.held:
        return _several(piece, line, body, width, around)
    line += (around.after or 0.0) / piece.count
    inside = _several(piece, line, body, width, Around(keep=around.keep))
    row = Row([Cell(inside)], height=line * piece.count)
    return table(piece.field.name, [width], [row], left=around.left or 0.0)


def _several(
    piece: Lines, line: float, body: Body, width: float, around: Around
) -> str:
    """The lines behind a paragraph in which the answer comes."""
    drawn = ruled(body, width, piece.count - (not piece.closed), line)
    set_in = set_on(piece.field, width, body, piece.pitch, piece.count)
    looks = lowered(line, set_in.size) + size(set_in, body)
    control = controls.area(piece.field, body, looks)
    return paragraph(body.style("WritingLines"), drawn + control, around.form(line))


def lowered(pitch: float, size: float) -> str:
    """How much lower words stand in a line `pitch` mm high, to stand upon it: as on
    the printed page."""
    free = (1 - EXACT_BASELINE) * pitch * MM - ABOVE_RULE * size
    return f'<w:position w:val="{-round(2 * free)}"/>' if free > 0 else ""


def _single(piece: Lines, line: float, body: Body, width: float, around: Around) -> str:
    """One line, maybe behind its label, level with lines that have none."""
    inside, free = "", width
    if piece.label:
        style = body.type("FieldLabel")
        points = half_points(style.size)
        looks = f'<w:sz w:val="{points}"/><w:szCs w:val="{points}"/>'
        inside = text.run(f"{piece.label} {SPACE}", looks)
        free -= text_width(f"{piece.label}  ", style.face, style.size) / MM
    if piece.closed:
        inside += on_tab(piece.field, body, free, "" if piece.label else LOWERED)
    else:
        set_in = set_on(piece.field, free, body)
        low = "" if piece.label else lowered(line, set_in.size)
        inside += controls.field(piece.field, body, low + size(set_in, body))
    right = (around.left or 0.0) + width
    full = body.brand.sheets.papers["A4"].text_width
    stops = (*_cleared(right, full), Tab(right - SLACK, "right"))
    return paragraph(body.style("WritingLines"), inside, around.form(line, stops))


def on_tab(of: Text | Date, body: Body, width: float, low: str = "") -> str:
    """A field upon a line, `width` mm long, that goes on behind its words up to the
    next tab stop; `low` in its paragraph, as run properties."""
    looks = low + size(set_on(of, width, body), body, always=True) + underline(body)
    rest = f"<w:r><w:rPr>{LINED}{low}</w:rPr><w:tab/></w:r>"
    return controls.field(of, body, looks, LINED + low) + rest


def underline(body: Body) -> str:
    """The line under what is typed, the inside of a w:rPr."""
    return f'<w:u w:val="single" {line_color("zwart", body.brand)}/>'


def _cleared(width: float, full: float) -> tuple[Tab, ...]:
    """The style's own stop, at `full`, taken away where it would come first."""
    return (Tab(full, "clear"),) if width > full else ()


def set_on(
    of: Text | Date, width: float, body: Body, pitch: float = 0.0, count: int = 1
) -> Typed:
    """What stands in a field already, on `count` lines that are `width` mm long: in the
    size in which it has room there."""
    style = body.type("FieldText").size
    high = count * (pitch or style)
    space = Space(width * MM * SURE, high * MM, style, pitch * MM, count > 1)
    return typed(of.written, space)


def size(set_in: Typed, body: Body, always: bool = False) -> str:
    """The size of what is typed, as run properties; of a style it has that already."""
    if not always and set_in.size >= body.type("FieldText").size:
        return ""
    points = half_points(set_in.size)
    return f'<w:sz w:val="{points}"/><w:szCs w:val="{points}"/>'
