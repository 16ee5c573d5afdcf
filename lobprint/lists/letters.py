"""The letters of a csv: which encoding its bytes are in, told by what names look like.

UTF-8 and UTF-16 say so themselves. Of what is older no byte does: the same byte is an
ë in Windows, an Ù in DOS and an Î on a Mac. So every reading is weighed by how odd its
words are (a capital within a word, a sign between letters); where two are as likely,
the user is asked, not guessed for.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lobprint.errors import ContentError, Place, Problem
from lobprint.lists.table import CellPlace

SAVE_UTF8 = "Sla de lijst op als 'CSV UTF-8', of als .xlsx."
LOST = "\N{REPLACEMENT CHARACTER}"
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
WORD = re.compile(rb"[^\s;,\t|\"]*[\x80-\xff][^\s;,\t|\"]*")
MOST_WORDS = 2_000
"""More words with such letters make no difference."""
COMMON = frozenset("éëèêïöüäçáíóúñåàâîôûãõßşğıęąłśćčřžšÉËÈÊÖÜÇÏÄÁÍÓÚÑÅÂÎŞİŁŚČŽŠ")
"""What names in Dutch schools have most."""
RARE = frozenset("þÞðÐýÝŸŒœ")
AROUND = frozenset("’'‘`´-–—“”„«»()/€•·°\N{NO-BREAK SPACE}")
"""Signs that may stand beside a word."""
CLEAR = 3.0
"""How much likelier a reading is than the next, when there is no doubt."""


@dataclass(frozen=True, slots=True)
class Old:
    """An encoding from before Unicode, whose letters they are, and how unlikely it is
    in a Dutch school."""

    encoding: str
    whose: str
    unlikely: float


OLD = (
    Old("cp1252", "Windows", 0),
    Old("mac_roman", "een Mac", 2),
    Old("cp850", "MS-DOS", 2),
    Old("cp1250", "een Pools of Tsjechisch Windows", 2.5),
    Old("cp1254", "een Turks Windows", 2.5),
)


def decoded(file: str, data: bytes) -> tuple[str, list[Problem]]:
    """The text of `data`, and what there is to tell of how it was read.

    A byte that is wrong in UTF-8 becomes U+FFFD, which is told in its cell. Raises
    ContentError where nobody can tell which letters are meant."""
    encoding = _by_its_mark(data)
    if encoding:
        return data.decode(encoding, "replace"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        if _mostly_utf8(data):
            return data.decode("utf-8", "replace"), []
    return _old(file, data)


def _by_its_mark(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    if data[1:2] == b"\0" and data[:1] != b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" and data[1:2] != b"\0" else ""


def _mostly_utf8(data: bytes) -> bool:
    """Whether there are as many letters of UTF-8 as bytes that are none."""
    text = data.decode("utf-8", "replace")
    return sum(char > "\x7f" for char in text) >= 2 * text.count(LOST)


def _old(file: str, data: bytes) -> tuple[str, list[Problem]]:
    words = list(dict.fromkeys(WORD.findall(data)))[:MOST_WORDS]
    mac = b"\r" in data and b"\n" not in data
    weighed = sorted(_weighed(words, mac), key=lambda one: one[0])
    best, old, said = weighed[0]
    other = next((weight for weight, _, text in weighed if text != said), best + CLEAR)
    doubt = other - best < CLEAR
    if doubt and old.encoding != "cp1252":
        raise ContentError(_unreadable(file, data))
    text = data.decode(old.encoding, "replace")
    told = doubt or old.encoding != "cp1252"
    return text, [_read_as(file, data, old)] if told else []


def _weighed(words: list[bytes], mac: bool) -> Iterator[tuple[float, Old, str]]:
    """Each reading with how unlikely it is. Only a Mac once ended lines with CR."""
    for old in OLD:
        said = b"\n".join(words).decode(old.encoding, "replace")
        odd: dict[str, list[float]] = {}
        for word in said.split("\n"):
            for at, char in enumerate(word):
                if char > "\x7f":
                    odd.setdefault(char, []).append(_odd(word, at))
        unlikely = -4 if mac and old.encoding == "mac_roman" else old.unlikely
        yield sum(sum(each) / len(each) for each in odd.values()) + unlikely, old, said


def _odd(word: str, at: int) -> float:
    """How odd the letter at `at` is in a name."""
    char, before, after = (
        word[at],
        word[at - 1 : at] if at else "",
        word[at + 1 : at + 2],
    )
    if unicodedata.category(char) not in ("Lu", "Ll"):
        return _odd_sign(before, char, after)
    others = [other for other in word[:at] + word[at + 1 :] if other.isalpha()]
    if char.isupper():
        odd = (
            6 if before.islower() else 2 if before.isupper() and after.islower() else 0
        )
    elif len(others) > 1 and all(map(str.isupper, others)):
        odd = 4
    else:
        odd = 2 if after.isupper() or not before.isalpha() else 0
    return odd + (3 if char in RARE else 0 if char in COMMON else 1)


def _odd_sign(before: str, char: str, after: str) -> float:
    if char == "’":
        return 1 if before.isalpha() and after.islower() else 0
    if char == "‘":
        return 4 if before.isalpha() else 0
    if char in AROUND:
        return 4 if before.isalpha() and after.isalpha() else 1
    return 6


def _first_place(file: str, data: bytes) -> Place:
    found = WORD.search(data)
    before = data[: found.start() if found else 0]
    end = b"\n" if b"\n" in data else b"\r"
    return CellPlace(file, before.count(end) + 1)


def _unreadable(file: str, data: bytes) -> Problem:
    message = "van de letters met accenten is niet te zien welke het zijn"
    return Problem(message, _first_place(file, data), SAVE_UTF8)


def _read_as(file: str, data: bytes, old: Old) -> Problem:
    message = f"de letters met accenten zijn gelezen als die van {old.whose}"
    hint = f"Kijk of ze kloppen. Zo niet: {SAVE_UTF8[0].lower()}{SAVE_UTF8[1:]}"
    return Problem(message, _first_place(file, data), hint, warning=True)
