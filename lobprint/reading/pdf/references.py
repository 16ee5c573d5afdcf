"""Where the objects of a PDF are: its cross-references (ISO 32000-1, 7.5.4 to 7.5.8).

Tables, streams, and both in one file; updates behind updates, of which the newest
counts. Nothing is mended: what isn't just right raises `DamagedError`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lobprint.reading.pdf.streams import Stream, object_at, packed, unpacked
from lobprint.reading.pdf.syntax import BLANK, DamagedError, parse

MOST = 4_000_000
"""Objects; with more of them it is no workbook."""
_TAIL, _JUNK = 2048, 1024
"""How far from its end a file says where they are, and what may stand after that."""
_FOOT = re.compile(rb"startxref" + BLANK + rb"++(\d{1,12})" + BLANK + rb"++%%EOF")
_TABLE = re.compile(BLANK + rb"*+xref" + BLANK + rb"++")
_SECTION = re.compile(rb"(\d{1,10}) ++(\d{1,10})[ \t]*+[\r\n]++")
_ENTRY = re.compile(rb"(\d{10}) \d{5} ([fn])[ \r\n]{2}")
_ROW = 20
_TRAILER = re.compile(BLANK + rb"*+trailer")
FREE, PLAIN, PACKED = 0, 1, 2
"""Kinds of places (table 18)."""


Place = tuple[int, int]
"""The kind, and where an object is: its first byte, or the object stream it is in."""


class References:
    """`places` by the number of the object; `trailer` is that of the last update."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.places: dict[int, Place] = {}
        self.trailer: dict[str, Any] = {}
        todo, seen = [_foot(data)], set[int]()
        while todo:
            at = todo.pop()
            if at in seen:
                raise DamagedError("updates in a ring")
            seen.add(at)
            trailer, older = self._read(at)
            self.trailer = self.trailer or trailer
            todo += [one for one in older if isinstance(one, int)]

    def _read(self, at: int) -> tuple[dict[str, Any], list[object]]:
        """Cross-references at byte `at`: what is said with them, and where more are;
        the last of those goes first."""
        table = _TABLE.match(self._data, at)
        if table is None:
            trailer = self._stream(at)
            return trailer, [trailer.get("Prev")]
        trailer = self._table(table.end())
        return trailer, [trailer.get("Prev"), trailer.get("XRefStm")]

    def _table(self, at: int) -> dict[str, Any]:
        while section := _SECTION.match(self._data, at):
            first, count = int(section[1]), int(section[2])
            at = section.end() + count * _ROW
            rows = _ENTRY.findall(self._data, section.end(), at)
            if len(rows) != count:
                raise DamagedError("a table that isn't one")
            kinds = {b"n": PLAIN, b"f": FREE}
            places = ((kinds[kind], int(place)) for place, kind in rows)
            self._add(first, count, places)
        trailer = _TRAILER.match(self._data, at)
        value = parse(self._data, trailer.end()).value if trailer else None
        if not isinstance(value, dict):
            raise DamagedError("no trailer")
        return value

    def _stream(self, at: int) -> dict[str, Any]:
        stream = object_at(self._data, at).value
        if not isinstance(stream, Stream) or stream.about.get("Type") != "XRef":
            raise DamagedError("no cross-references")
        about = stream.about
        data = packed(self._data, stream, about.get("Length"))
        most = MOST * sum(_numbers(about.get("W"))) * 2
        data = unpacked(data, about.get("Filter"), about.get("DecodeParms"), most)
        rows = _rows(data, _numbers(about.get("W")))
        index = _numbers(about.get("Index", [0, about.get("Size")]))
        for first, count in zip(index[::2], index[1::2], strict=True):
            self._add(first, count, rows)
        return about

    def _add(self, first: int, count: int, rows: Iterator[Place]) -> None:
        """The next `count` of `rows`; what is known already is newer."""
        if count > MOST or len(self.places) > MOST:
            raise DamagedError("more objects than there are")
        for number in range(first, first + count):
            self.places.setdefault(number, next(rows))


def _foot(data: bytes) -> int:
    """Where a file says that its cross-references are. Nothing of a file may follow:
    then it was cut off while it was being saved."""
    at = data.rfind(b"startxref", -_TAIL)
    foot = _FOOT.match(data, at) if at >= 0 else None
    rest = data[foot.end() :].strip(b"\0\t\n\f\r ") if foot else b""
    if foot is None or len(rest) > _JUNK or b" obj" in rest:
        raise DamagedError("no end")
    return int(foot[1])


def _numbers(thing: object) -> list[int]:
    items = thing if isinstance(thing, list) else []
    if not items or not all(isinstance(one, int) and one >= 0 for one in items):
        raise DamagedError("no numbers")
    return items


def _rows(data: bytes, widths: list[int]) -> Iterator[Place]:
    """Ends with DamagedError, when more rows are asked for than there are."""
    if len(widths) != 3 or max(widths) > 8:
        raise DamagedError("cross-references of another kind")
    kind, place, number = widths[0], sum(widths[:2]), int.from_bytes
    for at in range(0, len(data), sum(widths)):
        row = data[at : at + place]
        yield number(row[:kind], "big") if kind else PLAIN, number(row[kind:], "big")
    raise DamagedError("too few cross-references")
