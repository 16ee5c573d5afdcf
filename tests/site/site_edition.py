"""Small parts, instead of what Pyodide is started with."""

from __future__ import annotations

from lobprint.site.parts import Part

BOOT = "postMessage('hier');\n"
PARTS = (Part("boot.js", BOOT.encode()), Part("engine.zip", b"PK" * 500))
