"""`lobprint`, and `python -m lobprint`: to be stopped is no fault, also not while all
of it is being imported."""

from __future__ import annotations

import contextlib
import os
import sys


def run() -> None:
    """The command line, from its first import to its end."""
    try:
        from lobprint.cli import main

        main()
    except KeyboardInterrupt:  # before there was anybody to tell it
        _leave()


def _leave() -> None:
    """Say that nothing was written, and go at once: there is nothing to clear away."""
    from lobprint.errors import STOPPED, STOPPED_CODE

    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{STOPPED}\n")
        sys.stderr.flush()
    os._exit(STOPPED_CODE)


if __name__ == "__main__":
    run()
