"""What is found while a file is read: its faults, and where each value stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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

    def keep(self, owner: object, nodes: Mapping[str, Node]) -> None:
        """Remember where each of `nodes` stood: what `owner` has under that name."""
        for key, node in nodes.items():
            self.places[id(owner), key] = self.place(node)

    def of(self, owner: object, key: str = "") -> Place:
        """Where `key` of `owner` was written; else where `owner` was, else the file."""
        places = self.places
        here = places.get((id(owner), key)) or places.get((id(owner), ""))
        return here or Place(self.file)
