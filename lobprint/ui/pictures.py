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
PAGES = {
    "omslag": ("omslag", 580),
    "checklist": ("checklist", 430),
    "gesprek": ("loopbaangesprek-lerende", 560),
}
"""The form, and how many pixels wide its first page is: nearly twice what it is on the
screen, and less where another page lies over it."""


def pictures() -> dict[str, bytes]:
    """A .png of each of `PAGES`, by its file's name."""
    return {f"{name}.png": _picture(*how) for name, how in PAGES.items()}


def _picture(form: str, width: int) -> bytes:
    (made,) = make(SCHOOL, sector="mbo", forms=form, formats="pdf").files
    return png(drawn(made.data, 0, width))
