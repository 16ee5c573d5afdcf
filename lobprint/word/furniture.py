"""Header and footer of a section, as parts of their own.

Each sheet has its own, because tab stops lie at its right margin. The footer is left
aligned on all pages: the right is kept free.
"""

from __future__ import annotations

from lobprint.document import Document
from lobprint.language import HOLE, teksten
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.furniture import (
    footer_name,
    furniture_style,
    head_style,
    header_texts,
    poster_school,
    team_text,
)
from lobprint.look.paper import FOOTER_GAP, HEADER_GAP, SHEETS, Sheet
from lobprint.look.typeface import measures
from lobprint.ooxml.namespaces import HEAD, STORY
from lobprint.ooxml.units import half_points, points, twips
from lobprint.ooxml.xml import escape

EMPTY_HEADER = (
    f'{HEAD}<w:hdr {STORY}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'
)
EMPTY_FOOTER = (
    f'{HEAD}<w:ftr {STORY}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>'
)
_BOLD = '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'


def header(document: Document, sheet: Sheet, logo: str = "", taken: float = 0.0) -> str:
    """The school on the left; on the right the document's name, or whose copy it is.
    A `logo` is a run that takes `taken` mm at the right."""
    texts = (document.school or "", document.running)
    school, running = header_texts(*texts, sheet, document.person, taken)
    looks = gap = ""
    if document.person:
        _, size = head_style(sheet, document.person, taken)
        looks, gap = _person_looks(size), _less_after(sheet, size)
    team = team_text(document.team, school, running, sheet, taken)
    name = _bold(school) + (f"<w:r><w:t>{escape(team)}</w:t></w:r>" if team else "")
    style = _style("Header", sheet)
    return (
        f'{HEAD}<w:hdr {STORY}><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f"{_tab(sheet, taken)}{gap}</w:pPr>{logo}{name}"
        f"<w:r>{looks}<w:tab/><w:t>{escape(running)}</w:t></w:r></w:p></w:hdr>"
    )


def poster_header(document: Document, sheet: Sheet) -> str:
    """Of what hangs on a wall: the school alone."""
    style, name = _style("Header", sheet), _bold(poster_school(document.school, sheet))
    return (
        f'{HEAD}<w:hdr {STORY}><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{name}'
        "</w:p></w:hdr>"
    )


def _bold(words: str) -> str:
    return f"<w:r>{_BOLD}<w:t>{escape(words)}</w:t></w:r>" if words else ""


def _person_looks(size: float) -> str:
    """Of the name of whose copy it is."""
    return (
        f'<w:rPr><w:rStyle w:val="Strong"/><w:sz w:val="{half_points(size)}"/></w:rPr>'
    )


def _less_after(sheet: Sheet, size: float) -> str:
    """What the name is higher than the words beside it goes from the space under the
    header, so that the page begins where it always does."""
    of, usual = measures(), furniture_style(sheet)
    line = of.ascent + of.descent
    extra = max(line * size - max(line * usual.size, usual.leading), 0.0)
    return f'<w:spacing w:after="{twips(HEADER_GAP - extra / MM)}"/>'


def footer(name: str, sheet: Sheet, page: int, pages: int) -> str:
    """The form's name, then the page number: `page` until Word counts, of `pages`."""
    return f"{HEAD}<w:ftr {STORY}>{page_line(name, sheet, page, pages)}</w:ftr>"


def page_line(name: str, sheet: Sheet, page: int, pages: int) -> str:
    """The paragraph of a footer; without a number when `page` is 0."""
    name = footer_name(name, sheet)
    title = _bold(name)
    style = _style("Footer", sheet)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{title}'
        f"{_gap(sheet) if title and page else ''}{_number(page, pages) if page else ''}"
        "</w:p>"
    )


def _gap(sheet: Sheet) -> str:
    size = furniture_style(sheet).size
    gap = points(FOOTER_GAP * MM - text_width(" ", "bold", size))
    return (
        f'<w:r><w:rPr><w:spacing w:val="{gap}"/></w:rPr>'
        '<w:t xml:space="preserve"> </w:t></w:r>'
    )


def _number(page: int, pages: int) -> str:
    fields = {"nummer": _field("PAGE", page), "aantal": _field("NUMPAGES", pages)}
    parts = HOLE.split(teksten().pagina)  # words, and between them a name
    return "".join(
        [fields[one] if at % 2 else _words(one) for at, one in enumerate(parts)]
    )


def _words(text: str) -> str:
    said = escape(text)
    return f'<w:r><w:t xml:space="preserve">{said}</w:t></w:r>' if text else ""


def _field(code: str, known: int) -> str:
    """A field with its present result, which Word renews by itself."""
    return (
        f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{known}</w:t></w:r></w:fldSimple>'
    )


def _tab(sheet: Sheet, taken: float) -> str:
    """Where the words at the right end, if it is elsewhere than the style thinks."""
    usual, here = SHEETS["A4"].text_width, sheet.text_width - taken
    if here == usual:
        return ""
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{twips(usual)}"/>'
        f'<w:tab w:val="right" w:pos="{twips(here)}"/></w:tabs>'
    )


def _style(name: str, sheet: Sheet) -> str:
    return name if sheet.scale <= 1 else f"{name}A3"
