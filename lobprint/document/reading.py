"""Blocks to read: headings, text, tables, the cover and the contents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lobprint.document.fields import Text
from lobprint.document.inline import Inline


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (chapter), 2 (section, step) or 3.

    `number` is the big numeral of a step; `intro` the line under it. `contents` is the
    text under which the heading stands in the table of contents; None leaves it out.
    """

    level: Literal[1, 2, 3]
    text: Inline
    id: str | None = None
    number: str | None = None
    intro: Inline = ()
    contents: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a lead opens a chapter, small text explains a form."""

    text: Inline
    style: Literal["body", "lead", "small"] = "body"


@dataclass(frozen=True, slots=True)
class BulletList:
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    items: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A tip, explanation or privacy line; `label` is its bold first words."""

    label: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Quote:
    text: Inline
    by: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    text: Inline
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Two or three short texts side by side, read from left to right."""

    items: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    number: str
    statement: Inline
    text: Inline


@dataclass(frozen=True, slots=True)
class Statements:
    """Numbered sentences to hang on the wall, each with a line of our own."""

    items: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Plain data. `shares` are the relative widths of the columns; `title` says what
    the table holds, for a screen reader. The first column heads its row. `align_right`
    holds the indexes of columns with numbers. More rows than `room`, when it is given,
    close up to stand in the height of that many."""

    title: str
    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    shares: tuple[float, ...]
    align_right: tuple[int, ...] = ()
    room: int | None = None


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    term: str
    text: Inline


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms with what they mean; `title` says what it holds, for a screen reader."""

    title: str
    entries: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Authors (with year), the title (set in italics) and what follows it."""

    authors: str
    title: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    items: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """The "Bron: ..." line at the foot of a form page: where its content is from."""

    text: Inline


@dataclass(frozen=True, slots=True)
class CoverDetail:
    """A label on the cover with its value; without one there is a line to write on."""

    label: str
    value: str | None
    field: Text


@dataclass(frozen=True, slots=True)
class Cover:
    """The front page. `steps` are the five labels along the line, in order; `name`
    stands at the top when the brand has no logo."""

    title: str
    subtitle: Inline
    steps: tuple[str, ...]
    details: tuple[CoverDetail, ...]
    colophon: Inline
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents; its entries come from `Document.contents()`."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page, there with `footer` as the form's name."""

    footer: str | None = None
