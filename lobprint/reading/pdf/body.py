"""The objects of a PDF by their references. Each is looked up only when it is asked
for: of a workbook that is one in six."""

from __future__ import annotations

import re
from typing import Any

from lobprint.reading.pdf.references import FREE, PACKED, PLAIN, References
from lobprint.reading.pdf.streams import Stream, object_at, packed, unpacked
from lobprint.reading.pdf.syntax import DamagedError, Parsed, Ref, TooLargeError, parse

UNPACKED = 200_000_000
"""Bytes of all streams that are unpacked, together."""
PARSED = 150_000_000
"""Bytes of all objects that are read, together; of a thousand workbooks in one file it
is a third."""
_HEADER = re.compile(rb"%PDF-\d")
_JUNK = 1024
"""Bytes that may stand before the header (annex H.3)."""


class Body:
    """`trailer` says where everything begins."""

    def __init__(self, data: bytes) -> None:
        """Raises DamagedError, here and wherever something is asked for."""
        header = _HEADER.search(data, 0, _JUNK)
        if header is None:
            raise DamagedError("no header")
        self._data = data[header.start() :] if header.start() else data
        found = References(self._data)
        self._places, self.trailer = found.places, found.trailer
        self._kept: dict[int, Any] = {}
        self._packs: dict[int, _Pack] = {}
        self._room, self._time = UNPACKED, PARSED

    @property
    def locked(self) -> bool:
        """Whether its strings and streams can't be read as they are (7.6)."""
        return "Encrypt" in self.trailer

    def get(self, thing: Any) -> Any:
        """`thing`, or what it refers to; None for what isn't there (7.3.10)."""
        for _ in range(8):
            if not isinstance(thing, Ref):
                return thing
            thing = self._object(thing.number)
        raise DamagedError("references to references")

    def dict(self, thing: Any) -> dict[str, Any]:
        """As `get`, when that is a dictionary; else an empty one."""
        found = self.get(thing)
        return found if isinstance(found, dict) else {}

    def list(self, thing: Any) -> list[Any]:
        """As `get`, when that is an array; else an empty one."""
        found = self.get(thing)
        return found if isinstance(found, list) else []

    def unpacked(self, stream: Stream) -> bytes:
        """What is in a stream."""
        about = stream.about
        data = packed(self._data, stream, self.get(about.get("Length")))
        filters, settings = self.get(about.get("Filter")), about.get("DecodeParms")
        made = unpacked(data, filters, self.get(settings), self._room)
        self._room -= len(made)
        return made

    def _object(self, number: int) -> Any:
        if number not in self._kept:
            self._kept[number] = None  # what refers to itself is nothing
            kind, at = self._places.get(number, (FREE, 0))
            if kind == PLAIN:
                self._kept[number] = self._spent(object_at(self._data, at, number), at)
            elif kind == PACKED:
                pack = self._pack(at)
                self._kept[number] = self._spent(pack.get(number), pack.at(number))
        return self._kept[number]

    def _spent(self, found: Parsed, start: int) -> Any:
        """What was found, if that was not too much."""
        self._time -= found.end - start
        if self._time < 0:
            raise TooLargeError
        return found.value

    def _pack(self, number: int) -> _Pack:
        if number not in self._packs:
            kind, at = self._places.get(number, (FREE, 0))
            found = object_at(self._data, at, number) if kind == PLAIN else None
            stream = found.value if found else None
            if not isinstance(stream, Stream):
                raise DamagedError("no object stream")
            first = self.get(stream.about.get("First"))
            self._packs[number] = _Pack(self.unpacked(stream), first)
        return self._packs[number]


class _Pack:
    """An object stream (7.5.7)."""

    def __init__(self, data: bytes, first: object) -> None:
        if not isinstance(first, int) or not 0 <= first <= len(data):
            raise DamagedError("an object stream without a head")
        head = [int(one) for one in data[:first].split()]
        self._data = data
        self._places = {
            number: first + at for number, at in zip(head[::2], head[1::2], strict=True)
        }

    def at(self, number: int) -> int:
        if number not in self._places:
            raise DamagedError("an object that isn't where it should be")
        return self._places[number]

    def get(self, number: int) -> Parsed:
        return parse(self._data, self.at(number))
