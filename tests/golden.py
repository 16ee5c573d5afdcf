"""Golden files: what was looked at and found good, kept to compare with.

`make accept` writes them anew; look at what changed before you commit it.
"""

from __future__ import annotations

import os
from pathlib import Path


def agrees(path: Path, made: str) -> bool:
    """Whether `made` is what the golden file at `path` holds."""
    if os.environ.get("ACCEPT"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    return path.read_text(encoding="utf-8") == made
