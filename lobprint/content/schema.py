"""From nodes to dataclasses, driven by the classes' own fields and types.

A field without default is a required key. A field's type says how it is read; marks in
`Annotated` (see model.py) say what its text must be. All faults are collected: what
can't be read gets an empty value, so that reading goes on.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
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

from lobprint.content.reading import Reader, Reading
from lobprint.content.suggest import suggestion
from lobprint.content.texts import MARKS
from lobprint.content.values import (
    marked,
    one_of,
    read_number,
    read_text,
    read_yes_or_no,
)
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence
from lobprint.errors import Place

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
        for key, value in zip(node.keys, node.values, strict=True):
            reading.problems.extend(MARKS["sleutel"](key.text, reading.place(key)))
            result[key.text] = inner(value, reading)
            reading.places[id(result), key.text] = reading.place(value)
        return result

    return reader


@dataclass(slots=True)
class _Key:
    """One key of a class: how it is read, and what it is when it isn't there."""

    reader: Reader
    required: bool
    text: bool
    record: bool


def _record(kind: Any) -> Reader:
    """A mapping as the dataclass `kind`."""
    hints = get_type_hints(kind, include_extras=True)
    every = dataclasses.fields(kind)
    place_key = next((f.name for f in every if f.metadata.get("place")), None)
    alone = next((f.name for f in every if f.metadata.get("alone")), None)
    keys = {
        f.name: _Key(
            _reader(hints[f.name]),
            _required(f),
            _is_text(hints[f.name]),
            dataclasses.is_dataclass(hints[f.name]),
        )
        for f in every
        if f.name != place_key
    }

    def reader(node: Node, reading: Reading) -> Any:
        if alone and isinstance(node, Scalar):
            key = Scalar(alone, node.line, node.column, file=node.file)
            node = Mapping(node.line, node.column, [key], [node], node.file)
        values, places = _values(node, keys, reading)
        if place_key:
            values[place_key] = reading.place(node)
        result = kind(**values)
        for name, place in places.items():
            reading.places[id(result), name] = place
        reading.places[id(result), ""] = reading.place(node)
        return result

    return reader


def _required(key: dataclasses.Field[Any]) -> bool:
    missing = dataclasses.MISSING
    return key.default is missing and key.default_factory is missing


def _is_text(hint: Any) -> bool:
    return hint is str or get_origin(hint) is Annotated


def _values(
    node: Node, keys: dict[str, _Key], reading: Reading
) -> tuple[dict[str, Any], dict[str, Place]]:
    """The values of a mapping by key, with the place of each."""
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    if isinstance(node, Mapping):
        for name, value in zip(node.keys, node.values, strict=True):
            key = keys.get(name.text)
            if key is None:
                hint = suggestion(name.text, keys)
                reading.fault(name, f"onbekende sleutel '{name.text}'", hint)
                continue
            places[name.text] = reading.place(value)
            if key.record and not key.required and _blank(value):
                continue  # nothing under it: as if it weren't there
            values[name.text] = key.reader(value, reading)
            if key.required and key.text and _blank(value):
                _fault_blank(name, value, reading)
    else:
        wanted = ", ".join(name for name, key in keys.items() if key.required)
        hint = f"Schrijf elke regel als 'sleutel: tekst' ({wanted})."
        reading.fault(node, "hier horen sleutels met elk een waarde", hint)
    _fill_in(node, keys, values, reading)
    return values, places


def _fault_blank(name: Scalar, value: Node, reading: Reading) -> None:
    """A key without a value; where the key itself was left out too (see `alone`), what
    stood there."""
    if name.quoted or (name.line, name.column) != (value.line, value.column):
        reading.fault(value, f"'{name.text}' is leeg", "Vul een tekst in.")
    else:
        hint = "Vul het in, of haal deze regel weg."
        reading.fault(value, "hier is nog niets ingevuld", hint)


def _blank(node: Node) -> bool:
    return isinstance(node, Scalar) and (node.empty or not node.text.strip())


def _fill_in(
    node: Node, keys: dict[str, _Key], values: dict[str, Any], reading: Reading
) -> None:
    """Report what is missing, and go on as if it were empty."""
    for name, key in keys.items():
        if not key.required or name in values:
            continue
        if isinstance(node, Mapping):
            hint = f"Voeg een regel toe: '{name}: ...'."
            reading.fault(node, f"de sleutel '{name}' ontbreekt", hint)
        silent = Reading(reading.file)
        values[name] = key.reader(
            Scalar("", node.line, node.column, file=node.file), silent
        )
