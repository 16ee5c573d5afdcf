"""Texts of the content: one for each sector, with words that the sector knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from lobprint.content.addressed import NOBODY, names_school
from lobprint.content.findings import Reading
from lobprint.content.kinds import Kind, Maybe, Named, Record, Several, Text, record_of
from lobprint.content.model import Sector, SectorId
from lobprint.content.texts import SectorTekst
from lobprint.content.voices import Voice, is_for, said_to
from lobprint.content.words import FORMS, PLACEHOLDER, split_name
from lobprint.errors import Place, Problem
from lobprint.prose.suggest import nearest


def check_texts(
    owner: Any,
    reading: Reading,
    scope: tuple[Voice, ...],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """Every text in `owner`: a variant for each sector, and words that it knows.

    `scope` are the voices that `owner` is for; `sectors` those that could be read."""
    scope = tuple([voice for voice in scope if is_for(owner, voice)])
    for holder, name, value in _values(owner):
        if isinstance(value, str):
            yield from check_text(holder, name, value, reading, scope, sectors)
        elif value is not None:
            yield from check_texts(value, reading, scope, sectors)


def _values(owner: Any) -> Iterator[tuple[object, str, Any]]:
    """The texts and things that `owner` has, itself or in lists and mappings; each with
    what it stands in, and under which name."""
    made: Any = type(owner)
    for key in _keys(made):
        value = getattr(owner, key)
        if isinstance(value, tuple):
            yield from ((value, str(place), one) for place, one in enumerate(value))
        elif isinstance(value, dict):
            yield from ((value, name, one) for name, one in value.items())
        else:
            yield owner, key, value


@cache
def _keys(made: Any) -> tuple[str, ...]:
    """The keys of a class under which texts or things are."""
    keys = record_of(made).keys
    return tuple(name for name, kind in keys.items() if _holds(kind))


def _holds(kind: Kind) -> bool:
    match kind:
        case Maybe(inner) | Several(inner) | Named(inner):
            return _holds(inner)
    return isinstance(kind, Record) or kind == Text("tekst")


def check_text(
    owner: object,
    name: str,
    text: str,
    reading: Reading,
    scope: tuple[Voice, ...],
    sectors: Mapping[SectorId, Sector],
) -> Iterator[Problem]:
    """One text, which `owner` has under `name`."""
    if not isinstance(text, SectorTekst):
        if "{" in text:
            yield from _words(text, reading.of(owner, name), _sectors(scope, sectors))
        return
    silent = [voice.sector for voice in scope if said_to(voice, text) is None]
    for sector in dict.fromkeys(silent if text.variants else ()):
        hint = f"Voeg een regel '{sector}: ...' toe, of beperk 'sectoren'."
        place = reading.of(owner, name)
        yield Problem(f"de tekst voor {sector} ontbreekt", place, hint)
    for key, said in text.variants.items():
        here = _sectors([voice for voice in scope if key in voice.names], sectors)
        if here and "{" in said:
            yield from _words(said, reading.of(text, key), here)


def _sectors(
    voices: Iterable[Voice], sectors: Mapping[SectorId, Sector]
) -> list[Sector]:
    """The sectors of `voices`, those that could be read."""
    names = dict.fromkeys(voice.sector for voice in voices)
    return [sectors[name] for name in names if name in sectors]


def _words(text: str, place: Place, sectors: list[Sector]) -> Iterator[Problem]:
    """Each `{word}` is known in each of `sectors`."""
    words = dict.fromkeys(match[1] for match in PLACEHOLDER.finditer(text))
    for said in words if sectors else ():
        if said is None:  # a backslash and what it stands before
            continue
        name, form = split_name(said)
        if name == "school" and form:
            if not names_school(said):
                hint = (
                    f"Over de school kan: {', '.join(f'{{{one}}}' for one in NOBODY)}."
                )
                yield Problem(f"onbekend woord '{{{said}}}'", place, hint)
            continue
        if "." in said and form not in FORMS:
            hint = f"Achter een woord kan: {', '.join(f'.{one}' for one in FORMS)}."
            yield Problem(f"onbekende vorm '{{{said}}}'", place, hint)
            continue
        without = [sector for sector in sectors if name not in sector.woorden]
        if without:
            yield _unknown(said, place, without, sectors)


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
