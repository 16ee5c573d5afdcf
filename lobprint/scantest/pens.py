"""Which pens and marks stand on the sheet, and how dark these are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.drawing import Color

MarkKind = Literal["kruis", "vink", "leeg"]
EMPTY: MarkKind = "leeg"
"""A box that stays empty: what is seen there, nobody wrote."""
MARKS: tuple[MarkKind, ...] = ("kruis", "vink", EMPTY)
"""The boxes of a row."""


@dataclass(frozen=True, slots=True)
class Pen:
    """A pen that the sheet shows: its colour, and how wide its line is, in mm.

    Pens that people write with at school are `usual`: a copier that loses those won't
    do. One without a colour is a row to fill in by hand."""

    id: str
    name: str
    note: str
    color: Color | None
    width: float = 0.5
    usual: bool = True

    def field(self, what: str) -> str:
        """The id of one of its fields."""
        return f"scantest.{self.id}.{what}"


def _grey(light: float) -> Color:
    return (light, light, light)


PENS = (
    Pen("zwart", "Zwarte balpen", "gewone lijn", _grey(0.08)),
    Pen("blauw", "Blauwe balpen", "gewone lijn", (0.12, 0.20, 0.55)),
    Pen("vilt", "Viltstift", "brede lijn", _grey(0.05), 1.1),
    Pen("fijn", "Fineliner", "dunne lijn", _grey(0.10), 0.25),
    Pen("rood", "Rode balpen", "gewone lijn", (0.78, 0.12, 0.14), usual=False),
    Pen("potlood-zacht", "Stevig potlood", "donkergrijs", _grey(0.36), 0.6),
    Pen("potlood", "Gewoon potlood", "middengrijs", _grey(0.52), 0.6),
    Pen("potlood-licht", "Licht potlood", "lichtgrijs", _grey(0.68), usual=False),
    Pen("eigen-pen", "Uw eigen pen", "zelf invullen", None),
    Pen("eigen-potlood", "Uw eigen potlood", "zelf invullen", None),
)
CIRCLED: tuple[tuple[str, str], ...] = (
    ("zwart", "balpen"),
    ("fijn", "fineliner"),
    ("potlood", "potlood"),
    ("", "niets"),
)
"""Words to circle: the id of the pen that did so, if any did, and the word."""
BY_ID = {pen.id: pen for pen in PENS}


PALE = 0.3
"""How light a pen is that the text mode of a copier makes white, from 0 to 1."""


def is_pale(pen: Pen) -> bool:
    """Whether a copier may lose it and keep others."""
    return bool(pen.color) and min(pen.color or (0.0,)) > PALE


def word_field(word: str) -> str:
    """The id of a word to circle."""
    return f"scantest.woord.{word}"
