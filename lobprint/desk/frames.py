"""A call and its answer as bytes: a header in JSON, and the files behind it.

Four bytes tell how long the header is, the biggest first; the header's `files` tells
the name and the size of each file that follows.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any

from lobprint.errors import Problem, UsageError

Data = bytes | memoryview
"""Of a file; pixels are large, and not copied before they have to be."""
MOST_HEADER = 2_000_000
"""Bytes; an order has some hundreds."""


def frame(header: Mapping[str, Any], files: Mapping[str, Data]) -> bytes:
    """`header`, which tells of the files, and the files."""
    sizes = [[name, len(data)] for name, data in files.items()]
    told = json.dumps({**header, "files": sizes}, ensure_ascii=False).encode()
    return b"".join([len(told).to_bytes(4, "big"), told, *files.values()])


def unframed(data: bytes) -> tuple[dict[str, Any], dict[str, bytes]]:
    """The header and the files of a frame. Raises UsageError for what is none."""
    size = int.from_bytes(data[:4], "big")
    if len(data) < 4 or size > min(MOST_HEADER, len(data) - 4):
        raise _no_frame()
    try:
        header = json.loads(data[4 : 4 + size], parse_constant=_refused)
        return header, dict(_files(header["files"], data, 4 + size))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise _no_frame() from None


def _files(sizes: Any, data: bytes, at: int) -> Iterator[tuple[str, bytes]]:
    for name, size in sizes:
        if not isinstance(name, str) or not isinstance(size, int) or size < 0:
            raise ValueError(name)
        if at + size > len(data):
            raise ValueError(size)
        yield name, data[at : at + size]
        at += size
    if at != len(data):
        raise ValueError(at)


def _refused(constant: str) -> float:
    """JSON has no NaN and no Infinity, though Python reads them."""
    raise ValueError(constant or math.nan)


def _no_frame() -> UsageError:
    hint = "Laad de pagina opnieuw."
    return UsageError(Problem("deze vraag is niet compleet aangekomen", hint=hint))
