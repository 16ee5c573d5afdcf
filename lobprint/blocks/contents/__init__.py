"""The table of contents."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.blocks.kind import Kind, Rule
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


KINDS = (Kind(Contents, {"contents": Rule()}, build, lower, halves=True),)
