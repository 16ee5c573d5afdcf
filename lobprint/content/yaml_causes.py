"""What people type or paste that breaks YAML, recognised by the lines themselves.

A parser tells where it gave up, and in its own terms; often what is wrong stands
before that, and is something everybody knows: a space that isn't one, a word between
two pairs of quotes.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lobprint.content.yaml_blanks import (
    DASHES,
    KEY,
    LIST,
    after_colon,
    after_dash,
    blanks,
)
from lobprint.content.yaml_doubts import (
    CLOSING,
    OPENING,
    QUOTES,
    STRAIGHT,
    indent_of,
    unclosed,
)
from lobprint.errors import Place, Problem

PAIR = "Schrijf 'sleutel: tekst'."
Found = tuple[int, str, str]
"""A column from 1, what is wrong and how to mend it."""
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_BULLET = re.compile(rf"[ \t]*([*{DASHES[:-1]}])[ \t]")
_VALUE = re.compile(rf"({LIST}(?:{KEY}:[ \t]+)?)(\S.*)")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_AFTER = re.compile(r"[ \t]*(?![ \t,\]}#:]).")
_KEY_LINE = re.compile(rf"([ \t]*)(?:-[ \t]+)*{KEY}:(?:[ \t]|$)|([ \t]*)-[ \t]")
_BRACED = re.compile(r"(\{[^{}]*\}|\[[^\[\]]*\])(?:\([^()]*\))?[ \t]*[^\s,\]}#:]")
_GLUED = re.compile(rf"({LIST}{KEY}):(?=[^\s:/])")
_OTHER_MARK = re.compile(rf"({LIST}{KEY})[ \t]*([=;])(?=[ \t]*\S)")
_DASH = re.compile(r"[ \t]*-(?=[^\s-])")
_REMARK = re.compile(r"\S[ \t]#")
_FAR = 40
"""Lines above the place where a reader gave up that are looked at."""


def cause(file: str, lines: list[str], at: Place, began: int) -> Problem | None:
    """What a user sees is wrong at or above `at`, where the parser gave up on what
    began on line `began`; None for what only the parser can tell."""
    last = min(at.line, len(lines))
    return (
        blanks(file, lines, last)
        or _open_quote(file, lines, last)
        or _nearby(file, lines, last, began)
    )


def _open_quote(file: str, lines: list[str], last: int) -> Problem | None:
    """The nearest line above with a quote that it doesn't close, though the next line
    is no more of its text."""
    for number in range(last, max(0, last - _FAR), -1):
        value = _VALUE.match(lines[number - 1])
        if not value or value[2][0] not in "'\"" or _QUOTED.match(value[2]):
            continue
        after = lines[number] if number < len(lines) else ""
        key = _KEY_LINE.match(after)
        deeper = key and len(key[1] or key[2] or "") > indent_of(value[1])
        if not after.strip() or (key and not deeper):
            return unclosed(Place(file, number, len(value[1]) + 1), value[2])
    return None


def _nearby(file: str, lines: list[str], last: int, began: int) -> Problem | None:
    """What is wrong with the line itself, the one where it began or the one before."""
    before = next((n for n in range(last - 1, 0, -1) if _says(lines[n - 1])), 0)
    for number in dict.fromkeys((last, began, before)):
        if not 0 < number <= len(lines):
            continue
        line = lines[number - 1]
        for look in _LOOKS:
            found = look(line)
            if found:
                column, message, hint = found
                return Problem(message, Place(file, number, column), hint)
    return _cut(file, lines, before) or _no_colon(file, lines, before, last)


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _fence(line: str) -> Found | None:
    match = _FENCE.match(line)
    if not match:
        return None
    hint = "Haal de regels met deze tekens weg; ze horen bij een chat of een webpagina."
    return match.start(1) + 1, f"{match[1]} hoort hier niet", hint


def _bullet(line: str) -> Found | None:
    match = _BULLET.match(line)
    if not match:
        return None
    message = f"een lijst begint met een streepje en een spatie, niet met {match[1]}"
    return match.start(1) + 1, message, "Typ '- ' aan het begin van de regel."


def _quotes_within(line: str) -> Found | None:
    """Text behind a closing quote: `'Da's goed'`, `"ROC" De Linde`."""
    value = _VALUE.match(line)
    quoted = value and _QUOTED.match(value[2])
    if not value or not quoted or not _AFTER.match(value[2], quoted.end()):
        return None
    column = len(value[1]) + quoted.end() + 1
    message = "na dit aanhalingsteken staat nog tekst"
    if quoted[0][0] == "'":
        hint = "Staat er een ' in de tekst? Zet hem dan tussen dubbele aanhalingstekens"
        return column - 1, message, f'{hint} (").'
    hint = "Zet om de hele tekst enkele aanhalingstekens ('), of gebruik erin ‘ en ’."
    return column - 1, message, hint


def _braced(line: str) -> Found | None:
    """`{lerende} kiest`, `[dit](#anker) en meer`."""
    value = _VALUE.match(line)
    if not value or not _BRACED.match(value[2]):
        return None
    message = f"een tekst kan niet zomaar met {value[2][0]} beginnen"
    return len(value[1]) + 1, message, QUOTES


def _curly(line: str) -> Found | None:
    """`“Let op: dit”`, of which the quotes are no quotes for YAML."""
    match = re.match(
        rf"({LIST}(?:{KEY}:[ \t]+)?)([{OPENING}]).*([{CLOSING}])[ \t]*$", line
    )
    if not match:
        return None
    message = f"{match[2]} en {match[3]} zijn voor YAML geen aanhalingstekens"
    return match.start(2) + 1, message, STRAIGHT


def _began_with(line: str) -> Found | None:
    """`tekst: - iets`, `tekst: ? iets`, `tekst: } iets`."""
    match = re.match(rf"({LIST}{KEY}:[ \t]+)([-?](?=[ \t])|[,}}\]])", line)
    if not match:
        return None
    message = f"een tekst kan niet zomaar met {match[2]} beginnen"
    return len(match[1]) + 1, message, QUOTES


def _glued(line: str) -> Found | None:
    """`naam:De Linde`, `naam = De Linde`."""
    match = _GLUED.match(line)
    if match:
        message = "na deze dubbele punt ontbreekt een spatie"
        return match.end(), message, PAIR
    match = _OTHER_MARK.match(line)
    if match:
        message = f"hier staat {match[2]} waar een dubbele punt hoort"
        return match.start(2) + 1, message, PAIR
    return None


def _dash(line: str) -> Found | None:
    """`-kaartjes`."""
    match = _DASH.match(line)
    if not match:
        return None
    return match.end(), "na dit streepje ontbreekt een spatie", "Schrijf '- tekst'."


_LOOKS: tuple[Callable[[str], Found | None], ...] = (
    _fence,
    _bullet,
    _quotes_within,
    _curly,
    _braced,
    _began_with,
    _glued,
    _dash,
)


def _cut(file: str, lines: list[str], number: int) -> Problem | None:
    """A # in a text of more lines, which ends it there."""
    match = _REMARK.search(lines[number - 1]) if number else None
    if not match:
        return None
    message = "wat na # staat, slaat YAML over; zo breekt de tekst hier af"
    return Problem(message, Place(file, number, match.end()), QUOTES)


def _no_colon(file: str, lines: list[str], before: int, last: int) -> Problem | None:
    """`sector mbo` above a line that is right, and as far to the left."""
    word = before and re.match(rf"({LIST}{KEY})[ \t]+[^:]*$", lines[before - 1])
    key = _KEY_LINE.match(lines[last - 1]) if 0 < last <= len(lines) else None
    if not word or not key or not lines[before - 1].startswith(key[1] or key[2] or ""):
        return None
    if word[1].startswith((f"{key[1] or ''} ", f"{key[1] or ''}\t")):
        return None
    message = "op deze regel ontbreekt een dubbele punt met een spatie"
    return Problem(message, Place(file, before, word.end(1) + 1), PAIR)


def mistyped(at: Place, text: str) -> Problem | None:
    """What is wrong with `text` at `at`, where keys were meant."""
    return _further(at, after_colon(text) or _glued(text))


def no_item(at: Place, text: str) -> Problem | None:
    """What is wrong with `text` at `at`, where a list was meant."""
    return _further(at, after_dash(text) or _bullet(text) or _dash(text))


def _further(at: Place, found: Found | None) -> Problem | None:
    if not found:
        return None
    column, message, hint = found
    return Problem(message, Place(at.file, at.line, at.column + column - 1), hint)
