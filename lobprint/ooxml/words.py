"""Paragraphs of words: their style, and what they have beside it."""

from __future__ import annotations

from dataclasses import replace

from lobprint.document import Inline, Span
from lobprint.look import MM
from lobprint.look.lines import is_short
from lobprint.look.pictograms import indent, size_beside
from lobprint.look.styles import Style
from lobprint.look.text import balanced, break_lines, worded
from lobprint.ooxml import text
from lobprint.ooxml.body import Body
from lobprint.ooxml.fields import TAB
from lobprint.ooxml.pictograms import pictogram
from lobprint.ooxml.xml import Around, Format, border, paragraph, styled
from lobprint.pieces import Words

OVER = 3.0
"""What a rule above words takes, in pt, whatever its weight: as on the printed page."""
NUMERAL_DROP = 1.0
"""How much lower in mm a heading stands in its line with a big numeral before it."""
BALANCE_SLACK = 4.0
"""mm that Word's lines may be wider than ours."""
_LEAD = styled("StarterLead") + "<w:b/>"
_ASIDE = styled("Aside") + '<w:b w:val="0"/>'
_NUMERALS: dict[Style | None, tuple[str, float]] = {
    "StepNumeral": ('<w:position w:val="-9"/>', NUMERAL_DROP),
    "AskedNumber": ("", 0.0),
}
"""How a big numeral stands beside its heading, and how much lower that stands in its
line: a step's hangs beside the line under it as well."""


def words(piece: Words, body: Body, width: float, around: Around) -> str:
    """A paragraph in a column `width` mm wide."""
    style = body.style(piece.style)
    inside, before = _inside(piece, body, width), around.before
    if piece.mark_style and piece.tag != "LI":
        lowered, drop = _NUMERALS[piece.mark_style]
        numeral = styled(str(piece.mark_style)) + "<w:b/>" + lowered
        inside = text.run(piece.mark, numeral) + TAB + inside
        before = before and before - drop
    if piece.tag == "H1" or piece.target:
        inside = body.mark(inside, piece.target)
    if piece.tint[0]:  # its style has the box
        return paragraph(style, inside, Format(before, around.after, keep=around.keep))
    left, hanging = _left(piece, body.spaces[style].left, around)
    form = Format(
        before,
        around.after,
        left=left,
        hanging=hanging,
        right=_right(piece, body, width) or around.right,
        keep=around.keep or (piece.keep and not body.spaces[style].keep),
        align=around.align,
        number=_number(piece, body),
        borders=_over(piece, body) if piece.over else around.borders,
    )
    if not piece.sign:
        return paragraph(style, inside, form)
    return paragraph(style, *_signed(piece, inside, form, body))


def _signed(piece: Words, inside: str, form: Format, body: Body) -> tuple[str, Format]:
    """The words right of their pictogram."""
    style = body.type(piece.style)
    drawn = pictogram(body, piece.sign, size_beside(style))
    hanging, line = indent(style), style.leading / MM
    left = (form.left or 0.0) + hanging
    form = form._replace(left=left, hanging=hanging, line=line, drawn=True)
    return drawn + TAB + inside, form


def _over(piece: Words, body: Body) -> str:
    if piece.over is None:
        return ""
    gap = int(piece.over_gap * MM + OVER - piece.over.weight)  # level, thick or thin
    return border("top", piece.over, body.brand, gap)


def _inside(piece: Words, body: Body, width: float) -> str:
    inline = text.runs(_kept(piece, body, width), body, bold=piece.bold)
    if piece.aside:
        inline += text.run(f"  {piece.aside}", _ASIDE)
    if not piece.lead:
        return inline
    return text.run(piece.lead, _LEAD) + text.run(" ") + inline


def _kept(piece: Words, body: Body, width: float) -> Inline:
    """The words of `piece`, the last two joined where they are all of the last line on
    the printed page and the last is short: Word would leave it a line of its own."""
    last = piece.text[-1] if piece.text and not piece.balanced else None
    as_it_is = piece.typed or piece.tag.startswith("H")
    if as_it_is or not isinstance(last, Span):
        return piece.text
    before, space, word = last.text.rpartition(" ")
    if not space or not is_short(word) or _last_line(piece, body, width) != 2:
        return piece.text
    return (*piece.text[:-1], replace(last, text=f"{before}\u00a0{word}"))


def _last_line(piece: Words, body: Body, width: float) -> int:
    """How many words stand on its last line, when it has more than one."""
    style = body.type(piece.style)
    if piece.bold:
        style = style.in_face("bold")
    free = width - piece.inset - piece.left - 2 * piece.tint[0]
    if piece.width is not None:
        free = min(free, piece.width)
    if piece.sign:
        free -= indent(style)
    runs = worded(piece.lead, piece.text, style, body.layout.starts)
    *above, line = break_lines(runs, style.leading, free * MM, piece.hang * MM).lines
    said = "".join([run.text for run in line.runs])
    return said.count(" ") + 1 if above else 0


def _left(
    piece: Words, own: float, around: Around
) -> tuple[float | None, float | None]:
    """The indent, and how far the first line hangs out of it, where neither the style
    nor its numbering brings that: a wide number asks more than a style has."""
    left = piece.inset + piece.left
    if own and piece.mark and left > own + 0.5:
        return left, left
    if piece.tag == "LI" or not left or own:
        return around.left, None
    return (around.left or 0.0) + left, None


def _right(piece: Words, body: Body, width: float) -> float | None:
    if piece.balanced:
        return _balance(piece, body, width)
    free = width - piece.left - (piece.width or width)
    return free if piece.width is not None and free > 0.01 else None


def _balance(piece: Words, body: Body, width: float) -> float | None:
    """A right indent that makes the lines of a long title about as long as each
    other, as on the printed page; in a house's own letters they break of themselves."""
    if body.brand.wordbase:
        return None
    style = body.type(piece.style)
    title = balanced(piece.text, style, width * MM, body.layout.starts)
    if len(title.lines) == 1:
        return None
    return max(width - title.natural_width / MM - BALANCE_SLACK, 0.0)


def _number(piece: Words, body: Body) -> int | None:
    """The list that a numbered item stands in: one that starts at 1 is new."""
    if piece.tag != "LI" or not piece.mark[:1].isdigit():
        return None
    return body.numbered_list() if piece.mark == "1." else body.lists[-1]
