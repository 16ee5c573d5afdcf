"""Whether a file still is as lobprint wrote it: its identifier comes from its content.

Who fills in a form, changes a sentence or just saves it anew makes another file of it,
which isn't ours to overwrite. Since the file says so itself, no notes have to lie
beside it: it may be moved, copied, synced or mailed.

A PDF has its /ID (ISO 32000-1, 14.4), made of its streams. A Word file or a workbook
for Excel has the dc:identifier of its core properties (ECMA-376-2, 8.3.4), made of its
other parts and of that part itself without it. A csv has it as the name of a last
column, in which nothing stands: there is no other place for it that all programs read
over. What is packed counts by the checksum of what is in it, for
how it is packed differs from machine to machine. Who makes identifiers in another way
makes every file of before somebody else's: it will be kept beside the new one.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Protocol
from zlib import crc32

LENGTH = 32
"""Of an identifier, in hexadecimals."""
DEFLATED = "FlateDecode"
CHECKSUM = 4
"""Bytes at the end of deflated data that tell it from other data (RFC 1950)."""
CORE = "docProps/core.xml"
MARK = "lobprint:"
UNSEALED = MARK + "0" * LENGTH
"""What stands there until the rest is known."""
PNG = ".png"
"""How parts end that are packed by themselves."""

_FILTER = f"/Filter/{DEFLATED}".encode()
_MOST_BYTES = 50_000_000
_IN_CSV = re.compile(rb"\A[^\r\n]{0,2000};(lobprint:[0-9a-f]{32})\r\n")
_IN_CORE = re.compile(rb"(?<=<dc:identifier>)lobprint:[0-9a-f]{32}(?=</)")
_PDF_END = re.compile(rb"startxref\n(\d{1,12})\n%%EOF\n\Z")
_STREAM = re.compile(
    rb"(\d{1,9}) 0 obj\n<<(.{0,2000}?)/Length (\d{1,9})>>\nstream\n", re.DOTALL
)
_STREAM_END = b"\nendstream\nendobj\n"
_PDF_ID = re.compile(rb"/ID\[<([0-9a-f]{32})><([0-9a-f]{32})>\]")
_LONGEST_END = 40
_NO_ZIP = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, KeyError, EOFError),
    *(OSError, NotImplementedError, RuntimeError, OverflowError, MemoryError),
    *(zlib.error, struct.error),
)


class Hash(Protocol):
    """That of all that a file has."""

    def hexdigest(self) -> str: ...


def identifier(seen: Hash) -> str:
    """That of a file of which a hash has seen all."""
    return seen.hexdigest()[:LENGTH]


def of_stream(number: int, entries: bytes, data: bytes) -> bytes:
    """What counts of a stream in a PDF, the object `number`: `entries` are those of its
    dictionary, up to its length."""
    is_deflated = entries.endswith(_FILTER)
    return b"%d%b%b" % (number, entries, data[-CHECKSUM:] if is_deflated else data)


def sealed(core: bytes, others: Mapping[str, bytes]) -> bytes:
    """The core properties of a package, `core`, with the identifier of the file. The
    `others` are all its other parts by name, in the order of the zip."""
    rows = [_row(n, crc32(data), len(data), data) for n, data in others.items()]
    return core.replace(UNSEALED.encode(), _seal(core, rows), 1)


def sealed_csv(data: bytes) -> bytes:
    """A csv of which the last column is called UNSEALED, with its identifier there."""
    seal = f"{MARK}{identifier(sha256(data))}"
    return data.replace(UNSEALED.encode(), seal.encode(), 1)


def _row(name: str, crc: int, size: int, data: bytes) -> bytes:
    """What counts of a part: its checksum and size. Of a picture in png its head and
    the checksum of its pixels, which stands before its last 16 bytes (RFC 1950; PNG,
    5.3); only of such a part `data` is looked at."""
    if name.endswith(PNG):
        return b"%b\0%b\0%b\n" % (name.encode(), data[:33], data[-20:-16])
    return b"%b\0%d\0%d\n" % (name.encode(), crc, size)


def _seal(core: bytes, rows: Iterable[bytes]) -> bytes:
    return f"{MARK}{identifier(sha256(b''.join([*rows, core])))}".encode()


def as_written(data: bytes) -> bool:
    """Whether `data` is a file just as lobprint wrote it: a PDF, a Word file, a
    workbook for Excel or a csv. Raises nothing, whatever it is."""
    if data.startswith(b"%PDF-"):
        return _is_our_pdf(data)
    if not data.startswith(b"PK\3\4"):
        return _is_our_csv(data)
    try:
        return _is_our_package(data)
    except _NO_ZIP:
        return False


def _is_our_pdf(data: bytes) -> bool:
    """With changes behind our end it has another end."""
    end = _PDF_END.search(data, max(0, len(data) - _LONGEST_END))
    if end is None:
        return False
    start = int(end[1])
    found = _PDF_ID.search(data, start)
    is_one = data.count(b"%%EOF", start) == 1
    return is_one and found is not None and found[1] == _of_streams(data[:start])


def _of_streams(data: bytes) -> bytes:
    """The identifier of the streams of a PDF; empty when something else is in it."""
    seen, at = sha256(), data.find(b"\n", data.find(b"\n") + 1) + 1
    while head := _STREAM.match(data, at):
        end = head.end() + int(head[3])
        if not data.startswith(_STREAM_END, end):
            return b""
        seen.update(of_stream(int(head[1]), head[2], data[head.end() : end]))
        at = end + len(_STREAM_END)
    return identifier(seen).encode() if at == len(data) else b""


def _is_our_csv(data: bytes) -> bool:
    found = _IN_CSV.match(data)
    return found is not None and data == sealed_csv(
        data.replace(found[1], UNSEALED.encode(), 1)
    )


def _is_our_package(data: bytes) -> bool:
    """Raises one of _NO_ZIP for what is no zip after all."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        core = _read(package, CORE)
        found = _IN_CORE.search(core)
        if found is None:
            return False
        rows = [
            _row(one.filename, one.CRC, one.file_size, _looked_at(package, one))
            for one in package.infolist()
            if one.filename != CORE
        ]
    return found[0] == _seal(core.replace(found[0], UNSEALED.encode(), 1), rows)


def _looked_at(package: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    return _read(package, one.filename) if one.filename.endswith(PNG) else b""


def _read(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as file:
        return file.read(_MOST_BYTES)
