"""What a program has to say something with: a terminal of any kind, a file, or nothing.

Nothing that is wrong there is a fault of what was asked.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path


def steady() -> None:
    """Before anything is said: what was closed goes nowhere (`>&-`, a window without a
    console), so that no file of ours gets its number; and a letter that the terminal
    can't show becomes a question mark, not an error."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nowhere)
        elif mode == "w" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def close_pipes() -> None:
    """Nobody reads on (`lobprint list | head`): say no more, also not when leaving."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(nowhere, stream.fileno())
