"""YAML text to nodes that know their place. Nothing is ever constructed from a tag.

libyaml reads the events (the pure reader where libyaml is missing); the tree is built
here, so that depth, size and aliases are bounded while reading, and so that `nee`,
`1.1` and `2026` stay the words that somebody wrote.
"""

from __future__ import annotations

from typing import Any

import yaml

from lobprint.content.yaml_builder import Builder
from lobprint.content.yaml_faults import fault
from lobprint.content.yaml_nodes import Node
from lobprint.errors import ContentError, Place, Problem

MOST_BYTES = 1_000_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(file: str, data: bytes) -> Node:
    """The only document in `data`; `file` is its name in messages.

    Raises ContentError: not UTF-8, broken YAML, empty, too large, too deep.
    """
    root = read_any_yaml(file, data)
    if root is None:
        raise ContentError(
            Problem("dit bestand is leeg", Place(file), "Er hoort YAML in te staan.")
        )
    return root


def read_any_yaml(file: str, data: bytes) -> Node | None:
    """As `read_yaml`, but a file without anything or with remarks alone is None."""
    text = decode(file, data)
    try:
        builder = Builder(file, text)
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        raise ContentError(fault(file, error, text)) from None
    if builder.repeated:
        raise ContentError(builder.repeated)
    return builder.root


def decode(file: str, data: bytes) -> str:
    """`data` as text. Raises ContentError when it is too large or not UTF-8."""
    if len(data) > MOST_BYTES:
        size = f"het bestand is {len(data) // 1000} kB groot; hoogstens 1000 kB kan"
        raise ContentError(Problem(size, Place(file), "Verdeel het over bestanden."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8-sig")) + 1
        place = Place(file, before.count(b"\n") + 1, column)
        hint = "Sla het bestand op als UTF-8 (bij 'codering' of 'encoding')."
        raise ContentError(
            Problem("hier staat een teken dat geen UTF-8 is", place, hint)
        ) from None
