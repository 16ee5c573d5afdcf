"""What hangs on a wall: its page, and where its words and its line lie."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import ours

from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.content.model import SectorId
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.typeface import SOURCE_SANS, Typeface, set_in
from lobprint.page.items import Curve, Glyphs, Item, Layout, Line, Page, Ring, Widget
from lobprint.project import built_in

Box = tuple[float, float, float, float]
APART = 2 * MM
"""What must stay white between words and the line."""


def layout_of(
    form: str,
    sector: SectorId,
    typeface: Typeface = SOURCE_SANS,
    own: dict[str, bytes] | None = None,
) -> Layout:
    project = built_in()
    library = load_content(project.content, own) if own else ours.library()
    request = Request(sector=sector, form=form)
    document = compose(library, ours.templates(), request)
    return lay_out(document, typeface=typeface)


def poster(form: str, sector: SectorId) -> Page:
    (page,) = layout_of(form, sector).pages
    return page


def around(docx: bytes) -> str:
    """All headers and footers of a Word file, as XML."""
    with ZipFile(io.BytesIO(docx)) as package:
        names = [n for n in package.namelist() if re.search(r"(header|footer)\d", n)]
        return "".join(package.read(name).decode() for name in names)


def title_of(form: str) -> str:
    return ours.library().instruments[form].titel


def items_of(page: Page, kind: type) -> list[Any]:
    items = [item for placed in page.placed for item in placed.slab.items]
    return [item for item in items if isinstance(item, kind)]


def on_the_line(page: Page, typeface: Typeface = SOURCE_SANS) -> list[tuple[Box, Box]]:
    """What is read or written, with the stretch of the line or the ring that it lies
    on or nearly on."""
    with set_in(typeface):
        words = list(_boxes(page, Glyphs, Line, Widget))
        line = list(_boxes(page, Curve, Ring))
    assert words
    assert line
    return [(one, other) for one in words for other in line if touch(one, other)]


def _boxes(page: Page, *kinds: type) -> Iterator[Box]:
    for placed in page.placed:
        for item in placed.slab.items:
            for x1, y1, x2, y2 in _corners(item) if isinstance(item, kinds) else ():
                yield x1 + placed.x, y1 + placed.y, x2 + placed.x, y2 + placed.y


def _corners(item: Item) -> list[Box]:
    if isinstance(item, Glyphs):
        wide = text_width(item.text.rstrip(), item.face, item.size)
        return [(item.x, item.y - 0.7 * item.size, item.x + wide, item.y)]
    if isinstance(item, Curve):
        half = item.rule.weight / 2
        return [
            (min(a, c) - half, min(b, d) - half, max(a, c) + half, max(b, d) + half)
            for (a, b), (c, d) in pairwise(item.points)
        ]
    if isinstance(item, Ring):
        r = item.radius
        return [(item.x - r, item.y - r, item.x + r, item.y + r)]
    if isinstance(item, Line):
        return [(item.x1, item.y1, item.x2, item.y2)]
    if isinstance(item, Widget):
        return [(item.x, item.y, item.x + item.width, item.y + item.height)]
    return []


def touch(one: Box, other: Box, apart: float = APART) -> bool:
    """Whether two rectangles lie closer than `apart`."""
    return (
        one[0] < other[2] + apart
        and other[0] < one[2] + apart
        and one[1] < other[3] + apart
        and other[1] < one[3] + apart
    )
