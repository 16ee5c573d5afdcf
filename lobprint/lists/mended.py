"""What programs do to letters on their way into a list, undone where that is certain.

A name in UTF-8 that somebody's program read as something else ("ZoÃ«"), perhaps twice;
a name out of a web page ("Zo&euml;"); a letter in two characters. What can't be undone
is told, and so is what was.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache

from lobprint.lists.letters import LOST, SAVE_UTF8
from lobprint.lists.table import Raw

READ_AS = ("cp1252", "mac_roman", "cp850")
"""What UTF-8 is taken for."""
OTHER = (0xC8, 0xC9, 0xD0, 0xD1, 0xD8, 0xD9, 0xDA, 0xDB)
"""First bytes of Romanian, Cyrillic and Arabic letters, of which there are some."""
WHOLE = (b"\xef\xbf\xbd", b"\xef\xbb\xbf")
"""U+FFFD, and the mark of UTF-8."""
TWICE = 3
"""How often a text may have been misread."""
ENTITY = re.compile(r"&(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z]{2,8}\d?);", re.IGNORECASE)
STILL = re.compile(r"(?<=[a-z])[ÃÂ](?!\w)|Ã[\x80-\xbf]|[\x80-\x9f]")
"""Of what was misread, what can't be mended any more."""
GONE = re.compile(r"\w\?\w|(?:^|\s)\?\w")
"""A question mark where a letter was: of a program that did not know it."""
APOSTROPHE = re.compile(
    r"(?:.*\s)?[ts]\s+[A-Z].*|(?:.*\s)?s-[A-Z].*|(?:(?:aan|in|op|over|van) )?t"
)
"""Where 's and 't lack theirs: Excel takes the first for the mark of a text."""
TEXT_MARK = re.compile(r"['`´](?=[A-Z\d])")
"""The same mark, in a list where it became a letter."""
HINT = "Kijk of alles klopt. Zo niet: " + SAVE_UTF8[0].lower() + SAVE_UTF8[1:]


def mended(text: str) -> Raw:
    """The cell that says `text`, in one line, and what there is to tell of it."""
    right = _right(text)
    whole = unicodedata.normalize("NFC", " ".join(right.split()))
    if LOST in right or STILL.search(right):
        lost = "hier zijn letters met accenten verloren gegaan"
        return Raw(whole, lost, f"Typ ze opnieuw. {SAVE_UTF8}")
    if right != text:
        told = "hier waren letters met accenten verminkt; ze zijn hersteld"
        return Raw(whole, note=told, hint=HINT)
    return Raw(whole, note=(said := _doubt(whole))[0], hint=said[1])


def _doubt(text: str) -> tuple[str, str]:
    """What may be wrong with `text`, and what to do then."""
    if GONE.search(text):
        return "hier staat een vraagteken; is er een letter weggevallen?", HINT
    if APOSTROPHE.fullmatch(text):
        hint = "In Excel typt u vooraan twee apostrofs: ''t Hart, ''s-Gravenhage."
        return "ontbreekt hier de apostrof van 's of 't?", hint
    if TEXT_MARK.match(text):
        return (
            "hier staat een apostrof vooraan; hoort die erbij?",
            "Haal hem anders weg.",
        )
    return "", ""


def _right(text: str) -> str:
    if text.isascii():
        return _from_html(text)
    for _ in range(TWICE):
        before = text
        for encoding in READ_AS:
            pattern, bytes_of = _misread(encoding)
            text = pattern.sub(lambda found, of=bytes_of: _said(found[0], of), text)  # type: ignore[misc]
        if text == before:
            break
    return _from_html(text)


def _from_html(text: str) -> str:
    return ENTITY.sub(lambda found: html.unescape(found[0]), text)


def _said(letters: str, bytes_of: dict[str, int]) -> str:
    try:
        return bytes(bytes_of[letter] for letter in letters).decode()
    except UnicodeDecodeError:
        return letters


@cache
def _misread(encoding: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """What UTF-8 looks like in `encoding`, and the byte of each character."""
    chars = [_char(byte, encoding) for byte in range(256)]
    rest = _one_of(chars[0x80:0xC0])
    patterns = [_one_of(chars[0xC2:0xC6]) + rest]  # Latin
    patterns += [re.escape(chars[0xE2] + chars[0x80]) + rest]  # quotes and dashes
    patterns += [re.escape("".join(chars[byte] for byte in each)) for each in WHOLE]
    if encoding == "cp1252":  # elsewhere these begin with what may be in a name
        patterns += [chars[0xE1] + _one_of(chars[0xB8:0xBC]) + rest]  # Vietnamese
        patterns += [f"(?:{_one_of([chars[lead] for lead in OTHER])}{rest}){{2,}}"]
    return re.compile("|".join(patterns)), {c: byte for byte, c in enumerate(chars)}


def _one_of(chars: list[str]) -> str:
    return f"[{re.escape(''.join(chars))}]"


def _char(byte: int, encoding: str) -> str:
    return bytes([byte]).decode(encoding, "ignore") or chr(byte)
