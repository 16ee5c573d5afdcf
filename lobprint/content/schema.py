"""From nodes to dataclasses, driven by the classes' own fields and types.

A field without default is a required key. A field's type says how it is read; marks in
`Annotated` (see model.py) say what its text must be. All faults are collected: what
can't be read gets an empty value, so that reading goes on.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from lobprint.content.keys import Key, values_of
from lobprint.content.reading import Reader, Reading
from lobprint.content.texts import MARKS
from lobprint.content.values import (
    marked,
    one_of,
    read_number,
    read_text,
    read_yes_or_no,
)
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")


def read(node: Node, kind: type[T], reading: Reading) -> T:
    """`node` as a `kind`, a dataclass; faults are added to `reading`."""
    wanted: Any = kind
    value: T = _reader(wanted)(node, reading)
    return value


@cache
def _reader(kind: Any) -> Reader:
    """How a value of type `kind` is read."""
    origin = get_origin(kind)
    if origin is Annotated:
        return marked(kind.__metadata__[0])
    if origin in (Union, UnionType):
        return _optional(next(arg for arg in get_args(kind) if arg is not NoneType))
    if origin is Literal:
        return one_of(get_args(kind))
    if origin is tuple:
        return _several(_reader(get_args(kind)[0]))
    if origin is dict:
        return _named(_reader(get_args(kind)[1]))
    if dataclasses.is_dataclass(kind):
        return _record(kind)
    return {str: read_text, bool: read_yes_or_no, int: read_number}[kind]


def _optional(kind: Any) -> Reader:
    inner = _reader(kind)

    def reader(node: Node, reading: Reading) -> Any:
        empty = isinstance(node, Scalar) and node.empty
        return None if empty else inner(node, reading)

    return reader


def _several(inner: Reader) -> Reader:
    def reader(node: Node, reading: Reading) -> tuple[Any, ...]:
        if isinstance(node, Sequence):
            several = tuple([inner(item, reading) for item in node.items])
            for number, item in enumerate(node.items):
                if isinstance(item, Scalar):  # a thing knows its own place
                    reading.places[id(several), str(number)] = reading.place(item)
            return several
        if not (isinstance(node, Scalar) and node.empty):
            hint = "Zet voor elk een streepje, of zet ze tussen [ en ]."
            reading.fault(node, "hier hoort een lijst", hint)
        return ()

    return reader


def _named(inner: Reader) -> Reader:
    def reader(node: Node, reading: Reading) -> dict[str, Any]:
        if not isinstance(node, Mapping):
            if not (isinstance(node, Scalar) and node.empty):
                hint = "Schrijf elke regel als 'naam: tekst'."
                reading.fault(node, "hier horen namen met elk een waarde", hint)
            return {}
        result: dict[str, Any] = {}
        for key, value in node.entries():
            reading.problems.extend(MARKS["sleutel"](key.text, reading.place(key)))
            result[key.text] = inner(value, reading)
            reading.places[id(result), key.text] = reading.place(value)
        return result

    return reader


def _record(kind: Any) -> Reader:
    """A mapping as the dataclass `kind`."""
    every = dataclasses.fields(kind)
    place_key = next((f.name for f in every if f.metadata.get("place")), None)
    of_itself = all(f.metadata.get("place") != "keys" for f in every)
    alone = next((f.name for f in every if f.metadata.get("alone")), None)
    keys = _keys(kind, [field for field in every if field.name != place_key])

    def reader(node: Node, reading: Reading) -> Any:
        values, places = values_of(_with_key(node, alone), keys, reading)
        if place_key:
            values[place_key] = reading.place(node) if of_itself else places
        result = kind(**values)
        for name, place in places.items():
            reading.places[id(result), name] = place
        reading.places[id(result), ""] = reading.place(node)
        return result

    return reader


def _keys(kind: Any, fields: list[dataclasses.Field[Any]]) -> dict[str, Key]:
    """What is known of the keys that are `fields` of the dataclass `kind`."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        field.name: Key(
            _reader(hints[field.name]),
            _required(field),
            _is_text(hints[field.name]),
            dataclasses.is_dataclass(hints[field.name]),
            _below(hints[field.name]),
        )
        for field in fields
    }


def _with_key(node: Node, alone: str | None) -> Node:
    """A single word where a mapping may be: the value of its key `alone`."""
    if alone is None or not isinstance(node, Scalar):
        return node
    key = Scalar(alone, node.line, node.column, file=node.file)
    return Mapping(node.line, node.column, [key], [node], node.file)


def _below(hint: Any) -> frozenset[str]:
    """The names of the keys of `hint`, when that is a class of its own."""
    if not dataclasses.is_dataclass(hint):
        return frozenset()
    return frozenset(field.name for field in dataclasses.fields(hint))


def _required(key: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return key.default is missing and key.default_factory is missing


def _is_text(hint: Any) -> bool:
    return hint is str or get_origin(hint) is Annotated
