"""What a call to the desk comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lobprint.desk.frames import Data
from lobprint.desk.wishes import not_understood
from lobprint.errors import Problem

Json = dict[str, Any]


@dataclass(slots=True)
class Answer:
    """What a call comes to: JSON, files, and what there is to tell."""

    result: Json | None
    files: Mapping[str, Data] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


Calls = dict[str, Callable[[Json], Answer]]
"""Calls by name; what they raise is LobprintError."""


def text_in(args: Json, key: str) -> str:
    """The text at `key`. Raises UsageError when there is none."""
    value = args.get(key)
    if not isinstance(value, str):
        raise not_understood(key)
    return value
