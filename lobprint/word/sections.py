"""Sections: which blocks share paper, header and footer, and where pages begin.

Each part is a section, and so is what follows a page break that changes the footer. A
section's properties hang on its last paragraph (ISO 29500-1, 17.6.17); a table at its
end gets a paragraph of 1 pt after it, for Word has no other place to keep them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from lobprint.blocks.cards import CardSheet
from lobprint.blocks.page_break import PageBreak
from lobprint.document import Block, Document, Part
from lobprint.document.leaves import bare_back, opens_leaf, single_sided
from lobprint.look import MM
from lobprint.look.furniture import word_bottom
from lobprint.look.paper import HEADER_BASELINE, OWN, Sheet, Sheets
from lobprint.look.type import A3_MICRO, MICRO
from lobprint.look.typeface import measures
from lobprint.ooxml.units import twips

Start = Literal["nextPage", "oddPage"]
NEXT: Start = "nextPage"
ODD: Start = "oddPage"
_CODES = {"A4": 9, "A4-landscape": 9, "A3-landscape": 8, "A3-portrait": 8}
_FIRST_PARAGRAPH = re.compile(
    r"<w:p>(?:<w:pPr>((?:<w:pStyle [^>]*/>)?(?:<w:keepNext/>)?(?:<w:keepLines/>)?))?"
)
_FIRST_START = re.compile(r"<w:p>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_LAST_PROPERTIES = re.compile(r"<w:p>(<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_GAP = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks of one part under one footer. `bare` leaves header and footer empty."""

    part: Part
    footer: str
    start: Start
    blocks: tuple[Block, ...]
    sheet: Sheet
    bare: bool = False


def plan(document: Document, sheets: Sheets = OWN) -> Iterator[Section]:
    """The sections of a document on `sheets`, in order.

    What belongs to somebody else, and what hangs or is cut up, starts on a right-hand
    page; after the last of those comes an empty section for its back."""
    one_side, before = single_sided(document.parts), document.parts[0]
    for part in document.parts:
        leaf = part is not before and opens_leaf(before, part, one_side)
        apart = bare_back(part) and not one_side
        yield from _sections(part, ODD if leaf else NEXT, sheets.of(part), apart)
        before = part
    if bare_back(before) and not one_side:
        yield Section(before, "", NEXT, (), sheets.of(before), bare=True)


def _sections(part: Part, start: Start, sheet: Sheet, apart: bool) -> Iterator[Section]:
    """Those of one part; `apart`: each of its pages has an empty back."""
    bare, footer = part.kind == "cover", part.footer or part.title
    blocks: list[Block] = []
    for block in _sheets_apart(part):
        if isinstance(block, PageBreak) and (block.footer or apart):
            yield Section(part, footer, start, tuple(blocks), sheet, bare)
            start = ODD if apart else NEXT
            footer, blocks = block.footer or footer, []
        else:
            blocks.append(block)
    yield Section(part, footer, start, tuple(blocks), sheet, bare)


def _sheets_apart(part: Part) -> Iterator[Block]:
    """The part's blocks; cards whose back stays empty get a page break per sheet."""
    for block in part.blocks:
        if not (part.blank_verso and isinstance(block, CardSheet)):
            yield block
            continue
        for first in range(0, len(block.cards), block.a_page):
            if first:
                yield PageBreak()
            cards = block.cards[first : first + block.a_page]
            yield block if cards == block.cards else replace(block, cards=cards)


def properties(
    section: Section, references: str, first: bool = False, flows: bool = False
) -> str:
    """The w:sectPr of a section. `references` are those to headers and footers, as XML;
    `first` tells that its first page has some of its own, `flows` that its text runs on
    from page to page: those of Word end where ours do."""
    sheet = section.sheet
    landscape = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    bottom = sheet.bottom if flows else word_bottom(sheet)
    foot = _footer_distance(sheet)
    if section.bare:
        bottom = sheet.bottom - sheet.slack
        foot = foot if sheet.footer is not None else 0  # an empty footer takes room too
    return (
        f'<w:sectPr>{references}<w:type w:val="{section.start}"/>'
        f'<w:pgSz w:w="{twips(sheet.width)}" w:h="{twips(sheet.height)}"{landscape} '
        f'w:code="{_CODES[section.part.paper]}"/>'
        f'<w:pgMar w:top="{twips(sheet.top)}" w:right="{twips(sheet.outer)}" '
        f'w:bottom="{twips(bottom)}" w:left="{twips(sheet.inner)}" '
        f'w:header="{_header_distance(sheet)}" w:footer="{foot}" '
        f'w:gutter="0"/>{"<w:titlePg/>" if first else ""}</w:sectPr>'
    )


def reference(kind: str, which: str, identifier: str) -> str:
    """The reference to a "header" or "footer"; `which`: "default", "first", "even"."""
    return f'<w:{kind}Reference w:type="{which}" r:id="{identifier}"/>'


def _header_distance(sheet: Sheet) -> int:
    """From the paper's edge to the top of the header's line."""
    if sheet.header is not None:
        return twips(sheet.header)
    style = MICRO if sheet.scale <= 1 else A3_MICRO
    return twips(
        HEADER_BASELINE - (style.leading - measures().descent * style.size) / MM
    )


def _footer_distance(sheet: Sheet) -> int:
    """From the paper's edge to the bottom of the footer's line."""
    if sheet.footer is not None:
        return twips(sheet.footer)
    style = MICRO if sheet.scale <= 1 else A3_MICRO
    return twips(HEADER_BASELINE - measures().descent * style.size / MM)


def on_new_page(xml: str) -> str:
    """`xml` with a page break before its first paragraph, also that of a table."""
    return _FIRST_PARAGRAPH.sub(_break_before, xml, count=1)


def _break_before(match: re.Match[str]) -> str:
    if match[1] is None:
        return "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>"
    return f"<w:p><w:pPr>{match[1]}<w:pageBreakBefore/>"


def begun(xml: str, marks: str) -> str:
    """`xml` with `marks` (bookmarks, and runs in them) in its first paragraph."""
    if not marks:
        return xml
    if "<w:r>" not in marks:
        return marks + xml
    return _FIRST_START.sub(lambda match: match[0] + marks, xml, count=1)


def ended(xml: str) -> str:
    """`xml` with a paragraph of 1 pt at its end, unless it ends in a paragraph.

    After a last table Word puts one of its own, a line high, maybe on a new page."""
    return xml if xml.endswith("</w:p>") else xml + _GAP


def close(xml: str, section_properties: str) -> str:
    """`xml` with the section's properties on its last paragraph."""
    xml = ended(xml)
    at = xml.rindex("<w:p>")
    match = _LAST_PROPERTIES.match(xml, at)
    if match is None or match[1] is None:
        inside = f"<w:p><w:pPr>{section_properties}</w:pPr>"
        return xml[:at] + inside + xml[at + len("<w:p>") :]
    end = match.end() - len("</w:pPr>")
    return xml[:end] + section_properties + xml[end:]
