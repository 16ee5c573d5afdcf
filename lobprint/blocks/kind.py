"""What every kind of block has: one entry in the registry for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

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
Half = Callable[[Any, Any], Any]


@dataclass(frozen=True, slots=True)
class Halves:
    """What makes a block that pieces can't say: a function (block, Room) that gives
    slabs, and one (block, Body) that gives WordprocessingML. Each imports its module
    when it is first called: who only reads the model needs no writer."""

    printed: Half
    word: Half


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of block.

    block     its class
    elements  the elements that templates write it with, and what they hold
    build     makes the block of such an element
    lower     says what it looks like, in pieces
    inner     the elements in those, as "around/element"
    halves    where `lower` gives an `Own`
    vormen    what an onderdeel is called that becomes such a block
    """

    block: type[Block]
    elements: Mapping[str, Rule]
    build: Callable[[Tag], Block]
    lower: Callable[[Any, Place], Lowered]
    inner: Mapping[str, Rule] = field(default_factory=dict)
    halves: Halves | None = None
    vormen: Vormen = field(default_factory=dict)
