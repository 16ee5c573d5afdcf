"""A zip that is the same on any day: names in the order in which they are given, 1
January 1980, made by no system (0). What many files have alike is deflated once."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_DATE_1980 = 0x0021
_VERSION = 20
_UTF8 = 0x0800
_DEFLATE = 8


class Packed(NamedTuple):
    """A deflated part: the checksum and size of what it was, and its bytes."""

    crc: int
    size: int
    data: bytes


def pack(members: Mapping[str, bytes], shared: tuple[str, ...] = ()) -> bytes:
    """A zip of `members`, in their order (APPNOTE 6.3, without extra fields). Names
    that begin as one of `shared` are of what many have alike."""
    chunks: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for name, data in members.items():
        packed = _shared(data) if name.startswith(shared) else _deflated(data)
        encoded = name.encode()
        about = _about(packed, len(encoded))
        local = b"PK\x03\x04" + about + encoded
        directory.append(_entry(about, offset) + encoded)
        chunks += (local, packed.data)
        offset += len(local) + len(packed.data)
    central = b"".join(directory)
    count = len(members)
    end = struct.pack(
        "<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(central), offset, 0
    )
    return b"".join((*chunks, central, end))


def _about(packed: Packed, name_length: int) -> bytes:
    """What a local header and the directory say alike."""
    return struct.pack(
        "<5H3L2H",
        _VERSION,
        _UTF8,
        _DEFLATE,
        0,
        _DATE_1980,
        packed.crc,
        len(packed.data),
        packed.size,
        name_length,
        0,
    )


def _entry(about: bytes, offset: int) -> bytes:
    made_by = struct.pack("<H", _VERSION)
    return b"PK\x01\x02" + made_by + about + struct.pack("<3H2L", 0, 0, 0, 0, offset)


def _deflated(data: bytes) -> Packed:
    deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Packed(zlib.crc32(data), len(data), deflate.compress(data) + deflate.flush())


@lru_cache(maxsize=48)
def _shared(data: bytes) -> Packed:
    return _deflated(data)
