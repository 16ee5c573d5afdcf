"""From nodes to dataclasses, driven by the classes' own fields and types.

A field without default is a required key. A field's type says how it is read; marks in
`Annotated` (see model.py) say what its text must be. All faults are collected: what
can't be read gets an empty value, so that reading goes on.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, field
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

from lobprint.content.model import SECTORS
from lobprint.content.suggest import nearest, suggestion
from lobprint.content.texts import MARKS, SectorTekst
from lobprint.content.yaml_source import Mapping, Node, Scalar, Sequence
from lobprint.errors import Place, Problem

T = TypeVar("T")
_TRUE, _FALSE = frozenset({"true", "ja"}), frozenset({"false", "nee"})
_MOST_NUMBER = 99
_BRACES = "Begint de tekst met { of [? Zet hem dan tussen aanhalingstekens."


@dataclass(slots=True)
class Reading:
    """One file while it is read: its faults, and where each value stood.

    `places` has (id of the object, attribute or key) -> place, for later checks."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    places: dict[tuple[int, str], Place] = field(default_factory=dict)

    def place(self, node: Node) -> Place:
        return Place(self.file, node.line, node.column)

    def fault(self, node: Node, message: str, hint: str = "") -> None:
        self.problems.append(Problem(message, self.place(node), hint))

    def of(self, owner: object, key: str = "") -> Place:
        """Where `key` of `owner` was written; else where `owner` was, else the file."""
        places = self.places
        here = places.get((id(owner), key)) or places.get((id(owner), ""))
        return here or Place(self.file)


Reader = Callable[[Node, Reading], Any]


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
        return _marked(kind.__metadata__[0])
    if origin in (Union, UnionType):
        return _optional(next(arg for arg in get_args(kind) if arg is not NoneType))
    if origin is Literal:
        return _one_of(get_args(kind))
    if origin is tuple:
        return _several(_reader(get_args(kind)[0]))
    if origin is dict:
        return _named(_reader(get_args(kind)[1]))
    if dataclasses.is_dataclass(kind):
        return _record(kind)
    return {str: _text, bool: _yes_or_no, int: _number}[kind]


def _text(node: Node, reading: Reading) -> str:
    if isinstance(node, Scalar):
        return "" if node.empty else node.text.strip()
    reading.fault(node, "hier hoort tekst", _BRACES)
    return ""


def _yes_or_no(node: Node, reading: Reading) -> bool:
    word = node.text.lower() if isinstance(node, Scalar) else ""
    if word not in _TRUE | _FALSE:
        reading.fault(node, "hier hoort ja of nee", "Schrijf true, false, ja of nee.")
    return word in _TRUE


def _number(node: Node, reading: Reading) -> int:
    text = node.text if isinstance(node, Scalar) else ""
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= _MOST_NUMBER:
        return int(text)
    reading.fault(node, f"hier hoort een heel getal van 1 tot en met {_MOST_NUMBER}")
    return 1


def _marked(mark: str) -> Reader:
    """Text that must hold to the rule of `mark`; a Tekst may differ by sector."""
    check = MARKS[mark]

    def reader(node: Node, reading: Reading) -> str:
        if mark == "tekst" and isinstance(node, Mapping):
            return _by_sector(node, reading)
        text = _text(node, reading)
        if text:
            reading.problems.extend(check(text, reading.place(node)))
        return text

    return reader


def _by_sector(node: Mapping, reading: Reading) -> SectorTekst:
    texts: dict[str, str] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        if key.text not in SECTORS:
            near = nearest(key.text, SECTORS)
            hint = f"Bedoelde u '{near}'?" if near else _BRACES
            reading.fault(key, f"onbekende sector '{key.text}'", hint)
            continue
        text = _text(value, reading)
        if not text and isinstance(value, Scalar):
            reading.fault(key, f"de tekst voor {key.text} is leeg")
        reading.problems.extend(MARKS["tekst"](text, reading.place(value)))
        texts[key.text] = text
    result = SectorTekst(texts)
    for key, value in zip(node.keys, node.values, strict=True):
        reading.places[id(result), key.text] = reading.place(value)
    return result


def _optional(kind: Any) -> Reader:
    inner = _reader(kind)

    def reader(node: Node, reading: Reading) -> Any:
        empty = isinstance(node, Scalar) and node.empty
        return None if empty else inner(node, reading)

    return reader


def _one_of(options: tuple[str, ...]) -> Reader:
    def reader(node: Node, reading: Reading) -> str:
        text = _text(node, reading)
        if text in options:
            return text
        hint = suggestion(text, options) or f"Kies uit: {', '.join(options)}."
        if isinstance(node, Scalar):
            reading.fault(node, f"'{text}' kan hier niet", hint)
        return options[0]

    return reader


def _several(inner: Reader) -> Reader:
    def reader(node: Node, reading: Reading) -> tuple[Any, ...]:
        if isinstance(node, Sequence):
            return tuple([inner(item, reading) for item in node.items])
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


def _record(kind: Any) -> Reader:
    """A mapping as the dataclass `kind`."""
    hints = get_type_hints(kind, include_extras=True)
    every = dataclasses.fields(kind)
    place_key = next((f.name for f in every if f.metadata.get("place")), None)
    alone = next((f.name for f in every if f.metadata.get("alone")), None)
    keys = {
        f.name: _Key(_reader(hints[f.name]), _required(f), _is_text(hints[f.name]))
        for f in every
        if f.name != place_key
    }

    def reader(node: Node, reading: Reading) -> Any:
        if alone and isinstance(node, Scalar):
            key = Scalar(alone, node.line, node.column)
            node = Mapping(node.line, node.column, [key], [node])
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
            values[name.text] = key.reader(value, reading)
            if key.required and key.text and _blank(value):
                reading.fault(value, f"'{name.text}' is leeg", "Vul een tekst in.")
    else:
        wanted = ", ".join(name for name, key in keys.items() if key.required)
        hint = f"Schrijf elke regel als 'sleutel: tekst' ({wanted})."
        reading.fault(node, "hier horen sleutels met elk een waarde", hint)
    _fill_in(node, keys, values, reading)
    return values, places


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
        values[name] = key.reader(Scalar("", node.line, node.column), silent)
