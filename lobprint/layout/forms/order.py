"""What stands next: the space under a block depends on what follows it."""

from __future__ import annotations

from lobprint.document import (
    Block,
    Canvas,
    Details,
    Heading,
    Note,
    PageBreak,
    SourceLine,
    Starters,
    StepLine,
)
from lobprint.layout.room import Room

OWN_SPACE = (Canvas, Details, Heading, Note, PageBreak, SourceLine, Starters, StepLine)
"""Blocks that bring enough space above them, or need none."""


def space_below(block: Block, room: Room, least: float, most: float) -> float:
    """`most` when a block follows that has little space of its own, else `least`."""
    blocks = room.part.blocks
    place = next((at for at, one in enumerate(blocks) if one is block), len(blocks))
    after = blocks[place + 1 : place + 2]
    return most if after and not isinstance(after[0], OWN_SPACE) else least
