"""How hard a JPEG was pressed, as the file itself tells; also one within a PDF."""

from __future__ import annotations

from collections.abc import Iterator

_START, _TABLES = b"\xff\xd8\xff", 0xDB
"""How a JPEG begins, and the marker of what its numbers are divided by (ISO/IEC
10918-1, B.2.4.1)."""
_TABLE = 64
_USUAL = 57.6
"""The mean of the table for brightness of Annex K, which programs call quality 50."""
_SEGMENTS = 12
"""So many are looked through at the head of a JPEG."""


def quality(data: bytes) -> int:
    """That of the JPEG in a file that was pressed hardest, from 1 to 100; 0 when there
    is none."""
    return min((_named(table) for table in _tables(data)), default=0)


def _tables(data: bytes) -> Iterator[bytes]:
    """The first table of each JPEG: that for brightness."""
    at = data.find(_START)
    while at >= 0:
        table = _first_table(data, at + 2)
        if len(table) == _TABLE and 0 not in table:
            yield table
        at = data.find(_START, at + 3)


def _first_table(data: bytes, at: int) -> bytes:
    for _ in range(_SEGMENTS):
        mark, length = data[at : at + 2], int.from_bytes(data[at + 2 : at + 4], "big")
        if len(mark) < 2 or mark[0] != 0xFF:
            break
        if mark[1] == _TABLES:
            return data[at + 5 : at + 5 + _TABLE]
        at += 2 + length
    return b""


def _named(table: bytes) -> int:
    """As programs call it: 100 divides by nothing, 50 by the table of Annex K."""
    share = 100 * sum(table) / _TABLE / _USUAL
    named = (200 - share) / 2 if share <= 100 else 5000 / share
    return max(1, min(100, round(named)))
