"""What was read: files, the sheets in them, and an answer for each field.

A sheet is one form filled in by one respondent. It is there only when somebody wrote on
it: of a whole workbook in which one form is filled in, there is one sheet. A field that
is empty has no answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from lobprint.document.state import Value

Way = Literal["tag", "bookmark", "place", "pdf", "hand"]
"""How an answer was found: by the tag of a control in Word, by a bookmark, by the words
around it, as a field of a PDF; or somebody typed it."""
WAYS: dict[str, Way] = {one: one for one in get_args(Way)}
"""By how they are written in a file, which may be anybody's."""


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
    """

    field: str
    value: Value
    way: Way
    row: int = 0
    marks: tuple[str, ...] = ()
    doubt: str = ""
    by: str = ""
    before: Value | None = None

    @property
    def key(self) -> Key:
        return Key(self.field, self.row)


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
class Source:
    """A file that was read.

    id      the sha256 of its bytes, in hexadecimals: the same file is read once
    name    of the file, without its folder
    format  "docx", "odt" or "pdf"
    build   of the stamp by which it was read
    loose   texts in it that could not be placed in any field
    """

    id: str
    name: str
    format: str
    build: str
    sheets: tuple[Sheet, ...]
    loose: tuple[str, ...] = ()
