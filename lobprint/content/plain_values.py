"""Values of Python as the nodes that YAML would have given.

A node has no line; its place is the path of keys that leads to it, `huisstijl.kleur`.
"""

from __future__ import annotations

from collections import abc

from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence


def node_of(value: object, name: str, above: str = "") -> Node:
    """`value`, which is called `name`: mappings, lists, texts, numbers, True and False,
    and None for what is not filled in. Anything else counts as its text."""
    if isinstance(value, abc.Mapping):
        paths = [f"{above}{key}" for key in value]
        keys = [
            Scalar(str(key), 0, 0, quoted=True, file=path)
            for key, path in zip(value, paths, strict=True)
        ]
        inner = [
            node_of(one, path, f"{path}.")
            for one, path in zip(value.values(), paths, strict=True)
        ]
        return Mapping(0, 0, keys, inner, name)
    if isinstance(value, list | tuple):
        return Sequence(0, 0, [node_of(one, name, above) for one in value], name)
    if isinstance(value, bool):
        value = "ja" if value else "nee"
    text = "" if value is None else str(value)
    return Scalar(text, 0, 0, quoted=bool(text), file=name)
