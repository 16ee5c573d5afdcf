"""Charts as DrawingML, in the line of the text: one shape for what looks alike, and a
group of them when it doesn't.

Words in them are drawn, for a chart says in words what it shows: LibreOffice takes half
a minute for a page of text boxes. It makes a group as large as what is in it, and so
each shape is as large as the chart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lobprint.look import MM, Role
from lobprint.look.chart import SHARE, Bar, Dot, Label, Mark, Stroke
from lobprint.look.fonts import text_width
from lobprint.look.glyphs import drawn_words
from lobprint.look.rules import Rule
from lobprint.look.typeface import measures
from lobprint.ooxml import text
from lobprint.ooxml.body import Body
from lobprint.ooxml.drawn import LINE
from lobprint.ooxml.fields import TAB
from lobprint.ooxml.figure import DECORATIVE, GROUP, SHAPE, choice, circle
from lobprint.ooxml.theme import SCHEME
from lobprint.ooxml.units import emu
from lobprint.ooxml.xml import Around, Format, Tab, border, escape, paragraph
from lobprint.pieces import Chart, Tally

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
Look = tuple[Role | None, Rule | None]
"""What a shape is filled with, and its line."""


def chart(piece: Chart, body: Body, _: float, around: Around) -> str:
    """A chart in a paragraph of its own."""
    form = around.form()._replace(line=LINE, drawn=True)
    return paragraph("Gap", drawn(piece, body), form)


def tally(piece: Tally, body: Body, _: float, around: Around) -> str:
    """A number, the drawing after a tab stop, and the rule under both as the border of
    their paragraph. The drawing stands on the line of the words and the number above
    it: LibreOffice lowers no drawing. They take more height than in print."""
    type_, of = body.type("TableText"), measures()
    ascent, descent = (one * type_.size / MM for one in (of.ascent, of.descent))
    above = max(piece.chart.height, piece.base + ascent)
    higher = above - piece.chart.height
    form = Format(
        before=max((around.before or 0.0) - higher, 0.0),
        after=around.after,
        line=above + descent,
        keep=around.keep,
        tabs=(Tab(piece.at),),
        borders=_under(piece, descent, body),
        drawn=True,
        upon=True,
    )
    raised = f'<w:position w:val="{round(piece.base * MM * 2)}"/>'
    inside = text.run(piece.number, ("<w:b/>" if piece.bold else "") + raised)
    if piece.chart.marks:
        inside += TAB + drawn(piece.chart, body)
    return paragraph(body.style("TableText"), inside, form)


def _under(piece: Tally, lower: float, body: Body) -> str:
    """The rule under a paragraph that reaches `lower` than what is drawn."""
    if piece.under is None:
        return ""
    space = round(max(piece.gap - lower, 0.0) * MM)
    return border("bottom", piece.under, body.brand, space)


def drawn(piece: Chart, body: Body) -> str:
    """A run with the chart."""
    number = body.drawing_id()
    named = f'<wp:docPr id="{number}" name="Grafiek {number}"'
    said = (
        f' descr="{escape(piece.alt)}"/>' if piece.alt else f">{DECORATIVE}</wp:docPr>"
    )
    shapes = list(_shapes(piece, body))
    several = len(shapes) > 1
    graphic = _group(piece, shapes) if several else shapes[0]
    inline = (
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{emu(piece.width)}" cy="{emu(piece.height)}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{named}{said}'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{MAIN}">'
        f'<a:graphicData uri="{GROUP if several else SHAPE}">{graphic}'
        "</a:graphicData></a:graphic></wp:inline>"
    )
    return choice(inline, group=several)


def _group(piece: Chart, shapes: list[str]) -> str:
    box = f'cx="{emu(piece.width)}" cy="{emu(piece.height)}"'
    return (
        "<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {box}/><a:chOff x="0" y="0"/><a:chExt {box}/>'
        f"</a:xfrm></wpg:grpSpPr>{''.join(shapes)}</wpg:wgp>"
    )


def _shapes(piece: Chart, body: Body) -> Iterator[str]:
    """In the order in which they lie upon each other."""
    for look, marks in groupby(piece.marks, lambda one: _look(one, body)):
        yield _paths(look, list(marks), piece, body)


def _look(mark: Mark, body: Body) -> Look:
    if isinstance(mark, Label):
        return mark.color or body.type(mark.style).color, None
    if isinstance(mark, Stroke):
        return None, mark.rule
    if isinstance(mark, Bar):
        return mark.fill, mark.rule
    return ("wit" if mark.rule else "zwart"), mark.rule


def _paths(look: Look, marks: list[Mark], piece: Chart, body: Body) -> str:
    """A shape of marks that look alike, each a path of it."""
    fill, rule = look
    wide, high = emu(piece.width), emu(piece.height)
    space = f'w="{wide}" h="{high}"' + ("" if fill else ' fill="none"')
    paths = "".join([_path(one, body) for one in marks])
    line = "<a:ln><a:noFill/></a:ln>"
    if rule:
        line = f'<a:ln w="{round(rule.weight * 12700)}">{_solid(rule.color)}</a:ln>'
    return (
        f"<wps:wsp>{_named(body)}<wps:cNvSpPr/><wps:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f"<a:path {space}>{paths}</a:path></a:pathLst>"
        f"</a:custGeom>{_solid(fill) if fill else '<a:noFill/>'}{line}"
        "</wps:spPr><wps:bodyPr/></wps:wsp>"
    )


def _solid(role: Role) -> str:
    return f'<a:solidFill><a:schemeClr val="{SCHEME[role]}"/></a:solidFill>'


def _named(body: Body) -> str:
    number = body.drawing_id()
    return f'<wps:cNvPr id="{number}" name="Vorm {number}"/>'


def _path(mark: Mark, body: Body) -> str:
    if isinstance(mark, Dot):
        inset = mark.rule.height / 2 if mark.rule else 0.0
        return circle(mark.x, mark.y, mark.radius - inset)
    if isinstance(mark, Stroke):
        return _line(((mark.x1, mark.y1), (mark.x2, mark.y2)))
    if isinstance(mark, Label):
        return _words(mark, body)
    inset = mark.rule.height / 2 if mark.rule else 0.0
    left, top = mark.x + inset, mark.y + inset
    right, foot = mark.x + mark.width - inset, mark.y + mark.height - inset
    corners = ((left, top), (right, top), (right, foot), (left, foot))
    return f"{_line(corners)}<a:close/>"


def _line(points: tuple[tuple[float, float], ...]) -> str:
    first, *rest = [_point(x, y) for x, y in points]
    steps = "".join([f"<a:lnTo>{point}</a:lnTo>" for point in rest])
    return f"<a:moveTo>{first}</a:moveTo>{steps}"


def _words(one: Label, body: Body) -> str:
    """Words as the outlines of their letters."""
    type_ = body.type(one.style)
    type_ = type_.in_face("bold" if one.bold else type_.face)
    wide = text_width(one.text, type_.face, type_.size) / MM
    left = one.x - SHARE[one.align] * wide
    made = []
    for kind, numbers in drawn_words(one.text, type_.face, type_.size):
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        points = "".join([_point(left + x, one.y + y) for x, y in pairs])
        made.append(f"<a:{_TAGS[kind]}>{points}</a:{_TAGS[kind]}>")
    return "".join(made)


def _point(x: float, y: float) -> str:
    return f'<a:pt x="{emu(x)}" y="{emu(y)}"/>'


_TAGS = {"M": "moveTo", "L": "lnTo", "Q": "quadBezTo", "Z": "close"}
