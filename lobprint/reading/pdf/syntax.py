"""How PDF is written: numbers, names, strings, arrays, dictionaries (ISO 32000-1, 7.3),
and what text strings say (7.9.2.2).

An object becomes a Python value: int, float, bool, None, `Name`, bytes for a string,
list, dict with keys without a slash, `Ref`. What can't be read so raises
`DamagedError`; pdfium then has its turn (`mended`).
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import Any, NamedTuple

DEPTH = 60
"""Arrays in arrays; nobody has more."""


class DamagedError(ValueError):
    """It is not as the standard has it, or not in a way that is read here."""


class TooLargeError(Exception):
    """There is more in it than is read."""


class Name(str):
    """/Ja, without its slash."""

    __slots__ = ()


_KEYS = frozenset({Name})


class Ref(NamedTuple):
    number: int
    generation: int


class Parsed(NamedTuple):
    value: Any
    end: int
    """Where what comes after it begins."""


BLANK = rb"[\x00\t\n\f\r ]"
"""One of the signs that only keep others apart (table 1)."""
_WORD = rb"[^\x00\t\n\f\r ()<>\[\]{}/%]"
_PLAIN = rb"[^()\\]|\\."
_STRING_IN = rb"\((?:" + _PLAIN + rb"|%s)*+\)"
_NESTED = _STRING_IN % (_STRING_IN % (_STRING_IN % _PLAIN))
_TOKEN = re.compile(
    rb"(?:" + BLANK + rb"|%[^\r\n]*+)*+(?:"
    rb"/(" + _WORD + rb"*+)"
    rb"|(\d++)" + BLANK + rb"++(\d++)" + BLANK + rb"++R(?!" + _WORD + rb")"
    rb"|([+-]?+(?:\d++\.?+\d*+|\.\d++))(?!" + _WORD + rb")"
    rb"|(<<)|(>>)|(\[)|(\])"
    rb"|\(((?:" + _PLAIN + rb"|" + _NESTED + rb")*+)\)"
    rb"|<((?:[0-9A-Fa-f]|" + BLANK + rb")*+)>"
    rb"|(" + _WORD + rb"++)|)",
    re.DOTALL,
)
"""A token and the blanks before it. A string in which parentheses lie deeper than this
is damaged here; pdfium writes it in another way."""
_NAME, _NUMBER, _REF, _DIGITS, _OPEN, _CLOSE, _BEGIN, _END, _STRING, _HEX, _OTHER = (
    range(1, 12)
)
_OTHERS = {b"true": True, b"false": False, b"null": None}
_CODED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\n": b"",
    b"\r": b"",
    b"\r\n": b"",
}


def parse(data: bytes, at: int = 0) -> Parsed:
    """The object that begins at `at`. Raises DamagedError."""
    stack: list[list[Any]] = [[]]
    for found in _TOKEN.finditer(data, at):
        kind = found.lastindex
        if kind == _NAME:
            value: Any = _name(found[_NAME])
        elif kind in (_OPEN, _BEGIN):
            stack.append([kind])
            if len(stack) > DEPTH:
                break
            continue
        elif kind in (_CLOSE, _END):
            value = _closed(stack, kind)
        elif kind is None:
            break
        else:
            value = _one(found, kind)
        if len(stack) == 1:
            return Parsed(value, found.end())
        stack[-1].append(value)
    raise DamagedError("no object, or too deep")


def _closed(stack: list[list[Any]], kind: int) -> Any:
    """The array or dictionary that ends here."""
    if len(stack) == 1 or stack[-1][0] != kind - 1:
        raise DamagedError("it ends before it begins")
    items = stack.pop()[1:]
    if kind == _END:
        return items
    keys = items[::2]
    if len(items) % 2 or not _KEYS.issuperset(map(type, keys)):
        raise DamagedError("a key is no name")
    return dict(zip(keys, items[1::2], strict=True))


def _one(found: re.Match[bytes], kind: int) -> Any:
    said = found[kind]
    if kind == _DIGITS:
        return float(said) if b"." in said else int(said)
    if kind == _REF:
        return Ref(int(found[_NUMBER]), int(said))
    if kind == _STRING:
        return _ESCAPE.sub(_escaped, said) if b"\\" in said else said
    if kind == _HEX:
        digits = said.translate(None, b"\0\t\n\f\r ")
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    if said not in _OTHERS:
        raise DamagedError("an unknown word")
    return _OTHERS[said]


@lru_cache(maxsize=4096)
def _name(said: bytes) -> Name:
    """Two digits after a # are a byte; bytes are UTF-8, if they can be."""
    if b"#" in said:
        said = _CODED.sub(lambda one: bytes.fromhex(one[1].decode("ascii")), said)
    try:
        return Name(said.decode("utf-8"))
    except UnicodeDecodeError:
        return Name(said.decode("latin-1"))


def _escaped(found: re.Match[bytes]) -> bytes:
    after = found[1]
    if after[:1].isdigit() and after < b"8":
        return bytes([int(after, 8) & 0xFF])
    return _ESCAPES.get(after, after)


def text_of(string: bytes) -> str:
    """What a text string says: PDFDocEncoding, UTF-16 or, since PDF 2.0, UTF-8. Line
    ends are one sign, and marks of language (7.9.2.2: between escapes) go."""
    if string.startswith(codecs.BOM_UTF16_BE):
        said = string[2:].decode("utf-16-be", "replace")
    elif string.startswith(codecs.BOM_UTF16_LE):  # not allowed, and seen
        said = string[2:].decode("utf-16-le", "replace")
    elif string.startswith(codecs.BOM_UTF8):
        said = string[3:].decode("utf-8", "replace")
    else:
        said = string.decode("latin-1").translate(_PDF_DOC)
    said = _LANGUAGE.sub("", said)
    return said.replace("\r\n", "\n").replace("\r", "\n")


_LANGUAGE = re.compile("\x1b[A-Za-z]{2,3}(?:-?[A-Za-z]{2})?\x1b")
_PDF_DOC = {
    **dict(zip(range(0x18, 0x20), "˘ˇˆ˙˝˛˚˜", strict=True)),
    **dict(zip(range(0x80, 0x9F), "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž", strict=True)),
    0xA0: "€",
}
"""PDFDocEncoding where it differs from Latin 1 (annex D.3)."""
