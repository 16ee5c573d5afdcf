"""Who reads a text: a sector, and in the hbo one of two sets of words.

vo and mbo speak of the five loopbaancompetenties. The hbo has five words of its own for
professional identity, or the competences when a school says so. A text may have a
variant for a sector or for a set, and `sectoren` may name either."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from lobprint.content.model import School, SectorId, Voor
from lobprint.content.texts import SectorTekst


class Voice(NamedTuple):
    """A sector, and the names by which a text may speak to it; the first that it has
    goes before the others."""

    sector: SectorId
    names: tuple[Voor, ...]


IDENTITY = Voice("hbo", ("identiteit", "hbo"))
COMPETENCES = Voice("hbo", ("competenties", "hbo"))
VOICES = (
    Voice("vo", ("vo", "competenties")),
    Voice("mbo", ("mbo", "competenties")),
    IDENTITY,
    COMPETENCES,
)


def voices_of(sectors: Iterable[SectorId]) -> tuple[Voice, ...]:
    """Every way in which one of `sectors` speaks."""
    there = frozenset(sectors)
    return tuple([voice for voice in VOICES if voice.sector in there])


def voice_of(sector: SectorId, school: School | None = None) -> Voice:
    """How `school` speaks, or anybody in `sector`."""
    if sector == "hbo" and school and school.loopbaancompetenties:
        return COMPETENCES
    return next(voice for voice in VOICES if voice.sector == sector)


def is_for(thing: Any, voice: Voice) -> bool:
    """Whether `thing`, an item or onderdeel, is there for `voice`; what has no
    `sectoren` is there for all."""
    sectors = getattr(thing, "sectoren", voice.names)
    return any(name in sectors for name in voice.names)


def said_to(voice: Voice, text: str) -> str | None:
    """`text` as it speaks to `voice`; none when it has no variant for it."""
    if not isinstance(text, SectorTekst):
        return text
    there = (text.variants[name] for name in voice.names if name in text.variants)
    return next(there, None)
