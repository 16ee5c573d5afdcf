"""The sheet as a PDF: once as it is read, without marks, and once as it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.brand import Logo, make_brand
from lobprint.drawing import LONGER, Drawing, Path, Shape, Stroke
from lobprint.language import Teksten
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.paper import Sheet
from lobprint.page.items import Layout, Picture, Placed, Slab
from lobprint.pdf import write
from lobprint.scantest.document import sheet_document
from lobprint.scantest.pens import BY_ID, CIRCLED, MARKS, PENS, Pen, word_field
from lobprint.scantest.strokes import Rect, around, cross, tick, writing
from lobprint.stamp import Stamp
from lobprint.stamp.make import stamp_of
from lobprint.stamp.places import places

NAME = "scan-test.pdf"
ROUND = 1
"""Ends and corners of a pen's line are round, in a PDF."""
INDENT, ABOVE = 4.0, 1.6
"""Where writing begins on its line, and how far above it."""


@dataclass(frozen=True, slots=True)
class TrialSheet:
    """What the sheet says of itself, the PDF without marks and the one to print."""

    stamp: Stamp
    blank: bytes
    marked: bytes


def trial_sheet(words: Teksten) -> TrialSheet:
    """The sheet; the same bytes each time."""
    document, brand = sheet_document(words), make_brand()
    layout = lay_out(document)
    stamp = stamp_of(document, layout)
    blank = write(document, brand, layout, stamp)
    _lay_marks(layout)
    return TrialSheet(stamp, blank, write(document, brand, layout, stamp))


def _lay_marks(layout: Layout) -> None:
    """Over the page; they are nothing that is read aloud."""
    [page] = layout.pages
    whole = page.sheet.width * MM, page.sheet.height * MM
    art = Logo(b"scan-test", "png", *whole, "", _drawing(layout, page.sheet))
    picture = Picture(0, 0, *whole, art, None)
    page.placed.append(Placed(0, 0, Slab(0, [picture]), artifact=True))


def _drawing(layout: Layout, sheet: Sheet) -> Drawing:
    scale = LONGER / sheet.height
    shapes = [
        Shape(path, (scale, 0, 0, scale, 0, 0), stroke=_stroke(pen))
        for pen, path in _marks(layout)
    ]
    return Drawing(sheet.width * scale, LONGER, tuple(shapes))


def _stroke(pen: Pen) -> Stroke:
    return Stroke(pen.color or (0, 0, 0), pen.width, ROUND, ROUND)


def _marks(layout: Layout) -> Iterator[tuple[Pen, Path]]:
    """Every mark, by the pen that makes it."""
    boxes = {one.item.field.id: one.box for one in places(layout)}
    rects = {name: (box.x, box.y, box.width, box.height) for name, box in boxes.items()}
    for pen in [one for one in PENS if one.color]:
        yield from ((pen, path) for path in _row(pen, rects))
    for id_, word in CIRCLED:
        if id_:
            yield BY_ID[id_], around(rects[word_field(word)])


def _row(pen: Pen, rects: dict[str, Rect]) -> Iterator[Path]:
    lean = (-1.0, 0.3, 1.0)[PENS.index(pen) % 3]
    yield cross(rects[pen.field("kruis")], lean)
    yield tick(rects[pen.field("vink")], -lean)
    x, y, _, height = rects[pen.field("tekst")]
    yield writing(x + INDENT, y + height - ABOVE)


def is_marked(field: str) -> bool:
    """Whether a box or a word has a mark of ours."""
    return field in _MARKED


_MARKED = frozenset(
    [
        *[pen.field(mark) for pen in PENS if pen.color for mark in MARKS[:-1]],
        *[word_field(word) for pen, word in CIRCLED if pen],
    ]
)
