"""Where the browsers are. One that is missing is an error, never a skipped test."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

HERE = Path(__file__).parent
PACKAGES = {
    "chromium": "chromium",
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
    "node": "nodejs",
}
"""Which package of Debian brings a program."""


def program(name: str) -> str:
    """The path of a program."""
    found = shutil.which(name)
    if not found:
        raise LookupError(f"{name} is not installed: apt-get install {PACKAGES[name]}")
    return found


def mini_browser() -> str:
    """WebKitGTK's own small browser, which lies beside its library."""
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    if not found:
        package = "libwebkit2gtk-4.1-0"
        raise LookupError(f"MiniBrowser is not installed: apt-get install {package}")
    return os.fspath(found[-1])


def installed(path: str) -> Path:
    """A file of an npm package."""
    found = HERE / "node_modules" / path
    if not found.exists():
        raise LookupError(f"{path} is not installed; run: make browsers")
    return found
