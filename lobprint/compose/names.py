"""What templates see: the names of docs/templates.md, and nothing else.

Whatever a school wrote goes in as a literal, so that it comes out as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from lobprint.content.addressed import for_school, speaks_of_school
from lobprint.content.library import Library
from lobprint.content.model import (
    DUTCH,
    GROUPS,
    Instrument,
    School,
    Sector,
    Taal,
    Voorbeeld,
    Werkboek,
)
from lobprint.content.resolve import resolve
from lobprint.content.school_words import words_of
from lobprint.content.voices import voice_of
from lobprint.content.words import Words
from lobprint.errors import ContentError, Problem
from lobprint.person import Person
from lobprint.prose.literal import literal
from lobprint.prose.suggest import suggestion

T = TypeVar("T", Instrument, Werkboek, Voorbeeld)
_PLURAL = "_meervoud"


@dataclass(frozen=True, slots=True)
class SectorNames:
    """`sector` in a template."""

    id: str
    naam: str
    voluit: str


@dataclass(frozen=True, slots=True)
class SchoolNames:
    """`school` in a template; `logo` is whether there is one."""

    naam: str
    team: str
    schooljaar: str
    logo: bool


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """`document` in a template: its title, and the ids of its forms in order."""

    titel: str
    formulieren: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonNames:
    """`persoon` in a template: whose copy it is, and that as one text for a cover."""

    naam: str
    begeleider: str
    klas: str
    voluit: str


def person_names(person: Person) -> PersonNames:
    """What templates see of `person`: empty texts in a copy for everybody."""
    seen = person.printed
    texts = (seen.naam, seen.begeleider, seen.klas, person.head)
    return PersonNames(*map(literal, texts))


class WordNames(Mapping[str, str]):
    """`woord` in a template: `lerende`, `Lerende`, `lerende_meervoud`.

    A plural is worked out when it is asked for, since not every word has one."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __getitem__(self, name: str) -> str:
        if name not in self:
            raise KeyError(name)
        base = name.removesuffix(_PLURAL)
        return self._words.word(f"{base}.meervoud" if base != name else base)

    def __contains__(self, name: object) -> bool:
        base = str(name).removesuffix(_PLURAL)
        return base[:1].lower() + base[1:] in self._words.known

    def __iter__(self) -> Iterator[str]:
        return iter(self._words.known)

    def __len__(self) -> int:
        return len(self._words.known)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A sector in the words of a school, in a language: what every template of a
    document shares."""

    sector: Sector
    school: School | None
    logo: bool
    taal: Taal

    def resolve(self, thing: T) -> T:
        """`thing` in these words, with the names of the school. Raises ContentError."""
        return self.address(self.shared(thing))

    def shared(self, thing: T) -> T:
        """`thing` in these words, as all schools that use them have it: the places for
        a school's names are still open. Raises ContentError."""
        voice = voice_of(self.sector.id, self.school)
        return resolve(thing, self.sector, self._own, voice, self.taal.dutch)

    def address(self, thing: T) -> T:
        """`thing`, in these words, with the names of the school."""
        if not speaks_of_school(thing):
            return thing
        return for_school(thing, self.school, self.taal.teksten)

    @property
    def _own(self) -> Mapping[str, Any]:
        """The school's own words, which are Dutch."""
        return self.school.woorden if self.school and self.taal.dutch else {}

    @property
    def left_out(self) -> tuple[str, ...]:
        """The forms that the school doesn't want in its workbooks, by their ids."""
        return self.school.weglaten if self.school else ()

    def names(self) -> dict[str, Any]:
        """The names that every template sees."""
        sector, school = self.sector, self.school
        return {
            "sector": SectorNames(sector.id, sector.naam, sector.voluit),
            "woord": WordNames(words_of(sector, self._own, self.taal.dutch)),
            "school": school
            and SchoolNames(
                literal(school.naam),
                literal(school.team),
                literal(school.schooljaar),
                self.logo,
            ),
        }


def speaker(
    library: Library, sector_id: str, school: School | None, logo: bool
) -> Speaker:
    """Raises ContentError for a sector that isn't there, and for what a school says of
    words and forms that aren't there."""
    sector = next((s for s in library.sectors.values() if s.id == sector_id), None)
    if sector is None:
        hint = suggestion(sector_id, library.sectors)
        raise ContentError(Problem(f"de sector '{sector_id}' bestaat niet", hint=hint))
    if school:
        problems = [*_not_left_out(school, library)]
        if library.taal.dutch:
            problems += _unknown_words(school, sector)
        if problems:
            raise ContentError(problems)
    return Speaker(sector, school, logo, library.taal)


def _unknown_words(school: School, sector: Sector) -> Iterator[Problem]:
    """The school's own words for something that no text speaks of."""
    for name, word in school.woorden.items():
        if name not in sector.woorden:
            hint = suggestion(name, sector.woorden)
            yield Problem(f"onbekend woord '{name}'", word.plaats, hint)


def _not_left_out(school: School, library: Library) -> Iterator[Problem]:
    """What the school wants to leave out, and no workbook can be without or has."""
    place = school.plaatsen.get("weglaten")
    forms = [form.id for form in library.forms()]
    for name in school.weglaten:
        if name not in library.instruments:
            if library.taal.id != DUTCH:
                continue  # a form that this language may well not have
            hint = suggestion(name, forms) or "De namen geeft 'lobprint list'."
            yield Problem(f"het formulier '{name}' bestaat niet", place, hint)
        elif library.instruments[name].groep not in GROUPS:
            message = f"'{name}' hoort bij het werkboek zelf en kan niet weg"
            yield Problem(message, place, "Haal het weg bij 'weglaten'.")
