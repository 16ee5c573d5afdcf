"""What people typed somewhere else, as it can be printed: whole, but for what nobody
sees. Letters that no type has are named, where they can only be named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from lobprint.look.type import Face
from lobprint.look.typeface import measures

_FEEDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""What shows nothing, and what turns the letters behind it round."""
_EMPTY = re.compile(r"\n{3,}")
_VARIANTS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def tidy(text: str) -> str:
    """`text` with its lines, of which no two beside each other are empty; letters with
    accents are one character, where there is one."""
    one_sign = _FEEDS.sub("\n", text).replace("\t", " ")
    seen = unicodedata.normalize("NFC", _UNSEEN.sub("", one_sign))
    lines = "\n".join([line.strip() for line in seen.split("\n")])
    return _EMPTY.sub("\n\n", lines).strip("\n")


def printable(text: str, face: Face, other: str) -> str:
    """`text` as the type that is being set has it. What it lacks becomes the word
    `other`, one for all such characters beside each other."""
    known = measures().advances(face)
    if known.keys() >= set(text) - {"\n"}:
        return text
    named = re.escape(other)
    shown = "".join(_shown(text, known, other))
    return re.sub(f"{named}(?: ?{named})+", other, shown)


def lacking(text: str, face: Face = "regular") -> list[str]:
    """The characters of `text` that are named, each once, in order."""
    known = measures().advances(face)
    if known.keys() >= set(text) - {"\n"}:
        return []
    return list(dict.fromkeys(char for char in text if _is_lacking(char, known)))


def _is_lacking(char: str, known: Mapping[str, float]) -> bool:
    """What draws nothing by itself isn't missed."""
    if char == "\n" or char in known:
        return False
    return unicodedata.category(char) != "Cf" and not _VARIANTS.match(char)


def _shown(text: str, known: Mapping[str, float], other: str) -> Iterator[str]:
    for char in text:
        if char == "\n" or char in known:
            yield char
        elif _is_lacking(char, known):
            yield other
