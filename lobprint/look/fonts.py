"""How wide words are in the type that is being set (see `typeface`)."""

from __future__ import annotations

from functools import lru_cache

from lobprint.look.type import Face
from lobprint.look.typeface import Measures, measures


def text_width(text: str, face: Face, size: float) -> float:
    """The width of `text` in pt, without kerning; unknown characters have none."""
    return _width(text, face, size, measures())


@lru_cache(maxsize=8192)  # the same words stand on many pages, and in many schools
def _width(text: str, face: Face, size: float, of: Measures) -> float:
    return sum(map(of.advances(face).__getitem__, text)) * size / 1000


def missing_characters(text: str, face: Face = "bold") -> list[str]:
    """The characters of `text` that can't be printed, each once, in order."""
    known = measures().advances(face)
    return [char for char in dict.fromkeys(text) if not dict.__contains__(known, char)]
