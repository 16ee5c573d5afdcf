"""YAML text to nodes that know their place. Nothing is ever constructed from a tag.

libyaml reads the events (the pure reader where libyaml is missing); the tree is built
here, so that depth, size and aliases are bounded while reading, and so that `nee`,
`1.1` and `2026` stay the words that somebody wrote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import yaml

from lobprint.content.plain_text import decode, refuse_web_page
from lobprint.content.yaml_builder import Builder
from lobprint.content.yaml_faults import fault
from lobprint.content.yaml_nodes import Node
from lobprint.errors import ContentError, Place, Problem

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BOUND = re.compile("exceeded|maximum|too (deep|large|long|many)")
"""How libyaml says that a bound of its own was met."""


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in one file; `root` is None for a file without anything. `doubts` are
    warnings: what YAML reads otherwise than it was hardly meant."""

    root: Node | None
    doubts: tuple[Problem, ...] = ()


def written(file: str, data: bytes) -> Written:
    """The only document in `data`; `file` is its name in messages.

    Raises ContentError: no text, broken YAML, too large, too deep, keys twice."""
    text = decode(file, data)
    refuse_web_page(file, text)
    builder = Builder(file, text)
    try:
        _build(builder, text)
    except yaml.YAMLError as error:
        last = [] if builder.doubts.broken else [_refusal(file, error, text)]
        raise ContentError([*builder.told, *last]) from None
    if not all(problem.warning for problem in builder.told):
        raise ContentError(builder.told)
    return Written(builder.root, tuple(builder.told))


def read_any_yaml(file: str, data: bytes) -> Node | None:
    """What stands in a file; None when that is nothing, or remarks alone."""
    return written(file, data).root


def read_yaml(file: str, data: bytes) -> Node:
    """As `read_any_yaml`, of a file in which something must stand."""
    return filled(file, written(file, data))


def filled(file: str, found: Written) -> Node:
    """The root of `found`. Raises ContentError when there is nothing."""
    if found.root is None:
        raise ContentError(
            Problem("dit bestand is leeg", Place(file), "Er hoort YAML in te staan.")
        )
    return found.root


def _build(builder: Builder, text: str) -> None:
    for event in yaml.parse(text, Loader=_LOADER):
        builder.take(event)


def _refusal(file: str, error: yaml.YAMLError, text: str) -> Problem:
    """What to say of `error`: the bound of ours that it came before, or its own fault.

    libyaml reads ahead, and may give up at a bound of its own before it told the events
    that would have met ours. Of the text up to there it does tell them.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is not None and _BOUND.search(str(getattr(error, "problem", None))):
        try:
            _build(Builder(file, text), text[: mark.index])
        except ContentError as ours:
            return ours.problems[0]
        except yaml.YAMLError:  # it ends too early, which is no news
            pass
    return fault(file, error, text)
