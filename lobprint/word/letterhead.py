"""Headers and footers of a house style, on every paper that our forms have.

On A4 they are as the school made them. On lying and large sheets they are copies that
reach to the right margin there: tab stops, tables and what hangs on the page are moved.
A school's footer without a page number gets our line with it, under its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from docx.document import Document as Docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from lobprint.brand import House, HousePart
from lobprint.document import Document
from lobprint.look.paper import Sheet
from lobprint.word.furniture import EMPTY_FOOTER, EMPTY_HEADER, header, page_line
from lobprint.word.house import Fitted
from lobprint.word.namespaces import DRAWING, HEAD, STORY, WORD
from lobprint.word.sections import Section, reference
from lobprint.word.units import emu, twips

Element = etree._Element

W = f"{{{WORD}}}"
WP = f"{{{DRAWING}/wordprocessingDrawing}}"
PLACES = {
    "default": ("header", "footer"),
    "first": ("header-first", "footer-first"),
    "even": ("header-even", "footer-even"),
}
_BEFORE_TABS = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr"),
    *("widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd"),
)
"""Of the children of w:pPr."""
_END = re.compile(rb"</[\w.-]*:?(?:hdr|ftr)>\s*$")


@dataclass(slots=True)
class Files:
    """The pictures and fonts of a house in one package; each is one part."""

    docx: Docx
    house: House
    made: dict[str, Part] = field(default_factory=dict)

    def relate(self, part: Part, source: HousePart) -> Part:
        """Give `part` the relationships of `source`."""
        for identifier, kind, name in source.relations:
            part.load_rel(kind, self._file(name), identifier)
        return part

    def _file(self, name: str) -> Part:
        if name not in self.made:
            file = next(each for each in self.house.files if each.name == name)
            path = PackURI(f"/{name}")
            self.made[name] = Part(path, file.kind, file.data, self.docx.part.package)
        return self.made[name]


def copy_of(house: House, place: str, sheet: Sheet, line: str = "") -> bytes:
    """The header or footer at `place` of `house`, fit for `sheet`; `line` is a
    paragraph that comes after what it holds."""
    data = _fitted(house, place, sheet)
    if not line:
        return data
    declared = line.replace("<w:p>", f'<w:p xmlns:w="{WORD}">', 1).encode()
    return _END.sub(lambda match: declared + match[0], data)


@lru_cache(maxsize=64)
def _fitted(house: House, place: str, sheet: Sheet) -> bytes:
    data = house.furniture[place].data
    wider = sheet.text_width / max(house.width, 50.0)
    lower = sheet.height - house.height
    if abs(wider - 1) < 0.01 and abs(lower) < 1:
        return data
    root = etree.fromstring(data)
    stops = _stops(house)
    for paragraph in root.iter(f"{W}p"):
        if next(paragraph.iterancestors(f"{W}tbl", f"{W}txbxContent"), None) is None:
            _stretch_tabs(paragraph, stops, wider, twips(sheet.text_width))
    for table in root.findall(f"{W}tbl"):
        _stretch_table(table, wider)
    for anchor in root.iter(f"{WP}anchor"):
        _move(anchor, house, sheet)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _stops(house: House) -> dict[str, list[Element]]:
    """The tab stops of each paragraph style, its own or the nearest it inherits."""
    root = etree.fromstring(house.parts["styles"].data)
    by_id = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    found: dict[str, list[Element]] = {}
    for identifier, style in by_id.items():
        each: Element | None = style
        for _ in range(10):
            stops = [] if each is None else each.findall(f"{W}pPr/{W}tabs/{W}tab")
            if stops or each is None:
                break
            base = each.find(f"{W}basedOn")
            each = None if base is None else by_id.get(base.get(f"{W}val", ""))
        found[identifier] = stops
    return found


def _stretch_tabs(
    paragraph: Element, stops: dict[str, list[Element]], wider: float, most: int
) -> None:
    """Move the stops of the middle and the right with the margin, which is at `most`
    twips; what lay at the margin or beyond comes to lie at it."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return
    own = properties.find(f"{W}tabs")
    style = properties.find(f"{W}pStyle")
    named = "" if style is None else style.get(f"{W}val", "")
    inherited = {tab.get(f"{W}pos", ""): tab for tab in stops.get(named, [])}
    direct = {} if own is None else {tab.get(f"{W}pos", ""): tab for tab in own}
    rows: dict[int, dict[str, str]] = {}
    for position, tab in {**inherited, **direct}.items():
        if tab.get(f"{W}val") not in ("center", "right", "end") or not _is(position):
            continue
        place = min(round(int(position) * wider), most)
        rows[int(position)] = {"val": "clear"}
        rows[place] = {
            "val": tab.get(f"{W}val", "right"),
            "leader": tab.get(f"{W}leader", "none"),
        }
    kept = {
        int(position): tab
        for position, tab in direct.items()
        if _is(position) and int(position) not in rows
    }
    if rows:
        _write_tabs(properties, own, rows, kept)


def _write_tabs(
    properties: Element,
    own: Element | None,
    rows: dict[int, dict[str, str]],
    kept: dict[int, Element],
) -> None:
    tabs = own
    if tabs is None:
        known = {f"{W}{tag}" for tag in _BEFORE_TABS}
        tabs = etree.Element(f"{W}tabs")
        properties.insert(sum(1 for child in properties if child.tag in known), tabs)
    for tab in list(tabs):
        tabs.remove(tab)
    for position in sorted({*rows, *kept}):
        if position in kept:
            tabs.append(kept[position])
            continue
        values = {f"{W}{k}": v for k, v in rows[position].items()}
        etree.SubElement(tabs, f"{W}tab", {**values, f"{W}pos": str(position)})


