"""Letters are drawn as other programs draw them."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from fontTools.pens.areaPen import AreaPen
from fontTools.pens.basePen import AbstractPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.filterPen import DecomposingFilterPen
from fontTools.ttLib import TTFont

from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.glyphs import drawn_words
from lobprint.look.type import Face
from lobprint.look.typeface import SOURCE_SANS

LETTERS = "0123456789 abcdefghijklmnopqrstuvwxyz ABCXYZ ëïéÖç , : ’ & %"
FACES: tuple[Face, ...] = ("regular", "bold", "italic")


@cache
def font(face: Face) -> TTFont:
    return TTFont(BytesIO(SOURCE_SANS.file(face).data))


def draw(text: str, face: Face, pen: AbstractPen) -> None:
    """The steps of `text`, 1 mm to an em, with y upwards."""
    for kind, numbers in drawn_words(text, face, MM):
        flat = [round(one * 1e6) / 1e6 for one in numbers]
        points = [(x, -y) for x, y in zip(flat[::2], flat[1::2], strict=True)]
        if kind == "M":
            pen.moveTo(points[0])
        elif kind == "L":
            pen.lineTo(points[0])
        elif kind == "Q":
            pen.qCurveTo(*points)
        else:
            pen.closePath()


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("char", sorted(set(LETTERS)))
def test_a_letter_has_the_outline_that_fonttools_reads(char: str, face: Face) -> None:
    glyphs = font(face).getGlyphSet()
    glyph = glyphs[font(face).getBestCmap()[ord(char)]]
    units = font(face)["head"].unitsPerEm
    theirs, bounds = AreaPen(glyphs), BoundsPen(glyphs)
    glyph.draw(DecomposingFilterPen(theirs, glyphs))
    glyph.draw(bounds)
    ours, box = AreaPen(), BoundsPen(None)
    draw(char, face, ours)
    draw(char, face, box)
    assert ours.value == pytest.approx(theirs.value / units**2, abs=1e-4)
    expected = bounds.bounds and [one / units for one in bounds.bounds]
    assert box.bounds == (expected and pytest.approx(expected, abs=1e-4))


def test_letters_stand_behind_each_other() -> None:
    one, two = BoundsPen(None), BoundsPen(None)
    draw("n", "bold", one)
    draw("in", "bold", two)
    wide = text_width("i", "bold", 1)
    assert two.bounds[2] == pytest.approx(one.bounds[2] + wide, abs=1e-4)


def test_a_letter_that_no_type_has_is_left_out() -> None:
    assert list(drawn_words("🎓", "regular", 10)) == []
    assert list(drawn_words("\u0000", "regular", 10)) == []
