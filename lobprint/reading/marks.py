"""Fields found by what is marked in a file: by tags of controls, else by bookmarks.

Every control that we write has a tag, and around it a bookmark of which the name says
the tag as well (`ooxml.controls`). Word and python-docx keep both; LibreOffice up to
7.4 throws tags away and keeps bookmarks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lobprint.ooxml.controls import bookmark_of
from lobprint.reading.copies import Named, counted
from lobprint.reading.sheets import targets
from lobprint.reading.story import Mark, Story
from lobprint.reading.taken import Taken
from lobprint.stamp import Stamp

_COPY = re.compile(r"[_ ]Copy[_ ]\d+$")
"""How LibreOffice ends the name of a bookmark that it copies, with a row or a frame."""
HOLDS = "Hier staat een ander invulvak in."
PICTURE = "Er staat een plaatje bij, en dat is niet gelezen."


@dataclass(frozen=True, slots=True)
class Marked:
    """A field in a file: its name, and the mark that says so."""

    tag: str
    mark: Mark


def marked(theirs: Story, tags: Iterable[str]) -> list[Marked]:
    """The marks of these fields, in the order of the file; bookmarks only for fields
    that no control has."""
    wanted = set(tags)
    by_bookmark = {bookmark_of(tag): tag for tag in wanted}
    controls = {mark.name for mark in theirs.marks if mark.kind == "tag"}
    found = []
    for mark in theirs.marks:
        if mark.kind == "tag" and mark.name in wanted:
            found.append(Marked(mark.name, mark))
        elif mark.kind == "bookmark" and mark.ended and not mark.holds:
            tag = by_bookmark.get(without_copy(mark.name))
            if tag and tag not in controls:
                found.append(Marked(tag, mark))
    return found


def bookmarks_in(theirs: Story) -> set[str]:
    """The names of all bookmarks around fields, whichever form they are of."""
    marks = (mark for mark in theirs.marks if mark.kind == "bookmark")
    return {without_copy(mark.name) for mark in marks}


def without_copy(name: str) -> str:
    return _COPY.sub("", name)


def taken_of(stamp: Stamp, found: list[Marked]) -> Iterator[Taken]:
    """What stands in them, with the copy and the row that each is in."""
    known = targets(stamp)
    names = [Named(one.tag, known[one.tag][0].id) for one in found]
    for one, times in zip(found, counted(stamp, names), strict=True):
        field, _ = known[one.tag]
        mark = one.mark
        words: str | bool = mark.words
        if field.kind in ("choice", "check") and mark.ticked:
            words = True
        yield Taken(one.tag, words, mark.kind, times.copy, times.row, _doubt(mark))


def _doubt(mark: Mark) -> str:
    doubts = (PICTURE if mark.pictures else "", HOLDS if mark.holds else "")
    return " ".join(filter(None, doubts))
