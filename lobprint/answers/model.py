"""What was read: files, the sheets in them, and an answer for each field.

A sheet is one form filled in by one respondent. It is there only when somebody wrote on
it: of a whole workbook in which one form is filled in, there is one sheet. A field that
is empty has no answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, NamedTuple, get_args

from lobprint.document.state import Value

Way = Literal["tag", "bookmark", "place", "pdf", "scan", "hand"]
"""How an answer was found: by the tag of a control in Word, by a bookmark, by the words
around it, as a field of a PDF, on a picture of the paper; or somebody typed it."""
WAYS: dict[str, Way] = {one: one for one in get_args(Way)}
"""By how they are written in a file, which may be anybody's."""
PaperState = Literal["read", "proposed", "blank", "refused", "aside"]
"""A page was read; nothing of it counts before somebody looked; it is white; nothing
was read of it; nor need it be, somebody said."""
PAPER_STATES: dict[str, PaperState] = {one: one for one in get_args(PaperState)}
Point = tuple[float, float]
TO_TYPE = "Handschrift: typ over wat er staat."
"""The doubt of what somebody wrote on paper, until somebody types it over."""


class Key(NamedTuple):
    """Which answer of a sheet: a field, and a row that somebody added (0: none)."""

    field: str
    row: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands in a field: words, a day as day-month-year, True for a tick, and of a
    choice the `value` of its option.

    row     0, or 1, 2, ... in rows that somebody added by copying this one
    marks   the options that are ticked when those are more; `value` is "" until
            somebody corrects it
    doubt   why somebody should look at it, in Dutch; empty when it is sure
    by      who corrected it, and `before`: what was read. An answer that somebody made
            empty stays, with "" or False
    sure    0 to 1, of what was seen on paper: the least sure is looked at first
    picture the id of a picture of it, which the store keeps; "" when there is none
    """

    field: str
    value: Value
    way: Way
    row: int = 0
    marks: tuple[str, ...] = ()
    doubt: str = ""
    by: str = ""
    before: Value | None = None
    sure: float = 1.0
    picture: str = ""

    @property
    def key(self) -> Key:
        return Key(self.field, self.row)

    @property
    def unseen(self) -> bool:
        """Whether it was seen on paper, and nobody said yet that it is so."""
        return self.way == "scan" and bool(self.doubt)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form, filled in by one respondent.

    `who` is how that one is called: by what stands in the field for the name, else by
    the name of the file. `copy` tells copies of one form in one file apart, from 1;
    `id` is unique among all that was read, and the same when it is read again."""

    id: str
    form: str
    who: str
    answers: tuple[Answer, ...]
    copy: int = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """A page on paper, as a picture showed it; or a picture in which none was found.

    picture  which picture of the file, from 1
    state    what became of it, and `why`, in Dutch, when it was not simply read
    page     of the document, from 1; 0 when nobody knows
    copy     whose it is, as `Sheet.copy`; 0 when nobody knows
    sheets   the ids of the sheets that have what stands on it
    corners  of the page, as parts of its picture, clockwise from its top left
    view     the id of a picture that the store keeps: the page laid flat (100 dots to
             the inch), or all there was to see when no page was found
    ink      the id of what was added to the print (`scan.doubles`)
    """

    picture: int
    state: PaperState
    why: str = ""
    page: int = 0
    copy: int = 0
    sheets: tuple[str, ...] = ()
    corners: tuple[Point, ...] = ()
    view: str = ""
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read.

    id      the sha256 of its bytes, in hexadecimals: the same file is read once. With
            pages of several builds it is as many sources: behind the id of the second
            stands its build
    name    of the file, without its folder
    format  "docx", "odt", "pdf" or "scan"
    build   of the stamp by which it was read; "" for pictures of which nothing was read
    loose   texts in it that could not be placed in any field
    papers  the pages in a scan, in their order
    """

    id: str
    name: str
    format: str
    build: str
    sheets: tuple[Sheet, ...]
    loose: tuple[str, ...] = ()
    papers: tuple[Paper, ...] = ()

    @property
    def pictures(self) -> Iterator[str]:
        """The ids of all pictures of it."""
        for sheet in self.sheets:
            yield from (one.picture for one in sheet.answers if one.picture)
        for paper in self.papers:
            yield from filter(None, (paper.view, paper.ink))


def picture_id(data: bytes) -> str:
    """Under which id the store keeps a picture: the same for the same bytes."""
    return sha256(data).hexdigest()[:32]
