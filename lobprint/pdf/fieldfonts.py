"""Fonts to type with: simple fonts that hold every character of their encoding.

A form filler makes the appearance of a field itself, and takes the distance of lines
from the font: pypdf from the height of /FontBBox, PDFium from /Ascent and /Descent.
So a field upon writing lines has a font whose descriptor says just that distance; the
shapes are the same, and embedded once for each size that they have in the em.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lobprint.look.typed import ABOVE_RULE
from lobprint.pdf.encoding import WINANSI
from lobprint.pdf.objects import DEFLATED, Objects
from lobprint.pdf.pagefonts import Fonts
from lobprint.pdf.program import Program, enlarged, to_unicode

TYPED = 10.5
"""Size of typed text in pt, where a field says nothing else, in Source Sans Pro."""
BROWSER_PITCH, BORDER = 1.35, 2.0
"""pdf.js, which is Firefox's, takes no notice of a descriptor. It sets as many lines
in a field as have about this room, in em, and spreads them evenly over its height but
for a border, in pt."""
DENSE = 1.25
"""How large letters are, in their em, where two such lines go on each writing line."""
SPARSE = 0.8
"""The same where writing lines are so far apart that two would not fill the room."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """What a descriptor says of heights, in thousandths of an em."""

    ascent: int
    descent: int


@dataclass(frozen=True, slots=True)
class Typing:
    """How a field is typed in: the size of the em in pt, what a font says of heights,
    and how much larger than usual its letters are in that em."""

    em: float
    spacing: Spacing
    by: float = 1.0


def on_lines(pitch: float, count: int, size: float) -> Typing:
    """Letters of `size` on `count` lines `pitch` pt apart, the first baseline just
    above the first writing line.

    In pdf.js two lines go on each, the second of them upon it: then none is struck
    through. The em is that with which it has just so many; letters stay nearly as large
    by what they measure in it."""
    room = (pitch * count - BORDER) / BROWSER_PITCH
    least, most = room / (2 * count + 0.5), room / (2 * count - 0.5)
    ems = [
        (min(max(size / by, 1.01 * least), 0.99 * most), by)
        for by in (1.0, DENSE, SPARSE)
    ]
    em, by = min(ems, key=lambda one: abs(one[0] * one[1] / size - 1))
    em = round(em, 2)
    above = ABOVE_RULE * em * by
    spacing = Spacing(round((pitch - above) / em * 1000), -round(above / em * 1000))
    return Typing(em, spacing, by)


def on_one_line(height: float, size: float) -> Typing:
    """One line just above the foot of a field `height` pt high.

    Fillers centre it: pypdf by the ascent alone, PDFium by ascent and descent. Without
    a descent both arrive at the same place."""
    ascent = round((height / size - 2 * ABOVE_RULE) * 1000)
    return Typing(size, Spacing(ascent, 0))


class FieldFonts:
    """The fonts of the fields of one document, each made when first asked for."""

    def __init__(self, objects: Objects, fonts: Fonts) -> None:
        self._objects = objects
        self._fonts = fonts
        self._typed = fonts.typed()
        self.natural = Spacing(*self._typed.heights)
        """That of the type itself."""
        self._names: dict[tuple[Spacing, float], str] = {}

    def name(self, spacing: Spacing, by: float = 1.0) -> str:
        """The resource name of the font with this spacing and letters so large."""
        return self._names.setdefault((spacing, by), f"Veld{len(self._names) + 1}")

    def size(self, size: float) -> float:
        """The size of the em, in pt, for text in a style of `size`."""
        return size * self._typed.scale

    def write(self) -> str:
        """Make the fonts; returns their resource dictionary."""
        unicode = self._objects.stream(_to_unicode())
        programs = {by: self._program(by, unicode) for by in self._sizes()}
        entries = [
            f"/{name} {self._font(*programs[by], spacing)} 0 R"
            for (spacing, by), name in self._names.items()
        ]
        return f"<</Font<<{''.join(entries)}>>>>"

    def _sizes(self) -> list[float]:
        return sorted({by for _, by in self._names})

    def _program(self, by: float, unicode: int) -> tuple[Program, int, str]:
        """Letters `by` times as large: their program, its number, and what fonts of
        them have alike."""
        made, stream = self._fonts.program(self._typed)
        if by != 1:
            made = enlarged(made, by)
            entries = f"/Length1 {made.length}"
            stream = self._objects.stream(made.data, entries, coded=DEFLATED)
        widths = self._objects.add(f"[{made.typed}]")
        shared = (
            f"<</Type/Font/Subtype/TrueType/BaseFont/{made.name}/FirstChar 32"
            f"/LastChar 255/Widths {widths} 0 R/Encoding/WinAnsiEncoding"
            f"/ToUnicode {unicode} 0 R"
        )
        return made, stream, shared

    def _font(self, made: Program, stream: int, shared: str, spacing: Spacing) -> int:
        left, _, right, _ = made.box
        descriptor = self._objects.add(
            f"<</Type/FontDescriptor/FontName/{made.name}/Flags 32"
            f"/FontBBox[{left} {spacing.descent} {right} {spacing.ascent}]"
            f"/Ascent {spacing.ascent}/Descent {spacing.descent}{made.metrics}"
            f"/FontFile2 {stream} 0 R>>"
        )
        return self._objects.add(f"{shared}/FontDescriptor {descriptor} 0 R>>")


@cache
def _to_unicode() -> bytes:
    """Line feed and carriage return as well: pypdf writes them into fields."""
    pairs = [(10, 10), (13, 13), *WINANSI.items()]
    lines = [f"<{code:02X}> <{char:04X}>" for code, char in pairs]
    return to_unicode("<00> <FF>", "bfchar", lines)
