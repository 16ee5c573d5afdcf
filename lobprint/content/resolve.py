"""An instrument or a workbook in the words of one sector, for one school."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from lobprint.content.model import (
    Instrument,
    Item,
    Onderdeel,
    Sector,
    SectorId,
    Werkboek,
    Woord,
)
from lobprint.content.texts import SectorTekst
from lobprint.content.words import Words, without_article
from lobprint.errors import ContentError, Place, Problem

T = TypeVar("T", Instrument, Werkboek)


def resolve(
    thing: T, sector: Sector, overrides: Mapping[str, Woord] | None = None
) -> T:
    """`thing` with each text in the sector's variant and its `{words}` filled in; items
    of other sectors are left out, and an item has the bron of its onderdeel.

    `overrides` are the school's own words. Raises ContentError when a plural is needed
    that can't be worked out."""
    resolver = _Resolver(sector.id, Words({**sector.woorden, **(overrides or {})}))
    whole = _with_bron(thing) if isinstance(thing, Instrument) else thing
    resolved: T = resolver.value(whole)
    if resolver.problems:
        raise ContentError(dict.fromkeys(resolver.problems))
    return resolved


def unsure_articles(
    spoken: Iterable[tuple[SectorId, Instrument | Werkboek]], own: Mapping[str, Woord]
) -> list[Problem]:
    """A warning for each of a school's `own` words that a sentence puts "de" or "het"
    before, while nobody knows which it takes; one for each word.

    `spoken` is what is made, with the sector that it is made for."""
    once: dict[tuple[Place | None, str], Problem] = {}
    words = Words(without_article(own))
    if words.known:
        for sector, thing in spoken:
            listener = _Listener(sector, words)
            listener.value(thing)
            for problem in listener.problems:
                once.setdefault((problem.place, problem.hint), problem)
    return list(once.values())


class _Resolver:
    def __init__(self, sector: SectorId, words: Words) -> None:
        self.sector = sector
        self.words = words
        self.problems: list[Problem] = []

    def value(self, value: Any) -> Any:
        """Any value of an instrument, resolved."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, tuple):
            here = [item for item in value if self._in_sector(item)]
            return tuple([self.value(item) for item in here])
        if isinstance(value, dict):
            return {name: self.value(item) for name, item in value.items()}
        if is_dataclass(value):
            kind: Any = type(value)
            return kind(*[self.value(getattr(value, name)) for name in _names(kind)])
        return value

    def _in_sector(self, item: Any) -> bool:
        return self.sector in getattr(item, "sectoren", (self.sector,))

    def _text(self, text: str) -> str:
        if isinstance(text, SectorTekst):
            text = text.variants.get(self.sector, "")
        try:
            return self.words.fill(text)
        except ContentError as error:
            self.problems.extend(error.problems)
            return text


class _Listener(_Resolver):
    """Goes through the texts as they are printed, and hears what is said there."""

    def _text(self, text: str) -> str:
        if isinstance(text, SectorTekst):
            text = text.variants.get(self.sector, "")
        self.problems.extend(self.words.unsure(text))
        return text


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _with_bron(instrument: Instrument) -> Instrument:
    parts = tuple([_part_with_bron(part) for part in instrument.onderdelen])
    return replace(instrument, onderdelen=parts)


def _part_with_bron(part: Onderdeel) -> Onderdeel:
    if not part.bron:
        return part
    return replace(part, items=tuple([_item_bron(item, part) for item in part.items]))


def _item_bron(item: Item, part: Onderdeel) -> Item:
    if item.bron or item.eigen_ontwerp:
        return item
    return replace(item, bron=part.bron)
