"""What stands next: the space under a block depends on what follows it."""

from __future__ import annotations

from lobprint.document import (
    Block,
    Canvas,
    Details,
    Heading,
    NextStep,
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
    after = _after(block, room)
    return least if after is None or isinstance(after, OWN_SPACE) else most


def has_sequel(block: Block, room: Room) -> bool:
    """Whether what follows belongs to the block: its first action, or who and when."""
    return isinstance(_after(block, room), NextStep | Details)


def _after(block: Block, room: Room) -> Block | None:
    blocks = room.part.blocks
    place = next((at for at, one in enumerate(blocks) if one is block), len(blocks))
    return blocks[place + 1] if place + 1 < len(blocks) else None
