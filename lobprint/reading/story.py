"""The words of a file in the order in which they are read, and what is marked in them.

A story has lines (paragraphs, also those in cells and boxes) and marks: stretches of
words within a content control, or within a bookmark. Both readers (`docx`, `odt`) tell
a `Scribe` what they come across.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lobprint.ooxml.controls import BOOKMARK

Kind = Literal["tag", "bookmark"]
OURS = BOOKMARK
"""How the bookmarks begin that say which field they are around; others mark nothing."""
BLANK = " \t\n\u00a0\u2003\u200b\ufeff"
"""What shows nothing: an empty control holds no-break spaces, or lines to write on."""
MOST_OPEN = 100
"""Marks that may lie within each other; in what people make three do."""


@dataclass(slots=True)
class Line:
    """A paragraph."""

    words: str = ""


class Stretch(NamedTuple):
    """Part of a line, from `start` to `end`."""

    line: Line
    start: int
    end: int


@dataclass(slots=True)
class Mark:
    """What is marked by a control with this tag, or by a bookmark of this name.

    box    it is a box to tick, and `ticked` whether it says itself that it is
    empty  it says itself that nothing is filled in: what it shows holds the place
    ended  its end was there too; without that, what it holds is not known
    holds  other marks of its kind begin within it
    pictures  how many hang or stand in it
    """

    kind: Kind
    name: str
    box: bool = False
    ticked: bool = False
    empty: bool = False
    ended: bool = False
    holds: bool = False
    pictures: int = 0
    stretches: list[Stretch] = field(default_factory=list)

    @property
    def words(self) -> str:
        """Line by line, without what is blank around each."""
        if self.empty:
            return ""
        parts = [line.words[start:end] for line, start, end in self.stretches]
        return "\n".join(one.strip(BLANK) for one in parts).strip(BLANK)


@dataclass(slots=True)
class Story:
    """`captions` is what stands beside tables and pictures for who can't see them: some
    programs write that as lines."""

    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)


class Scribe:
    """Writes a story down."""

    def __init__(self) -> None:
        self.story = Story()
        self._lines: list[Line] = []
        self._open: list[Mark] = []

    @property
    def marking(self) -> bool:
        """Whether anything is marked here."""
        return bool(self._open)

    def begin_line(self) -> None:
        """A paragraph begins; one may stand in a box that hangs in another."""
        line = Line()
        self._lines.append(line)
        self.story.lines.append(line)
        for mark in self._open:
            mark.stretches.append(Stretch(line, 0, 0))

    def end_line(self) -> None:
        self._lines.pop()

    def write(self, words: str) -> None:
        """Words of the line that is being written; outside any line they are none."""
        if not self._lines or not words:
            return
        line = self._lines[-1]
        start = len(line.words)
        line.words += words
        for mark in self._open:
            last = mark.stretches[-1] if mark.stretches else None
            if last and last.line is line:
                mark.stretches[-1] = Stretch(line, last.start, len(line.words))
            else:
                mark.stretches.append(Stretch(line, start, len(line.words)))

    def begin(self, mark: Mark) -> None:
        if len(self._open) >= MOST_OPEN:
            return
        self.story.marks.append(mark)
        for one in self._open:
            one.holds = one.holds or one.kind == mark.kind
        self._open.append(mark)
        if self._lines:
            at = len(self._lines[-1].words)
            mark.stretches.append(Stretch(self._lines[-1], at, at))

    def end(self, mark: Mark | None) -> None:
        for at, one in enumerate(self._open):
            if one is mark:
                one.ended = True
                del self._open[at]
                break

    def picture(self) -> None:
        """A picture, wherever words could be."""
        for mark in self._open:
            mark.pictures += 1
