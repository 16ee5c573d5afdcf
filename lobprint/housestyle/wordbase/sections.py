"""The section of somebody else's document that our pages take after: its margins, and
the headers and footers that it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from lobprint.housestyle.wordbase.ooxml import TWIP, Element, R, W, is_on, val, whole

MOST_SECTIONS = 500
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PREFIX = re.compile(rb'xmlns(?::([\w.-]+))?\s*=\s*["\']' + _SPACE.encode() + rb'["\']')
_EDGES = ("left", "right", "top", "bottom", "header", "footer")
_HEAD = 20_000
"""Bytes in which the root of a document has begun and ended."""


@dataclass(slots=True)
class Section:
    """Sizes and margins in mm. `parts` maps "header", "footer-first", "header-even"
    and so on to the id of a relationship."""

    width: float = 210.0
    height: float = 297.0
    left: float = 25.0
    right: float = 20.0
    top: float = 22.0
    bottom: float = 25.0
    header: float = 12.5
    footer: float = 12.5
    first: bool = False
    parts: dict[str, str] = field(default_factory=dict)

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - self.left - self.right


def is_document(data: bytes) -> bool:
    """Whether `data` begins as a document of Word, in the usual (transitional) XML."""
    return _PREFIX.search(data[:_HEAD]) is not None


def is_strict(data: bytes) -> bool:
    """Whether it is in the strict variant, which few programs write."""
    return b"http://purl.oclc.org/ooxml/wordprocessingml/main" in data[:_HEAD]


def main_section(data: bytes) -> Section:
    """The last upright section of the document `data`, for covers come first; what it
    doesn't say itself it has from the one before."""
    made: Section | None = None
    chosen: Section | None = None
    for properties in _properties(data):
        parts = dict(made.parts) if made else {}
        made = _section(properties, parts)
        if made.height >= made.width or chosen is None:
            chosen = made
    return chosen or Section()


def _properties(data: bytes) -> Iterator[Element]:
    """The w:sectPr elements. They are cut out of the text: to parse a report of
    hundreds of pages for its margins would take seconds."""
    match = _PREFIX.search(data[:_HEAD])
    prefix = match[1] + b":" if match and match[1] else b""
    start, end = b"<" + prefix + b"sectPr", b"</" + prefix + b"sectPr>"
    reader = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    head = _root_start(data)
    at = 0
    for _ in range(MOST_SECTIONS):
        at = data.find(start, at)
        stop = data.find(end, at)
        if at < 0 or stop < 0:
            return
        piece = data[at : stop + len(end)]
        at = stop + len(end)
        if len(piece) < 20_000:
            root = etree.fromstring(head + piece + b"</r>", reader)
            found = root.find(f"{W}sectPr") if root is not None else None
            if found is not None:
                yield found


def _root_start(data: bytes) -> bytes:
    """A root with the namespaces of the document's."""
    spaces = re.findall(
        rb'\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"<&]*"|\'[^\'<&]*\')', data[:_HEAD]
    )
    first = {space.split(b"=")[0].strip(): space for space in reversed(spaces)}
    return b"<r" + b"".join(first.values()) + b">"


def _section(properties: Element, parts: dict[str, str]) -> Section:
    for kind in ("header", "footer"):
        for reference in properties.findall(f"{W}{kind}Reference"):
            which = val(reference, "type")
            name = kind if which not in ("first", "even") else f"{kind}-{which}"
            parts[name] = reference.get(f"{R}id", "")
    size, margins = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
    lengths = {
        "width": val(size, "w"),
        "height": val(size, "h"),
        "gutter": val(margins, "gutter"),
        **{edge: val(margins, edge) for edge in _EDGES},
    }
    given = {key: whole(one) * TWIP for key, one in lengths.items() if one.strip()}
    gutter = given.pop("gutter", 0.0)
    made = Section(parts=parts, first=is_on(properties.find(f"{W}titlePg")), **given)
    made.left += gutter
    made.top, made.bottom = abs(made.top), abs(made.bottom)
    return made
