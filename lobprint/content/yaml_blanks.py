"""Spaces that YAML doesn't take for one, where a line begins or after a key."""

from __future__ import annotations

import re
import unicodedata

from lobprint.errors import Place, Problem

ODD = "\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff"
"""Spaces that are not the space bar's, and what can't be seen at all: web pages, Word
and chats are full of them. Part of a regular expression."""
EDGES = "".join(map(chr, range(0x2000, 0x2010))) + "\u00a0\u202f\u2060\u3000\ufeff"
"""Those that come along with a word that is copied."""
HIDDEN = re.compile(f"[{ODD}]")
LIST = r"[ \t]*(?:-[ \t]+)*"
"""What may stand before a key or a text on its line."""
KEY = r"[A-Za-z_][\w.-]*"
DASHES = "–—•·‣▪●◦-"
"""What Word makes of the dash of a list, before that dash itself."""
_BLANK = re.compile(
    rf"(?P<indent>[ \t{DASHES}]*)(?P<one>[{ODD}])"
    rf"|{LIST}{KEY}:(?P<colon>[{ODD}])"
)
_FIXED = "\u00a0\u202f"
_MOST = 8
"""Lines that are told; who mends these sees the rest."""


def blanks(file: str, lines: list[str], last: int) -> Problem | None:
    """The first odd blank on the lines up to `last`, and on which others there are
    more."""
    found = [(n, m) for n, m in enumerate(map(_BLANK.match, lines), 1) if m]
    if not found or found[0][0] > last:
        return None
    (line, first), *others = found
    what, column, hint = _told(first)
    hint += _also([number for number, _ in others])
    return Problem(what, Place(file, line, column), hint)


def after_colon(text: str) -> tuple[int, str, str] | None:
    """Of an odd blank after the key that `text` begins with: its column from 1, what is
    wrong and how to mend it."""
    match = _BLANK.match(text)
    if not match or not match["colon"]:
        return None
    what, column, hint = _told(match)
    return column, what, hint


def after_dash(text: str) -> tuple[int, str, str] | None:
    """The same of one after the dash that `text` begins with."""
    match = _BLANK.match(text)
    if not match or not match["one"]:
        return None
    what, column, hint = _told(match)
    return column, what, hint


def _told(match: re.Match[str]) -> tuple[str, int, str]:
    group = "colon" if match["colon"] else "one"
    message, again = sign(match[group]), "het begin van de regel"
    if "spatie" in message:
        message += " waar een gewone hoort"
        again = "de spaties aan het begin van de regel"
    if group == "colon":
        again = "de spatie na de dubbele punt"
    elif match["indent"].strip():
        again = "het streepje en de spatie"
    return f"hier staat {message}", match.start(group) + 1, f"Typ {again} opnieuw."


def sign(char: str) -> str:
    """What a sign of `HIDDEN` is, as a user may know it."""
    if char in _FIXED:
        return "een vaste spatie"
    code = f"U+{ord(char):04X}"
    if unicodedata.category(char) == "Zs":
        return f"een bijzondere spatie ({code})"
    return f"een onzichtbaar teken ({code})"


def _also(lines: list[int]) -> str:
    """ "Zo ook op regel 5, 6 en 9." of the lines where the same is wrong."""
    if not lines:
        return ""
    if len(lines) > _MOST:
        return f" Zo ook op regel {', '.join(map(str, lines[:_MOST]))} en verder."
    *all_but, last = map(str, lines)
    said = f"{', '.join(all_but)} en {last}" if all_but else last
    return f" Zo ook op regel {said}."
