"""The fields of a block, a part or a document, in the order in which they are read.

The fields of a block stand in reading order in its class; so nobody needs to know which
blocks there are to find what people fill in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Literal

from lobprint.document.fields import Check, Choice, Date, Field, Text


@dataclass(frozen=True, slots=True)
class FormField:
    """A field where it stands: `form` is the id of its part."""

    form: str
    field: Field

    @property
    def id(self) -> str:
        """The tag of its control in Word, and its name in the PDF."""
        return self.field.id

    @property
    def kind(self) -> Literal["check", "choice", "text", "date"]:
        """What is filled in: a tick, one of its options, words or a day."""
        match self.field:
            case Check():
                return "check"
            case Choice():
                return "choice"
            case Text():
                return "text"
            case Date():
                return "date"

    @property
    def label(self) -> str:
        """Its name for people, which a screen reader says."""
        return self.field.name

    @property
    def question(self) -> str:
        """What it asks, for who doesn't see the form: its name, or more than that."""
        asks = self.field.asks if isinstance(self.field, Choice | Text) else ""
        return asks or self.label

    @property
    def options(self) -> tuple[str, ...]:
        """What a choice is between, in words; none for another field."""
        options = self.field.options if isinstance(self.field, Choice) else ()
        return tuple([option.label for option in options])


def fields_in(thing: object) -> Iterator[Field]:
    """All fields in a block, or in anything that holds blocks, in reading order."""
    found: list[Field] = []
    _gather(thing, found)
    return iter(found)


def _gather(thing: Any, found: list[Field]) -> None:
    """As a list that grows: a workbook has some ten thousand things to look in."""
    if isinstance(thing, Field):
        found.append(thing)
    elif isinstance(thing, tuple):
        for one in thing:
            _gather(one, found)
    else:
        kind: Any = type(thing)
        for name in _names(kind):
            _gather(getattr(thing, name), found)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    """What a block, or something that it is made of, holds."""
    return tuple([one.name for one in fields(kind)]) if is_dataclass(kind) else ()
