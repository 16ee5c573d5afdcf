"""What YAML is made of here: words, lists and mappings that know their place.

A node knows its file by itself, for those of one tree may come from several. Lines and
columns count from 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML says that there is nothing."""
MOST_DEPTH = 50
"""Of lists and mappings in each other."""


@dataclass(slots=True)
class Scalar:
    """A value as written; `quoted` when it stood in quotes or as a block.

    `behind` is the rest of the line when nothing was filled in: what somebody meant as
    a value may have become a remark (`kleur: #00629B`)."""

    text: str
    line: int
    column: int
    quoted: bool = False
    file: str = ""
    behind: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in: `team:` or `team: ~`."""
        return not self.quoted and self.text in _EMPTY


@dataclass(slots=True)
class Sequence:
    """A list, from its first entry on."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)
    file: str = ""


@dataclass(slots=True)
class Mapping:
    """Keys with their values, in the order of the file; no key stands in it twice."""

    line: int
    column: int
    keys: list[Scalar] = field(default_factory=list)
    values: list[Node] = field(default_factory=list)
    file: str = ""

    def entries(self) -> Iterator[tuple[Scalar, Node]]:
        """Each key with its value."""
        return zip(self.keys, self.values, strict=True)

    def get(self, key: str) -> Node | None:
        """The value of `key`, when it is there."""
        return next((value for name, value in self.entries() if name.text == key), None)


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """Every value of the tree, without keys, in the order of the file."""
    if isinstance(node, Scalar):
        yield node
        return
    for child in node.items if isinstance(node, Sequence) else node.values:
        yield from scalars(child)
