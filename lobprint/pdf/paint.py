"""Painting a page: one small function for each kind of item.

What is painted and what it says is layout's; here it only becomes PDF.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from math import atan2, cos, dist, pi, sin, tan
from operator import itemgetter
from typing import Any

from lobprint.drawing import Path, Segment, ellipse, number, rounded
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.pictograms import GRID, Outline
from lobprint.look.rules import FRAME
from lobprint.look.typeface import measures
from lobprint.page.items import (
    Box,
    Curve,
    Glyphs,
    Item,
    Leaf,
    Line,
    LinkArea,
    Page,
    Picture,
    Placed,
    Ring,
    Strokes,
    Widget,
)
from lobprint.pdf import pen as kinds
from lobprint.pdf.acroform import Fields
from lobprint.pdf.images import Pictures
from lobprint.pdf.navigation import Navigation
from lobprint.pdf.pen import Pen, operators

TALL = 100 * MM
"""Furniture above this stands at the head of a page, below it at the foot."""
Point = tuple[float, float]


@dataclass(slots=True)
class Painter:
    """What items are painted with, beside the pen of the page."""

    pen: Pen
    fields: Fields
    navigation: Navigation
    pictures: Pictures


def paint(page: Page, painter: Painter) -> None:
    """Paint all of a page: decoration first, then what is read, in reading order."""
    for placed in page.furniture:
        kind = kinds.HEADER if placed.y < TALL else kinds.FOOTER
        _paint(placed, placed.slab.items, painter, kind)
    read: list[tuple[int, Placed, Item]] = []
    order = painter.pen.structure.order
    for placed in page.placed:
        if placed.artifact:
            _paint(placed, placed.slab.items, painter, kinds.REPEATED)
            continue
        _reach(placed, painter)
        leaves = [(_leaf(item), item) for item in placed.slab.items]
        read += [(order[leaf], placed, item) for leaf, item in leaves if leaf]
        _paint(placed, [item for leaf, item in leaves if not leaf], painter)
    for _, placed, item in sorted(read, key=itemgetter(0)):
        _paint(placed, [item], painter)


def _leaf(item: Item) -> Leaf | None:
    return None if isinstance(item, Widget | LinkArea) else item.leaf


def _paint(
    placed: Placed, items: Iterable[Item], painter: Painter, artifact: str | None = None
) -> None:
    painter.pen.slab_at(placed.x, placed.y, artifact)
    for item in items:
        PAINTERS[type(item)](item, painter)


def _reach(placed: Placed, painter: Painter) -> None:
    anchor, pen = placed.slab.anchor, painter.pen
    if anchor:
        painter.navigation.reached(anchor, pen.page, pen.height - placed.y)


def _glyphs(item: Glyphs, painter: Painter) -> None:
    pen = painter.pen
    pen.text(item)
    if item.leaf in pen.structure.figures:
        pen.structure.enclose(item.leaf, lambda: _around(item, pen))


def _around(item: Glyphs, pen: Pen) -> tuple[float, float, float, float]:
    width = text_width(item.text, item.face, item.size)
    of = measures()
    top, height = item.y - of.ascent * item.size, (of.ascent + of.descent) * item.size
    return pen.box(item.x, top, width, height)


def _line(item: Line, painter: Painter) -> None:
    pen = painter.pen
    pen.draw(pen.line(item.x1, item.y1, item.x2, item.y2), item.rule, leaf=item.leaf)
    if item.leaf:
        ends = [(item.x1, item.y1), (item.x2, item.y2)]
        pen.structure.enclose(item.leaf, lambda: _bounds(pen, ends))


def _box(item: Box, painter: Painter) -> None:
    rule = item.rule or (FRAME if painter.pen.is_bare(item.fill) else None)
    if rule is None and item.fill is None:
        return
    if item.radius:
        place = (item.x, item.y, item.width, item.height)
        path = painter.pen.path(rounded(*place, item.radius))
        painter.pen.draw(path, rule, item.fill, item.leaf)
        return
    box = painter.pen.box(item.x, item.y, item.width, item.height)
    left, lower, right, upper = box
    path = f"{left:.2f} {lower:.2f} {right - left:.2f} {upper - lower:.2f} re"
    painter.pen.draw(path, rule, item.fill, item.leaf)
    painter.pen.structure.enclose(item.leaf, lambda: box)


def _curve(item: Curve, painter: Painter) -> None:
    pen, points = painter.pen, item.points
    path: list[Segment] = [("M", points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        path += _corner(before, corner, after, item.radius)
    path.append(("L", points[-1]))
    pen.draw(pen.path(path), item.rule, leaf=item.leaf)
    if item.leaf:
        pen.structure.enclose(item.leaf, lambda: _bounds(pen, points))


def _bounds(pen: Pen, points: list[Point]) -> tuple[float, float, float, float]:
    """The rectangle that holds `points`, on the page."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return pen.box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _corner(before: Point, corner: Point, after: Point, radius: float) -> Path:
    """A line to the corner, cut off by an arc of `radius` that touches both sides."""
    into, out_of = _direction(before, corner), _direction(corner, after)
    turn = abs((out_of - into + pi) % (2 * pi) - pi)
    if turn < 1e-6 or not radius:
        return (("L", corner),)
    half = min(dist(before, corner), dist(corner, after)) / 2
    cut = min(radius * tan(turn / 2), half)
    reach = cut - 4 / 3 * tan(turn / 4) * cut / tan(turn / 2)
    start, one = _toward(corner, into, -cut), _toward(corner, into, -reach)
    other, end = _toward(corner, out_of, reach), _toward(corner, out_of, cut)
    return ("L", start), ("C", (*one, *other, *end))


