"""What must be known of a print before a page of it can be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from lobprint.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Print:
    """A document as it was printed: its stamp, and the PDF with nothing filled in (or
    with what was filled in before it was printed)."""

    stamp: Stamp
    pdf: bytes


class Prints(Protocol):
    """What the press knows; it may be asked again, for it remembers."""

    def of_build(self, build: str) -> Print | None:
        """The print of which a code speaks; None when it can't be made any more."""
        ...

    def likely(self) -> Iterable[Print]:
        """What a page without a code may be: few, the likeliest first."""
        ...
