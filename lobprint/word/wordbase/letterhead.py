"""Headers and footers of a document in a house style.

They are the school's own. A footer of hers without a page number gets our line with it,
above her own and clear of what hangs there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from lobprint.brand import FORM_NAME, WordBase
from lobprint.document import Document
from lobprint.ooxml.namespaces import HEAD, STORY
from lobprint.ooxml.units import twips
from lobprint.ooxml.xml import escape
from lobprint.word.furniture import (
    EMPTY_FOOTER,
    EMPTY_HEADER,
    header,
    page_line,
    poster_header,
)
from lobprint.word.sections import Section, reference
from lobprint.word.wordbase.files import Files
from lobprint.word.wordbase.stretch import copy_of
from lobprint.word.wordbase.terms import Terms

PLACES = {
    "default": ("header", "footer"),
    "first": ("header-first", "footer-first"),
    "even": ("header-even", "footer-even"),
}
"""What a school calls its headers and footers, by the pages that they stand on."""
_KINDS = ("header", "footer")
_TYPES = {"header": (CT.WML_HEADER, RT.HEADER), "footer": (CT.WML_FOOTER, RT.FOOTER)}


@dataclass(slots=True)
class Letterhead:
    """Headers and footers of a document in a house style. Each that differs is one
    part; on each page stands, in our line, of which form it is, and whose copy. A
    poster has the school's alone."""

    docx: Docx
    document: Document
    pages: int
    base: WordBase
    terms: Terms
    files: Files
    known: dict[tuple[str, bytes], str] = field(default_factory=dict)

    def of(self, section: Section, page: int) -> tuple[str, bool]:
        """The references of `section`, which begins on `page`, and whether its first
        page has a header or footer of its own: only the cover has."""
        if section.bare:
            first = section.part.kind == "cover" and self._has(*PLACES["first"])
            found = self._bare() + (self._on_cover(section) if first else [])
            return "".join(found), first
        found = [
            reference(kind, which, self._place(kind, place, section, page))
            for which in self._pages()
            for kind, place in zip(_KINDS, PLACES[which], strict=True)
        ]
        return "".join(found), False

    def _pages(self) -> tuple[str, ...]:
        """Which pages have headers and footers that differ; left from right or not."""
        two_sided = "evenAndOddHeaders" in self.base.settings
        return ("default", "even") if two_sided else ("default",)

    def _has(self, *places: str) -> bool:
        """Whether the school has a header or footer at any of `places`."""
        return any(place in self.base.furniture for place in places)

    def _bare(self) -> list[str]:
        return [
            reference(kind, which, self._add(kind, self._empty(kind)))
            for which in self._pages()
            for kind in _KINDS
        ]

    def _on_cover(self, section: Section) -> list[str]:
        """What the school has for its first pages."""
        found = []
        for kind, place in zip(_KINDS, PLACES["first"], strict=True):
            data = self._empty(kind)
            if self._has(place):
                data = _named(copy_of(self.base, place, section.sheet), "")
            found.append(reference(kind, "first", self._add(kind, data, place)))
        return found

    def _place(self, kind: str, place: str, section: Section, page: int) -> str:
        """The id of a header or footer for `section`, which begins on `page`."""
        sheet, line = section.sheet, self._line(kind, section, page)
        if self._has(place):
            data = _named(copy_of(self.base, place, sheet, line), section.footer)
        elif kind == "header" and not self._has_header():
            ours = poster_header if section.part.kind == "poster" else header
            data = self.terms.dress(ours(self.document, sheet)).encode()
        else:
            data = _footer(line) if line else self._empty(kind)
        return self._add(kind, data, place)

    def _has_header(self) -> bool:
        """Whether the school has a header on any page; else ours is there."""
        return self._has("header", "header-even")

    def _line(self, kind: str, section: Section, page: int) -> str:
        """Our line in a footer: which form this is, whose, and on which page."""
        if kind == "header" or section.part.kind == "poster":
            return ""
        number = 0 if self.base.numbered else page
        name = section.footer
        if self.document.person and self._has_header():
            name = f"{self.document.head} · {name}" if name else self.document.head
        line = page_line(name, section.sheet, number, self.pages)
        lift = f'<w:spacing w:after="{twips(self.base.lift)}"/></w:pPr>'
        line = line.replace("</w:pPr>", lift, 1) if self.base.lift else line
        return self.terms.dress(line)

    def _empty(self, kind: str) -> bytes:
        """In our style: a line of the school's text may be as high as a margin."""
        empty = EMPTY_HEADER if kind == "header" else EMPTY_FOOTER
        return self.terms.dress(empty).encode()

    def _add(self, kind: str, data: bytes, place: str = "") -> str:
        """The relationship id of a header or footer, new when there is none like it."""
        known = self.known.get((place, data))
        if known is None:
            path = PackURI(f"/word/{kind}{len(self.known) + 1}.xml")
            content, relation = _TYPES[kind]
            part = Part(path, content, data, self.docx.part.package)
            if self._has(place):
                self.files.relate(part, self.base.furniture[place])
            known = self.docx.part.relate_to(part, relation)
            self.known[place, data] = known
        return known


def _named(data: bytes, name: str) -> bytes:
    """A header or footer with the name of a form where it asks for one."""
    return data.replace(FORM_NAME.encode(), escape(name).encode())


def _footer(line: str) -> bytes:
    return f"{HEAD}<w:ftr {STORY}>{line}</w:ftr>".encode()
