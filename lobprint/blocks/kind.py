"""What every kind of block has: one entry in the registry for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from lobprint.blocks.place import Place
from lobprint.blocks.vorm import Vormen
from lobprint.document import Block
from lobprint.pieces import Lowered

if TYPE_CHECKING:
    from lobprint.blocks.tag import Tag


@dataclass(frozen=True, slots=True)
class Rule:
    """What an element of templates may hold. An attribute or child with `!` is
    required; a child with `+` stands there at least once, one with `?` or `!` at most
    once. `text` is whether words may stand in it; `words!` says they must."""

    attributes: str = ""
    children: str = ""
    text: str = ""


WORDS = Rule(text="words!")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of block.

    block     its class
    elements  the elements that templates write it with, and what they hold; none for
              a block that only reports have
    build     makes the block of such an element
    lower     says what it looks like, in pieces
    inner     the elements in those, as "around/element"
    halves    whether `lower` gives an `Own`: then there is a half for each writer
    vormen    what an onderdeel is called that becomes such a block
    """

    block: type[Block]
    elements: Mapping[str, Rule]
    build: Callable[[Tag], Block] | None
    lower: Callable[[Any, Place], Lowered]
    inner: Mapping[str, Rule] = field(default_factory=dict)
    halves: bool = False
    vormen: Vormen = field(default_factory=dict)

    def half(self, writer: Literal["printed", "word"]) -> Callable[[Any, Any], Any]:
        """What makes a block that pieces can't say: the function with the name of its
        room, in the module for that writer. `printed` makes slabs of a block and a
        Room, `word` WordprocessingML of a block and a Body.

        It is imported when it is first asked for: who only reads the model needs no
        writer. Raises TypeError for a block without halves."""
        if not self.halves:
            raise TypeError(f"the block {self.block.__name__} has no halves")
        room = self.block.__module__
        made: Callable[[Any, Any], Any]
        made = getattr(import_module(f"{room}.{writer}"), room.rpartition(".")[2])
        return made
