"""The values of a mapping, by the keys that its class has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lobprint.content.reading import Reader, Reading
from lobprint.content.yaml_nodes import Mapping, Node, Scalar
from lobprint.errors import Place
from lobprint.prose.suggest import suggestion


@dataclass(slots=True)
class Key:
    """One key of a class: how it is read, and whether it is required; whether it is a
    text, or has keys of its own, under which there may be nothing."""

    reader: Reader
    required: bool
    text: bool
    record: bool
    below: frozenset[str] = frozenset()
    """The names of those keys."""


def values_of(
    node: Node, keys: dict[str, Key], reading: Reading
) -> tuple[dict[str, Any], dict[str, Place]]:
    """The values of a mapping by key, with the place of each. What is wrong is told to
    `reading`; a required key has a value all the same."""
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    if isinstance(node, Mapping):
        for name, value in node.entries():
            key = keys.get(name.text)
            if key is None:
                hint = _deeper(name.text, keys) or suggestion(name.text, keys)
                reading.fault(name, f"onbekende sleutel '{name.text}'", hint)
                continue
            places[name.text] = reading.place(value)
            if key.required or not (key.record and _blank(value)):
                values[name.text] = _value(name, value, key, reading)
    else:
        wanted = ", ".join(name for name, key in keys.items() if key.required)
        hint = f"Schrijf elke regel als 'sleutel: tekst' ({wanted})."
        reading.fault(node, "hier horen sleutels met elk een waarde", hint)
    _fill_in(node, keys, values, reading)
    return values, places


def _deeper(name: str, keys: dict[str, Key]) -> str:
    """The hint for `kleur` beside `huisstijl` instead of under it."""
    above = next((top for top, key in keys.items() if name in key.below), None)
    return f"Zet het onder '{above}:', met twee spaties ervoor." if above else ""


def _value(name: Scalar, node: Node, key: Key, reading: Reading) -> Any:
    value = key.reader(node, reading)
    if key.required and key.text and _blank(node):
        _fault_blank(name, node, reading)
    return value


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
    node: Node, keys: dict[str, Key], values: dict[str, Any], reading: Reading
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
