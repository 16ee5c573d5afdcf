"""What is wrong with broken YAML, said in Dutch and with a way to mend it."""

from __future__ import annotations

import re

import yaml

from lobprint.errors import Place, Problem

_QUOTES = "Zet de tekst tussen aanhalingstekens."
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
        _QUOTES,
    ),
    (
        r"unexpected end of stream|unexpected document (separator|indicator)",
        "een aanhalingsteken is niet gesloten",
        "Zet aan het eind van de tekst hetzelfde aanhalingsteken als aan het begin.",
    ),
    (
        r"expected ',' or|expected node content.*flow|flow node",
        "een haak is niet gesloten, of er ontbreekt een komma",
        "Sluit [ met ] en { met }. " + _QUOTES,
    ),
    (
        r"unknown escape|escape (sequence|character)|hexa?decimal",
        'na een \\ in een tekst tussen " kan dit teken niet',
        "Gebruik enkele aanhalingstekens ('), of schrijf \\\\.",
    ),
    (
        r"alphabetic or numeric character|alphanumeric",
        "een tekst kan niet zomaar met * of & beginnen",
        _QUOTES,
    ),
    (
        r"cannot start any token",
        "een tekst kan niet met dit teken beginnen",
        _QUOTES,
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
        _QUOTES,
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
    if _char_at(text, place) == "\t":
        said = "tab character"
    glued = _glued(file, text, place) if "mapping values" in said else None
    if glued:
        return glued
    for pattern, message, hint in _FAULTS:
        if re.search(pattern, said):
            return Problem(message, place, hint)
    return Problem("dit is geen geldige YAML", place, _INDENT)


def _glued(file: str, text: str, place: Place) -> Problem | None:
    """The problem of `naam:School` on the line before the one that the reader names."""
    before = text.splitlines()[: (place.line or 1) - 1]
    match = _GLUED.match(before[-1]) if before else None
    if match is None:
        return None
    where = Place(file, len(before), match.end())
    return Problem(
        "na deze dubbele punt ontbreekt een spatie", where, "Schrijf 'sleutel: tekst'."
    )


_GLUED = re.compile(r"[ ]*(?:- )?[\w.]+:(?=[^\s:/])")
_FROM_START = re.compile(r"quoted scalar|anchor|alias")
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


def _char_at(text: str, place: Place) -> str:
    lines = text.split("\n")
    line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    return line[place.column - 1 : place.column]
