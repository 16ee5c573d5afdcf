"""The story: all sections of a document, with the parts that they point to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lobprint.blocks.contents import Contents
from lobprint.blocks.contents.word import marks
from lobprint.blocks.cover.logo import DRAWING_ID, LOGO_ID, logo_in
from lobprint.blocks.place import place_of
from lobprint.blocks.registry import kind_of
from lobprint.brand import Brand, Logo
from lobprint.document import Block, Document
from lobprint.document import Part as DocumentPart
from lobprint.look.furniture import logo_place
from lobprint.look.paper import Sheet
from lobprint.ooxml.body import Body
from lobprint.ooxml.namespaces import HEAD, STORY
from lobprint.ooxml.pieces import Placed, placed, written
from lobprint.page.items import Layout, Slab
from lobprint.pieces import NewPage, Piece
from lobprint.word.base import add_glossary, add_part
from lobprint.word.furniture import (
    EMPTY_FOOTER,
    EMPTY_HEADER,
    footer,
    header,
    poster_header,
)
from lobprint.word.glossary import glossary
from lobprint.word.numbering import numbering
from lobprint.word.sections import (
    Section,
    begun,
    close,
    ended,
    on_new_page,
    plan,
    properties,
    reference,
)
from lobprint.word.styles import styles
from lobprint.word.stylesheet import SPACES
from lobprint.word.wordbase.letterhead import Letterhead
from lobprint.word.wordbase.package import OpenBase, open_base

EXTENSIONS = {"png": "png", "jpeg": "jpg"}


def story(docx: Docx, document: Document, brand: Brand, layout: Layout) -> bytes:
    """The main part of the package, word/document.xml; what it points to is added to
    `docx`."""
    body = body_of(document, brand, layout)
    base = open_base(docx, brand)
    furniture: _Furniture | Letterhead = _Furniture(docx, body, layout)
    if base:
        furniture = base.letterhead(document, len(layout.pages))
    xml = "".join(_sections(body, furniture))
    _relate(docx, body, base)
    if base:
        xml = base.terms.dress(xml)
    whole = f"{HEAD}<w:document {STORY}><w:body>{xml}</w:body></w:document>"
    return whole.encode()


def body_of(document: Document, brand: Brand, layout: Layout) -> Body:
    """What the blocks of `document` are written with, at its first part."""
    holding = next(filter(_holds_contents, document.parts), None)
    gathered = marks(document, brand.sheets.of(holding).text_width) if holding else {}
    return Body(document, brand, layout, document.parts[0], SPACES, _half, gathered)


def _sections(body: Body, furniture: _Furniture | Letterhead) -> list[str]:
    sections = list(plan(body.document, body.brand.sheets))
    openers, flowing = _openers(body), _flowing(body)
    made: list[str] = []
    for number, section in enumerate(sections):
        body.enter(section.part)
        page = body.page(section.part.id)
        xml = "".join(section_xml(section, body, openers))
        xml = begun(xml, body.mark(""))  # of a part without a heading
        references, first = furniture.of(section, page)
        ends = properties(section, references, first, section.part.id in flowing)
        last = number == len(sections) - 1
        made.append(ended(xml) + ends if last else close(xml, ends))
    return made


def _half(block: Block, body: Body) -> str:
    """What pieces can't say, as the block's own half writes it."""
    made: str = kind_of(block).half("word")(block, body)
    return made


Openers = Collection[str | tuple[str, int]]


def section_xml(section: Section, body: Body, openers: Openers = ()) -> Iterator[str]:
    """The XML of each piece of a section; a page break stands in what follows it."""
    run = placed(_pieces(section, body), body)
    fresh = _fresh(section, run, openers)
    made = written(run, body, section.sheet.text_width, fresh=fresh)
    breaks = False
    for at, (one, xml) in enumerate(zip(run, made, strict=True)):
        breaks = breaks or isinstance(one.piece, NewPage) or at in fresh
        yield on_new_page(xml) if breaks and xml else xml
        breaks = breaks and not xml


def _pieces(section: Section, body: Body) -> Iterator[tuple[int, Piece]]:
    """What the blocks of a section look like, each piece with its block's number."""
    lowered, part = body.layout.lowered, section.part
    for number, block in enumerate(section.blocks):
        pieces = lowered.get(id(block))
        if pieces is None:  # a sheet that the section has apart
            place = place_of(part, block, section.sheet, body.layout.starts)
            pieces = kind_of(block).lower(block, place)
        yield from ((number, piece) for piece in pieces)


