"""All the words of a school: those of its sector, its own over them, and what follows.

Some words are made of another: an oud-student is a student who left. And a sector may
call two things the same: in the vo the mentor is also who looks after a stage. When a
school has a word of its own for the first, the second goes with it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lobprint.content.dutch import glued
from lobprint.content.model import Sector, Woord
from lobprint.content.words import Words

_LEARNER = "lerende"
_MADE: dict[str, tuple[str, str, Woord]] = {
    "oudlerende": (
        "oud-",
        r"[a-zë]*(student|leerling|scholier|cursist|deelnemer)",
        Woord("alumnus", "alumni"),
    ),
    "medelerende": (
        "mede",
        r"[a-zë]*(student|leerling|scholier|cursist)",
        Woord("groepsgenoot", "groepsgenoten"),
    ),
}
"""A word that begins so, of a lerende who is called so; else one that fits anybody: an
"oud-kind" and a "mededeelnemer" are no Dutch."""


def words_of(
    sector: Sector, own: Mapping[str, Woord] | None = None, dutch: bool = True
) -> Words:
    """The words of a school in `sector` that has these of its `own`; `dutch` is whether
    they are."""
    return Words(school_words(sector.woorden, own or {}), sector.woorden, dutch)


def school_words(
    sector: Mapping[str, Woord], own: Mapping[str, Woord]
) -> dict[str, Woord]:
    """Each word of the `sector`, as a school says it that has words of its `own`."""
    words = {**sector, **own}
    for name in sector.keys() - own.keys():
        words[name] = _made(name, sector, own) or _same(name, sector, own)
    return words


def _made(
    name: str, sector: Mapping[str, Woord], own: Mapping[str, Woord]
) -> Woord | None:
    """The word `name` made of the school's own lerende, when the sector's is made of
    its own."""
    if name not in _MADE or _LEARNER not in own or _LEARNER not in sector:
        return None
    before, regular, anybody = _MADE[name]
    if sector[name].enkelvoud != glued(before, sector[_LEARNER].enkelvoud):
        return None
    learner = own[_LEARNER]
    if not re.fullmatch(regular, learner.enkelvoud):
        return anybody
    more = learner.meervoud and glued(before, learner.meervoud)
    return Woord(glued(before, learner.enkelvoud), more, learner.lidwoord)


def _same(name: str, sector: Mapping[str, Woord], own: Mapping[str, Woord]) -> Woord:
    """The word of the sector, or the school's own for what comes before it there by the
    same word."""
    mine = sector[name]
    for other in sector:
        if other == name:
            break
        if sector[other].enkelvoud == mine.enkelvoud and other in own:
            return own[other]
    return mine
