"""Which document of ours a Word file is, when it doesn't say so itself.

By the names of fields that are left in it, the document that knows most of them; of
documents that know as many, the one of which most lines are in the file. Without any
name, by lines alone: so much of it must be there that it is no chance (`ENOUGH`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lobprint.ooxml.controls import bookmark_of
from lobprint.reading.forms import Written
from lobprint.reading.loose import said_in
from lobprint.reading.marks import without_copy
from lobprint.reading.sheets import targets
from lobprint.reading.story import Story

ENOUGH = 200
"""Letters in lines of the file that are the document's as well."""
SHORTEST = 12
"""Letters of a line that tells documents apart."""


class Likeness(NamedTuple):
    names: int
    letters: int


def likeliest(theirs: Story, documents: Iterable[Written]) -> Written | None:
    """The document that a file is, or None when it is none of ours."""
    names = {without_copy(mark.name) for mark in theirs.marks}
    lines = {one for one in said_in(theirs, theirs.marks) if len(one) >= SHORTEST}
    best, found = Likeness(0, 0), None
    for written in documents:
        known = names & {
            name for tag in targets(written.stamp) for name in (tag, bookmark_of(tag))
        }
        if len(known) < best.names or (names and not known):
            continue
        like = Likeness(len(known), sum(map(len, lines & written.said)))
        if like > best:
            best, found = like, written
    return found if best.names or best.letters >= ENOUGH else None
