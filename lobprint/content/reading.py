"""A file while it is read: its faults, and where each value stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from lobprint.content.yaml_nodes import Node
from lobprint.errors import Place, Problem


@dataclass(slots=True)
class Reading:
    """One file while it is read: its faults, and where each value stood.

    `places` has (id of the object, attribute or key) -> place, for later checks."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    places: dict[tuple[int, str], Place] = field(default_factory=dict)

    def place(self, node: Node) -> Place:
        return Place(node.file or self.file, node.line, node.column)

    def fault(self, node: Node, message: str, hint: str = "") -> None:
        self.problems.append(Problem(message, self.place(node), hint))

    def of(self, owner: object, key: str = "") -> Place:
        """Where `key` of `owner` was written; else where `owner` was, else the file."""
        places = self.places
        here = places.get((id(owner), key)) or places.get((id(owner), ""))
        return here or Place(self.file)


Reader = Callable[[Node, Reading], Any]
"""How a node is read: as a value, or as an empty one with a fault."""
