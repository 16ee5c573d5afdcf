"""Values of Python as the nodes that YAML would have given.

A node has no line; its place is the path of keys that leads to it, `huisstijl.kleur`.
"""

from __future__ import annotations

import datetime
from collections import abc

from lobprint.content.yaml_nodes import MOST_DEPTH, Mapping, Node, Scalar, Sequence
from lobprint.errors import ContentError, Place, Problem

PLAIN = str | int | float | datetime.date | None


def node_of(value: object, name: str, above: str = "", depth: int = 0) -> Node:
    """`value`, which is called `name`: mappings, lists, texts, numbers, dates, True and
    False, and None for what is not filled in. Raises ContentError for anything else."""
    if depth > MOST_DEPTH:
        message = f"dit is te diep genest; hoogstens {MOST_DEPTH} lagen kan"
        raise ContentError(Problem(message, Place(name)))
    if isinstance(value, abc.Mapping):
        paths = [f"{above}{key}" for key in value]
        keys = [
            Scalar(str(key), 0, 0, quoted=True, file=path)
            for key, path in zip(value, paths, strict=True)
        ]
        inner = [
            node_of(one, path, f"{path}.", depth + 1)
            for one, path in zip(value.values(), paths, strict=True)
        ]
        return Mapping(0, 0, keys, inner, name)
    if isinstance(value, list | tuple):
        return Sequence(
            0, 0, [node_of(one, name, above, depth + 1) for one in value], name
        )
    if not isinstance(value, PLAIN):
        message = f"hier kan geen {type(value).__name__} staan"
        hint = "Geef een tekst, een getal, een lijst of een mapping."
        raise ContentError(Problem(message, Place(name), hint))
    if isinstance(value, bool):
        value = "ja" if value else "nee"
    text = "" if value is None else str(value)
    return Scalar(text, 0, 0, quoted=bool(text), file=name)
