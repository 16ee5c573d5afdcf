"""Appearance streams (ISO 32000-1, 12.5.5): what a ticked box shows.

Vectors, for the type has no cross; black, like a pen. A box that is not ticked shows
nothing: its frame is on the page.
"""

from __future__ import annotations

from lobprint.drawing import rounded
from lobprint.look.rules import WORD_CHOSEN, WORD_ROUND
from lobprint.pdf.objects import Objects
from lobprint.pdf.pen import operators

CROSS_INSET = 0.2
"""Of the side of the box."""
CROSS_WEIGHT = 0.11


class Appearances:
    """Form XObjects; those of the same size and kind are shared."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._made: dict[tuple[str, float, float], int] = {}

    def ticked(self, width: float, height: float, circle: bool) -> int:
        """A cross, or a thick line around the word in the box."""
        draw = around if circle else cross
        return self._shared(draw(width, height), width, height)

    def empty(self, width: float, height: float) -> int:
        return self._shared("", width, height)

    def text(self, width: float, height: float, resources: int, typed: str = "") -> int:
        """A text field with what draws its text: never shared, for fillers write into
        it."""
        content = f"/Tx BMC {typed}EMC"
        return self._form(content, width, height, f"{resources} 0 R")

    def _shared(self, content: str, width: float, height: float) -> int:
        key = (content, round(width, 2), round(height, 2))
        if key not in self._made:
            self._made[key] = self._form(content, width, height, "<<>>")
        return self._made[key]

    def _form(self, content: str, width: float, height: float, resources: str) -> int:
        return self._objects.stream(
            content.encode("ascii"),
            f"/Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]"
            f"/Resources {resources}",
        )


def cross(width: float, height: float) -> str:
    """Two strokes from corner to corner, a little inside the box."""
    left, right = width * CROSS_INSET, width * (1 - CROSS_INSET)
    foot, head = height * CROSS_INSET, height * (1 - CROSS_INSET)
    return (
        f"0 G {CROSS_WEIGHT * min(width, height):.2f} w 1 J "
        f"{left:.2f} {foot:.2f} m {right:.2f} {head:.2f} l "
        f"{left:.2f} {head:.2f} m {right:.2f} {foot:.2f} l S"
    )


def around(width: float, height: float) -> str:
    """A thick line upon the outline of a word, its stroke inside."""
    half = WORD_CHOSEN / 2
    inside = (width - WORD_CHOSEN, height - WORD_CHOSEN)
    path = operators(rounded(half, half, *inside, WORD_ROUND)[:-1])
    return f"0 G {WORD_CHOSEN:g} w {path} s"
