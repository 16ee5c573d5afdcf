"""A block: what stands in a part, from top to bottom. Semantic, never visual."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Block:
    """What every block is; the blocks themselves stand in `lobprint.blocks`.

    airy     brings enough space above it: what comes before needs none below
    sequel   belongs to what comes before it: its first action, or who and when
    kop      is the kop of a form
    aside    may stand beside the line that the kop shares with a tijdlijn
    """

    airy: ClassVar[bool] = False
    sequel: ClassVar[bool] = False
    kop: ClassVar[bool] = False
    aside: ClassVar[bool] = False

    @property
    def rail(self) -> bool:
        """Whether it is a tijdlijn that stands."""
        return False

    @property
    def target(self) -> tuple[str, str] | None:
        """The id that a link can point at, and what that is called."""
        return None

    @property
    def entry(self) -> tuple[str, str] | None:
        """The same for its line in the table of contents."""
        return None
