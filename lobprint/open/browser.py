"""The browser of who sits here."""

from __future__ import annotations

import os
import sys
import webbrowser

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
"""One of these says that there is a screen, or which browser to take without one."""


def open_it(address: str) -> bool:
    """Open `address`; whether there is a browser that could. It may take its time."""
    try:
        return _has_a_screen() and webbrowser.open(address)
    except (webbrowser.Error, OSError):
        return False


def _has_a_screen() -> bool:
    """Whether a browser would have a window; one of letters alone would take ours."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in SCREENS)
