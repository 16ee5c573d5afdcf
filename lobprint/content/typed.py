"""From nodes to the dataclasses of the model, as their own types say (kinds.py).

All faults are collected: what can't be read gets an empty value, so that reading goes
on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from lobprint.content.findings import Reading
from lobprint.content.kinds import Kind, Maybe, Named, Record, Several, Text, record_of
from lobprint.content.suggest import suggestion
from lobprint.content.texts import MARKS
from lobprint.content.values import is_blank, is_empty, read_single
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")


def read(node: Node, kind: type[T], reading: Reading) -> T:
    """`node` as a `kind`, a dataclass; faults are added to `reading`."""
    made: Any = kind
    value: T = _record(node, record_of(made), reading)
    return value


def _value(node: Node, kind: Kind, reading: Reading) -> Any:
    match kind:
        case Record():
            return _record(node, kind, reading)
        case Several(each):
            return _several(node, each, reading)
        case Named(each):
            return _named(node, each, reading)
        case Maybe(inner):
            return None if is_empty(node) else _value(node, inner, reading)
    return read_single(node, kind, reading)


def _several(node: Node, each: Kind, reading: Reading) -> tuple[Any, ...]:
    if isinstance(node, Sequence):
        several = tuple([_value(item, each, reading) for item in node.items])
        items = enumerate(node.items)  # a thing knows its own place
        reading.keep(several, {str(n): it for n, it in items if isinstance(it, Scalar)})
        return several
    if not is_empty(node):
        hint = "Zet voor elk een streepje, of zet ze tussen [ en ]."
        reading.fault(node, "hier hoort een lijst", hint)
    return ()


def _named(node: Node, each: Kind, reading: Reading) -> dict[str, Any]:
    result: dict[str, Any] = {}
    if isinstance(node, Mapping):
        for key, value in node.entries():
            reading.problems.extend(MARKS["sleutel"](key.text, reading.place(key)))
            result[key.text] = _value(value, each, reading)
        reading.keep(result, {key.text: value for key, value in node.entries()})
    elif not is_empty(node):
        hint = "Schrijf elke regel als 'naam: tekst'."
        reading.fault(node, "hier horen namen met elk een waarde", hint)
    return result


def _record(node: Node, record: Record, reading: Reading) -> Any:
    """A mapping as the dataclass of `record`."""
    written = _with_key(node, record.alone)
    values: dict[str, Any] = {}
    found: dict[str, Node] = {"": node}
    for name, value in _entries(written, record, reading):
        found[name.text] = value
        kind, required = record.keys[name.text], name.text in record.required
        blank = is_blank(value)
        if required or not (blank and isinstance(kind, Record)):
            values[name.text] = _value(value, kind, reading)
        if required and blank and isinstance(kind, Text):
            _fault_blank(name, value, reading)
    _fill_in(written, record, values, reading)
    if record.place:
        values[record.place] = reading.place(node)
    result = record.made(**values)
    reading.keep(result, found)
    return result


def _with_key(node: Node, alone: str) -> Node:
    """A single word where a mapping may be: the value of its key `alone`."""
    if not alone or not isinstance(node, Scalar):
        return node
    key = Scalar(alone, node.line, node.column, file=node.file)
    return Mapping(node.line, node.column, [key], [node], node.file)


def _entries(
    node: Node, record: Record, reading: Reading
) -> Iterator[tuple[Scalar, Node]]:
    """What stands in `node` under a key that `record` has; of the rest is told."""
    if not isinstance(node, Mapping):
        wanted = ", ".join(name for name in record.keys if name in record.required)
        hint = f"Schrijf elke regel als 'sleutel: tekst' ({wanted})."
        reading.fault(node, "hier horen sleutels met elk een waarde", hint)
        return
    for key, value in node.entries():
        if key.text in record.keys:
            yield key, value
        else:
            hint = _deeper(key.text, record) or suggestion(key.text, record.keys)
            reading.fault(key, f"onbekende sleutel '{key.text}'", hint)


def _deeper(name: str, record: Record) -> str:
    """The hint for `kleur` beside `huisstijl` instead of under it."""
    for above, kind in record.keys.items():
        if isinstance(kind, Record) and name in kind.keys:
            return f"Zet het onder '{above}:', met twee spaties ervoor."
    return ""


def _fault_blank(name: Scalar, value: Node, reading: Reading) -> None:
    """A key without a value; where the key itself was left out too (see `alone`), what
    stood there."""
    if name.quoted or (name.line, name.column) != (value.line, value.column):
        reading.fault(value, f"'{name.text}' is leeg", "Vul een tekst in.")
    else:
        hint = "Vul het in, of haal deze regel weg."
        reading.fault(value, "hier is nog niets ingevuld", hint)


def _fill_in(
    node: Node, record: Record, values: dict[str, Any], reading: Reading
) -> None:
    """Report what is missing, and go on as if it were empty."""
    nothing = Scalar("", node.line, node.column, file=node.file)
    for name, kind in record.keys.items():
        if name in record.required and name not in values:
            if isinstance(node, Mapping):
                hint = f"Voeg een regel toe: '{name}: ...'."
                reading.fault(node, f"de sleutel '{name}' ontbreekt", hint)
            values[name] = _value(nothing, kind, Reading(reading.file))
