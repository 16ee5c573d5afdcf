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


def let_go() -> None:
    """What can't be said any more is dropped (`lobprint list | head`, a full disk), or
    Python would complain of it when leaving."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            with contextlib.suppress(OSError, ValueError):
                os.dup2(nowhere, stream.fileno())
        except (ValueError, AttributeError):  # closed, or none at all
            continue
