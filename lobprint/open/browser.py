"""The browser of who sits here, opened by itself."""

from __future__ import annotations

import os
import sys
import threading
import webbrowser
from collections.abc import Callable

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""One of these says that there is a screen, or which browser to take without one."""


def open_soon(address: str, otherwise: Callable[[], None]) -> None:
    """Open `address` beside what goes on here, which must not wait for a browser that
    takes its time. `otherwise` is called when there is none."""
    threading.Thread(target=_open, args=(address, otherwise), daemon=True).start()


def _open(address: str, otherwise: Callable[[], None]) -> None:
    try:
        opened = _has_a_screen() and webbrowser.open(address)
    except (webbrowser.Error, OSError):
        opened = False
    if not opened:
        otherwise()


def _has_a_screen() -> bool:
    """Whether a browser would have a window; one of letters alone would take ours."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in SCREENS)
