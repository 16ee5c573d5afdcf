"""Where everything of this build lies."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CONSTRAINTS = ROOT / "constraints.txt"
WEB = HERE.parent / "web"
"""Its package.json says which Pyodide; npm puts it in node_modules beside it."""
SOURCES = HERE / "sources"
CONFIG = HERE / "config"
TARGET = ROOT / "build" / "wasm"
"""What is made: a folder that Python in Pyodide can have on its path as it is."""
