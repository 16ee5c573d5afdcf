"""Lines to write on as one DrawingML shape behind the text of a paragraph.

Text that is typed lands on them and takes none away, as on paper. They hang on the
paragraph, so a copied row has its own. Borders and underlines can not do that in Word:
those come and go with the words.
"""

from __future__ import annotations

from functools import lru_cache

from lobprint.look.rules import WRITING
from lobprint.ooxml.body import Body
from lobprint.ooxml.figure import DECORATIVE, SHAPE, choice, position
from lobprint.ooxml.theme import SCHEME
from lobprint.ooxml.units import emu


def ruled(body: Body, width: float, count: int, pitch: float) -> str:
    """A run that anchors `count` lines, `width` mm long, to its paragraph: the first
    lies `pitch` mm below its top. They are decoration. Nothing where there are none."""
    if count < 1:
        return ""
    number = body.drawing_id()
    return choice(
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="1" locked="0" layoutInCell="1" '
        f'allowOverlap="1"><wp:simplePos x="0" y="0"/>{position("H", 0.0, "column")}'
        f'{position("V", 0.0, "paragraph")}<wp:extent cx="{emu(width)}" '
        f'cy="{emu(count * pitch)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:wrapNone/><wp:docPr id="{number}" name="Schrijflijnen {number}">'
        f"{DECORATIVE}</wp:docPr><wp:cNvGraphicFramePr/>"
        f"{_graphic(width, count, pitch)}</wp:anchor>"
    )


@lru_cache(maxsize=256)
def _graphic(width: float, count: int, pitch: float) -> str:
    wide, high = emu(width), emu(count * pitch)
    lines = "".join(
        f'<a:moveTo><a:pt x="0" y="{y}"/></a:moveTo>'
        f'<a:lnTo><a:pt x="{wide}" y="{y}"/></a:lnTo>'
        for y in [emu(at * pitch) for at in range(1, count + 1)]
    )
    return (
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{wide}" h="{high}" fill="none">{lines}</a:path></a:pathLst>'
        f'</a:custGeom><a:noFill/><a:ln w="{round(WRITING.weight * 12700)}">'
        f'<a:solidFill><a:schemeClr val="{SCHEME[WRITING.color]}"/></a:solidFill>'
        "</a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )
