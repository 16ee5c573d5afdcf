"""From nodes to the dataclasses of the model, as their own types say (kinds.py).

All faults are collected: what can't be read gets an empty value, so that reading goes
on.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from lobprint.content.findings import Reading
from lobprint.content.kinds import (
    Choice,
    Kind,
    Maybe,
    Named,
    Plain,
    Record,
    Several,
    Text,
    record_of,
)
from lobprint.content.model import VOOR
from lobprint.content.texts import MARKS, SectorTekst, composed
from lobprint.content.yaml_blanks import EDGES
from lobprint.content.yaml_causes import mistyped, no_item
from lobprint.content.yaml_nodes import Mapping, Node, Scalar, Sequence
from lobprint.errors import Problem
from lobprint.look.pictograms import NAMES
from lobprint.prose.suggest import meant, suggestion

T = TypeVar("T")
TRUE, FALSE = frozenset({"true", "ja"}), frozenset({"false", "nee"})
MOST_NUMBER = 99
MOST_APART = 5
"""Keys that are missing in one place and are each told by themselves."""
SIZE = re.compile(r"(?!0+(?:[.,]0+)?$)0*[0-9]{1,2}(?:[.,][0-9]{1,9})?")
_COLOR_REMARK = re.compile(r"([ \t]*)(#(?:[0-9A-Fa-f]{3}){1,2})(?!\w)")
_REMARK = re.compile(r"[ \t]*#\S")
_AROUND = f"{string.whitespace}{EDGES}"
_COLON = "Staat er een dubbele punt in de tekst? Zet hem dan tussen aanhalingstekens."
_BRACES = "Begint de tekst met { of [? Zet hem dan tussen aanhalingstekens."


def read(node: Node, kind: type[T], reading: Reading) -> T:
    """`node` as a `kind`, a dataclass; faults are added to `reading`."""
    made: Any = kind
    value: T = _record(node, record_of(made), reading)
    return value


def _value(node: Node, kind: Kind, reading: Reading) -> Any:
    match kind:
        case Text(mark):
            return _marked(node, mark, reading)
        case Plain(of):
            readers = {bool: read_yes_or_no, int: _number, float: _size}
            return readers[of](node, reading)
        case Choice(options):
            return _one_of(node, options, reading)
        case Maybe(inner):
            return None if is_empty(node) else _value(node, inner, reading)
        case Several(each):
            return _several(node, each, reading)
        case Named(each, mark):
            return _named(node, each, mark, reading)
        case Record():
            return _record(node, kind, reading)


def is_empty(node: Node) -> bool:
    """Whether nothing was filled in."""
    return isinstance(node, Scalar) and node.empty


def is_blank(node: Node) -> bool:
    """Whether nothing was filled in, or only spaces."""
    return isinstance(node, Scalar) and (node.empty or not node.text.strip())


def _several(node: Node, each: Kind, reading: Reading) -> tuple[Any, ...]:
    if isinstance(node, Sequence):
        several = tuple([_value(item, each, reading) for item in node.items])
        items = enumerate(node.items)  # a thing knows its own place
        reading.keep(several, {str(n): it for n, it in items if isinstance(it, Scalar)})
        return several
    if not is_empty(node):
        _fault_no_list(node, reading)
    return ()


def _fault_no_list(node: Node, reading: Reading) -> None:
    """A text or keys where a list is needed."""
    if isinstance(node, Scalar) and not node.quoted:
        seen = no_item(reading.place(node), node.text)
        if seen:
            reading.problems.append(seen)
            return
    hint = "Zet voor elk een streepje, of zet ze tussen [ en ]."
    reading.fault(node, "hier hoort een lijst", hint)


def _named(node: Node, each: Kind, mark: str, reading: Reading) -> dict[str, Any]:
    result: dict[str, Any] = {}
    if isinstance(node, Mapping):
        for key, value in node.entries():
            reading.problems.extend(MARKS[mark](key.text, reading.place(key)))
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
    if record.places:
        at = {key: reading.place(one) for key, one in found.items() if key}
        values[record.places] = at
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
        _fault_no_keys(node, record, reading)
        return
    for key, value in node.entries():
        if key.text in record.keys:
            yield key, value
        else:
            hint = _deeper(key.text, record) or suggestion(key.text, record.keys)
            reading.fault(key, f"onbekende sleutel '{key.text}'", hint)


def _fault_no_keys(node: Node, record: Record, reading: Reading) -> None:
    """A text where keys are needed: one of them without its space, or none at all."""
    if isinstance(node, Scalar) and not node.quoted:
        seen = mistyped(reading.place(node), node.text)
        if seen:
            reading.problems.append(seen)
            return
    wanted = ", ".join(name for name in record.keys if name in record.required)
    hint = "Schrijf elke regel als 'sleutel: tekst'"
    hint = f"{hint} ({wanted})." if wanted else f"{hint}."
    reading.fault(node, "hier horen sleutels met elk een waarde", hint)


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
        hint = "Vul een tekst in."
        if isinstance(value, Scalar) and _REMARK.match(value.behind):
            hint = "Begint de tekst met #? Zet hem dan tussen aanhalingstekens."
        reading.fault(value, f"'{name.text}' is leeg", hint)
    else:
        hint = "Vul het in, of haal deze regel weg."
        reading.fault(value, "hier is nog niets ingevuld", hint)


def _fill_in(
    node: Node, record: Record, values: dict[str, Any], reading: Reading
) -> None:
    """Report what is missing, and go on as if it were empty."""
    nothing = Scalar("", node.line, node.column, file=node.file)
    missing = [
        name for name in record.keys if name in record.required and name not in values
    ]
    if isinstance(node, Mapping):
        _tell_missing(node, missing, reading)
    for name in missing:
        values[name] = _value(nothing, record.keys[name], Reading(reading.file))


def _tell_missing(node: Mapping, missing: list[str], reading: Reading) -> None:
    """Each key that is missing; when there are many, all at once."""
    if len(missing) > MOST_APART:
        named = ", ".join(f"'{name}'" for name in missing)
        hint = "Voeg voor elk een regel toe."
        reading.fault(node, f"deze sleutels ontbreken: {named}", hint)
        return
    for name in missing:
        hint = f"Voeg een regel toe: '{name}: ...'."
        reading.fault(node, f"de sleutel '{name}' ontbreekt", hint)


def read_yes_or_no(node: Node, reading: Reading) -> bool:
    """True for ja and true, else False."""
    word = node.text.lower() if isinstance(node, Scalar) else ""
    if word not in TRUE | FALSE:
        reading.fault(node, "hier hoort ja of nee", "Schrijf ja of nee.")
    return word in TRUE


def _number(node: Node, reading: Reading) -> int:
    """A whole number from 1."""
    text = node.text if isinstance(node, Scalar) else ""
    digits = text.lstrip("0") if text.isascii() and text.isdigit() else ""
    if 0 < len(digits) <= len(str(MOST_NUMBER)):
        return int(digits)
    reading.fault(node, f"hier hoort een heel getal van 1 tot en met {MOST_NUMBER}")
    return 1


def _size(node: Node, reading: Reading) -> float:
    """A number above 0 and below 100, with a point or a comma before its decimals."""
    text = node.text if isinstance(node, Scalar) else ""
    if SIZE.fullmatch(text):
        size = float(text.replace(",", "."))
        return int(size) if size.is_integer() else size  # as it is told: 'hoogte: 7'
    reading.fault(node, "hier hoort een getal onder de 100, zoals 7 of 7.5")
    return 10  # fits wherever a size is asked for


def _one_of(node: Node, options: tuple[str, ...], reading: Reading) -> str:
    """One of these words; the first for what is none of them."""
    text = _text(node, reading)
    if text in options:
        return text
    hint = suggestion(text, options)
    if not hint or options == NAMES:  # a drawing's name may be no word like what it is
        near = meant(text, options)
        hint = f"{near} Kies uit: {', '.join(options)}.".lstrip()
    if isinstance(node, Scalar):
        reading.fault(node, f"'{text}' kan hier niet", hint)
    return options[0]


def _text(node: Node, reading: Reading) -> str:
    """Words, without the spaces around them; empty for what isn't text."""
    if isinstance(node, Scalar):
        return "" if node.empty else node.text.strip(_AROUND)
    reading.fault(node, "hier hoort tekst", _no_text(node))
    return ""


