"""A form that begins as another (`zoals: uitgangspunten`): its file says what differs.

So a sentence that hangs on a wall on A3 and stands in a workbook on A4 is written once,
and a school that changes it changes both."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from lobprint.content.findings import Reading
from lobprint.content.own.entries import with_entries
from lobprint.content.own.layer import Layer
from lobprint.content.own.overlay import lay_over
from lobprint.content.yaml_nodes import Mapping as YamlMapping
from lobprint.content.yaml_nodes import Node, Scalar
from lobprint.errors import Problem
from lobprint.prose.suggest import suggestion

LIKE = "zoals"
"""The key that names the other form."""
NAMES = ("id", "velden")
"""What no two forms share."""


def alike(
    forms: Mapping[str, tuple[str, Node]],
) -> Iterator[tuple[str, Node | Problem]]:
    """Each of `forms` (by id: its file and tree) that begins as another, with its whole
    tree; or what is wrong with the form that it names."""
    for name, (file, node) in forms.items():
        said = node.get(LIKE) if isinstance(node, YamlMapping) else None
        if isinstance(said, Scalar) and not said.empty:
            yield name, _whole(said, file, node, forms)


def _whole(
    said: Scalar, file: str, own: Node, forms: Mapping[str, tuple[str, Node]]
) -> Node | Problem:
    others = {name: node for name, (_, node) in forms.items() if not _is_like(node)}
    reading, wanted = Reading(file), said.text.strip()
    base = others.get(wanted)
    if not isinstance(base, YamlMapping):
        return _nothing(wanted, others, reading, said)
    layer = Layer(wanted, reading, closed=False)
    return _named(own, lay_over(base, own, layer))


def _is_like(node: Node) -> bool:
    return isinstance(node, YamlMapping) and node.get(LIKE) is not None


def _nothing(
    wanted: str, others: Collection[str], reading: Reading, said: Scalar
) -> Problem:
    message = f"het formulier '{wanted}' is er niet, of begint zelf als een ander"
    return Problem(message, reading.place(said), suggestion(wanted, others))


def _named(own: Node, whole: Node) -> Node:
    """`whole` with the id of `own`, after which its fields are called: an overlay keeps
    those of the form below."""
    if not isinstance(own, YamlMapping) or not isinstance(whole, YamlMapping):
        return whole
    ours = [pair for pair in own.entries() if pair[0].text in NAMES]
    rest = [pair for pair in whole.entries() if pair[0].text not in NAMES]
    return with_entries(own, [*ours, *rest])
