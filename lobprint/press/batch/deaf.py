"""Not hearing Ctrl-C for a moment.

An interrupt in the middle of asking a pool for its results can leave a lock taken, for
which the pool's own thread then waits forever. Windows has no such thing.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator

_STOPS = [getattr(signal, name, None) for name in ("SIGINT", "SIGTERM", "SIGHUP")]


@contextlib.contextmanager
def deaf() -> Iterator[None]:
    """Within this nothing interrupts; what came meanwhile is heard right after. A
    process that starts within it is deaf as well, until it says otherwise."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, filter(None, _STOPS))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def hear() -> None:
    """Listen again, in a process that was started deaf."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, filter(None, _STOPS))
