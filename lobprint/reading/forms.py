"""What is known beside a file: how documents were when they were written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Protocol

from lobprint.reading.loose import alike, beside
from lobprint.reading.package import opened
from lobprint.reading.story import Story
from lobprint.stamp import Stamp


class Written:
    """A document as it is written now, when nothing is filled in: its stamp, and the
    story of its Word file, which is made when somebody asks for it."""

    def __init__(self, stamp: Stamp, write: Callable[[], bytes]) -> None:
        """`write` gives the bytes of its .docx."""
        self.stamp = stamp
        self._write = write

    @cached_property
    def story(self) -> Story:
        return opened(self._write()).story

    @cached_property
    def said(self) -> frozenset[str]:
        """What its lines say beside its fields: as it stands, and as it can be compared
        (`loose.alike`)."""
        story = self.story
        words = (*beside(story, story.marks), *story.captions)
        return frozenset((*words, *map(alike, words)))


class Forms(Protocol):
    """What the press knows. All three may be asked of every file: they remember."""

    def of_build(self, build: str) -> Stamp | None:
        """The stamp of a build: of what was read before, or is made now."""
        ...

    def like(self, stamp: Stamp) -> Written | None:
        """The document with that stamp as it is written now; None when it would have
        another build, as content has changed since."""
        ...

    def written(self) -> Iterable[Written]:
        """Documents as they are written now, the likeliest first; made while they are
        asked for, so that who finds one early waits no longer."""
        ...
