"""Pictures of real pages: they stand on the start screen before the engine runs."""

from __future__ import annotations

from lobprint.pixels import drawn, png
from lobprint.press.make import make

SCHOOL = {
    "naam": "ROC De Linde",
    "team": "Zorg en Welzijn",
    "schooljaar": "2026-2027",
    "huisstijl": {"kleur": "#0B6E5F"},
}
"""The same made-up school as in the handleiding."""
PAGES = {"omslag.png": (0, 580), "checklist.png": (4, 430), "gesprek.png": (16, 560)}
"""The page (from 0), and how many pixels wide: nearly twice what it is on the screen,
and less where another page lies over it."""


def pictures() -> dict[str, bytes]:
    """A .png of each of `PAGES`, by its file's name."""
    pdf = make(SCHOOL, sector="mbo", formats="pdf").files[0].data
    return {name: png(drawn(pdf, *how)) for name, how in PAGES.items()}
