"""Which pens and marks stand on the sheet, and how dark these are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.drawing import Color

MarkKind = Literal["kruis", "vink", "leeg"]
MARKS: tuple[MarkKind, ...] = ("kruis", "vink", "leeg")
"""The boxes of a row. The last stays empty: what is seen there, nobody wrote."""


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
    Pen("potlood-zacht", "Potlood, stevig", "donkergrijs", _grey(0.36), 0.6),
    Pen("potlood", "Potlood, gewoon", "middengrijs", _grey(0.52), 0.6),
    Pen("potlood-licht", "Potlood, licht", "lichtgrijs", _grey(0.68), usual=False),
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


def word_field(word: str) -> str:
    """The id of a word to circle."""
    return f"scantest.woord.{word}"