def _fresh(section: Section, run: Sequence[Placed], openers: Openers) -> set[int]:
    """Where blocks begin that open a page, without a page break before them."""
    part, blocks = section.part, section.blocks
    places = {id(block): (part.id, at) for at, block in enumerate(part.blocks)}
    found: set[int] = set()
    for at, one in enumerate(run[1:], 1):
        before, block = run[at - 1], blocks[one.block]
        begins = one.block != before.block and not isinstance(before.piece, NewPage)
        target = block.target[0] if block.target else ""
        if begins and (places.get(id(block)) in openers or target in openers):
            found.add(at)
    return found


def _openers(body: Body) -> set[str | tuple[str, int]]:
    """The blocks and headings that open a page of the layout. They do so in Word as
    well, even if more fits above them there: references and the contents name pages."""
    found: set[str | tuple[str, int]] = set()
    for _, slab in _first_slabs(body):
        if slab.anchor:
            found.add(slab.anchor.id)
        if slab.begins:
            found.add(slab.begins)
    return found


def _flowing(body: Body) -> set[str]:
    """The parts of which a page begins in the middle of a block."""
    return {
        part for part, slab in _first_slabs(body) if not (slab.anchor or slab.begins)
    }


def _first_slabs(body: Body) -> Iterator[tuple[str, Slab]]:
    """What each page of the layout begins with, with its part."""
    for page in body.layout.pages:
        slabs = [placed.slab for placed in page.placed if not placed.artifact]
        if slabs:
            yield page.part, slabs[0]


def _holds_contents(part: DocumentPart) -> bool:
    return any(isinstance(block, Contents) for block in part.blocks)


@dataclass(slots=True)
class _Furniture:
    """Headers and footers: each text that differs is one part."""

    docx: Docx
    body: Body
    layout: Layout
    known: dict[str, str] = field(default_factory=dict)
    begun: bool = False

    @property
    def document(self) -> Document:
        return self.body.document

    def of(self, section: Section, page: int) -> tuple[str, bool]:
        """The references to header and footer of `section`; on its first page a loose
        form has another header, with the school's logo."""
        top, bottom = EMPTY_HEADER, EMPTY_FOOTER
        if section.part.kind == "poster":
            top = poster_header(self.document, section.sheet)
        elif not section.bare:
            pages = len(self.layout.pages)
            top = header(self.document, section.sheet)
            bottom = footer(section.footer, section.sheet, page, pages)
        above = self._part("header", top, CT.WML_HEADER, RT.HEADER)
        below = self._part("footer", bottom, CT.WML_FOOTER, RT.FOOTER)
        found = reference("header", "default", above)
        found += reference("footer", "default", below)
        logo, begins = self.body.brand.logo, not self.begun
        self.begun = True
        if not (logo and begins and self.document.loose):
            return found, False
        top = self._with_logo(logo, section.sheet)
        above = self._part("header", top, CT.WML_HEADER, RT.HEADER)
        first = reference("header", "first", above)
        return found + first + reference("footer", "first", below), True

    def _with_logo(self, logo: Logo, sheet: Sheet) -> str:
        place = logo_place(logo.width, logo.height, sheet)
        return header(
            self.document, sheet, logo_in(logo, place.box, self.body), place.taken
        )

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
    for number, (png, identifier) in enumerate(body.images.items(), 1):
        name = PackURI(f"/word/media/afbeelding{number}.png")
        image = Part(name, "image/png", png, docx.part.package)
        docx.part.load_rel(RT.IMAGE, image, identifier)
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
    holders = [docx.part, *_headers_with_logo(docx)]
    for holder in holders:
        holder.load_rel(RT.IMAGE, image, LOGO_ID)
    if logo.drawing is not None:
        from lobprint.word.drawing import SVG, as_svg

        name = PackURI("/word/media/logo.svg")
        part = Part(name, SVG, as_svg(logo.drawing), package)
        for holder in holders:
            holder.load_rel(RT.IMAGE, part, DRAWING_ID)


def _headers_with_logo(docx: Docx) -> list[Part]:
    sign = f'"{LOGO_ID}"'.encode()
    related = docx.part.rels.values()
    headers = [each.target_part for each in related if each.reltype == RT.HEADER]
    return [header for header in headers if sign in header.blob]
