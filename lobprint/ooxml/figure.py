"""The school's line as one DrawingML freeform in theme colour.

A freeform follows the theme when somebody picks other colours, and prints sharp at any
size; a picture does neither. Line and ring are two paths of one shape.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lobprint.look.line import Figure, Point
from lobprint.ooxml.body import Body
from lobprint.ooxml.theme import SCHEME
from lobprint.ooxml.units import emu

SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
ROUND = 0.5523
"""How far the control points of a quarter circle lie along its tangents."""
FULL_CIRCLE = 21_600_000
"""In sixty-thousandths of a degree."""

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/'
    'decorative" val="1"/></a:ext></a:extLst>'
)


def in_line(body: Body, figure: Figure) -> str:
    """A run with `figure` in the text; it is decoration. It needs a line height "at
    least"."""
    return choice(
        f'<wp:inline distT="0" distB="0" distL="0" distR="0">{_size(figure)}'
        f"{_docpr(body)}<wp:cNvGraphicFramePr/>{_graphic(figure)}</wp:inline>"
    )


def on_page(body: Body, figure: Figure, x: float, y: float) -> str:
    """A run that anchors `figure` to the page, its origin at (x, y) mm; it is
    decoration: what it shows has to be said in words as well."""
    return _anchored(body, figure, (x, y), ("page", "page"), behind=True)


def beside(body: Body, figure: Figure, y: float) -> str:
    """The same with its origin at the left of the text, `y` mm below the top of its
    paragraph."""
    return _anchored(body, figure, (0.0, y), ("column", "paragraph"), behind=False)


def _anchored(
    body: Body,
    figure: Figure,
    at: tuple[float, float],
    of: tuple[str, str],
    behind: bool,
) -> str:
    """A drawing for each stroke that the figure has, each over the one before."""
    lefts = [point[0] for point in figure.points]
    lefts += [ring.x - ring.radius - ring.stroke / 2 for ring in figure.rings]
    least = min(lefts)
    figure = _moved(figure, -least)
    where = position("H", at[0] + least, of[0]) + position("V", at[1], of[1])
    return "".join(
        choice(
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            f'relativeHeight="{height}" behindDoc="{int(behind)}" locked="0" '
            'layoutInCell="1" '
            'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            f"{where}{_size(one)}<wp:wrapNone/>{_docpr(body)}<wp:cNvGraphicFramePr/>"
            f"{_graphic(one)}</wp:anchor>"
        )
        for height, one in enumerate(_strokes(figure), 1)
    )


def _strokes(figure: Figure) -> Iterator[Figure]:
    """`figure` in parts, each with one stroke: a shape has no more."""
    for stroke in dict.fromkeys((figure.stroke, *(r.stroke for r in figure.rings))):
        rings = tuple(ring for ring in figure.rings if ring.stroke == stroke)
        points = figure.points if stroke == figure.stroke else ()
        if points or rings:
            yield replace(figure, stroke=stroke, points=points, rings=rings)


def _moved(figure: Figure, by: float) -> Figure:
    """`figure`, `by` mm further right and as much wider: a shape has no place left of
    its origin."""
    return replace(
        figure,
        points=tuple((x + by, y) for x, y in figure.points),
        rings=tuple(replace(ring, x=ring.x + by) for ring in figure.rings),
        width=figure.width + by,
    )


def position(axis: str, offset: float, of: str = "page") -> str:
    """Where an anchored drawing stands, in mm from the page or from its paragraph."""
    return (
        f'<wp:position{axis} relativeFrom="{of}"><wp:posOffset>{emu(offset)}'
        f"</wp:posOffset></wp:position{axis}>"
    )


GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"


def choice(placed: str, properties: str = "", group: bool = False) -> str:
    """A run with a drawing of a shape, or of a group of them, which Word 2007 doesn't
    know; `properties` is the inside of its w:rPr."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    space, kind = (f' xmlns:wpg="{GROUP}"', "wpg") if group else ("", "wps")
    return (
        f'<w:r>{looks}<mc:AlternateContent{space}><mc:Choice Requires="{kind}">'
        f"<w:drawing>{placed}</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def _size(figure: Figure) -> str:
    return (
        f'<wp:extent cx="{emu(figure.width)}" cy="{emu(figure.height)}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/>'
    )


def _docpr(body: Body) -> str:
    number = body.drawing_id()
    return f'<wp:docPr id="{number}" name="Lijn {number}">{DECORATIVE}</wp:docPr>'


def _graphic(figure: Figure) -> str:
    width, height = emu(figure.width), emu(figure.height)
    space = f'w="{width}" h="{height}"'
    paths = ""
    if figure.points:
        paths = f'<a:path {space} fill="none">{_line_path(figure)}</a:path>'
    for ring in figure.rings:
        paths += f"<a:path {space}>{circle(ring.x, ring.y, ring.radius)}</a:path>"
    return (
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:graphicData uri="{SHAPE}"><wps:wsp><wps:cNvSpPr/><wps:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        f'<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
        f'<a:solidFill><a:schemeClr val="{SCHEME["wit"]}"/></a:solidFill>'
        f'<a:ln w="{emu(figure.stroke)}" cap="flat"><a:solidFill>'
        f'<a:schemeClr val="{SCHEME["merk"]}"/></a:solidFill><a:round/></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic>"
    )


def _line_path(figure: Figure) -> str:
    points = figure.points
    steps = [f"<a:moveTo>{_point(points[0])}</a:moveTo>"]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start = _toward(corner, before, figure.radius)
        end = _toward(corner, after, figure.radius)
        steps.append(f"<a:lnTo>{_point(start)}</a:lnTo>")
        bends = (
            _toward(start, corner, figure.radius * ROUND),
            _toward(end, corner, figure.radius * ROUND),
            end,
        )
        steps.append(f"<a:cubicBezTo>{''.join(map(_point, bends))}</a:cubicBezTo>")
    steps.append(f"<a:lnTo>{_point(points[-1])}</a:lnTo>")
    return "".join(steps)


def circle(x: float, y: float, radius: float) -> str:
    """The path of a circle around (x, y)."""
    side = emu(radius)
    return (
        f"<a:moveTo>{_point((x + radius, y))}</a:moveTo>"
        f'<a:arcTo wR="{side}" hR="{side}" stAng="0" swAng="{FULL_CIRCLE}"/>'
        "<a:close/>"
    )


def _point(point: Point) -> str:
    return f'<a:pt x="{emu(point[0])}" y="{emu(point[1])}"/>'


def _toward(origin: Point, target: Point, distance: float) -> Point:
    """The point `distance` mm from `origin` on the way to `target`; both lie on one
    level or in one column."""
    across, down = target[0] - origin[0], target[1] - origin[1]
    length = abs(across) + abs(down)
    return origin[0] + across / length * distance, origin[1] + down / length * distance
