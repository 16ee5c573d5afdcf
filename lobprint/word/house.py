"""A school's own Word file as the base: our styles beside its own.

Its heading styles are used as they are. Whatever a form was measured for has a style of
ours, under a name of ours, that stands on the house's own text style, and so has its
font and its colour. Ids that the house has already become other ones; the body is
written with our ids and gets the right ones in the end.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from lobprint.brand import Brand, House, contrast
from lobprint.word.house_numbering import HouseNumbering, house_numbering
from lobprint.word.namespaces import WORD
from lobprint.word.style import FULL
from lobprint.word.styles import styles
from lobprint.word.stylesheet import PARAGRAPHS
from lobprint.word.theme import SCHEME
from lobprint.word.units import twips

Element = etree._Element
Key = tuple[str, str]

W = f"{{{WORD}}}"
KEPT: frozenset[Key] = frozenset(
    [
        ("paragraph", "heading 1"),
        ("paragraph", "heading 2"),
        ("paragraph", "heading 3"),
        ("character", "strong"),
        ("character", "emphasis"),
        ("character", "hyperlink"),
        ("character", "placeholder text"),
    ]
)
"""Styles of the house that our blocks use as they are, by type and name."""
RENAMED = {
    "Normal": "Werkboektekst",
    "Title": "Werkboektitel",
    "Subtitle": "Werkboekondertitel",
    "Quote": "Werkboekcitaat",
    "List Bullet": "Werkboekopsomming",
    "List Number": "Werkboeknummering",
    "toc 1": "Werkboekinhoud 1",
    "toc 2": "Werkboekinhoud 2",
    "header": "Werkboekkoptekst",
    "footer": "Werkboekvoettekst",
}
"""What our measured style is called beside the one that the house has."""
ON_ITS_OWN = {"Normal", "Title", "Subtitle", "List Bullet", "List Number"}
"""Those that stand on the house's style of the same name."""
LEAST_CONTRAST = 4.5
_STYLED = re.compile(
    r'(<w:(?:pStyle|rStyle|tblStyle|link|next|basedOn) w:val=")([^"]+)'
)
_COLORED = re.compile(r' w:theme(?:Color|Fill)="(\w+)"')
_SCHEMED = re.compile(r'<a:schemeClr val="(\w+)"/>')
_NUMBERED = re.compile(r'<w:numId w:val="([1-9]\d*)"/>')
_HEADED = re.compile(r'<w:pStyle w:val="(Heading[123])"/>(.*?)</w:pPr>')
_KEPT_TOGETHER = re.compile(r"(?:<w:keepNext/>)?(?:<w:keepLines/>)?")
_SPACING = re.compile(r"<w:spacing( [^>]*)/>")
_LATER = re.compile(r"<w:(?:ind|jc|outlineLvl|rPr|sectPr)\b|$")
_SPACES = {
    style.id: {"before": twips(style.before), "after": twips(style.after)}
    for style in PARAGRAPHS
    if style.id in ("Heading1", "Heading2", "Heading3")
}
"""Around headings there is as much room as our forms were drawn with, in whatever style
they are: a page has no place for more."""
_UNNUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'


class _Habits(NamedTuple):
    """What heading styles of the house do that ours, in a form, must not."""

    breaks: bool
    numbers: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """The styles part, the ids that ours got there, and how numbering goes on."""

    styles: bytes
    ids: Mapping[str, str]
    names: Mapping[str, str]
    numbering: HouseNumbering
    accent: bool
    literals: Mapping[str, str]
    habits: _Habits

    def dress(self, xml: str) -> str:
        """What is written with our ids and theme colours, in the house's terms."""
        xml = _HEADED.sub(self._headed, xml)
        xml = _STYLED.sub(self._styled, xml)
        xml = _COLORED.sub(self._colored, xml)
        xml = _SCHEMED.sub(self._schemed, xml)
        xml = _NUMBERED.sub(self._numbered, xml)
        for ours, theirs in self.names.items():
            xml = xml.replace(f"&quot;{ours};", f"&quot;{theirs};")
        return xml

    def _styled(self, match: re.Match[str]) -> str:
        return match[1] + self.ids.get(match[2], match[2])

    def _colored(self, match: re.Match[str]) -> str:
        """Only the accent may be the house's; other colours are meant as written."""
        return match[0] if match[1] == "accent1" and self.accent else ""

    def _schemed(self, match: re.Match[str]) -> str:
        return f'<a:srgbClr val="{self.literals.get(match[1], "000000")}"/>'

    def _numbered(self, match: re.Match[str]) -> str:
        return f'<w:numId w:val="{int(match[1]) + self.numbering.shift}"/>'

    def _headed(self, match: re.Match[str]) -> str:
        """A heading stays with what follows, where our page breaks are, and unnumbered:
        the contents and the references name it by its words."""
        style, inside = match[1], match[2]
        kept = _KEPT_TOGETHER.match(inside)
        inside = inside[kept.end() :] if kept else inside
        opens = "<w:pageBreakBefore/>"
        if inside.startswith(opens):
            inside = inside.removeprefix(opens)
        else:
            opens = '<w:pageBreakBefore w:val="0"/>' if self.habits.breaks else ""
        number = _UNNUMBERED if self.habits.numbers else ""
        return (
            f'<w:pStyle w:val="{style}"/><w:keepNext/><w:keepLines/>{opens}{number}'
            f"{_spaced(inside, _SPACES[style])}</w:pPr>"
        )


