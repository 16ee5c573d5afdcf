"""Which document of ours a file is, when it doesn't say so itself.

By the names of fields that are left in it, the document that knows most of them; of
documents that know as many, the one of which most lines are in the file. Without any
name, by lines alone: so much of it must be there that it is no chance (`ENOUGH`).
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple

from lobprint.ooxml.controls import bookmark_of
from lobprint.reading.forms import Written
from lobprint.reading.loose import alike, beside
from lobprint.reading.sheets import targets
from lobprint.reading.story import Story

ENOUGH = 200
"""Letters in lines of the file that are the document's as well."""
SHORTEST = 12
"""Letters of a line that tells documents apart."""


class Likeness(NamedTuple):
    """How many letters stand in lines that are known, and how few fields there are
    beside those that must be."""

    letters: int
    few: int = 0


def lines_of(theirs: Story) -> frozenset[str]:
    """The lines of a file by which documents may be told apart."""
    said = map(alike, beside(theirs, theirs.marks))
    return frozenset(filter(None, said))


def likeliest(
    names: Set[str], lines: Set[str], documents: Iterable[Written]
) -> Written | None:
    """The document with these names and lines in it, or None when it is none of
    ours."""
    known = [(len(names & _names(one)), one) for one in documents]
    most = max((count for count, _ in known), default=0)
    likely = [
        one for count, one in known if count == most and _titled(one, lines, most)
    ]
    best, found = Likeness(0), None
    for written in likely:
        shared = lines & written.said if lines else ()
        letters = sum(len(one) for one in shared if len(one) >= SHORTEST)
        like = Likeness(letters, -len(written.stamp.fields))
        if found is None or like > best:
            best, found = like, written
    return found if most or best.letters >= ENOUGH else None


def _titled(written: Written, lines: Set[str], names: int) -> bool:
    """Whether it may be in a file, as far as one sees before its words are written: by
    the names of fields in it, or else the titles of forms."""
    return bool(names) or any(alike(one.title) in lines for one in written.stamp.forms)


def _names(written: Written) -> set[str]:
    """How the fields of a document may be called in a file."""
    return {name for tag in targets(written.stamp) for name in (tag, bookmark_of(tag))}
