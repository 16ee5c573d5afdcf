"""The table of contents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lobprint.blocks.kind import Halves, Kind, Rule
from lobprint.blocks.place import Place
from lobprint.blocks.tag import Tag
from lobprint.document import Block
from lobprint.pieces import Lowered, Own


@dataclass(frozen=True, slots=True)
class Contents(Block):
    """The table of contents; its entries come from `Document.contents()`."""


def build(_: Tag) -> Contents:
    return Contents()


def lower(block: Contents, _: Place) -> Lowered:
    return [Own(block)]


def _printed(block: Contents, room: Any) -> Any:
    from lobprint.blocks.contents.printed import contents

    return contents(block, room)


def _word(block: Contents, body: Any) -> str:
    from lobprint.blocks.contents.word import contents

    return contents(block, body)


KINDS = (
    Kind(Contents, {"contents": Rule()}, build, lower, halves=Halves(_printed, _word)),
)
