"""Entries of a list in the order that `na` asks for."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.content.own.layer import Layer
from lobprint.content.yaml_nodes import Node, Scalar
from lobprint.prose.suggest import nearest

FRONT = "begin"
"""`na: begin` puts an entry before all others."""
_MOST_GUESSES = 30
"""Among more entries than that, no nearest is looked for."""


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
    front: list[Row] = []
    anchors: dict[int, Row] = {}
    for row in rows:
        if _wants_front(row, first):
            front.append(row)
        elif row.after is not None:
            anchor = _anchor(row, row.after, first, layer)
            if anchor is not None:
                anchors[id(row)] = anchor
    _break_rounds(rows, anchors, layer)
    ahead = {id(row) for row in front} | set(anchors)
    still = [row for row in rows if id(row) not in ahead]
    placed = _spread([*front, *still], rows, anchors)
    return [row.node for row in placed if not row.left_out]


def _wants_front(row: Row, first: dict[str, Row]) -> bool:
    after = row.after
    return isinstance(after, Scalar) and after.text == FRONT and FRONT not in first


def _anchor(row: Row, after: Node, first: dict[str, Row], layer: Layer) -> Row | None:
    """The row after which `row` wants to stand, when it is there."""
    if not isinstance(after, Scalar) or not after.text:
        hint = f"Schrijf 'na: \"1.2\"', of 'na: {FRONT}' voor vooraan."
        layer.reading.fault(after, "hier hoort een kenmerk", hint)
        return None
    name = after.text
    if name not in first:
        near = nearest(name, first) if len(first) <= _MOST_GUESSES else None
        hint = f"Bedoelde u '{near}'?" if near else f"Vooraan is 'na: {FRONT}'."
        message = f"'{name}' is er niet (meer); '{row.id}' kan er niet na komen"
        layer.warn(after, message, hint)
    return first.get(name)


def _break_rounds(rows: list[Row], anchors: dict[int, Row], layer: Layer) -> None:
    """Where rows follow each other round and round, one of them stays where it was."""
    seen: dict[int, int] = {}
    for number, row in enumerate(rows):
        step: Row | None = row
        while step is not None and id(step) not in seen:
            seen[id(step)] = number
            step = anchors.get(id(step))
        if step is None or seen[id(step)] != number or step.after is None:
            continue
        del anchors[id(step)]
        message = f"'{step.id}' komt zo na zichzelf"
        layer.warn(step.after, message, "Laat hier 'na' weg.")


def _spread(start: list[Row], rows: list[Row], anchors: dict[int, Row]) -> list[Row]:
    """Every row, each with its followers after it, and theirs after them."""
    followers: dict[int, list[Row]] = {}
    for row in rows:
        if id(row) in anchors:
            followers.setdefault(id(anchors[id(row)]), []).append(row)
    placed: list[Row] = []
    waiting = start[::-1]
    while waiting:
        row = waiting.pop()
        placed.append(row)
        waiting += reversed(followers.get(id(row), []))
    return placed
