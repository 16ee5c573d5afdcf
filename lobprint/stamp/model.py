"""The stamp, as it is kept in files: no names of people, no clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

FILE = "lobprint-velden.json"
"""How it is called as an attachment of a PDF."""
SPACE = "urn:lobprint:velden"
"""The namespace of the XML that a Word file carries it in."""
PROPERTY = "lobprint-build"
"""The property of a Word file that has its build alone: LibreOffice keeps it."""
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The signs of a build: letters that are taken for digits are not among them."""
SIGNS = 8
BUILD = re.compile(f"[{CROCKFORD}]{{{SIGNS}}}")
"""How a build looks."""
LONGEST = 2_000
"""Signs of a name or a title."""
FieldKind = Literal["check", "choice", "text", "date"]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on paper: the page (from 1), and mm from the top left of the sheet."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class StampedOption:
    """An answer of a choice: `value` is what is kept, `label` what is read."""

    value: str
    label: str
    box: Box


@dataclass(frozen=True, slots=True)
class StampedField:
    """A field: its id, the id of its form, what is filled in, and what it asks.

    `box` is where it stands; a choice has one for each of its `options` instead.
    `given` is whether something stood in it when the file was made, such as a name;
    `circled` whether it is a word to draw a circle around, and has no box to tick."""

    id: str
    form: str
    kind: FieldKind
    name: str
    box: Box | None = None
    options: tuple[StampedOption, ...] = ()
    given: bool = False
    circled: bool = False


@dataclass(frozen=True, slots=True)
class StampedForm:
    """A form: `owner` is whose sheets these are (`Part.owner`)."""

    id: str
    title: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file says of itself.

    build    eight signs of Crockford's base 32, made of the content, the sector, the
             school and the version of lobprint's layout
    title    of the document: that of its workbook, or of the form that it is
    copies   how many copies are in it, one after the other, when there are more: the
             fields of the second are called `exemplaar2.` and their id
    example  whether it is filled in as an example
    """

    build: str
    title: str
    sector: str
    language: str
    forms: tuple[StampedForm, ...]
    fields: tuple[StampedField, ...]
    copies: int = 0
    example: bool = False
