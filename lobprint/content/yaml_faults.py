"""What is wrong with broken YAML, said in Dutch and with a way to mend it."""

from __future__ import annotations

import re

import yaml

from lobprint.content.yaml_causes import cause
from lobprint.content.yaml_doubts import BREAK, QUOTES
from lobprint.errors import Place, Problem

_INDENT = (
    "Spring gelijke sleutels even ver in, met spaties. Begint een tekst met { of [, "
    "zet hem dan tussen aanhalingstekens."
)

# What the reader says (of libyaml or of the pure one), what we say, the hint.
_FAULTS: tuple[tuple[str, str, str], ...] = (
    (
        r"'\\t'|tab character",
        "hier staat een tab; YAML springt in met spaties",
        "Vervang de tab door spaties.",
    ),
    (
        r"mapping values are not allowed|nested mappings",
        "hier staat een dubbele punt die YAML niet verwacht",
        QUOTES,
    ),
    (
        r"unexpected end of stream|unexpected document (separator|indicator)",
        "een aanhalingsteken is niet gesloten",
        "Zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin.",
    ),
    (
        r"expected ',' or|expected node content.*flow|flow node",
        "een haak is niet gesloten, of er ontbreekt een komma",
        "Sluit [ met ] en { met }. " + QUOTES,
    ),
    (
        r"unknown escape|escape (sequence|character)|hexa?decimal",
        'na een \\ in een tekst tussen " kan dit teken niet',
        "Gebruik enkele aanhalingstekens ('), of schrijf \\\\.",
    ),
    (
        r"alphabetic or numeric character|alphanumeric",
        "een tekst kan niet zomaar met * of & beginnen",
        QUOTES,
    ),
    (
        r"cannot start any token",
        "een tekst kan niet met dit teken beginnen",
        QUOTES,
    ),
    (
        r"expected ':'",
        "na deze sleutel ontbreekt een dubbele punt met een spatie",
        "Schrijf 'sleutel: tekst'. Spring een tekst van meer regels verder in.",
    ),
    (
        r"undefined alias",
        "dit anker bestaat niet",
        "Zet tekst die met * begint tussen aanhalingstekens.",
    ),
    (
        r"control characters|special characters",
        "hier staat een onzichtbaar stuurteken",
        "Haal het weg; vaak is het meegekopieerd.",
    ),
    (
        r"block scalar",
        "na | of > begint de tekst op de volgende regel",
        "Begint de tekst zelf met | of >, zet hem dan tussen aanhalingstekens.",
    ),
    (
        r"tag|directive|version",
        "een tekst kan niet zomaar met ! of % beginnen",
        QUOTES,
    ),
    (
        r"block (end|entry|mapping|sequence|collection)|expected key|document start"
        r"|sequence entries|anchor",
        "het inspringen klopt hier niet",
        _INDENT,
    ),
)


_ILLEGAL = re.compile(
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def fault(file: str, error: yaml.YAMLError, text: str) -> Problem:
    """The problem behind an error of the YAML reader, in Dutch."""
    context = str(getattr(error, "context", None) or "")
    said = f"{getattr(error, 'problem', None) or ''} {context}"
    said = f"{said} {getattr(error, 'reason', '')}"
    place = _place(file, error, text, starts=bool(_FROM_START.search(context)))
    lines = BREAK.split(text)
    seen = _hidden_break(file, error, text)
    seen = seen or cause(file, lines, place, _began(error))
    if seen:
        return seen
    if _char_at(lines, place) == "\t":
        said = "tab character"
    for pattern, message, hint in _FAULTS:
        if re.search(pattern, said):
            return Problem(message, place, hint)
    return Problem("dit is geen geldige YAML", place, _INDENT)


_FROM_START = re.compile(r"quoted scalar|anchor|alias|simple key")
"""What is clearest where it began, and not where the reader gave up."""


def _place(file: str, error: yaml.YAMLError, text: str, starts: bool) -> Place:
    mark = getattr(error, "problem_mark", None)
    begin = getattr(error, "context_mark", None)
    if starts or mark is None:
        mark = begin or mark
    if mark is not None:
        return Place(file, mark.line + 1, mark.column + 1)
    match = _ILLEGAL.search(text)
    if match is None:
        return Place(file)
    before = text[: match.start()]
    return Place(file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)


def _hidden_break(file: str, error: yaml.YAMLError, text: str) -> Problem | None:
    """The end of a line that YAML sees and nobody else, where the reader gave up."""
    mark = getattr(error, "problem_mark", None)
    at = mark.index - mark.column - 1 if mark is not None else -1
    if at < 0 or text[at : at + 1] not in ("\x85", "\u2028", "\u2029"):
        return None
    before = text[:at]
    where = Place(file, before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    message = f"hier staat een onzichtbaar regeleinde (U+{ord(text[at]):04X})"
    return Problem(message, where, "Haal het weg; vaak is het meegekopieerd.")


def _began(error: yaml.YAMLError) -> int:
    """The line where what the reader gave up on began."""
    mark = getattr(error, "context_mark", None)
    return mark.line + 1 if mark is not None else 0


def _char_at(lines: list[str], place: Place) -> str:
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    return line[place.column - 1 : place.column]
