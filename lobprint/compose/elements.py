"""Rendered XML to elements that know on which line of which template they stand.

Only plain XML: no DTD, no entities but XML's own five and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.parsers import expat

from lobprint.blocks.element import Element
from lobprint.compose.environment import MARK
from lobprint.errors import ContentError, Place, Problem

_MARKS = re.compile(rf'{MARK}="(\d+):(\d+)"')
_MOST_DEPTH = 30

# What expat says, and what we say.
_FAULTS: dict[str, tuple[str, str]] = {
    "mismatched tag": ("", "Elk element sluit in omgekeerde volgorde: <p>...</p>."),
    "undefined entity": (
        "deze entiteit (&...;) bestaat niet",
        "Schrijf het teken zelf, of &#160; voor een vaste spatie.",
    ),
    "duplicate attribute": ("een attribuut staat er twee keer", ""),
    "no element found": ("dit sjabloon maakt niets", "Er hoort <parts> in."),
    "junk after document element": (
        "na het eerste element staat er nog een",
        "Zet alles in één <parts> of <workbook>.",
    ),
    "XML or text declaration not at start of entity": (
        "<?xml ...?> kan alleen helemaal bovenaan staan",
        "Haal die regel weg; een sjabloon heeft hem niet nodig.",
    ),
    "XML declaration not well-formed": (
        "<?xml ...?> is niet goed geschreven",
        "Haal die regel weg; een sjabloon heeft hem niet nodig.",
    ),
    "reference to invalid character number": (
        "dit tekennummer (&#...;) bestaat niet",
        "Schrijf het teken zelf.",
    ),
    "unclosed CDATA section": ("<![CDATA[ is niet gesloten", "Sluit het met ]]>."),
    "syntax error": ("een sjabloon begint met een element", "Begin met <parts>."),
    "unclosed token": ("een element is niet af", "Sluit het met >."),
    "not well-formed (invalid token)": (
        "hier staat een teken dat in XML niet kan",
        "Schrijf &amp; voor & en &lt; voor <, en zet waarden tussen aanhalingstekens.",
    ),
}


def read_xml(xml: str, files: Sequence[str], file: str) -> Element:
    """The root of `xml`, made by template `file`. `files` has the names behind the
    numbers of the marks.

    Raises ContentError with one problem when it is no plain XML."""
    reader = _Reader(files, file)
    parser = expat.ParserCreate("utf-8")  # whatever its first line says
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.words
    parser.StartDoctypeDeclHandler = reader.doctype
    data = xml.encode("utf-8", "replace")
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        at = parser.ErrorByteIndex
        message = expat.errors.messages[error.code]
        raise ContentError(reader.fault(data, at, message)) from None
    return reader.root


class _Reader:
    def __init__(self, files: Sequence[str], file: str) -> None:
        self.files = files
        self.file = file
        self.root: Element
        self.open: list[Element] = []
        self.place = Place(file)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        marked = self.marked(*attributes.get(MARK, "").split(":"))
        if marked:
            self.place = marked
            del attributes[MARK]
        element = Element(tag, attributes, self.place)
        if len(self.open) >= _MOST_DEPTH:
            raise ContentError(Problem("dit is te diep genest", self.place))
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def marked(self, file: str, line: str = "", *_: str) -> Place | None:
        """The place that a mark tells; None for one that a template made up."""
        if not file.isdecimal() or not line.isdecimal() or len(file + line) > 12:
            return None
        if int(file) >= len(self.files):
            return None
        return Place(self.files[int(file)], int(line))

    def end(self, _tag: str) -> None:
        self.open.pop()

    def words(self, text: str) -> None:
        self.open[-1].children.append(text)

    def doctype(self, *_: object) -> None:
        raise ContentError(
            Problem("<!DOCTYPE> kan niet in een sjabloon", Place(self.file))
        )

    def fault(self, data: bytes, at: int, message: str) -> Problem:
        """The problem at byte `at`, at the line of the nearest tag before it."""
        before = data[:at].decode("utf-8", "replace")
        marks = [self.marked(*found) for found in _MARKS.findall(before)]
        place = next(filter(None, reversed(marks)), Place(self.file))
        ours, hint = _FAULTS.get(message, ("dit is geen geldige XML", ""))
        if message == "mismatched tag" and self.open:
            tag = self.open[-1].tag
            ours = f"<{tag}> van {self.open[-1].place} is hier niet gesloten"
        return Problem(ours or "dit is geen geldige XML", place, hint)