def _spaced(inside: str, spaces: Mapping[str, int]) -> str:
    """The inside of a w:pPr, with `spaces` where it says none itself."""
    found = _SPACING.search(inside)
    said = found[1] if found else ""
    more = "".join(
        f' w:{side}="{space}"'
        for side, space in spaces.items()
        if f"w:{side}=" not in said
    )
    spacing = f"<w:spacing{said}{more}/>"
    if found:
        return inside[: found.start()] + spacing + inside[found.end() :]
    return _LATER.sub(lambda match: spacing + match[0], inside, count=1)


def fitted(house: House, brand: Brand) -> Fitted:
    """Our styles in the colours of `brand`, fitted into those of `house`."""
    plain = Brand(
        *(brand.merk, brand.accent, brand.tint, brand.on_merk), typeface=house.typeface
    )
    return _fitted(house, plain)


@lru_cache(maxsize=32)
def _fitted(house: House, brand: Brand) -> Fitted:
    made = _Merge(house, brand)
    return Fitted(
        made.styles(),
        made.ids,
        made.names,
        made.numbering,
        house.accent == brand.accent,
        {slot: brand.color(role) for role, slot in SCHEME.items()},
        made.habits(),
    )


class _Merge:
    """Two style sheets made into one."""

    def __init__(self, house: House, brand: Brand) -> None:
        self.house = house
        self.root = etree.fromstring(house.parts["styles"].data)
        self.ours = etree.fromstring(styles(brand)).findall(f"{W}style")
        rows = self.root.findall(f"{W}style")
        self.theirs: dict[Key, Element] = {}
        for style in rows:
            self.theirs.setdefault((_type(style), _name(style).lower()), style)
        self._defaults(rows)
        self.taken = {style.get(f"{W}styleId", "") for style in rows}
        self.taken_names = {_name(style).lower() for style in rows}
        self.ids: dict[str, str] = {}
        self.names: dict[str, str] = {}
        self.bases: dict[str, str] = {}
        self.added: list[Element] = []
        for style in self.ours:
            self._place(style)
        own = {_name(style): style for style in self.added}
        self.numbering = house_numbering(house, self._lists(own), self.ids)

    def _defaults(self, rows: list[Element]) -> None:
        """The style of all that names none is "Normal", whatever it is called."""
        for style in rows:
            if style.get(f"{W}default") in ("1", "true", "on"):
                key = (_type(style), _STANDARD.get(_type(style), ""))
                self.theirs.setdefault(key, style)

    def _lists(self, own: Mapping[str, Element]) -> dict[str, str]:
        """The numbering (w:numId) of the house's list styles, by the names of ours."""
        found = {}
        for name in ("List Bullet", "List Number"):
            style = self.theirs.get(("paragraph", name.lower()))
            number = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}numId")
            level = None if style is None else style.find(f"{W}pPr/{W}numPr/{W}ilvl")
            if number is not None and level is None and RENAMED[name] in own:
                found[name] = number.get(f"{W}val", "")
        return found

    def _place(self, style: Element) -> None:
        """Find `style` in the house, or give it a place there."""
        kind, name = _type(style), _name(style)
        identifier = style.get(f"{W}styleId", "")
        known = self.theirs.get((kind, name.lower()))
        standard = style.get(f"{W}default") is not None and kind != "paragraph"
        if known is not None and (standard or (kind, name.lower()) in KEPT):
            self.ids[identifier] = known.get(f"{W}styleId", "")
            return
        if known is not None and name in RENAMED:
            self.bases[identifier] = known.get(f"{W}styleId", "")
        new_name = self._free_name(name)
        new_id = self._free_id(identifier if new_name == name else f"Lob{identifier}")
        self.ids[identifier] = new_id
        if new_name != name:
            self.names[name] = new_name
        style.find(f"{W}name").set(f"{W}val", new_name)  # type: ignore[union-attr]
        style.set(f"{W}styleId", new_id)
        self._mark(style, identifier, changed=new_name != name)
        self.added.append(style)

    def _mark(self, style: Element, identifier: str, changed: bool) -> None:
        """Ours is no default beside theirs; renamed, it is no style of Word's."""
        if self.theirs.get((_type(style), _STANDARD.get(_type(style), ""))) is not None:
            style.attrib.pop(f"{W}default", "")
        if changed:
            style.set(f"{W}customStyle", "1")
        style.set("ours", identifier)

    def _free_name(self, name: str) -> str:
        wanted = name
        if name.lower() in self.taken_names or (
            name == "Normal" and ("paragraph", "normal") in self.theirs
        ):
            wanted = RENAMED.get(name, f"{name} (werkboek)")
        number = 2
        base = wanted
        while wanted.lower() in self.taken_names:
            wanted, number = f"{base} {number}", number + 1
        self.taken_names.add(wanted.lower())
        return wanted

    def _free_id(self, identifier: str) -> str:
        wanted, number = identifier, 1
        while wanted in self.taken:
            bare = identifier.removeprefix("Lob")
            wanted = f"Lob{bare}{number if number > 1 else ''}"
            number += 1
        self.taken.add(wanted)
        return wanted

    def styles(self) -> bytes:
        """The styles part with both."""
        for style in self.added:
            identifier = str(style.attrib.pop("ours"))
            self._refer(style, identifier)
            self._reset(style, identifier)
            self.root.append(style)
        return etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )

    def _refer(self, style: Element, identifier: str) -> None:
        """What `style` points to, in the terms of the house."""
        for other in style.iterchildren(f"{W}basedOn", f"{W}next", f"{W}link"):
            other.set(f"{W}val", self.ids.get(other.get(f"{W}val", ""), ""))
        name = _name(style)
        ours = next((old for old, new in self.names.items() if new == name), name)
        if identifier in self.bases and ours in ON_ITS_OWN:
            _set(style, "basedOn", self.bases[identifier])
        for number in style.iter(f"{W}numId"):
            self._number(number, ours)
        scale = self.house.sheets.papers["A4"].scale
        if (
            scale < 1
            and not identifier.startswith(_UNSCALED)
            and "A3" not in identifier
        ):
            _tighten(style, scale)
        self._translate(style)

    def _translate(self, style: Element) -> None:
        """Its colours as they are written, its tab stops at the house's margin."""
        width = str(twips(self.house.sheets.papers["A4"].text_width))
        for element in style.iter():
            for attribute in ("themeColor", "themeFill"):
                element.attrib.pop(f"{W}{attribute}", "")
            if element.tag == f"{W}tab" and element.get(f"{W}pos") == str(twips(FULL)):
                element.set(f"{W}pos", width)

    def _number(self, number: Element, ours: str) -> None:
        """A list style that stands on the house's has its bullets."""
        holder = number.getparent()
        if ours in self.numbering.lists and holder is not None:
            above = holder.getparent()
            if above is not None:
                above.remove(holder)
            return
        shifted = int(number.get(f"{W}val", "0")) + self.numbering.shift
        number.set(f"{W}val", str(shifted))

    def _reset(self, style: Element, identifier: str) -> None:
        """Undo what the house's own style would bring into a measured one."""
        base, properties = style.find(f"{W}basedOn"), style.find(f"{W}pPr")
        on = "" if base is None else base.get(f"{W}val", "")
        if properties is None or on in {each.get(f"{W}styleId") for each in self.added}:
            return
        listed = _name(style) in (RENAMED["List Bullet"], RENAMED["List Number"])
        for tag, attributes in _PLAIN.items():
            if not (listed and tag == "ind"):
                _insert(properties, tag, attributes)
        if not listed and properties.find(f"{W}numPr") is None:
            number = _insert(properties, "numPr", {})
            etree.SubElement(number, f"{W}numId", {f"{W}val": "0"})
        if identifier != "Normal" and properties.find(f"{W}pBdr") is None:
            frame = _insert(properties, "pBdr", {})
            for side in ("top", "left", "bottom", "right"):
                etree.SubElement(frame, f"{W}{side}", {f"{W}val": "nil"})
        self._reset_looks(style, identifier)

    def _reset_looks(self, style: Element, identifier: str) -> None:
        looks = style.find(f"{W}rPr")
        if looks is None:
            return
        for tag, value in _EVEN.items():
            _insert(looks, tag, {"val": value}, _LOOKS)
        if identifier == "Normal":
            self._text_looks(looks)

    def _text_looks(self, looks: Element) -> None:
        """Running text is upright and dark, whatever the house's is."""
        _insert(looks, "i", {"val": "0"}, _LOOKS)
        color = None
        base = self.theirs.get(("paragraph", "normal"))
        if base is not None:
            color = base.find(f"{W}rPr/{W}color")
        value = "" if color is None else color.get(f"{W}val", "")
        known = re.fullmatch(r"[0-9A-Fa-f]{6}", value)
        if known and contrast(value.upper(), "FFFFFF") < LEAST_CONTRAST:
            _insert(looks, "color", {"val": "000000"}, _LOOKS)

    def habits(self) -> _Habits:
        """Whether the house's headings open a page, or have numbers."""
        found = [
            self.theirs[key]
            for key in KEPT
            if key[0] == "paragraph" and key in self.theirs
        ]
        chains = [each for style in found for each in self._chain(style)]
        return _Habits(
            any(each.find(f"{W}pPr/{W}pageBreakBefore") is not None for each in chains),
            any(each.find(f"{W}pPr/{W}numPr") is not None for each in chains),
        )

    def _chain(self, style: Element | None) -> list[Element]:
        by_id = {each.get(f"{W}styleId"): each for each in self.theirs.values()}
        chain: list[Element] = []
        while style is not None and style not in chain:
            chain.append(style)
            base = style.find(f"{W}basedOn")
            style = None if base is None else by_id.get(base.get(f"{W}val"))
        return chain


