"""A document: metadata and parts, each on its own paper."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from lobprint.document.attachment import Attachment
from lobprint.document.block import Block
from lobprint.document.walk import FormField, fields_in
from lobprint.language import Teksten, teksten

Paper = Literal["A4", "A4-landscape", "A3-landscape", "A3-portrait"]
Kind = Literal["cover", "chapter", "poster", "form"]


LEARNERS = ("lerende", "ouders")
"""Groups of forms that learners write in, or their parents: larger than a team does."""


@dataclass(frozen=True, slots=True)
class Part:
    """A form or a chapter. It starts on a new page.

    id        target of links, the same in every school
    title     in the outline and the table of contents
    footer    the form's name at the foot of its pages, until a PageBreak changes it
    group     the heading under which it stands in the contents
    audience  who fills it in, shown in the contents, and `time`: how long it takes
    listed    whether it stands in the contents (the cover and the contents don't)
    recto     starts on a right-hand page; blank_verso leaves the next page empty, for
              sheets that are cut up
    easy      all of its words are 12 pt or more, with large pictograms
    owner     whose sheets these are: nobody else's stand on their backs (leaves.py)
    """

    id: str
    title: str
    blocks: tuple[Block, ...]
    kind: Kind = "chapter"
    paper: Paper = "A4"
    footer: str = ""
    group: str = ""
    audience: str = ""
    listed: bool = True
    recto: bool = False
    blank_verso: bool = False
    owner: str = ""
    time: str = ""
    easy: bool = False

    @property
    def learner(self) -> bool:
        """Whether it is a learner's."""
        return self.owner.partition(".")[0] in LEARNERS


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents; `target` is the id of a part or of a heading. With its
    time stands the paper, when a school has to look for that."""

    title: str
    target: str
    audience: str = ""
    children: tuple[ContentsEntry, ...] = ()
    time: str = ""


@dataclass(frozen=True, slots=True)
class ContentsGroup:
    title: str
    entries: tuple[ContentsEntry, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One workbook or one form, for one school and one sector.

    running is the name of the document at the head of each page; author is the school,
    or who made the workbook when there is none. `date` (of the edition) comes from
    outside: the engine has no clock. `person` is whose copy it is, and then stands at
    the head of each page instead of the document's name. `language` is the tag of what
    it is written in (BCP 47), `words` are those of lobprint itself in it: what is being
    spoken when it is made. `team` stands behind the
    school at the head of each page. `example` is whether it is filled in as an example.
    `attachments` go along in the PDF, such as the numbers of a report as csv; a Word
    file has no place for them. With `codes` each page of a PDF that has fields says
    which it is, so that a scan of it can be read.
    """

    id: str
    title: str
    running: str
    author: str
    sector: Literal["vo", "mbo", "hbo"]
    parts: tuple[Part, ...]
    school: str | None = None
    subject: str = ""
    date: datetime.date | None = None
    language: str = "nl-NL"
    words: Teksten = field(default_factory=teksten)
    person: str = ""
    team: str = ""
    example: bool = False
    attachments: tuple[Attachment, ...] = ()
    codes: bool = True

    @property
    def head(self) -> str:
        """What stands at the head of each page: whose copy it is, or its name."""
        return self.person or self.running

    @property
    def loose(self) -> bool:
        """Whether it is one form by itself, which has the school's logo at its head."""
        return len(self.parts) == 1 and self.parts[0].kind in ("form", "chapter")

    def contents(self) -> tuple[ContentsGroup, ...]:
        """The listed parts by group, in order, with the headings that ask for it."""
        groups: list[tuple[str, list[ContentsEntry]]] = []
        for part in self.parts:
            if not part.listed:
                continue
            if not groups or groups[-1][0] != part.group:
                groups.append((part.group, []))
            groups[-1][1].append(_entry(part))
        return tuple(ContentsGroup(title, tuple(rows)) for title, rows in groups)

    def blocks(self) -> Iterator[Block]:
        """All blocks of all parts, in reading order."""
        for part in self.parts:
            yield from part.blocks

    def fields(self) -> Iterator[FormField]:
        """All that can be filled in, in reading order."""
        for part in self.parts:
            for each in fields_in(part.blocks):
                yield FormField(part.id, each)


def _entry(part: Part) -> ContentsEntry:
    entries = [block.entry for block in part.blocks if block.entry]
    children = tuple([ContentsEntry(title, target) for target, title in entries])
    paper = "A3" if part.paper.startswith("A3") else ""
    time = ", ".join(filter(None, (part.time, paper)))
    return ContentsEntry(part.title, part.id, part.audience, children, time)
