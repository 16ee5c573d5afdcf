"""Streams: what comes before them, and how they are packed (ISO 32000-1, 7.3.8)."""

from __future__ import annotations

import re
import zlib
from itertools import accumulate
from typing import Any, NamedTuple

from lobprint.reading.pdf.syntax import BLANK, DamagedError, Parsed, parse

_BEGIN = re.compile(
    BLANK + rb"*+(\d{1,10})" + BLANK + rb"++\d{1,5}" + BLANK + rb"++obj"
)
_STREAM = re.compile(BLANK + rb"*+stream(?:\r\n|\n|\r)")
_END = re.compile(BLANK + rb"*+endstream")
_NONE, _UP = 0, 2
"""How a row of a picture is foretold: not, or by the row above it (PNG 3, 9.2)."""
_PNG = 10


class Stream(NamedTuple):
    """`about` is its dictionary; its data begins at `start`."""

    about: dict[str, Any]
    start: int


def object_at(data: bytes, at: int, number: int | None = None) -> Parsed:
    """The object that begins at byte `at`. Raises DamagedError when there is none, or
    one of another number."""
    begin = _BEGIN.match(data, at)
    if begin is None or number not in (None, int(begin[1])):
        raise DamagedError("an object that isn't where it should be")
    value, end = parse(data, begin.end())
    stream = _STREAM.match(data, end) if isinstance(value, dict) else None
    return Parsed(Stream(value, stream.end()) if stream else value, end)


def packed(data: bytes, stream: Stream, length: object) -> bytes:
    """What is in a stream of `length` bytes, as it is packed. Raises DamagedError."""
    if not isinstance(length, int) or length < 0:
        raise DamagedError("a stream without a length")
    if not _END.match(data, stream.start + length):
        raise DamagedError("a stream that ends elsewhere")
    return data[stream.start : stream.start + length]


def unpacked(data: bytes, filters: object, settings: object, most: int) -> bytes:
    """What was packed. Raises DamagedError when it is in a way that isn't known here,
    or is more than `most` bytes."""
    if isinstance(filters, list) and len(filters) < 2:
        filters = next(iter(filters), None)
        settings = (
            next(iter(settings), None) if isinstance(settings, list) else settings
        )
    if filters is None:
        return data
    if filters != "FlateDecode":
        raise DamagedError("a filter that isn't known here")
    return _foretold(_inflated(data, most), settings)


def _inflated(data: bytes, most: int) -> bytes:
    machine = zlib.decompressobj()
    try:
        made = machine.decompress(data, most)
    except zlib.error as error:
        raise DamagedError(str(error)) from None
    if machine.unconsumed_tail or not machine.eof:
        raise DamagedError("too much, or cut off")
    return made


def _foretold(data: bytes, settings: object) -> bytes:
    """Rows are written as differences (7.4.4.4): of cross-references with those of the
    row above, byte by byte."""
    about = settings if isinstance(settings, dict) else {}
    if about.get("Predictor", 1) == 1:
        return data
    columns = about.get("Columns", 1)
    if not isinstance(columns, int) or not 0 < columns < 100 or _coloured(about):
        raise DamagedError("a predictor that isn't known here")
    kinds = data[:: columns + 1]
    if kinds.count(_UP) + kinds.count(_NONE) < len(kinds) or _NONE in kinds[1:]:
        raise DamagedError("a predictor that isn't known here")
    made = bytearray(len(kinds) * columns)
    for at in range(columns):
        column = data[at + 1 :: columns + 1]
        sums = accumulate(column, lambda above, more: above + more & 255)
        made[at::columns] = bytes(sums)
    return bytes(made)


def _coloured(about: dict[str, Any]) -> bool:
    return bool(
        about["Predictor"] < _PNG
        or about.get("Colors", 1) != 1
        or about.get("BitsPerComponent", 8) != 8
    )
