"""Being told to stop: tidily while making, not at all while putting files in place."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Any

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""Ctrl-C, kill, and the window that closes; in Windows that is SIGBREAK, and a process
has only a moment left then."""


def stoppable() -> contextlib.AbstractContextManager[None]:
    """Within this, each of those raises KeyboardInterrupt, as Ctrl-C does."""
    return _handled_by(signal.default_int_handler)


def unstoppable() -> contextlib.AbstractContextManager[None]:
    """Within this they do nothing: what takes a moment is better finished."""
    return _handled_by(_ignore)


def _ignore(number: int, frame: FrameType | None) -> None:
    """Not SIG_IGN, which the programs that we start would inherit."""


@contextlib.contextmanager
def _handled_by(handler: Any) -> Iterator[None]:
    before = {}
    with contextlib.suppress(ValueError):  # only the main thread may, and is told
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None:
                before[number] = signal.signal(number, handler)
    try:
        yield
    finally:
        for number, handler_before in before.items():
            signal.signal(number, handler_before)
