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
from lobprint.word.fonts import CONTENT_TYPE, embedded_fonts, font_table
from lobprint.word.house import Fitted, fitted
from lobprint.word.letterhead import Files, Letterhead
from lobprint.word.namespaces import OFFICE, WORD
from lobprint.word.settings import settings
from lobprint.word.theme import theme

W, R = f"{{{WORD}}}", f"{{{OFFICE}}}"
_OURS = "rIdLob"
"""Before the relationship ids of our fonts, which a house doesn't have."""


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
        data = self.fitted.numbering.part(lists)
        part = self._add("word/numbering.xml", CT.WML_NUMBERING, RT.NUMBERING, data)
        if "numbering" in self.house.parts:
            self.files.relate(part, self.house.parts["numbering"])

    def _add(self, name: str, kind: str, relationship: str, data: bytes) -> Part:
        part = Part(PackURI(f"/{name}"), kind, data, self.docx.part.package)
        self.docx.part.relate_to(part, relationship)
        return part

    def furnish(self, brand: Brand) -> None:
        """Add all parts that don't depend on the document."""
        house = self.house
        looks = settings(house.settings)
        self._add("word/settings.xml", CT.WML_SETTINGS, RT.SETTINGS, looks)
        styles = self.fitted.styles
        made = self._add("word/styles.xml", CT.WML_STYLES, RT.STYLES, styles)
        self.files.relate(made, house.parts["styles"])
        known = house.parts.get("theme")
        colors = known.data if known else theme(brand)
        made = self._add("word/theme/theme1.xml", CT.OFC_THEME, RT.THEME, colors)
        if known:
            self.files.relate(made, known)
        self._add_fonts()

    def _add_fonts(self) -> None:
        table = _fonts(self.house)
        name = "word/fontTable.xml"
        made = self._add(name, CT.WML_FONT_TABLE, RT.FONT_TABLE, table)
        if "fontTable" in self.house.parts:
            self.files.relate(made, self.house.parts["fontTable"])
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
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _replace(root: etree._Element, font: etree._Element) -> None:
    for known in root.findall(f"{W}font"):
        if known.get(f"{W}name") == font.get(f"{W}name"):
            root.remove(known)
    root.append(font)
