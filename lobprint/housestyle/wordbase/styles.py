"""What the styles of somebody else's Word file say, with all that they inherit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lobprint.housestyle.wordbase.ooxml import TWIP, Element, W, drop, val, whole

MOST_STYLES = 4_000
"""Word itself holds 4079."""
DEEPEST = 12
"""How many styles a style may stand on; Word's own limit is 10."""
SINGLE = 1.22
"""The height of a single line, in the size of most types."""

ALIASES = {
    "standaard": "normal",
    "kop 1": "heading 1",
    "kop 2": "heading 2",
    "kop 3": "heading 3",
    "titel": "title",
    "ondertitel": "subtitle",
    "subtitel": "subtitle",
    "lijst opsom.teken": "list bullet",
    "lijstopsomteken": "list bullet",
    "lijstnummering": "list number",
    "koptekst": "header",
    "voettekst": "footer",
    "inhopg 1": "toc 1",
    "inhopg 2": "toc 2",
    "inhopg 3": "toc 3",
    "citaat": "quote",
    "zwaar": "strong",
    "nadruk": "emphasis",
    "tekst van tijdelijke aanduiding": "placeholder text",
}
"""Dutch names of styles that Word knows by English ones. Word writes the English name
in every language; other programs don't always."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """Of a paragraph style: size in pt, the rest in mm."""

    size: float
    line: float
    above: float
    below: float


class Styles:
    """The styles part: each style by its type and name, in small letters."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.all = root.findall(f"{W}style")
        self.by_id = {s.get(f"{W}styleId", ""): s for s in reversed(self.all)}
        self.by_name: dict[tuple[str, str], Element] = {}
        for style in self.all:
            key = (style.get(f"{W}type", "paragraph"), name_of(style))
            self.by_name.setdefault(key, style)
        for kind, name in list(self.by_name):
            if name in ALIASES:
                found = self.by_name[kind, name]
                self.by_name.setdefault((kind, ALIASES[name]), found)

    def tidy(self, numbered: bool) -> None:
        """Make the styles ready for use: in Dutch, under the names that Word knows, and
        without what points to nothing. `numbered` is whether there are lists."""
        for (_, name), style in self.by_name.items():
            known = style.find(f"{W}name")
            if known is not None and ALIASES.get(name_of(style)) == name:
                known.set(f"{W}val", name)
        for indent in self.root.iter(f"{W}ind"):
            _rename(indent)
        for style in self.all:
            if self.by_id[style.get(f"{W}styleId", "")] is not style:
                drop(style)  # an id is of one style, the first
        gone = [f"{W}rsid", f"{W}pPrChange", f"{W}rPrChange", f"{W}lang"]
        gone += [] if numbered else [f"{W}numPr"]
        for element in list(self.root.iter(*gone)):
            drop(element)
        self._speak_dutch()

    def _speak_dutch(self) -> None:
        """The language of what names none; it stands before extensions of Word."""
        place = self.root
        for tag in (f"{W}docDefaults", f"{W}rPrDefault", f"{W}rPr"):
            found = place.find(tag)
            if found is None:
                found = etree.Element(tag)
                place.insert(0, found)
            place = found
        after = {f"{W}eastAsianLayout", f"{W}specVanish", f"{W}oMath"}
        later = [
            index
            for index, each in enumerate(place)
            if each.tag in after or not str(each.tag).startswith(W)
        ]
        language = etree.Element(f"{W}lang", {f"{W}val": "nl-NL"})
        place.insert(later[0] if later else len(place), language)

    def find(self, name: str, kind: str = "paragraph") -> Element | None:
        """The style that Word knows as `name`, such as "heading 1"."""
        return self.by_name.get((kind, name.lower()))

    def default(self, kind: str) -> Element | None:
        """The style of what names none."""
        kin = (one for one in self.all if one.get(f"{W}type", "paragraph") == kind)
        on = (one for one in kin if val(one, "default") in ("1", "true", "on"))
        return next(on, None)

    def running(self) -> Element | None:
        """The style of running text, upon which ours stands."""
        style = self.find("normal")
        return self.default("paragraph") if style is None else style

    def chain(self, style: Element | None) -> Iterator[Element]:
        """`style` and those it is based on, then the document's defaults."""
        for _ in range(DEEPEST):
            if style is None:
                break
            yield style
            style = self.by_id.get(val(style.find(f"{W}basedOn")))
        yield from self.root.findall(f"{W}docDefaults")

    def inherited(self, style: Element | None, tag: str, attribute: str) -> str:
        """The nearest value of an attribute such as w:sz's val; empty without one."""
        for each in self.chain(style):
            for found in each.iter(f"{W}{tag}"):
                if found.get(f"{W}{attribute}") is not None and _is_own(found):
                    return val(found, attribute)
        return ""

    def metrics(self, style: Element | None) -> Metrics:
        """How much room a line in `style` takes."""
        size = min(max(whole(self.inherited(style, "sz", "val"), 20) / 2, 4), 96)
        line = whole(self.inherited(style, "spacing", "line"), 240)
        rule = self.inherited(style, "spacing", "lineRule")
        single = size * SINGLE * 25.4 / 72
        height = abs(line) * TWIP
        if rule not in ("exact", "atLeast"):
            height = single * abs(line) / 240
        elif rule == "atLeast":
            height = max(single, height)
        above, below = (self._space(style, side) for side in ("before", "after"))
        return Metrics(size, min(height, 60), above, below)

    def _space(self, style: Element | None, side: str) -> float:
        if self.inherited(style, "spacing", f"{side}Autospacing") in ("1", "true"):
            return 4.9
        twips = whole(self.inherited(style, "spacing", side))
        return min(max(twips, 0) * TWIP, 100)


def name_of(style: Element) -> str:
    """The name of a style, in small letters."""
    return " ".join(val(style.find(f"{W}name")).lower().split())


def _rename(indent: Element) -> None:
    """The sides of an indent as Word itself calls them."""
    for new, old in (("start", "left"), ("end", "right")):
        for kind in ("", "Chars"):
            value = indent.attrib.pop(f"{W}{new}{kind}", "")
            if value:
                indent.set(f"{W}{old}{kind}", str(value))


def _is_own(element: Element) -> bool:
    """Not of a part of a table (w:tblStylePr), nor of what a style once was."""
    parent = element.getparent()
    above = None if parent is None else parent.getparent()
    return above is None or above.tag not in (
        f"{W}tblStylePr",
        f"{W}pPrChange",
        f"{W}rPrChange",
    )
