"""The columns of a list of schools: the keys of school.yaml, by themselves."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from lobprint.content.model import School
from lobprint.lists import Column

Path = tuple[str, ...]
"""Where a value stands in school.yaml: ("huisstijl", "kleur")."""


@dataclasses.dataclass(frozen=True, slots=True)
class Key:
    """A value of school.yaml: where it stands, and what it may be.

    `options` are the words that it can be, `yes_or_no` that it is one of those two;
    an `open` key has any names under it (`woorden`)."""

    path: Path
    options: tuple[str, ...] = ()
    yes_or_no: bool = False
    open: bool = False

    @property
    def name(self) -> str:
        """As its column is called; a key of huisstijl goes by its own name."""
        short = self.path[1:] if self.path[0] == "huisstijl" else self.path
        return ".".join((*short, "*") if self.open else short)


def keys_of(kind: Any = School, above: Path = ()) -> list[Key]:
    """Every value that a mapping of `kind` may have."""
    hints = get_type_hints(kind, include_extras=True)
    return [
        key
        for field in dataclasses.fields(kind)
        if not field.metadata.get("place")
        for key in _keys(hints[field.name], (*above, field.name))
    ]


def _keys(kind: Any, path: Path) -> Iterator[Key]:
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _keys(get_args(kind)[0], path)
    elif origin in (Union, UnionType):
        inner = next(arg for arg in get_args(kind) if arg is not NoneType)
        yield from _keys(inner, path)
    elif origin is Literal:
        yield Key(path, get_args(kind))
    elif origin is dict:
        yield Key(path, open=True)
    elif dataclasses.is_dataclass(kind):
        if any(field.metadata.get("alone") for field in dataclasses.fields(kind)):
            yield Key(path)
        yield from keys_of(kind, path)
    elif kind in (str, bool, int):
        yield Key(path, yes_or_no=kind is bool)


def columns_of(keys: list[Key]) -> list[Column]:
    """The columns for `keys`; `huisstijl.kleur` is `kleur`."""
    return [
        Column(key.name, (".".join(key.path),), required=key.path == ("naam",))
        for key in keys
    ]