def _no_text(node: Mapping | Sequence) -> str:
    """The hint for keys or a list where a text was meant."""
    key = node.keys[0] if isinstance(node, Mapping) and node.keys else None
    if key and (key.line, key.column) == (node.line, node.column):  # no { before it
        return _COLON
    return _BRACES


def _marked(node: Node, mark: str, reading: Reading) -> str:
    """Text that must hold to the rule of `mark`; a Tekst may differ by sector."""
    if mark == "tekst" and isinstance(node, Mapping):
        return _by_sector(node, reading)
    text = _text(node, reading)
    if mark in ("naam", "tekst"):
        text = composed(text)
    if text:
        reading.problems.extend(MARKS[mark](text, reading.place(node)))
    elif mark == "kleur" and isinstance(node, Scalar):
        _check_remark(node, reading)
    return text


def _check_remark(node: Scalar, reading: Reading) -> None:
    """A fault where a colour without quotes became a remark."""
    color = _COLOR_REMARK.match(node.behind)
    if color:
        place = reading.place(node)
        place = replace(place, column=place.column + len(color[1]))
        message = f"{color[2]} telt zo niet mee: wat na een # staat, slaat YAML over"
        hint = f'Zet de kleur tussen aanhalingstekens: "{color[2]}".'
        reading.problems.append(Problem(message, place, hint))


def _by_sector(node: Mapping, reading: Reading) -> SectorTekst:
    texts: dict[str, str] = {}
    if not node.keys:
        reading.fault(node, "hier hoort tekst", _BRACES)
    for key, value in node.entries():
        if key.text not in VOOR:
            hint = meant(key.text, VOOR, _BRACES)
            reading.fault(key, f"onbekende sector '{key.text}'", hint)
            continue
        text = composed(_text(value, reading))
        if not text and isinstance(value, Scalar):
            reading.fault(key, f"de tekst voor {key.text} is leeg")
        reading.problems.extend(MARKS["tekst"](text, reading.place(value)))
        texts[key.text] = text
    result = SectorTekst(texts)
    reading.keep(result, {key.text: value for key, value in node.entries()})
    return result
