"""Pictograms as DrawingML: the lines of print, in the line of the text."""

from __future__ import annotations

from functools import cache

from lobprint.look.pictograms import GRID, outline, weight
from lobprint.ooxml.body import Body
from lobprint.ooxml.figure import DECORATIVE, SHAPE, choice
from lobprint.ooxml.theme import SCHEME
from lobprint.ooxml.units import emu, points
from lobprint.ooxml.xml import escape

UNIT = 1000
"""Of a step of the grid: coordinates are whole numbers."""
_TAGS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def pictogram(
    body: Body, name: str, size: float, alt: str = "", lowered: str = ""
) -> str:
    """A run with the pictogram, `size` mm large. It is decoration, unless it has an
    alternative text. It needs a line height "at least", or to be `lowered` in its line,
    which is the inside of a w:rPr."""
    number, side = body.drawing_id(), emu(size)
    named = f'<wp:docPr id="{number}" name="Pictogram {number}"'
    said = f' descr="{escape(alt)}"/>' if alt else f">{DECORATIVE}</wp:docPr>"
    return choice(
        '<wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{side}" cy="{side}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{named}{said}'
        f"<wp:cNvGraphicFramePr/>{_graphic(name, size)}</wp:inline>",
        lowered,
    )


@cache
def _graphic(name: str, size: float) -> str:
    side, space = emu(size), int(GRID * UNIT)
    return (
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{space}" h="{space}" fill="none">{_path(name)}</a:path>'
        "</a:pathLst></a:custGeom><a:noFill/>"
        f'<a:ln w="{points(weight(size)) * 635}" cap="rnd"><a:solidFill>'
        f'<a:schemeClr val="{SCHEME["zwart"]}"/></a:solidFill><a:round/></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )


@cache
def _path(name: str) -> str:
    return "".join(
        f"<a:{_TAGS[kind]}>{_points(numbers)}</a:{_TAGS[kind]}>"
        if numbers
        else f"<a:{_TAGS[kind]}/>"
        for kind, numbers in outline(name)
    )


def _points(numbers: tuple[float, ...]) -> str:
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return "".join(
        f'<a:pt x="{round(x * UNIT)}" y="{round(y * UNIT)}"/>' for x, y in pairs
    )
