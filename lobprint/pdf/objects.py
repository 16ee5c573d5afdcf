"""PDF objects with numbers, and the file that they make (ISO 32000-1, 7.3 and 7.5).

Objects without a stream are packed in object streams (7.5.7) and found through a
cross-reference stream (7.5.8): a workbook has some thousands of structure elements,
which take ten times the room when each lies in the file by itself. That is why
ReportLab's own document, which knows neither, does not write the file.

How well zlib deflates differs from build to build: objects and streams are the same
everywhere, the bytes that they are packed in need not be.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate

from lobprint import seal

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PER_STREAM = 200
"""Objects in one object stream: a reader unpacks the whole of it to see one."""
SHORT = 100
"""Bytes that are not worth deflating."""
DEFLATED = seal.DEFLATED
ROW = 7
"""Bytes of a cross-reference entry: kind (1), place (4), index (2)."""


class Objects:
    """Collects objects; `file` puts them together. References are "n 0 R"."""

    def __init__(self) -> None:
        self._count = 0
        self._plain: dict[int, str] = {}
        self._streams: dict[int, bytes] = {}
        self._seen = sha256()

    def reserve(self) -> int:
        """A number for an object that is filled later."""
        self._count += 1
        return self._count

    def fill(self, number: int, body: str) -> None:
        self._plain[number] = body

    def add(self, body: str) -> int:
        """A new object without a stream; returns its number."""
        self._count += 1
        self._plain[self._count] = body
        return self._count

    def stream(self, data: bytes, entries: str = "", coded: str = "") -> int:
        """A new stream; `entries` go into its dictionary.

        `coded` names the filter with which the data is coded already; other data is
        deflated, unless it is very short."""
        if not coded and len(data) > SHORT:
            data, coded = zlib.compress(data), DEFLATED
        if coded:
            entries = f"{entries}/Filter/{coded}"
        return self._put(data, entries)

    def plain_stream(self, data: bytes, entries: str) -> int:
        """A stream that anyone can read without a PDF library: metadata (14.3.2)."""
        return self._put(data, entries)

    def _put(self, data: bytes, entries: str) -> int:
        number = self.reserve()
        self._streams[number] = _framed(data, entries)
        self._seen.update(seal.of_stream(number, entries.encode("ascii"), data))
        return number

    def file(self, catalog: int, info: int) -> bytes:
        """The whole file. Its identifier comes from its content (14.4), however that is
        deflated, so that it tells whether it still is as it was written (`seal`)."""
        places = [_place(0, 0, 0xFFFF)] * (self._count + 1)
        places += self._pack_plain(places)
        chunks, offset = [HEADER], len(HEADER)
        for number, body in sorted(self._streams.items()):
            chunks.append(_object(number, body))
            places[number] = _place(1, offset, 0)
            offset += len(chunks[-1])
        places.append(_place(1, offset, 0))
        identifier = seal.identifier(self._seen)
        entries = (
            f"/Type/XRef/Size {len(places)}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R"
            f"/ID[<{identifier}><{identifier}>]"
            f"/DecodeParms<</Predictor 12/Columns {ROW}>>/Filter/{DEFLATED}"
        )
        table = _framed(zlib.compress(_predicted(places)), entries)
        chunks.append(_object(len(places) - 1, table))
        chunks.append(b"startxref\n%d\n%%%%EOF\n" % offset)
        return b"".join(chunks)

    def _pack_plain(self, places: list[bytes]) -> list[bytes]:
        """Put the plain objects into object streams and note their places; returns
        room for the places of those streams."""
        numbers, before = sorted(self._plain), self._count
        for start in range(0, len(numbers), PER_STREAM):
            packed = numbers[start : start + PER_STREAM]
            stream = self._pack(packed)
            for index, number in enumerate(packed):
                places[number] = _place(2, stream, index)
        return [b""] * (self._count - before)

    def _pack(self, numbers: Sequence[int]) -> int:
        bodies = [self._plain[number] for number in numbers]
        places = accumulate((len(body) + 1 for body in bodies), initial=0)
        index = (f"{one} {at}" for one, at in zip(numbers, places, strict=False))
        head = " ".join(index) + "\n"
        data = (head + "\n".join(bodies)).encode("ascii")
        entries = f"/Type/ObjStm/N {len(numbers)}/First {len(head)}"
        return self.stream(_deflated(data), entries, DEFLATED)


@lru_cache(maxsize=64)
def _deflated(data: bytes) -> bytes:
    """Objects, deflated once: but for a few, documents with the same forms have them
    alike."""
    return zlib.compress(data)


def text_string(text: str) -> str:
    """A text string (7.9.2.2): ASCII as it is, else UTF-16."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def name(text: str) -> str:
    """A name object (7.3.5); what is no plain letter, digit, - or _ is written in
    hexadecimals."""
    return "/" + "".join(
        char
        if char.isascii() and (char.isalnum() or char in "-_.")
        else "".join(f"#{byte:02X}" for byte in char.encode())
        for char in text
    )


def reference(number: int) -> str:
    return f"{number} 0 R"


def references(numbers: Sequence[int]) -> str:
    """An array of references."""
    return f"[{' '.join(map(reference, numbers))}]"


def _framed(data: bytes, entries: str) -> bytes:
    head = f"<<{entries}/Length {len(data)}>>\nstream\n"
    return b"%b%b\nendstream" % (head.encode("ascii"), data)


def _object(number: int, body: bytes) -> bytes:
    return b"%d 0 obj\n%b\nendobj\n" % (number, body)


def _place(kind: int, where: int, index: int) -> bytes:
    return b"%c%b%b" % (kind, where.to_bytes(4, "big"), index.to_bytes(2, "big"))


def _predicted(rows: Sequence[bytes]) -> bytes:
    """Each row as its difference with the row above (7.4.4.4, "Up"): they are so
    regular that next to nothing is left to deflate."""
    table = b"".join(rows)
    above = bytes(ROW) + table
    pairs = zip(table, above, strict=False)
    changes = bytes([(byte - over) & 255 for byte, over in pairs])
    starts = range(0, len(changes), ROW)
    return b"".join(b"\2" + changes[start : start + ROW] for start in starts)