_STANDARD = {
    "paragraph": "normal",
    "character": "default paragraph font",
    "table": "normal table",
    "numbering": "no list",
}
_PLAIN: dict[str, dict[str, str]] = {
    "keepNext": {"val": "0"},
    "keepLines": {"val": "0"},
    "pageBreakBefore": {"val": "0"},
    "ind": {"left": "0", "right": "0", "firstLine": "0"},
    "contextualSpacing": {"val": "0"},
    "jc": {"val": "left"},
}
_UNSCALED = ("Cover", "Header", "Footer")
"""Styles of what has the same measures on every sheet."""
_EVEN = {"caps": "0", "smallCaps": "0", "spacing": "0", "w": "100", "position": "0"}
"""Letters as wide as we measured them."""
_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
    *("numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens"),
    *("kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE"),
    *("autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind"),
    *("contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection"),
    *("textAlignment", "textboxTightWrap", "outlineLvl"),
)
"""Of the children of w:pPr (ISO 29500-1, 17.3.1.26)."""
_LOOKS = (
    *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike"),
    *("dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid"),
    *("vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs"),
)
"""Of the children of w:rPr, as far as ours have them (17.3.2.28)."""


def _insert(
    parent: Element,
    tag: str,
    attributes: Mapping[str, str],
    order: tuple[str, ...] = _ORDER,
) -> Element:
    """A new child at its place in the schema; one that is there already is kept."""
    known = parent.find(f"{W}{tag}")
    if known is not None:
        return known
    later = {f"{W}{each}" for each in order[order.index(tag) + 1 :]}
    at = next((n for n, child in enumerate(parent) if child.tag in later), len(parent))
    made = etree.Element(f"{W}{tag}", {f"{W}{k}": v for k, v in attributes.items()})
    parent.insert(at, made)
    return made


def _tighten(style: Element, scale: float) -> None:
    """Set its lines closer together, and what is around them."""
    for spacing in style.iter(f"{W}spacing"):
        for side in ("before", "after", "line"):
            value = spacing.get(f"{W}{side}")
            if value is not None:
                spacing.set(f"{W}{side}", str(round(int(value) * scale)))


def _set(style: Element, tag: str, value: str) -> None:
    """Set w:basedOn, which stands after w:name."""
    found = style.find(f"{W}{tag}")
    if found is None:
        found = etree.Element(f"{W}{tag}")
        style.insert(1, found)
    found.set(f"{W}val", value)


def _type(style: Element) -> str:
    return style.get(f"{W}type", "paragraph")


def _name(style: Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else " ".join(name.get(f"{W}val", "").split())
