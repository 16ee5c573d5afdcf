"""The body of a call: a frame, read with limits that are counted while it comes in.

What a request says of its size is believed when that is too much; what a frame says of
its size is how much is taken, and not a byte more.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any

from starlette.requests import Request

from lobprint.open.limits import Limits

LENGTH = 4
"""Bytes at the front of a frame, which say how long the JSON after them is."""


class RefusedError(Exception):
    """A body that isn't taken; `status` is what to answer."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


async def read_frame(request: Request, limits: Limits) -> bytes:
    """The frame that `request` brings. Raises RefusedError."""
    declared = request.headers.get("content-length", "0")
    if declared.isdecimal() and int(declared) > limits.body:
        raise RefusedError(413)
    frame = Frame(limits)
    try:
        async with asyncio.timeout(limits.body_time):
            while await _next(request, frame, limits):
                pass
    except TimeoutError:
        raise RefusedError(408) from None
    return frame.whole()


async def _next(request: Request, frame: Frame, limits: Limits) -> bool:
    """Take what comes next; whether there is more."""
    message = await asyncio.wait_for(request.receive(), limits.still)
    if message["type"] == "http.disconnect":
        raise RefusedError(400)
    frame.take(message.get("body", b""))
    return bool(message.get("more_body", False))


class Frame:
    """A frame that comes in, piece by piece."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._data = bytearray()
        self._size: int | None = None
        """How long the frame says that it is, once that can be read."""

    def take(self, data: bytes) -> None:
        """Add what came. Raises RefusedError when it is too much."""
        self._data += data
        if self._size is None:
            self._size = self._read_size()
        if self._size is not None and len(self._data) > self._size:
            raise RefusedError(400)

    def whole(self) -> bytes:
        """All of it. Raises RefusedError when something is missing."""
        if len(self._data) != self._size:
            raise RefusedError(400)
        return bytes(self._data)

    def _read_size(self) -> int | None:
        """What the order and its files come to; None while the order isn't whole."""
        end = LENGTH + int.from_bytes(self._data[:LENGTH], "big")
        if len(self._data) < LENGTH:
            return None
        if end - LENGTH > self._limits.order:
            raise RefusedError(413)
        if len(self._data) < end:
            return None
        sizes = file_sizes(self._data[LENGTH:end])
        whole = end + sum(sizes)
        if whole > self._limits.body or max(sizes, default=0) > self._limits.file:
            raise RefusedError(413)
        return whole


def file_sizes(order: bytearray) -> list[int]:
    """How large the files are that come behind `order`. Raises RefusedError."""
    try:
        files: Any = json.loads(order).get("files", [])
        sizes = [size for _, size in files]
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise RefusedError(400) from None
    if not all(type(size) is int and size >= 0 for size in sizes):
        raise RefusedError(400)
    return sizes
