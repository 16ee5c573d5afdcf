"""Header and footer of a section, as parts of their own.

Each sheet has its own, because tab stops lie at its right margin. The footer is left
aligned on all pages: the right is kept free.
"""

from __future__ import annotations

from lobprint.document import Document
from lobprint.layout.furniture import shorten
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.paper import FOOTER_GAP, SHEETS, Sheet
from lobprint.look.type import A3_MICRO, MICRO, TypeStyle
from lobprint.word.namespaces import HEAD, STORY
from lobprint.word.units import points, twips
from lobprint.word.xml import escape

APART = 8.0
"""mm that stay free between both texts of a header."""
RUNNING_SHARE = 0.6
EMPTY_HEADER = (
    f'{HEAD}<w:hdr {STORY}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'
)
EMPTY_FOOTER = (
    f'{HEAD}<w:ftr {STORY}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p></w:ftr>'
)
_BOLD = '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>'


def header(document: Document, sheet: Sheet) -> str:
    """The school on the left, the document's name on the right."""
    width, size = sheet.text_width * MM, _type(sheet).size
    running = shorten(document.running, "regular", size, width * RUNNING_SHARE)
    room = width - text_width(running, "regular", size) - APART * MM
    school = shorten(document.school or "", "bold", size, room)
    name = f"<w:r>{_BOLD}<w:t>{escape(school)}</w:t></w:r>" if school else ""
    style = _style("Header", sheet)
    return (
        f'{HEAD}<w:hdr {STORY}><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f"{_tab(sheet)}</w:pPr>{name}"
        f"<w:r><w:tab/><w:t>{escape(running)}</w:t></w:r></w:p></w:hdr>"
    )


def footer(name: str, sheet: Sheet, page: int, pages: int) -> str:
    """The form's name, then the page number: `page` until Word counts, of `pages`."""
    size = _type(sheet).size
    name = shorten(name, "bold", size, sheet.text_width * MM * RUNNING_SHARE)
    gap = points(FOOTER_GAP * MM - text_width(" ", "bold", size))
    title = (
        f"<w:r>{_BOLD}<w:t>{escape(name)}</w:t></w:r><w:r><w:rPr>"
        f'<w:spacing w:val="{gap}"/></w:rPr><w:t xml:space="preserve"> </w:t></w:r>'
    )
    style = _style("Footer", sheet)
    return (
        f'{HEAD}<w:ftr {STORY}><w:p><w:pPr><w:pStyle w:val="{style}"/>'
        f"</w:pPr>{title if name else ''}"
        f'<w:r><w:t xml:space="preserve">pagina </w:t></w:r>{_field("PAGE", page)}'
        f'<w:r><w:t xml:space="preserve"> van </w:t></w:r>{_field("NUMPAGES", pages)}'
        "</w:p></w:ftr>"
    )


def _field(code: str, known: int) -> str:
    """A field with its present result, which Word renews by itself."""
    return (
        f'<w:fldSimple w:instr=" {code} "><w:r><w:t>{known}</w:t></w:r></w:fldSimple>'
    )


def _tab(sheet: Sheet) -> str:
    """The right margin, where it lies elsewhere than the style thinks."""
    usual, here = SHEETS["A4"].text_width, sheet.text_width
    if here == usual:
        return ""
    return (
        f'<w:tabs><w:tab w:val="clear" w:pos="{twips(usual)}"/>'
        f'<w:tab w:val="right" w:pos="{twips(here)}"/></w:tabs>'
    )


def _type(sheet: Sheet) -> TypeStyle:
    return MICRO if sheet.scale == 1 else A3_MICRO


def _style(name: str, sheet: Sheet) -> str:
    return name if sheet.scale == 1 else f"{name}A3"
