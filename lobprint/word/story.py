"""The story: all sections of a document, with the parts that they point to."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lobprint.brand import Brand, Logo
from lobprint.document import Contents, Cover, Document, Heading, PageBreak
from lobprint.document import Part as DocumentPart
from lobprint.layout.items import Layout
from lobprint.word.base import add_glossary, add_part
from lobprint.word.blocks import BLOCKS
from lobprint.word.body import Body
from lobprint.word.contents import contents
from lobprint.word.cover import cover
from lobprint.word.furniture import EMPTY_FOOTER, EMPTY_HEADER, footer, header
from lobprint.word.glossary import glossary
from lobprint.word.logo import DRAWING_ID, LOGO_ID
from lobprint.word.namespaces import HEAD, STORY
from lobprint.word.numbering import numbering
from lobprint.word.sections import (
    Section,
    close,
    ended,
    on_new_page,
    plan,
    properties,
    reference,
)
from lobprint.word.styles import styles
from lobprint.word.wordbase.letterhead import Letterhead
from lobprint.word.wordbase.package import OpenBase, open_base

EXTENSIONS = {"png": "png", "jpeg": "jpg"}
ALL: dict[type, Callable[[Any, Body], str]] = {
    **BLOCKS,
    Cover: cover,
    Contents: contents,
}


def story(docx: Docx, document: Document, brand: Brand, layout: Layout) -> bytes:
    """The main part of the package, word/document.xml; what it points to is added to
    `docx`."""
    body = Body(document, brand, layout, document.parts[0])
    base = open_base(docx, brand)
    furniture: _Furniture | Letterhead = _Furniture(docx, document, layout)
    if base:
        furniture = base.letterhead(document, len(layout.pages))
    xml = "".join(_sections(body, furniture))
    _relate(docx, body, base)
    if base:
        xml = base.terms.dress(xml)
    whole = f"{HEAD}<w:document {STORY}><w:body>{xml}</w:body></w:document>"
    return whole.encode()


def _sections(body: Body, furniture: _Furniture | Letterhead) -> list[str]:
    sections = list(plan(body.document, body.brand.sheets))
    openers = _openers(body, body.brand.wordbase is not None)
    made: list[str] = []
    for number, section in enumerate(sections):
        body.part = section.part
        page = body.page(section.part.id)
        xml = "".join(_blocks(section, body, openers))
        xml = body.mark("") + xml  # of a part without a heading
        ends = properties(section, *furniture.of(section, page))
        last = number == len(sections) - 1
        made.append(ended(xml) + ends if last else close(xml, ends))
    return made


def _blocks(
    section: Section, body: Body, openers: Collection[str | tuple[str, int]]
) -> list[str]:
    made: list[str] = []
    breaks = False
    part = section.part
    places = {id(block): (part.id, at) for at, block in enumerate(part.blocks)}
    for block in section.blocks:
        if isinstance(block, PageBreak):
            breaks = True
            continue
        heading = isinstance(block, Heading) and block.id in openers
        opens = heading or places.get(id(block)) in openers
        body.fresh = opens and bool(made) and not breaks
        xml = ALL[type(block)](block, body)
        made.append(on_new_page(xml) if breaks or body.fresh else xml)
        breaks = breaks and not xml
    return made


def _openers(body: Body, all_blocks: bool) -> set[str | tuple[str, int]]:
    """The headings that open a page of the layout. They do so in Word as well, even if
    more fits above them there: references to them name that page. So does what stands
    below the contents, as a whole.

    In a house style all blocks that open one do so: of its type we know the width only
    by and large, and the page numbers in the contents must be right."""
    first = [page.placed[0] for page in body.layout.pages if page.placed]
    found: set[str | tuple[str, int]] = {
        placed.slab.anchor.id for placed in first if placed.slab.anchor
    }
    slabs = [placed.slab for placed in first if not placed.artifact]
    begun = {slab.begins for slab in slabs if slab.begins}
    if not all_blocks:
        holding = {part.id for part in body.document.parts if _holds_contents(part)}
        begun = {(part, at) for part, at in begun if at and part in holding}
    return found | begun


def _holds_contents(part: DocumentPart) -> bool:
    return any(isinstance(block, Contents) for block in part.blocks)


@dataclass(slots=True)
class _Furniture:
    """Headers and footers: each text that differs is one part."""

    docx: Docx
    document: Document
    layout: Layout
    known: dict[str, str] = field(default_factory=dict)

    def of(self, section: Section, page: int) -> tuple[str, bool]:
        """The references to header and footer of `section`; its first page has no
        others."""
        top, bottom = EMPTY_HEADER, EMPTY_FOOTER
        if not section.bare:
            pages = len(self.layout.pages)
            top = header(self.document, section.sheet)
            bottom = footer(section.footer, section.sheet, page, pages)
        above = self._part("header", top, CT.WML_HEADER, RT.HEADER)
        below = self._part("footer", bottom, CT.WML_FOOTER, RT.FOOTER)
        found = reference("header", "default", above)
        return found + reference("footer", "default", below), False

    def _part(self, name: str, xml: str, kind: str, relationship: str) -> str:
        known = self.known.get(xml)
        if known is None:
            number = len(self.known) + 1
            path = f"/word/{name}{number}.xml"
            known = add_part(self.docx, path, kind, relationship, xml.encode())
            self.known[xml] = known
        return known


def _relate(docx: Docx, body: Body, base: OpenBase | None) -> None:
    """What the body asked for while it was written."""
    for address, identifier in body.links.items():
        docx.part.load_rel(RT.HYPERLINK, address, identifier, is_external=True)
    if base:
        base.add_numbering(body.lists)
    else:
        data = numbering(body.lists)
        add_part(docx, "/word/numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, data)
    if body.placeholders:
        kept = glossary(body.placeholders)
        if base:
            kept = base.terms.dress(kept.decode()).encode()
        looks = base.terms.styles if base else styles(body.brand)
        add_glossary(docx, kept, looks)
    if body.brand.logo:
        _add_logo(docx, body.brand.logo)


def _add_logo(docx: Docx, logo: Logo) -> None:
    """The picture goes in as it is: whether it is one was judged when it was read."""
    package = docx.part.package
    name = PackURI(f"/word/media/image1.{EXTENSIONS[logo.kind]}")
    image = Part(name, f"image/{logo.kind}", logo.data, package)
    docx.part.load_rel(RT.IMAGE, image, LOGO_ID)
    if logo.drawing is not None:
        from lobprint.word.drawing import SVG, as_svg

        name = PackURI("/word/media/logo.svg")
        part = Part(name, SVG, as_svg(logo.drawing), package)
        docx.part.load_rel(RT.IMAGE, part, DRAWING_ID)
