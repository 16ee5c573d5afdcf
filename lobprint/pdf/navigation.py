"""Going to places: anchors, links and the outline (ISO 32000-1, 12.3 and 12.5.6.5)."""

from __future__ import annotations

from dataclasses import dataclass, field

from lobprint.errors import ContentError, Problem
from lobprint.language import filled, teksten
from lobprint.page.items import Anchor, Layout, LinkArea
from lobprint.pdf.objects import Objects, text_string
from lobprint.pdf.pages import Pages
from lobprint.pdf.structure import Box

ABOVE = 12.0
"""How far above a heading a window opens, in pt."""


@dataclass(slots=True)
class _Entry:
    """An entry of the outline, with those below it."""

    title: str
    target: str
    level: int
    kids: list[_Entry] = field(default_factory=list)


class Navigation:
    """Collects anchors and links; knows the pages of parts and headings beforehand."""

    def __init__(self, objects: Objects, pages: Pages, layout: Layout) -> None:
        self._objects = objects
        self._pages = pages
        self._places = {
            target: (page - 1, pages.size(page - 1)[1])
            for target, page in layout.starts.items()
        }
        self._outline = _Entry("", "", -1)
        self._links: list[tuple[int, str, str, str]] = []

    def reached(self, anchor: Anchor, page: int, height: float) -> None:
        """An anchor stands on page `page` (from 0), `height` pt above its foot."""
        top = self._pages.size(page)[1]
        self._places[anchor.id] = (page, min(height + ABOVE, top))
        if anchor.title is not None:
            self._entry(_Entry(anchor.title, anchor.id, anchor.level))

    def link(self, item: LinkArea, page: int, box: Box) -> None:
        """A link at `box` on page `page`."""
        number = self._objects.reserve()
        common = self._pages.annotate("Link", number, item.node, page, box)
        self._links.append((number, item.target, item.node.alt or "", common))

    def write(self) -> str:
        """Make links and outline; returns their entries of the catalog."""
        for number, target, spoken, common in self._links:
            action = self._action(target, spoken)
            self._objects.fill(number, f"<<{common}/Border[0 0 0]{action}>>")
        return self._outlines()

    def _entry(self, entry: _Entry) -> None:
        """Put an entry in the outline, below the last one of a higher rank."""
        above = self._outline
        while above.kids and above.kids[-1].level < entry.level:
            above = above.kids[-1]
        above.kids.append(entry)

    def _action(self, target: str, spoken: str) -> str:
        """Where a link leads, and what a screen reader says of it (ISO 14289-1,
        7.18.5)."""
        if not target.startswith("#"):
            address = text_string(_ascii(target))
            words = text_string(spoken or filled(teksten().naar_adres, adres=target))
            return f"/A<</S/URI/URI{address}>>/Contents{words}"
        place = target[1:]
        if place not in self._places:
            problem = Problem(f"De verwijzing naar '{place}' komt nergens uit.")
            raise ContentError(problem)
        page = self._places[place][0] + 1
        words = text_string(spoken or filled(teksten().naar_pagina, nummer=page))
        return f"/Dest{text_string(place)}/Contents{words}"

    def names(self) -> str:
        """Make the places to go to; returns their entry of the catalog's /Names: a name
        tree (7.9.6), so that addresses can end in #name as well."""
        if not self._places:
            return ""
        numbers = self._pages.numbers
        pairs = [
            f"{text_string(place)}[{numbers[page]} 0 R/XYZ null {top:.0f} null]"
            for place, (page, top) in sorted(self._places.items())
        ]
        tree = self._objects.add(f"<</Names[{''.join(pairs)}]>>")
        return f"/Dests {tree} 0 R"

    def _outlines(self) -> str:
        """The outline, open at its first level; a viewer shows it at the side."""
        tops = self._outline.kids
        if not tops:
            return ""
        number = self._objects.reserve()
        first, last = self._siblings(tops, number)
        self._objects.fill(
            number,
            f"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {len(tops)}>>",
        )
        return f"/Outlines {number} 0 R/PageMode/UseOutlines"

    def _siblings(self, entries: list[_Entry], parent: int) -> tuple[int, int]:
        """Make entries of one level; returns the numbers of the first and the last."""
        numbers = [self._objects.reserve() for _ in entries]
        rows = zip(numbers, entries, [0, *numbers], [*numbers[1:], 0], strict=False)
        for number, entry, prev, following in rows:
            body = f"<</Title{text_string(entry.title)}/Parent {parent} 0 R"
            body += f"/Dest{text_string(entry.target)}"
            body += f"/Prev {prev} 0 R" if prev else ""
            body += f"/Next {following} 0 R" if following else ""
            if entry.kids:
                first, last = self._siblings(entry.kids, number)
                body += f"/First {first} 0 R/Last {last} 0 R/Count -{len(entry.kids)}"
            self._objects.fill(number, body + ">>")
        return numbers[0], numbers[-1]


def _ascii(address: str) -> str:
    """An address as a URI, which knows ASCII only (12.6.4.7)."""
    return "".join(
        char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in address
    )