def _direction(start: Point, end: Point) -> float:
    return atan2(end[1] - start[1], end[0] - start[0])


def _toward(point: Point, angle: float, far: float) -> Point:
    return point[0] + far * cos(angle), point[1] + far * sin(angle)


def _ring(item: Ring, painter: Painter) -> None:
    pen, rule = painter.pen, item.rule
    r = item.radius - rule.weight / 2 if rule else item.radius
    pen.draw(pen.path(ellipse(item.x, item.y, r, r)), rule, item.fill, item.leaf)
    if item.leaf:
        left, top, size = item.x - item.radius, item.y - item.radius, 2 * item.radius
        pen.structure.enclose(item.leaf, lambda: pen.box(left, top, size, size))


def _strokes(item: Strokes, painter: Painter) -> None:
    pen, scale = painter.pen, item.scale
    pen.strokes(_outlined(item.path), (item.x, item.y), scale, item.rule, item.leaf)
    if item.leaf:
        side = GRID * scale
        pen.structure.enclose(item.leaf, lambda: pen.box(item.x, item.y, side, side))


@cache
def _outlined(path: Outline) -> str:
    """The operators of a path that many pages show."""
    return operators(path, partial(number, digits=2))


def _picture(item: Picture, painter: Painter) -> None:
    pen = painter.pen
    box = pen.box(item.x, item.y, item.width, item.height)
    pen.image(painter.pictures.resource(item.logo), box, item.leaf)
    if item.leaf:
        pen.structure.enclose(item.leaf, lambda: box)


def _widget(item: Widget, painter: Painter) -> None:
    pen = painter.pen
    if not pen.in_artifact:
        box = pen.box(item.x, item.y, item.width, item.height)
        painter.fields.add(item, pen.page, box)


def _link(item: LinkArea, painter: Painter) -> None:
    pen = painter.pen
    if not pen.in_artifact:
        box = pen.box(item.x, item.y, item.width, item.height)
        painter.navigation.link(item, pen.page, box)


PAINTERS: dict[type[Item], Callable[[Any, Painter], None]] = {
    Glyphs: _glyphs,
    Line: _line,
    Box: _box,
    Curve: _curve,
    Ring: _ring,
    Strokes: _strokes,
    Picture: _picture,
    Widget: _widget,
    LinkArea: _link,
}
