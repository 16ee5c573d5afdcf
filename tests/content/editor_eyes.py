"""What an editor makes of a YAML file before it looks at the schema: the JSON of YAML
1.2, in which `1.1` is a number, `true` a truth value and `nee` a word."""

from __future__ import annotations

import re
from typing import Any

from lobprint.content.yaml_nodes import Mapping, Node, Scalar
from lobprint.content.yaml_source import read_yaml

_INTEGER = re.compile(r"[-+]?[0-9]+")
_HEX = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "True": True, "TRUE": True}
_WORDS |= {"false": False, "False": False, "FALSE": False}


def seen(data: bytes) -> Any:
    """`data`, YAML, as an editor sees it."""
    return _value(read_yaml("a file", data))


def _value(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text if node.quoted else _plain(node)
    if isinstance(node, Mapping):
        return {
            key.text: _value(value)
            for key, value in zip(node.keys, node.values, strict=True)
        }
    return [_value(item) for item in node.items]


def _plain(node: Scalar) -> Any:
    if node.empty:
        return None
    if _INTEGER.fullmatch(node.text):
        return int(node.text)
    if _HEX.fullmatch(node.text):
        return int(node.text, 16)
    if _FLOAT.fullmatch(node.text):
        return float(node.text)
    return _WORDS.get(node.text, node.text)
