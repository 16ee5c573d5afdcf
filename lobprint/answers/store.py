"""What keeps answers: one port, with two ways behind it (`sqlite`, `portable`).

Reading the same file again changes nothing; a correction is never lost to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

from lobprint.answers.model import Answer, Key, Paper, Sheet, Source
from lobprint.document.state import Value
from lobprint.stamp import Stamp

Pictures = Mapping[str, bytes]
"""Pictures by their ids (`model.picture_id`)."""
NO_PICTURES: Pictures = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Removed:
    """What is gone."""

    sources: tuple[str, ...]
    """Names of files of which nothing is left."""
    sheets: int
    answers: int


class Store(Protocol):
    """Keeps sources, and the stamps by which they were read."""

    def keep(
        self,
        source: Source,
        stamp: Stamp | None,
        read_on: str = "",
        pictures: Pictures = NO_PICTURES,
    ) -> bool:
        """Keep what was read on the day `read_on` (2026-11-24), and the pictures of
        which it speaks; False, and nothing changes, when the same file is there
        already. Of pictures of which nothing could be read (`source.build` is "") there
        is no stamp; they give way to what is read of them later."""
        ...

    def sources(self) -> list[Source]:
        """All that is kept, in the order in which it was read."""
        ...

    def name_of(self, source: str) -> str | None:
        """Under which name the file with this id was read; None when it isn't there, or
        nothing could be read of it."""
        ...

    def picture(self, name: str) -> bytes | None:
        """The picture with this id."""
        ...

    def days(self) -> dict[str, str]:
        """On which day each file was read, by its id."""
        ...

    def stamp(self, build: str) -> Stamp | None:
        """The stamp of a build of which something was read."""
        ...

    def read_on(self) -> str:
        """The last day on which something was read, or nothing."""
        ...

    def correct(self, sheet: str, key: Key, value: Value, by: str) -> None:
        """Put `value` in a field of the sheet with this id; what was there before stays
        beside it. An empty value says that nothing was meant. A name that is typed over
        from paper is that of all sheets that the same respondent has in the file.
        Raises UsageError for a sheet or a field that isn't there."""
        ...

    def accept(self, sheet: str, key: Key) -> None:
        """Somebody looked: the answer is as it was meant."""
        ...

    def put_back(self, sheet: str, answer: Answer) -> None:
        """An answer is again as it was before somebody looked. Raises UsageError when
        it isn't there any more."""
        ...

    def rename(self, sheet: str, who: str) -> None:
        """Call the respondent of a sheet otherwise."""
        ...

    def join(self, sheet: str, into: str) -> None:
        """Two sheets are of one respondent: of one form they become one, with this id
        and name; of another form it gets the name. Raises UsageError when they have
        different answers to one question, or are of different prints of one form."""
        ...

    def look_again(
        self,
        source: str,
        at: int,
        paper: Paper,
        sheets: Iterable[Sheet] = (),
        pictures: Pictures = NO_PICTURES,
    ) -> None:
        """Somebody pointed out what a picture shows: instead of the paper at place `at`
        (from 0) of the file with this id there is `paper`, with `sheets` of which there
        were none. Raises UsageError when there is no such paper."""
        ...

    def remove_source(self, name: str) -> Removed:
        """All of the file, or the files, with this name; also of sheets that something
        on its pages was joined to."""
        ...

    def remove_respondent(self, who: str) -> Removed:
        """All sheets of this respondent, however the name is written. Of a file in
        which others have sheets as well the loose texts go too: nobody knows whose they
        are."""
        ...

    def remove_all(self) -> Removed:
        """All there is, stamps as well."""
        ...

    def remove_sheets(self, ids: Iterable[str]) -> Removed:
        """These sheets; and as for a respondent."""
        ...