def _stretch_table(table: Element, wider: float) -> None:
    for tag in ("tblW", "tcW", "gridCol"):
        for width in table.iter(f"{W}{tag}"):
            value = width.get(f"{W}w", "")
            if _is(value) and width.get(f"{W}type", "dxa") == "dxa":
                width.set(f"{W}w", str(round(int(value) * wider)))


def _move(anchor: Element, house: House, sheet: Sheet) -> None:
    """What hangs on the right or at the foot of the page goes along with that."""
    extent = anchor.find(f"{WP}extent")
    sizes = (0, 0)
    if extent is not None:
        sizes = (_number(extent.get("cx", "")), _number(extent.get("cy", "")))
    across = twips(sheet.text_width - house.width), house.width
    down = twips(sheet.height - house.height), house.height
    for axis, size, (more, whole) in (("H", sizes[0], across), ("V", sizes[1], down)):
        place = anchor.find(f"{WP}position{axis}")
        offset = None if place is None else place.find(f"{WP}posOffset")
        if place is None or offset is None:
            continue
        if axis == "V" and place.get("relativeFrom") != "page":
            continue
        at = _number(offset.text or "")
        if at + size / 2 > emu(whole) / 2:
            offset.text = str(max(at + more * 635, 0))


def _number(text: str) -> int:
    return int(text) if _is(text) else 0


def _is(text: str) -> bool:
    return re.fullmatch(r"\s*-?\d{1,10}\s*", text) is not None


@dataclass(slots=True)
class Letterhead:
    """Headers and footers of a document in a house style. Each that differs is one
    part; on each page stands, in our line, of which form it is, and whose copy."""

    docx: Docx
    document: Document
    pages: int
    house: House
    fitted: Fitted
    files: Files
    known: dict[tuple[str, bytes], str] = field(default_factory=dict)

    def of(self, section: Section, page: int) -> tuple[str, bool]:
        """The references of `section`, which begins on `page`, and whether its first
        page has a header or footer of its own: only the cover has."""
        if section.bare:
            return self._bare(section)
        found = [
            reference(kind, which, self._place(kind, place, section, page))
            for which, places in PLACES.items()
            for kind, place in zip(_KINDS, places, strict=True)
            if which != "first" and (which == "default" or self._two_sided())
        ]
        return "".join(found), False

    def _two_sided(self) -> bool:
        return "evenAndOddHeaders" in self.house.settings

    def _bare(self, section: Section) -> tuple[str, bool]:
        """Nothing, but on a cover what the house has for its first pages."""
        first = section.part.kind == "cover" and any(
            place in self.house.furniture for place in PLACES["first"]
        )
        found = [
            reference(kind, which, self._add(kind, self._empty(kind)))
            for which in ("default", "even")
            for kind in _KINDS
            if which == "default" or self._two_sided()
        ]
        for kind, place in zip(_KINDS, PLACES["first"], strict=True) if first else ():
            known = place in self.house.furniture
            data = (
                copy_of(self.house, place, section.sheet)
                if known
                else self._empty(kind)
            )
            found.append(reference(kind, "first", self._add(kind, data, place)))
        return "".join(found), first

    def _place(self, kind: str, place: str, section: Section, page: int) -> str:
        sheet, known = section.sheet, place in self.house.furniture
        line = self._line(kind, section, page)
        if known:
            data = copy_of(self.house, place, sheet, line)
        elif kind == "header" and self._lacks("header"):
            data = self.fitted.dress(header(self.document, sheet)).encode()
        else:
            data = _with(line) if line else self._empty(kind)
        return self._add(kind, data, place)

    def _lacks(self, kind: str) -> bool:
        """Whether the house has nothing of this kind at all; then ours is there."""
        return not {kind, f"{kind}-even"} & set(self.house.furniture)

    def _line(self, kind: str, section: Section, page: int) -> str:
        if kind == "header":
            return ""
        number = 0 if self.house.numbered else page
        name = section.footer
        if self.document.person and not self._lacks("header"):
            name = f"{self.document.head} · {name}" if name else self.document.head
        return self.fitted.dress(page_line(name, section.sheet, number, self.pages))

    def _empty(self, kind: str) -> bytes:
        """In our style: a line of the house's text may be as high as a margin."""
        empty = EMPTY_HEADER if kind == "header" else EMPTY_FOOTER
        return self.fitted.dress(empty).encode()

    def _add(self, kind: str, data: bytes, place: str = "") -> str:
        """The relationship id of a header or footer, new when there is none like it."""
        known = self.known.get((place, data))
        if known is None:
            path = PackURI(f"/word/{kind}{len(self.known) + 1}.xml")
            content, relation = _TYPES[kind]
            part = Part(path, content, data, self.docx.part.package)
            if place in self.house.furniture:
                self.files.relate(part, self.house.furniture[place])
            known = self.docx.part.relate_to(part, relation)
            self.known[place, data] = known
        return known


_KINDS = ("header", "footer")
_TYPES = {"header": (CT.WML_HEADER, RT.HEADER), "footer": (CT.WML_FOOTER, RT.FOOTER)}


def _with(line: str) -> bytes:
    return f"{HEAD}<w:ftr {STORY}>{line}</w:ftr>".encode()
