"""Texts of the content: one for each sector, with words that the sector knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from lobprint.content.model import Sector, SectorId
from lobprint.content.reading import Reading
from lobprint.content.texts import SectorTekst
from lobprint.content.words import FORMS, PLACEHOLDER, split_name
from lobprint.errors import Place, Problem
from lobprint.prose.suggest import nearest


def check_texts(
    owner: Any,
    reading: Reading,
    scope: tuple[SectorId, ...],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """Every text in `owner`: a variant for each sector, and words that it knows.

    `scope` are the sectors that `owner` is for; `sectors` those that could be read."""
    scope = tuple(s for s in getattr(owner, "sectoren", scope) if s in scope)
    kind: Any = type(owner)
    for name in _text_names(kind):
        yield from _text(owner, name, getattr(owner, name), reading, scope, sectors)
    for several, name, text in _named_texts(owner):
        yield from _text(several, name, text, reading, scope, sectors)
    for value in (getattr(owner, field.name) for field in fields(owner)):
        if isinstance(value, tuple) or is_dataclass(value):
            for inner in value if isinstance(value, tuple) else (value,):
                if is_dataclass(inner):
                    yield from check_texts(inner, reading, scope, sectors)


def _named_texts(owner: Any) -> Iterator[tuple[object, str, str]]:
    """The texts in the lists and mappings of `owner`, each with what it stands in and
    under which name."""
    kind: Any = type(owner)
    for key in _list_names(kind):
        several = getattr(owner, key)
        yield from ((several, str(place), text) for place, text in enumerate(several))
    for value in (getattr(owner, field.name) for field in fields(owner)):
        if isinstance(value, dict):
            yield from ((value, name, text) for name, text in value.items())


@cache
def _text_names(kind: Any) -> tuple[str, ...]:
    """The keys of a class that hold a Tekst."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(name for name, hint in hints.items() if _is_tekst(hint))


@cache
def _list_names(kind: Any) -> tuple[str, ...]:
    """The keys of a class that hold a list of Tekst."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        name
        for name, hint in hints.items()
        if get_origin(hint) is tuple and _is_tekst(get_args(hint)[0])
    )


def _is_tekst(hint: Any) -> bool:
    return get_origin(hint) is Annotated and get_args(hint)[1] == "tekst"


def _text(
    owner: object,
    name: str,
    text: str,
    reading: Reading,
    scope: tuple[SectorId, ...],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """One text, which `owner` has under `name`."""
    if not isinstance(text, SectorTekst):
        if "{" in text:
            here = [sectors[sector] for sector in scope if sector in sectors]
            yield from _words(text, reading.of(owner, name), here)
        return
    for sector in scope if text.variants else ():
        if sector not in text.variants:
            hint = f"Voeg een regel '{sector}: ...' toe, of beperk 'sectoren'."
            place = reading.of(owner, name)
            yield Problem(f"de tekst voor {sector} ontbreekt", place, hint)
        elif sector in sectors and "{" in text.variants[sector]:
            place = reading.of(text, sector)
            yield from _words(text.variants[sector], place, [sectors[sector]])


def _words(text: str, place: Place, sectors: list[Sector]) -> Iterator[Problem]:
    """Each `{word}` is known in each of `sectors`."""
    for match in PLACEHOLDER.finditer(text) if sectors else ():
        if match[1] is None:
            continue
        name, form = split_name(match[1])
        if "." in match[1] and form not in FORMS:
            hint = f"Achter een woord kan: {', '.join(f'.{one}' for one in FORMS)}."
            yield Problem(f"onbekende vorm '{{{match[1]}}}'", place, hint)
            continue
        without = [sector for sector in sectors if name not in sector.woorden]
        if without:
            yield _unknown(match[1], place, without, sectors)


def _unknown(
    said: str, place: Place, without: list[Sector], sectors: list[Sector]
) -> Problem:
    """That `{said}` isn't known in some of `sectors`, or in none."""
    if len(without) < len(sectors):
        message = f"het woord '{{{said}}}' ontbreekt in {without[0].id}"
        return Problem(message, place, "Voeg het toe aan content/sectoren.")
    known = dict.fromkeys(word for sector in sectors for word in sector.woorden)
    return Problem(f"onbekend woord '{{{said}}}'", place, _meant(said, known))


def _meant(said: str, known: Iterable[str]) -> str:
    """The hint for an unknown word: with the braces, capital and plural it had."""
    base, dot, form = said.partition(".")
    best = nearest(base, known)
    if best is None:
        return f"Er is: {', '.join(known)}. Een accolade zelf schrijft u als \\{{."
    if base[:1].isupper():
        best = best[:1].upper() + best[1:]
    return f"Bedoelde u '{{{best}{dot}{form}}}'?"
