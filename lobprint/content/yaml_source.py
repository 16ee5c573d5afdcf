"""YAML text to nodes that know their place. Nothing is ever constructed from a tag.

libyaml reads the events (the pure reader where libyaml is missing); the tree is built
here, so that depth, size and aliases are bounded while reading, and so that `nee`,
`1.1` and `2026` stay the words that somebody wrote.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from lobprint.content.yaml_builder import Builder
from lobprint.content.yaml_faults import fault
from lobprint.content.yaml_nodes import Node
from lobprint.errors import ContentError, Place, Problem

MOST_BYTES = 1_000_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOUND = re.compile("exceeded|maximum|too (deep|large|long|many)")
"""How libyaml says that a bound of its own was met."""


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
        builder = _built(file, text)
    except yaml.YAMLError as error:
        raise _refusal(file, error, text) from None
    if builder.repeated:
        raise ContentError(builder.repeated)
    return builder.root


def _built(file: str, text: str) -> Builder:
    builder = Builder(file, text)
    for event in yaml.parse(text, Loader=_LOADER):
        builder.take(event)
    return builder


def _refusal(file: str, error: yaml.YAMLError, text: str) -> ContentError:
    """What to say of `error`: the bound of ours that it came before, or its own fault.

    libyaml reads ahead, and may give up at a bound of its own before it told the events
    that would have met ours. Of the text up to there it does tell them.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is not None and _BOUND.search(str(getattr(error, "problem", None))):
        try:
            _built(file, text[: mark.index])
        except ContentError as ours:
            return ours
        except yaml.YAMLError:  # it ends too early, which is no news
            pass
    return ContentError(fault(file, error, text))


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
