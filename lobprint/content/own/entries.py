"""What an entry of a list says of itself, and the entries in the order that they ask
for: `weg` leaves one out, `na` says after which it stands.
"""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as ById
from dataclasses import dataclass, replace

from lobprint.content.findings import Reading
from lobprint.content.own.layer import Layer
from lobprint.content.typed import read_yes_or_no
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence
from lobprint.prose.suggest import meant

LEFT_OUT, AFTER = "weg", "na"
"""The keys of an entry that say what to do with it; no class has them."""
FRONT = "begin"
"""`na: begin` puts an entry before all others."""
MARKS_OF_NEW = (
    ("bron",),
    ("eigen_ontwerp",),
    ("titel", "formulieren"),
    ("titel", "onderdelen"),
    ("formulier",),
    ("uiteinden",),
)
"""An entry with an id that nobody knows is new when it has all keys of one of these."""
_MOST_GUESSES = 30
"""Among more entries than that, no nearest is looked for."""


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


@dataclass(slots=True, eq=False)
class Row:
    """An entry of a list; `after` says after which it was asked to stand."""

    id: str
    node: Node
    left_out: bool = False
    after: Node | None = None


def in_order(rows: list[Row], layer: Layer) -> list[Node]:
    """The entries that stay, each after the one that it asks for.

    The others keep their order; several after the same one keep theirs. What asks for
    an entry that isn't there stays where it was, with a warning."""
    first = {row.id: row for row in reversed(rows) if row.id}
    front = Row(FRONT, Scalar(FRONT, 0, 0), left_out=True)
    anchors: dict[Row, Row] = {}
    for row in rows:
        anchor = row.after and _anchor(row, row.after, first, layer, front)
        if anchor:
            anchors[row] = anchor
    _break_rounds(rows, anchors, layer)
    followers: dict[Row | None, list[Row]] = {None: [front]}
    for row in rows:
        followers.setdefault(anchors.get(row), []).append(row)
    placed: list[Row] = []
    waiting = followers[None][::-1]
    while waiting:
        placed.append(waiting.pop())
        waiting += reversed(followers.get(placed[-1], []))
    return [row.node for row in placed if not row.left_out]


def _anchor(
    row: Row, after: Node, first: ById[str, Row], layer: Layer, front: Row
) -> Row | None:
    """The row after which `row` wants to stand, when it is there."""
    if not isinstance(after, Scalar) or not after.text:
        hint = f"Schrijf 'na: \"1.2\"', of 'na: {FRONT}' voor vooraan."
        layer.reading.fault(after, "hier hoort een kenmerk", hint)
        return None
    name = after.text
    if name not in first and name != FRONT:
        known = first if len(first) <= _MOST_GUESSES else ()
        message = f"'{name}' is er niet (meer); '{row.id}' kan er niet na komen"
        layer.warn(after, message, meant(name, known, f"Vooraan is 'na: {FRONT}'."))
    return first.get(name, front if name == FRONT else None)


def _break_rounds(rows: list[Row], anchors: dict[Row, Row], layer: Layer) -> None:
    """Where rows follow each other round and round, one of them stays where it was."""
    seen: dict[Row, Row] = {}
    for row in rows:
        step: Row | None = row
        while step and step not in seen:
            seen[step] = row
            step = anchors.get(step)
        if step and step.after and seen[step] is row:
            del anchors[step]
            message = f"'{step.id}' komt zo na zichzelf"
            layer.warn(step.after, message, "Laat hier 'na' weg.")
