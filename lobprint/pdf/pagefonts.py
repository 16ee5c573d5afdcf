"""The fonts of pages: composite fonts whose character codes are Unicode.

What is written is the text itself in UTF-16, /ToUnicode says so, and one font holds
whatever a face can print (ISO 32000-1, 9.7). Fields have fonts of their own, on the
same font program: see `fieldfonts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, groupby

from lobprint.errors import ContentError, Problem
from lobprint.look.truetype import advances_of
from lobprint.look.type import Face
from lobprint.look.typeface import FACES, SOURCE_SANS, FontFile, Typeface
from lobprint.pdf.encoding import EMBEDDED, MUST_TYPE
from lobprint.pdf.objects import DEFLATED, Objects
from lobprint.pdf.program import Program, program

FLAGS: dict[Face, int] = {"regular": 32, "bold": 32, "italic": 32 | 64}
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A face as a document writes in it: the name of its resource, its file, the size
    of its em (times that of a style) and its ascent and descent in thousandths."""

    resource: str
    face: Face
    file: FontFile
    scale: float
    heights: tuple[int, int]
    known: dict[str, int]


class Fonts:
    """The fonts of one document: hears what is written and embeds just that.

    What the school's type lacks is written in Source Sans Pro."""

    def __init__(self, objects: Objects, typeface: Typeface = SOURCE_SANS) -> None:
        self._objects = objects
        own = _cuts(typeface, 1)
        spare = own if typeface == SOURCE_SANS else _cuts(SOURCE_SANS, len(FACES) + 1)
        self._cuts = {face: (own[face], spare[face]) for face in FACES}
        self._all = dict.fromkeys(chain.from_iterable(self._cuts.values()))
        self._used: dict[str, set[str]] = {}
        self._programs: dict[FontFile, int] = {}

    def encode(self, text: str, face: Face) -> list[tuple[Cut, str]]:
        """`text` as string operands, each to be shown in the cut beside it."""
        text = text.replace(NO_BREAK_SPACE, " ")
        own, spare = self._cuts[face]
        if own is spare or own.known.keys() >= set(text):
            return [(own, self._operand(text, own))]
        return [
            (cut, self._operand("".join(chars), cut))
            for cut, chars in groupby(text, lambda c: own if c in own.known else spare)
        ]

    def _operand(self, text: str, cut: Cut) -> str:
        self._used.setdefault(cut.resource, set()).update(text)
        return f"<{text.encode('utf-16-be').hex()}>"

    def write(self) -> str:
        """Embed the faces used; returns the /Font entries of a resource dictionary.

        Raises ContentError for characters that no face has."""
        used = [cut for cut in self._all if cut.resource in self._used]
        problems = [
            Problem(f"Het lettertype kan '{char}' niet afdrukken.")
            for cut in used
            for char in sorted(self._used[cut.resource])
            if char not in cut.known
        ]
        if problems:
            raise ContentError(dict.fromkeys(problems))
        in_order = sorted(used, key=lambda cut: (cut.resource > "F3", cut.face))
        return "".join(
            f"/{cut.resource} {self._composite(cut)} 0 R" for cut in in_order
        )

    def typed(self) -> Cut:
        """What fields are typed in: the school's own type when it has every letter."""
        own, spare = self._cuts["regular"]
        return own if own.known.keys() >= MUST_TYPE else spare

    def program(self, cut: Cut) -> tuple[Program, int]:
        """The font program of `cut` and the number of its stream, made at need."""
        made = program(cut.file, self._beyond(cut.file))
        if cut.file not in self._programs:
            self._programs[cut.file] = self._objects.stream(
                made.data, f"/Length1 {made.length}", coded=DEFLATED
            )
        return made, self._programs[cut.file]

    def _beyond(self, file: FontFile) -> frozenset[int]:
        """What is written with `file`, which may serve as more than one face."""
        cuts = (cut.resource for cut in self._all if cut.file == file)
        chars = (char for one in cuts for char in self._used.get(one, ()))
        return frozenset(map(ord, chars)) - EMBEDDED

    def _composite(self, cut: Cut) -> int:
        """A Type 0 font (9.7.6)."""
        made, stream = self.program(cut)
        objects, base = self._objects, f"{made.tag}+{made.name}"
        box = " ".join(map(str, made.box))
        descriptor = objects.add(
            f"<</Type/FontDescriptor/FontName/{base}/Flags {FLAGS[cut.face]}"
            f"/FontBBox[{box}]/Ascent {cut.heights[0]}/Descent {cut.heights[1]}"
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


def _cuts(typeface: Typeface, number: int) -> dict[Face, Cut]:
    """The faces of `typeface`, with resources numbered from `number`."""
    heights = round(typeface.ascent * 1000), -round(typeface.descent * 1000)
    cuts = {}
    for place, face in enumerate(FACES, number):
        file = typeface.file(face)
        known = advances_of(file)
        cuts[face] = Cut(f"F{place}", face, file, typeface.scale, heights, known)
    return cuts
