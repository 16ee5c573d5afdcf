"""An edition with the real page and small parts: what is packed needs no Pyodide."""

from __future__ import annotations

from functools import cache

from lobprint.site.made import Edition
from lobprint.site.parts import Part
from lobprint.ui import page_files

BOOT = "postMessage('hier');\n"
PARTS = (Part("boot.js", BOOT.encode()), Part("engine.zip", b"PK" * 500))


@cache
def edition() -> Edition:
    return Edition(page_files(), BOOT, PARTS)
