"""Header and footer: in a band at each edge, and no part of what is read aloud."""

from __future__ import annotations

from lobprint.brand import Logo
from lobprint.document import Document
from lobprint.language import filled, teksten
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.furniture import (
    LogoPlace,
    footer_name,
    furniture_style,
    head_style,
    header_texts,
    logo_place,
    poster_school,
    team_text,
)
from lobprint.look.paper import FOOTER_GAP, HEADER_BASELINE, Sheet
from lobprint.look.type import Face
from lobprint.page.items import Glyphs, Item, Page, Picture, Placed, Slab


def furniture(
    document: Document, page: Page, footer: str, total: int, logo: Logo | None = None
) -> list[Placed]:
    """Header and footer of `page`, one of `total`; `footer` is the form's name. The
    first page of a loose form has the school's `logo`."""
    sheet = page.sheet
    left = sheet.left(page.number) * MM
    bottom = (sheet.height - 2 * HEADER_BASELINE) * MM
    head = Slab(0, _header(document, sheet, logo if page.number == 1 else None))
    count = filled(teksten().pagina, nummer=page.number, aantal=total)
    foot = Slab(0, _footer(footer, count, sheet))
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


def _header(document: Document, sheet: Sheet, logo: Logo | None) -> list[Item]:
    """The school on the left; on the right the title, or whose copy it is, and the
    logo if there is one."""
    size = furniture_style(sheet).size
    place = logo_place(logo.width, logo.height, sheet) if logo else None
    taken_by_logo = place.taken if place else 0.0
    width = (sheet.text_width - taken_by_logo) * MM
    texts = (document.school or "", document.running)
    school, running = header_texts(*texts, sheet, document.person, taken_by_logo)
    face, right = head_style(sheet, document.person, taken_by_logo)
    taken = text_width(running, face, right)
    items: list[Item] = [_words(0, school, "bold", size)] if school else []
    team = team_text(document.team, school, running, sheet, taken_by_logo)
    if team:
        behind = text_width(school, "bold", size)
        items.append(_words(behind, team, "regular", size))
    if logo and place:
        items.append(_picture(logo, place, sheet))
    return [*items, _words(width - taken, running, face, right)]


def _picture(logo: Logo, place: LogoPlace, sheet: Sheet) -> Picture:
    """The logo, from where the words of the header stand."""
    x, y = (place.x - sheet.inner) * MM, (place.y - HEADER_BASELINE) * MM
    return Picture(x, y, place.width * MM, place.height * MM, logo, None)


def _footer(name: str, page: str, sheet: Sheet) -> list[Item]:
    """Both on the left: the right stays free for a code."""
    size, name = furniture_style(sheet).size, footer_name(name, sheet)
    taken = text_width(name, "bold", size)
    start = taken + FOOTER_GAP * MM if name else 0.0
    items: list[Item] = [_words(0, name, "bold", size)] if name else []
    return [*items, _words(start, page, "regular", size)]


def _words(x: float, text: str, face: Face, size: float) -> Glyphs:
    return Glyphs(x, 0, text, face, size, "zwart", None)
