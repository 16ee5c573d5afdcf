"""Fonts to type with: simple fonts that hold every character of their encoding.

A form filler makes the appearance of a field itself, and takes the distance of lines
from the font: pypdf from the height of /FontBBox, PDFium from /Ascent and /Descent.
So a field upon writing lines has a font whose descriptor says just that distance; the
shapes are the same and embedded once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lobprint.look.typed import ABOVE_RULE
from lobprint.pdf.encoding import WINANSI
from lobprint.pdf.objects import Objects
from lobprint.pdf.pagefonts import Fonts
from lobprint.pdf.program import Program, to_unicode

TYPED = 10.5
"""Size of typed text in pt, where a field says nothing else, in Source Sans Pro."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """What a descriptor says of heights, in thousandths of an em."""

    ascent: int
    descent: int


def on_lines(pitch: float, size: float) -> Spacing:
    """Lines `pitch` pt apart, the first baseline just above the first writing line."""
    return Spacing(round((pitch / size - ABOVE_RULE) * 1000), -round(ABOVE_RULE * 1000))


def on_one_line(height: float, size: float) -> Spacing:
    """One line just above the foot of a field `height` pt high.

    Fillers centre it: pypdf by the ascent alone, PDFium by ascent and descent. Without
    a descent both arrive at the same place."""
    return Spacing(round((height / size - 2 * ABOVE_RULE) * 1000), 0)


class FieldFonts:
    """The fonts of the fields of one document, each made when first asked for."""

    def __init__(self, objects: Objects, fonts: Fonts) -> None:
        self._objects = objects
        self._fonts = fonts
        self._typed = fonts.typed()
        self.natural = Spacing(*self._typed.heights)
        """That of the type itself."""
        self._names: dict[Spacing, str] = {}

    def name(self, spacing: Spacing) -> str:
        """The resource name of the font with this spacing."""
        return self._names.setdefault(spacing, f"Veld{len(self._names) + 1}")

    def size(self, size: float) -> float:
        """The size of the em, in pt, for text in a style of `size`."""
        return size * self._typed.scale

    def write(self) -> str:
        """Make the fonts; returns their resource dictionary."""
        made, stream = self._fonts.program(self._typed)
        unicode = self._objects.stream(_to_unicode())
        widths = self._objects.add(f"[{made.typed}]")
        shared = (
            f"<</Type/Font/Subtype/TrueType/BaseFont/{made.name}/FirstChar 32"
            f"/LastChar 255/Widths {widths} 0 R/Encoding/WinAnsiEncoding"
            f"/ToUnicode {unicode} 0 R"
        )
        entries = [
            f"/{name} {self._font(shared, made, stream, spacing)} 0 R"
            for spacing, name in self._names.items()
        ]
        return f"<</Font<<{''.join(entries)}>>>>"

    def _font(self, shared: str, made: Program, stream: int, spacing: Spacing) -> int:
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
