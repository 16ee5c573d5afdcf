"""Texts that speak of the school itself: `{school.naam}`, `{school.team}`.

What schools with the same words share is made once, so these wait until it is known
for whom a document is. Who has no name, team or year yet is spoken to all the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from lobprint.content.dutch import capital
from lobprint.content.model import School
from lobprint.content.words import PLACEHOLDER
from lobprint.language import Teksten
from lobprint.prose.literal import literal
from lobprint.prose.typography import curl

T = TypeVar("T")
NOBODY = {
    "school.naam": "school",
    "school.team": "ons_team",
    "school.schooljaar": "schooljaar",
}
"""What may stand between the braces, and the word of lobprint for what isn't known."""


def names_school(said: str) -> bool:
    """Whether `said`, from between braces, is one of these; a capital is allowed."""
    return said[:1].lower() + said[1:] in NOBODY


def speaks_of_school(thing: Any) -> bool:
    """Whether any text in `thing` asks for the school."""
    found = False

    def heard(text: str) -> str:
        nonlocal found
        found = found or "{school." in text.lower()
        return text

    _each(thing, heard)
    return found


def for_school(thing: T, school: School | None, words: Teksten) -> T:
    """`thing`, in the words of sector and school, with the names of `school`; `words`
    are those of lobprint in its language."""
    known = {name: _known(name, school, words) for name in NOBODY}

    def filled(text: str) -> str:
        return PLACEHOLDER.sub(lambda match: _said(match[0], match[1], known), text)

    made: T = _each(thing, filled)
    return made


def _known(name: str, school: School | None, words: Teksten) -> str:
    given = school and getattr(school, name.removeprefix("school."))
    return str(given or getattr(words, NOBODY[name]))


def _said(whole: str, name: str | None, known: Mapping[str, str]) -> str:
    if name is None or not names_school(name):
        return whole
    value = known[name[:1].lower() + name[1:]]
    return literal(curl(capital(value) if name[:1].isupper() else value))


def _each(value: Any, said: Callable[[str], str]) -> Any:
    """`value`, with each text in it as `said` has it."""
    if isinstance(value, str):
        return said(value)
    if isinstance(value, tuple):
        return tuple([_each(one, said) for one in value])
    if isinstance(value, dict):
        return {name: _each(one, said) for name, one in value.items()}
    if not is_dataclass(value):
        return value
    kind: Any = type(value)
    return kind(*[_each(getattr(value, field.name), said) for field in fields(kind)])
