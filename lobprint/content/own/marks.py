"""What an entry of a list says of itself: its id, and what is to be done with it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from lobprint.content.findings import Reading
from lobprint.content.values import read_yes_or_no
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence

LEFT_OUT, AFTER = "weg", "na"
"""The keys of an entry that say what to do with it; no class has them."""
MARKS_OF_NEW = (("bron",), ("eigen_ontwerp",), ("titel", "formulieren"))
"""An entry with an id that nobody knows is new when it has all keys of one of these."""


def id_of(node: Node) -> str:
    """The id of an entry; empty for what has none."""
    name = node.get("id") if isinstance(node, Mapping) else None
    return name.text if isinstance(name, Scalar) else ""


def has_ids(node: Node | None) -> bool:
    """Whether `node` is a list of things with an id."""
    return isinstance(node, Sequence) and any(
        isinstance(item, Mapping) and item.get("id") for item in node.items
    )


def says_new(own: Mapping) -> bool:
    """Whether an entry has what only a new one has."""
    return any(all(_says(own.get(key)) for key in keys) for keys in MARKS_OF_NEW)


def _says(node: Node | None) -> bool:
    if isinstance(node, Scalar):
        return not node.empty and node.text.lower() not in {"false", "nee"}
    return node is not None


def leaves_out(own: Mapping, reading: Reading) -> bool:
    """Whether an entry asks to be left out; `reading` is told what it can't read."""
    said = own.get(LEFT_OUT)
    return said is not None and read_yes_or_no(said, reading)


def without_marks(own: Mapping) -> Mapping:
    """An entry as its class knows it."""
    marks = (LEFT_OUT, AFTER)
    return with_entries(
        own, [pair for pair in own.entries() if pair[0].text not in marks]
    )


def with_entries(base: Mapping, pairs: Collection[tuple[Scalar, Node]]) -> Mapping:
    """`base` with other keys and values."""
    return replace(base, keys=[key for key, _ in pairs], values=[v for _, v in pairs])
