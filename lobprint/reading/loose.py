"""What stands in a file and in no field: so that nothing that somebody typed is lost.

A line is ours when the form has it, wherever it stood, or has it as part of what it
says. Of a line with fields only what stands beside those counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from lobprint.reading.place import plain
from lobprint.reading.sheets import targets
from lobprint.reading.signs import BOXES
from lobprint.reading.story import Mark, Story
from lobprint.stamp import Stamp

_NUMBER = re.compile(r"\d+")
_NO_BOXES = dict.fromkeys(map(ord, BOXES), " ")
_LETTERS = re.compile(r"[^\W_]")
SHORT = 6
MOST, LONGEST = 500, 5_000
"""Lines that are listed, and letters of each: more is another text, not an answer."""
REST = "[… de rest staat in het bestand zelf]"


def unknown_in(theirs: Story, stamp: Stamp) -> tuple[str, ...]:
    """The words in controls that are no field of `stamp`: all that can be said without
    the form as it was written."""
    known = targets(stamp)
    marks = (one for one in theirs.marks if one.kind == "tag" and one.name not in known)
    return _few(one.words for one in marks)


def loose_in(
    theirs: Story, said: Set[str], found: Iterable[Mark], placed: Set[int]
) -> tuple[str, ...]:
    """The lines of `theirs` that say something which is neither `said` in the form as
    it was written nor stands in a field that was `found`, nor in a line (by `id`) that
    is `placed`."""
    new = [
        words
        for line, words in zip(theirs.lines, beside(theirs, found), strict=True)
        if words not in said and id(line) not in placed
    ]
    whole = " ".join(said) if new else ""
    return _few(words for words in new if _is_new(words, said, whole))


def beside(story: Story, marks: Iterable[Mark]) -> Iterator[str]:
    """What stands in each line beside `marks`."""
    cuts: dict[int, list[tuple[int, int]]] = {}
    for mark in marks:
        for line, start, end in mark.stretches:
            cuts.setdefault(id(line), []).append((start, end))
    for line in story.lines:
        here = cuts.get(id(line))
        yield _cut(line.words, sorted(here)) if here else line.words


def _cut(words: str, cuts: Iterable[tuple[int, int]]) -> str:
    left, at = "", 0
    for start, end in cuts:
        left, at = f"{left}{words[at:start]} ", max(at, end)
    return left + words[at:]


def _is_new(words: str, said: Set[str], whole: str) -> bool:
    """A short text may be part of anything."""
    like = alike(words)
    if like in said or not _LETTERS.search(words):
        return False
    return len(like) < SHORT or like not in whole


def alike(words: str) -> str:
    """Whatever page it refers to, and whichever boxes are ticked in it."""
    return plain(_NUMBER.sub("", words.translate(_NO_BOXES)))


def _few(lines: Iterable[str]) -> tuple[str, ...]:
    """Each line once; what is too much is cut, and that is said."""
    found = [*dict.fromkeys(filter(None, map(plain, lines)))]
    few = (f"{one[:LONGEST]} {REST}" if one[LONGEST:] else one for one in found[:MOST])
    return (*few, *([REST] if found[MOST:] else []))
