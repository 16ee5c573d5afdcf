"""Not hearing Ctrl-C for a moment.

An interrupt in the middle of asking a pool for its results can leave a lock taken, for
which the pool's own thread then waits forever.
"""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator

if hasattr(signal, "pthread_sigmask"):
    _STOPS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}

    @contextlib.contextmanager
    def deaf() -> Iterator[None]:
        """Within this nothing interrupts; what came meanwhile is heard right after. A
        process that starts within it is deaf as well, until it says otherwise."""
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def hear() -> None:
        """Listen again, in a process that was started deaf."""
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)

else:

    @contextlib.contextmanager
    def deaf() -> Iterator[None]:
        """Windows has no such thing."""
        yield

    def hear() -> None:
        """Nor this."""
