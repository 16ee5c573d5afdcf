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

from lobprint.brand import Brand, House
from lobprint.document import Document
from lobprint.ooxml.theme import theme
from lobprint.word.fonts import CONTENT_TYPE, embedded_fonts, font_table
from lobprint.word.house.dressed import Fitted
from lobprint.word.house.files import Files
from lobprint.word.house.letterhead import Letterhead
from lobprint.word.house.merged import fitted
from lobprint.word.house.tree import Element, R, W, val, written
from lobprint.word.settings import settings

_OURS = "rIdLob"
"""Before the relationship ids of our fonts, which a house doesn't have."""

_PARTS = {
    "settings": ("settings.xml", CT.WML_SETTINGS, RT.SETTINGS),
    "styles": ("styles.xml", CT.WML_STYLES, RT.STYLES),
    "theme": ("theme/theme1.xml", CT.OFC_THEME, RT.THEME),
    "fontTable": ("fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE),
    "numbering": ("numbering.xml", CT.WML_NUMBERING, RT.NUMBERING),
}
"""The parts that a house may have too: their file, content type and relationship."""


@dataclass(frozen=True, slots=True)
class OpenHouse:
    """The house style in a package: what the story asks of it."""

    docx: Docx
    house: House
    fitted: Fitted
    files: Files

    def letterhead(self, document: Document, pages: int) -> Letterhead:
        """Headers and footers for `document`, which has so many pages."""
        return Letterhead(
            self.docx, document, pages, self.house, self.fitted, self.files
        )

    def add_numbering(self, lists: list[int]) -> None:
        """The numbering part, with a restart for each of our `lists`."""
        self._add("numbering", self.fitted.numbering.part(lists))

    def furnish(self, brand: Brand) -> None:
        """Add all parts that don't depend on the document."""
        known = self.house.parts.get("theme")
        self._add("settings", settings(self.house.settings))
        self._add("styles", self.fitted.styles)
        self._add("theme", known.data if known else theme(brand))
        self._add_fonts()

    def _add(self, kind: str, data: bytes) -> Part:
        """A part of the document, which points to what the house's own points to."""
        name, content, relationship = _PARTS[kind]
        part = Part(PackURI(f"/word/{name}"), content, data, self.docx.part.package)
        self.docx.part.relate_to(part, relationship)
        source = self.house.parts.get(kind)
        return self.files.relate(part, source) if source else part

    def _add_fonts(self) -> None:
        made = self._add("fontTable", _fonts(self.house))
        for font in embedded_fonts(self.house.typeface):
            path, package = PackURI(font.part_name), self.docx.part.package
            part = Part(path, CONTENT_TYPE, font.data, package)
            made.load_rel(RT.FONT, part, _OURS + font.relationship)


def open_house(docx: Docx, brand: Brand) -> OpenHouse | None:
    """`docx`, a bare package, with the parts of the brand's house; None without one."""
    house = brand.house
    if house is None:
        return None
    made = OpenHouse(docx, house, fitted(house, brand), Files(docx, house))
    made.furnish(brand)
    return made


@lru_cache(maxsize=16)
def _fonts(house: House) -> bytes:
    """The font table of the house, with the font of our boxes."""
    ours = etree.fromstring(font_table(house.typeface))
    part = house.parts.get("fontTable")
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
