"""One short text for all that a file is made of: when that changed, so does this."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import PurePath
from typing import Any, Protocol

from lobprint.errors import Place

Plain = (str, int, float, bool, datetime.date, PurePath, type(None))


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


def fingerprint(*values: Any) -> str:
    """Of plain values, tuples, mappings and dataclasses, however deep.

    A Place doesn't count, for a row may move, nor does what isn't compared. Raises
    TypeError for what it doesn't know."""
    hashed = sha256()
    for value in values:
        _feed(hashed, value)
    return hashed.hexdigest()


def hash_of(data: bytes) -> str:
    """Of the bytes of a file."""
    return sha256(data).hexdigest()


def _feed(hashed: _Hash, value: Any) -> None:
    """Each value with its kind and length, so that no two can be taken for another."""
    if isinstance(value, Place):
        return
    if isinstance(value, bytes):
        _add(hashed, "bytes", value)
    elif isinstance(value, Plain):
        _add(hashed, type(value).__name__, str(value).encode("utf-8", "surrogatepass"))
    elif isinstance(value, tuple | list):
        _feed_all(hashed, "row", value)
    elif isinstance(value, Mapping):
        _feed_all(hashed, "mapping", sorted(value.items(), key=lambda item: item[0]))
    elif is_dataclass(value):
        inside = [
            (field.name, getattr(value, field.name))
            for field in fields(value)
            if field.compare
        ]
        _feed_all(hashed, type(value).__name__, inside)
    else:
        raise TypeError(f"no fingerprint of {type(value).__name__}")


def _feed_all(hashed: _Hash, kind: str, values: Any) -> None:
    _add(hashed, kind, str(len(values)).encode())
    for value in values:
        _feed(hashed, value)


def _add(hashed: _Hash, kind: str, data: bytes) -> None:
    hashed.update(f"{kind} {len(data)} ".encode())
    hashed.update(data)
