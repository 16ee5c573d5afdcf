"""The code at the foot of each page that can be filled in, and its words beside it.

Scans and photos are known by it; it is no part of what is read aloud.
The words are for who reads that a page could not be read: they say which one it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lobprint.document import Document
from lobprint.look import MM
from lobprint.look.code import MODULE, MODULES, code_box
from lobprint.look.fonts import text_width
from lobprint.page.items import Glyphs, Layout, Page, Widget
from lobprint.pdf.pen import FOOTER, Pen
from lobprint.pdf.qr import SIZE, qr
from lobprint.stamp.code import Code, code_text

WORDS = 6.0
"""Of the words beside a code of which a module is `MODULE` mm, in pt."""


def codes_of(document: Document, layout: Layout, build: str) -> Iterator[Code | None]:
    """The code of each page; None for one without fields, and where nobody wants codes.
    Each of many copies counts its pages from 1."""
    before, copy = 0, 0
    for at, page in enumerate(layout.pages):
        if page.copy != copy:
            before, copy = at, page.copy
        coded = document.codes and _has_fields(page)
        yield Code(build, at - before + 1, copy) if coded else None


def _has_fields(page: Page) -> bool:
    return any(
        isinstance(item, Widget)
        for placed in page.placed
        if not placed.artifact
        for item in placed.slab.items
    )


def paint_code(code: Code, page: Page, pen: Pen) -> None:
    """Paint `code` where a page of this size has it: always in black."""
    box = code_box(page.sheet.width, page.sheet.height)
    (x, y, size), text = box, code_text(code)
    module = size / MODULES
    points = WORDS * module / MODULE
    left = (x - box.white) * MM - text_width(text, "regular", points)
    pen.slab_at(0, 0, FOOTER)
    pen.text(Glyphs(left, (y + size) * MM, text, "regular", points, "zwart", None))
    pen.grid(_cells(text), (x * MM, y * MM), module * MM)


def _cells(text: str) -> str:
    """The dark modules of a code as rectangles, in units of a module."""
    return " ".join(map(_row, range(SIZE), qr(text)))


@lru_cache(maxsize=4096)
def _row(y: int, row: int) -> str:
    """A rectangle for each run of dark modules in a row. Half of the rows are the same
    on more pages of a document."""
    runs = re.finditer("1+", f"{row:0{SIZE}b}")
    return " ".join([f"{run.start()} {y} {len(run[0])} 1 re" for run in runs])
