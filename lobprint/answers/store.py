"""What keeps answers: one port, with two ways behind it (`sqlite`, `portable`).

Reading the same file again changes nothing; a correction is never lost to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from lobprint.answers.model import Key, Source
from lobprint.document.state import Value
from lobprint.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Removed:
    """What is gone."""

    sources: tuple[str, ...]
    """Names of files of which nothing is left."""
    sheets: int
    answers: int


class Store(Protocol):
    """Keeps sources, and the stamps by which they were read."""

    def keep(self, source: Source, stamp: Stamp, read_on: str = "") -> bool:
        """Keep what was read on the day `read_on` (2026-11-24); False, and nothing
        changes, when the same file is there already."""
        ...

    def sources(self) -> list[Source]:
        """All that is kept, in the order in which it was read."""
        ...

    def name_of(self, source: str) -> str | None:
        """Under which name the file with this id was read; None when it isn't there."""
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
        beside it. An empty value says that nothing was meant. Raises UsageError for a
        sheet or a field that isn't there."""
        ...

    def accept(self, sheet: str, key: Key) -> None:
        """Somebody looked: the answer is as it was meant."""
        ...

    def rename(self, sheet: str, who: str) -> None:
        """Call the respondent of a sheet otherwise."""
        ...

    def remove_source(self, name: str) -> Removed:
        """All of the file, or the files, with this name."""
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
