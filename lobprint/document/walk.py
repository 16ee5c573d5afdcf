"""The fields of a block, a part or a document, in the order in which they are read.

The fields of a block stand in reading order in its class; so nobody needs to know which
blocks there are to find what people fill in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Literal

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
    def options(self) -> tuple[str, ...]:
        """What a choice is between, in words; none for another field."""
        options = self.field.options if isinstance(self.field, Choice) else ()
        return tuple([option.label for option in options])


def fields_in(thing: object) -> Iterator[Field]:
    """All fields in a block, or in anything that holds blocks, in reading order."""
    if isinstance(thing, Field):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from fields_in(one)
    elif is_dataclass(thing):  # a block, or what it is made of
        for one in fields(thing):
            yield from fields_in(getattr(thing, one.name))
