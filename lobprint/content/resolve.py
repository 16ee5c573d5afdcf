"""An instrument or a workbook in the words of one sector, for one school."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from lobprint.content.model import (
    Instrument,
    Item,
    Onderdeel,
    Sector,
    Voorbeeld,
    Werkboek,
    Woord,
)
from lobprint.content.rapport_model import Rapport
from lobprint.content.school_words import words_of
from lobprint.content.voices import Voice, is_for, said_to, voice_of
from lobprint.content.words import Words, without_article
from lobprint.errors import ContentError, Place, Problem

T = TypeVar("T", Instrument, Werkboek, Voorbeeld, Rapport)


def resolve(
    thing: T,
    sector: Sector,
    overrides: Mapping[str, Woord] | None = None,
    voice: Voice | None = None,
    dutch: bool = True,
) -> T:
    """`thing` with each text in the sector's variant and its `{words}` filled in; items
    of other sectors are left out, and an item has the bron of its onderdeel.

    `overrides` are the school's own words; `voice` is how it speaks, when it differs
    from others of its sector; `dutch` is whether the texts are, for then articles
    follow. Raises ContentError when a plural is needed that can't be worked out."""
    words = words_of(sector, overrides, dutch)
    problems: list[Problem] = []

    def said(text: str) -> str:
        try:
            return words.fill(text)
        except ContentError as error:
            problems.extend(error.problems)
            return text

    whole = _with_bron(thing) if isinstance(thing, Instrument) else thing
    resolved: T = _spoken(whole, voice or voice_of(sector.id), said)
    if problems:
        raise ContentError(dict.fromkeys(problems))
    return resolved


def unsure_articles(
    spoken: Iterable[tuple[Voice, Instrument | Werkboek]], own: Mapping[str, Woord]
) -> list[Problem]:
    """A warning for each of a school's `own` words that a sentence puts "de" or "het"
    before, while nobody knows which it takes; one for each word.

    `spoken` is what is made, with the voice that it is made in."""
    once: dict[tuple[Place | None, str], Problem] = {}
    words = Words(without_article(own))

    def heard(text: str) -> str:
        for problem in words.unsure(text):
            once.setdefault((problem.place, problem.hint), problem)
        return text

    for voice, thing in spoken if words.known else ():
        _spoken(thing, voice, heard)
    return list(once.values())


def _spoken(value: Any, voice: Voice, said: Callable[[str], str]) -> Any:
    """Any value of an instrument as it is in `voice`; `said` has the last word on each
    of its texts."""
    if isinstance(value, str):
        return said(said_to(voice, value) or "")
    if isinstance(value, tuple):
        return tuple([_spoken(one, voice, said) for one in value if is_for(one, voice)])
    if isinstance(value, dict):
        return {name: _spoken(one, voice, said) for name, one in value.items()}
    if not is_dataclass(value):
        return value
    kind: Any = type(value)
    return kind(*[_spoken(getattr(value, n), voice, said) for n in _names(kind)])


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _with_bron(instrument: Instrument) -> Instrument:
    """`instrument`, in which items without a bron have that of their onderdeel."""
    parts = [
        replace(part, items=tuple([_item_with_bron(item, part) for item in part.items]))
        for part in instrument.onderdelen
    ]
    return replace(instrument, onderdelen=tuple(parts))


def _item_with_bron(item: Item, part: Onderdeel) -> Item:
    has = item.bron or item.eigen_ontwerp
    return item if has else replace(item, bron=part.bron)
