"""The fonts of pages: composite fonts whose character codes are Unicode.

What is written is the text itself in UTF-16, /ToUnicode says so, and one font holds
whatever a face can print (ISO 32000-1, 9.7). Fields have fonts of their own, on the
same font program: see `fieldfonts`.
"""

from __future__ import annotations

from lobprint.errors import ContentError, Problem
from lobprint.look.fonts import ASCENT, DESCENT, advances
from lobprint.look.type import Face
from lobprint.pdf.encoding import EMBEDDED
from lobprint.pdf.objects import DEFLATED, Objects
from lobprint.pdf.program import Program, program

RESOURCES: dict[Face, str] = {"regular": "F1", "bold": "F2", "italic": "F3"}
FLAGS: dict[Face, int] = {"regular": 32, "bold": 32, "italic": 32 | 64}
HEIGHTS = round(ASCENT * 1000), -round(DESCENT * 1000)
"""Ascent and descent in thousandths of an em."""
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Fonts:
    """The fonts of one document: hears what is written and embeds just that."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._used: dict[Face, set[str]] = {}
        self._programs: dict[Face, int] = {}

    def encode(self, text: str, face: Face) -> str:
        """`text` as a string operand."""
        text = text.replace(NO_BREAK_SPACE, " ")
        self._used.setdefault(face, set()).update(text)
        return f"<{text.encode('utf-16-be').hex()}>"

    def write(self) -> str:
        """Embed the faces used; returns the /Font entries of a resource dictionary.

        Raises ContentError for characters that a face doesn't have."""
        problems = [
            Problem(f"Het lettertype kan '{char}' niet afdrukken.")
            for face, chars in self._used.items()
            for char in sorted(chars)
            if not dict.__contains__(advances(face), char)
        ]
        if problems:
            raise ContentError(dict.fromkeys(problems))
        return "".join(
            f"/{RESOURCES[face]} {self._composite(face)} 0 R"
            for face in sorted(self._used)
        )

    def program(self, face: Face) -> tuple[Program, int]:
        """The font program of `face` and the number of its stream, made at need."""
        made = program(face, self._beyond(face))
        if face not in self._programs:
            self._programs[face] = self._objects.stream(
                made.data, f"/Length1 {made.length}", coded=DEFLATED
            )
        return made, self._programs[face]

    def _beyond(self, face: Face) -> frozenset[int]:
        return frozenset(map(ord, self._used.get(face, ()))) - EMBEDDED

    def _composite(self, face: Face) -> int:
        """A Type 0 font (9.7.6)."""
        made, stream = self.program(face)
        objects, base = self._objects, f"{made.tag}+{made.name}"
        box = " ".join(map(str, made.box))
        descriptor = objects.add(
            f"<</Type/FontDescriptor/FontName/{base}/Flags {FLAGS[face]}"
            f"/FontBBox[{box}]/Ascent {HEIGHTS[0]}/Descent {HEIGHTS[1]}"
            f"{made.metrics}/FontFile2 {stream} 0 R>>"
        )
        glyphs = objects.stream(made.glyphs, coded=DEFLATED)
        descendant = objects.add(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{base}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descriptor} 0 R/CIDToGIDMap {glyphs} 0 R"
            f"/DW 0/W[{made.widths}]>>"
        )
        unicode = objects.stream(made.to_unicode, coded=DEFLATED)
        return objects.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{base}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        )
