"""Reading single values: text, yes or no, a number, one of several words."""

from __future__ import annotations

import re
from dataclasses import replace

from lobprint.content.findings import Reading
from lobprint.content.kinds import Choice, Plain, Text
from lobprint.content.model import SECTORS
from lobprint.content.texts import MARKS, SectorTekst
from lobprint.content.yaml_nodes import Mapping, Node, Scalar
from lobprint.errors import Problem
from lobprint.prose.suggest import nearest, suggestion

TRUE, FALSE = frozenset({"true", "ja"}), frozenset({"false", "nee"})
MOST_NUMBER = 99
SIZE = re.compile(r"(?!0+(?:[.,]0+)?$)0*[0-9]{1,2}(?:[.,][0-9]{1,9})?")
_COLOR_REMARK = re.compile(r"([ \t]*)(#(?:[0-9A-Fa-f]{3}){1,2})(?!\w)")
_BRACES = "Begint de tekst met { of [? Zet hem dan tussen aanhalingstekens."


def is_empty(node: Node) -> bool:
    """Whether nothing was filled in."""
    return isinstance(node, Scalar) and node.empty


def is_blank(node: Node) -> bool:
    """Whether nothing was filled in, or only spaces."""
    return isinstance(node, Scalar) and (node.empty or not node.text.strip())


def read_single(
    node: Node, kind: Text | Plain | Choice, reading: Reading
) -> str | bool | float:
    """`node` as one value of `kind`, or an empty one, with a fault in `reading`."""
    if isinstance(kind, Text):
        return _marked(node, kind.mark, reading)
    if isinstance(kind, Choice):
        return _one_of(node, kind.options, reading)
    readers = {bool: read_yes_or_no, int: _number, float: _size}
    return readers[kind.type](node, reading)


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
    hint = suggestion(text, options) or f"Kies uit: {', '.join(options)}."
    if isinstance(node, Scalar):
        reading.fault(node, f"'{text}' kan hier niet", hint)
    return options[0]


def _text(node: Node, reading: Reading) -> str:
    """Words, without the spaces around them; empty for what isn't text."""
    if isinstance(node, Scalar):
        return "" if node.empty else node.text.strip()
    reading.fault(node, "hier hoort tekst", _BRACES)
    return ""


def _marked(node: Node, mark: str, reading: Reading) -> str:
    """Text that must hold to the rule of `mark`; a Tekst may differ by sector."""
    if mark == "tekst" and isinstance(node, Mapping):
        return _by_sector(node, reading)
    text = _text(node, reading)
    if text:
        reading.problems.extend(MARKS[mark](text, reading.place(node)))
    elif mark == "kleur" and isinstance(node, Scalar):
        _check_remark(node, reading)
    return text


def _check_remark(node: Scalar, reading: Reading) -> None:
    """A fault where a colour without quotes became a remark."""
    meant = _COLOR_REMARK.match(node.behind)
    if meant:
        place = reading.place(node)
        place = replace(place, column=place.column + len(meant[1]))
        message = f"{meant[2]} telt zo niet mee: wat na een # staat, slaat YAML over"
        hint = f'Zet de kleur tussen aanhalingstekens: "{meant[2]}".'
        reading.problems.append(Problem(message, place, hint))


def _by_sector(node: Mapping, reading: Reading) -> SectorTekst:
    texts: dict[str, str] = {}
    if not node.keys:
        reading.fault(node, "hier hoort tekst", _BRACES)
    for key, value in node.entries():
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
    reading.keep(result, {key.text: value for key, value in node.entries()})
    return result
