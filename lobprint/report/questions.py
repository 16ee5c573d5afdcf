"""What a field asks, in the words of sector and school, or as its file said it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lobprint.content.addressed import for_school
from lobprint.content.library import Library
from lobprint.content.model import Instrument, Item, School, SectorId
from lobprint.content.resolve import resolve
from lobprint.content.voices import voice_of
from lobprint.document import plain_text
from lobprint.prose.inline import inline
from lobprint.stamp.model import StampedField

_NUMBER = re.compile(r"(?:Stap )?(\d+(?:\.\d+)*)[.,:]?\s+(?=\S)")
"""With which the name of a field begins, when its question or its step has a number."""
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Ý‘“])")


@dataclass(frozen=True, slots=True)
class Question:
    """What one or more fields ask: its number, what it is called in short, all of it,
    what stands small under it, and what a field adds to that ("opmerkingen")."""

    number: str
    short: str
    text: str
    under: str = ""
    about: str = ""

    @property
    def head(self) -> str:
        """What stands over answers to it: its name, or its first sentence."""
        return _SENTENCE.split(self.short, maxsplit=1)[0]

    @property
    def first(self) -> str:
        """The question in short when it has that, else its first sentence."""
        whole = self.short if self.short.endswith("?") else self.text
        return _SENTENCE.split(whole, maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Questions:
    """Asks what fields ask: `forms` are the forms as they are now, in these words."""

    forms: Mapping[str, Instrument]

    def of(self, field: StampedField) -> Question:
        """Of a field that the form has no more, what its file said of it."""
        found = _NUMBER.match(field.name)
        number = found[1] if found else ""
        name = field.name[found.end() :] if found else field.name
        name = name.rstrip(" :")
        asked, about = _parted(name)
        if field.kind == "choice":
            asked, about = name, ""
        item = self._item(field)
        if item is None:
            text = _capital(asked)
            return _question(number, text, text, "", about)
        text = _plain(item.tekst or item.vraag or item.titel)
        short = _plain(item.kort or item.titel or item.vraag or item.tekst)
        return _question(number, short, text, _plain(item.uitleg), about)

    def title(self, form: str) -> str:
        """What a form is called now, or nothing when it is gone."""
        known = self.forms.get(form)
        return _plain(known.titel) if known else ""

    def _item(self, field: StampedField) -> Item | None:
        """The item of the form that the field is of: that with the longest name."""
        form = self.forms.get(field.form)
        if form is None:
            return None
        start = f"{form.velden or form.id}."
        if not field.id.startswith(start):  # a template that calls its fields otherwise
            start = f"{field.id.partition('.')[0]}."
        named = {item.id: item for item in _items(form)}
        rest = f"{field.id.removeprefix(start)}."
        found = [name for name in named if rest.startswith(f"{name}.")]
        return named[max(found, key=len)] if found else None


def questions_of(
    library: Library, names: Iterable[str], sector: SectorId, school: School | None
) -> Questions:
    """The forms with these `names` that `sector` has, in its words and those of
    `school`. Raises ContentError for a word that has no plural."""
    own = school.woorden if school else {}
    voice = voice_of(sector, school)
    forms = {}
    there = (library.instruments.get(name) for name in dict.fromkeys(names))
    for form in there:
        if form is not None and sector in form.sectoren:
            said = resolve(form, library.sectors[sector], own, voice)
            forms[form.id] = for_school(said, school, library.taal.teksten)
    return Questions(forms)


def _question(number: str, short: str, text: str, under: str, about: str) -> Question:
    """What a field is about is not said twice."""
    named = {said.rstrip(" :").casefold() for said in (short, text)}
    again = about.casefold() in named
    return Question(number, short.rstrip(" :"), text, under, "" if again else about)


def _parted(name: str) -> tuple[str, str]:
    """A name as its question, and what the field adds: behind a colon, or between
    brackets where the question has a mark of its own."""
    if name.endswith(")"):
        asked, bracket, about = name[:-1].rpartition(" (")
        return (asked, about) if bracket else (name, name)
    asked, colon, about = name.rpartition(": ")
    return (asked, about) if colon else (name, name)


def _items(form: Instrument) -> Iterator[Item]:
    yield from form.items
    for part in form.onderdelen:
        yield from part.items


def _plain(text: str) -> str:
    return plain_text(inline(text, ())[0])


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
