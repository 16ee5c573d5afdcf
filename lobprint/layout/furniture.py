"""Header and footer: in a band at each edge, and no part of what is read aloud."""

from __future__ import annotations

from lobprint.document import Document
from lobprint.layout.items import Glyphs, Item, Page, Placed, Slab
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.paper import FOOTER_GAP, HEADER_BASELINE, Sheet
from lobprint.look.type import A3_MICRO, MICRO, Face

APART = 8.0
"""What stays free between the two texts of a header, in mm."""
RUNNING_SHARE = 0.6
"""What the title of the document may take of the header at most."""


def furniture(document: Document, page: Page, footer: str, total: int) -> list[Placed]:
    """Header and footer of `page`, one of `total`; `footer` is the form's name."""
    sheet = page.sheet
    left = sheet.left(page.number) * MM
    bottom = (sheet.height - 2 * HEADER_BASELINE) * MM
    head = Slab(0, _header(document, sheet))
    foot = Slab(0, _footer(footer, f"pagina {page.number} van {total}", sheet))
    top = HEADER_BASELINE * MM
    return [Placed(left, top, head), Placed(left, top + bottom, foot)]


def _header(document: Document, sheet: Sheet) -> list[Item]:
    """The school on the left and the title of the document on the right."""
    width, size = sheet.text_width * MM, _size(sheet)
    running = shorten(document.running, "regular", size, width * RUNNING_SHARE)
    taken = text_width(running, "regular", size)
    items: list[Item] = [_words(width - taken, running, "regular", size)]
    if document.school:
        room = width - taken - APART * MM
        school = shorten(document.school, "bold", size, room)
        items.insert(0, _words(0, school, "bold", size))
    return items


def _footer(name: str, page: str, sheet: Sheet) -> list[Item]:
    """Both on the left: the right stays free for a code."""
    size = _size(sheet)
    room = sheet.text_width * MM * RUNNING_SHARE
    name = shorten(name, "bold", size, room)
    taken = text_width(name, "bold", size)
    start = taken + FOOTER_GAP * MM if name else 0.0
    items: list[Item] = [_words(0, name, "bold", size)] if name else []
    return [*items, _words(start, page, "regular", size)]


def shorten(text: str, face: Face, size: float, width: float) -> str:
    """`text`, or as many of its words as fit in `width` pt, and then "…"."""
    if text_width(text, face, size) <= width:
        return text
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        shorter = " ".join(words[:count]).rstrip(",;:-") + "…"
        if text_width(shorter, face, size) <= width:
            return shorter
    return _cut(text, face, size, width)


def _cut(text: str, face: Face, size: float, width: float) -> str:
    while text and text_width(text + "…", face, size) > width:
        text = text[:-1]
    return text + "…"


def _size(sheet: Sheet) -> float:
    return MICRO.size if sheet.scale == 1 else A3_MICRO.size


def _words(x: float, text: str, face: Face, size: float) -> Glyphs:
    return Glyphs(x, 0, text, face, size, "zwart", None)
