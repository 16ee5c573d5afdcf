"""All the words of a school: those of its sector, its own over them, and what follows.

Some words are made of another: an oud-student is a student who left, a stagedocent
looks after a stage. And a sector may say the same for two: in the vo the mentor looks
after a stage too. When a school has a word of its own for the first, the second goes
with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from lobprint.content.dutch import glued
from lobprint.content.model import Sector, Woord
from lobprint.content.words import Words


class _Recipe(NamedTuple):
    """A word made of another: with `before` or `after` at it.

    Only of a `regular` one; else it is the word for `anybody`, for an "oud-kind" and a
    "mededeelnemer" are no Dutch."""

    of: str
    before: str
    after: str
    regular: str
    anybody: Woord

    def of_word(self, word: str) -> str:
        start = self.before + word if self.before.endswith("-") else ""
        return start or glued(self.before or word, self.after or word)


_STAGE = r"stage|BPV|bpv"
_LEARNER = r"[a-zë]*(student|leerling|scholier|cursist)"
_LEFT = r"[a-zë]*(student|leerling|scholier|cursist|deelnemer)"
_ALUMNUS = Woord("alumnus", "alumni")
_PEER = Woord("groepsgenoot", "groepsgenoten")
_MADE = {
    "oudlerende": _Recipe("lerende", "oud-", "", _LEFT, _ALUMNUS),
    "medelerende": _Recipe("lerende", "mede", "", _LEARNER, _PEER),
    "praktijkdocent": _Recipe(
        "praktijk", "", "docent", _STAGE, Woord("praktijkdocent", "praktijkdocenten")
    ),
    "praktijkbegeleider": _Recipe(
        "praktijk", "", "begeleider", _STAGE, Woord("praktijkbegeleider")
    ),
}


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
    for name in sector.keys() - own.keys() if own else ():
        words[name] = _made(name, sector, own) or _same(name, sector, own)
    return words


def _made(
    name: str, sector: Mapping[str, Woord], own: Mapping[str, Woord]
) -> Woord | None:
    """The word `name` made of a school's own, when that of the sector is made so."""
    recipe = _MADE.get(name)
    if recipe is None or recipe.of not in own or recipe.of not in sector:
        return None
    if sector[name].enkelvoud != recipe.of_word(sector[recipe.of].enkelvoud):
        return None
    word = own[recipe.of].enkelvoud
    if not re.fullmatch(recipe.regular, word):
        return recipe.anybody
    return Woord(recipe.of_word(word))


def _same(name: str, sector: Mapping[str, Woord], own: Mapping[str, Woord]) -> Woord:
    """The word of the sector, with the school's own where it says a word that comes
    before it there: "minor, stage of baan"."""
    mine = sector[name]
    for other in sector:
        if other == name:
            break
        theirs = sector[other].enkelvoud
        if other in own and theirs == mine.enkelvoud:
            return own[other]
        if other in own:
            whole = rf"(?<![\w-]){re.escape(theirs)}(?![\w-])"
            said = own[other].enkelvoud.replace("\\", r"\\")
            mine = replace(mine, enkelvoud=re.sub(whole, said, mine.enkelvoud))
    return mine
