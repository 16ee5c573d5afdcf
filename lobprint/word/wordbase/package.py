"""A document upon a house style: its parts, ours among them, in a new package."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from lobprint.brand import Brand, WordBase
from lobprint.document import Document
from lobprint.ooxml.theme import theme
from lobprint.word.fonts import CONTENT_TYPE, embedded_fonts, font_table
from lobprint.word.settings import settings
from lobprint.word.wordbase.files import Files
from lobprint.word.wordbase.letterhead import Letterhead
from lobprint.word.wordbase.merger import terms_of
from lobprint.word.wordbase.terms import Terms
from lobprint.word.wordbase.tree import Element, R, W, val, written

_OURS = "rIdLob"
"""Before the relationship ids of our fonts, which a school hasn't."""

_PARTS = {
    "settings": ("settings.xml", CT.WML_SETTINGS, RT.SETTINGS),
    "styles": ("styles.xml", CT.WML_STYLES, RT.STYLES),
    "theme": ("theme/theme1.xml", CT.OFC_THEME, RT.THEME),
    "fontTable": ("fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE),
    "numbering": ("numbering.xml", CT.WML_NUMBERING, RT.NUMBERING),
}
"""The parts that a school may have too: their file, content type and relationship."""


@dataclass(frozen=True, slots=True)
class OpenBase:
    """The house style in a package: what the story asks of it."""

    docx: Docx
    base: WordBase
    terms: Terms
    files: Files

    def letterhead(self, document: Document, pages: int) -> Letterhead:
        """Headers and footers for `document`, which has so many pages."""
        return Letterhead(self.docx, document, pages, self.base, self.terms, self.files)

    def add_numbering(self, lists: list[int]) -> None:
        """The numbering part, with a restart for each of our `lists`."""
        self._add("numbering", self.terms.numbering.part(lists))

    def furnish(self, brand: Brand) -> None:
        """Add all parts that don't depend on the document."""
        known = self.base.parts.get("theme")
        self._add("settings", settings(self.base.settings))
        self._add("styles", self.terms.styles)
        self._add("theme", known.data if known else theme(brand))
        self._add_fonts()

    def _add(self, kind: str, data: bytes) -> Part:
        """A part of the document, which points to what the school's own points to."""
        name, content, relationship = _PARTS[kind]
        part = Part(PackURI(f"/word/{name}"), content, data, self.docx.part.package)
        self.docx.part.relate_to(part, relationship)
        source = self.base.parts.get(kind)
        return self.files.relate(part, source) if source else part

    def _add_fonts(self) -> None:
        made = self._add("fontTable", _fonts(self.base))
        for font in embedded_fonts(self.base.typeface):
            path, package = PackURI(font.part_name), self.docx.part.package
            part = Part(path, CONTENT_TYPE, font.data, package)
            made.load_rel(RT.FONT, part, _OURS + font.relationship)


def open_base(docx: Docx, brand: Brand) -> OpenBase | None:
    """`docx`, a bare package, with the parts of the brand's base; None without one."""
    base = brand.wordbase
    if base is None:
        return None
    made = OpenBase(docx, base, terms_of(base, brand), Files(docx, base))
    made.furnish(brand)
    return made


@lru_cache(maxsize=16)
def _fonts(base: WordBase) -> bytes:
    """The font table of the school, with the font of our boxes."""
    ours = etree.fromstring(font_table(base.typeface))
    part = base.parts.get("fontTable")
    root = etree.fromstring(part.data) if part else etree.Element(f"{W}fonts")
    for font in ours:
        embeds = [each for each in font if each.get(f"{R}id") is not None]
        for embed in embeds:
            embed.set(f"{R}id", _OURS + embed.get(f"{R}id", ""))
        if embeds:
            _replace(root, font)
    return written(root)


def _replace(root: Element, font: Element) -> None:
    """Put `font` in a font table, instead of one of that name."""
    for known in root.findall(f"{W}font"):
        if val(known, "name") == val(font, "name"):
            root.remove(known)
    root.append(font)
