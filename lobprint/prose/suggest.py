"""'Bedoelde u ...?': the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60
_MOST = 24
"""More options than that are no help."""


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The word of `known` that is most like `word`, when one is like it; `cutoff` is
    how much, of 1."""
    if len(word) > _LONGEST:
        return None
    by_lower = {candidate.lower(): candidate for candidate in known}
    match = get_close_matches(word.lower(), list(by_lower), n=1, cutoff=cutoff)
    return by_lower[match[0]] if match else None


def meant(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """The hint for `word`: what of `known` it was meant to be, or else `otherwise`."""
    best = nearest(word, known)
    return otherwise if best is None else f"Bedoelde u '{best}'?"


def suggestion(word: str, known: Iterable[str]) -> str:
    """The hint for `word`: what it was meant to be, or else what there is."""
    options = list(known)
    there = f"Er is: {', '.join(options)}." if 0 < len(options) <= _MOST else ""
    return meant(word, options, there)
