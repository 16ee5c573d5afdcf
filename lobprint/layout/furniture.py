"""Header and footer: in a band at each edge, and no part of what is read aloud."""

from __future__ import annotations

from lobprint.document import Document
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.furniture import (
    footer_name,
    furniture_style,
    head_style,
    header_texts,
    poster_school,
)
from lobprint.look.paper import FOOTER_GAP, HEADER_BASELINE, Sheet
from lobprint.look.type import Face
from lobprint.page.items import Glyphs, Item, Page, Placed, Slab


def furniture(document: Document, page: Page, footer: str, total: int) -> list[Placed]:
    """Header and footer of `page`, one of `total`; `footer` is the form's name."""
    sheet = page.sheet
    left = sheet.left(page.number) * MM
    bottom = (sheet.height - 2 * HEADER_BASELINE) * MM
    head = Slab(0, _header(document, sheet))
    foot = Slab(0, _footer(footer, f"pagina {page.number} van {total}", sheet))
    top = HEADER_BASELINE * MM
    return [Placed(left, top, head), Placed(left, top + bottom, foot)]


def poster_furniture(document: Document, page: Page) -> list[Placed]:
    """Of what hangs on a wall: the school at its head, and nothing else."""
    sheet = page.sheet
    school, size = poster_school(document.school, sheet), furniture_style(sheet).size
    if not school:
        return []
    head = Slab(0, [_words(0, school, "bold", size)])
    return [Placed(sheet.left(page.number) * MM, HEADER_BASELINE * MM, head)]


def _header(document: Document, sheet: Sheet) -> list[Item]:
    """The school on the left; on the right the title, or whose copy it is."""
    width, size = sheet.text_width * MM, furniture_style(sheet).size
    texts = (document.school or "", document.running)
    school, running = header_texts(*texts, sheet, document.person)
    face, right = head_style(sheet, document.person)
    taken = text_width(running, face, right)
    items: list[Item] = [_words(0, school, "bold", size)] if school else []
    return [*items, _words(width - taken, running, face, right)]


def _footer(name: str, page: str, sheet: Sheet) -> list[Item]:
    """Both on the left: the right stays free for a code."""
    size, name = furniture_style(sheet).size, footer_name(name, sheet)
    taken = text_width(name, "bold", size)
    start = taken + FOOTER_GAP * MM if name else 0.0
    items: list[Item] = [_words(0, name, "bold", size)] if name else []
    return [*items, _words(start, page, "regular", size)]


def _words(x: float, text: str, face: Face, size: float) -> Glyphs:
    return Glyphs(x, 0, text, face, size, "zwart", None)
