"""Golden files: what was looked at and found good, kept to compare with.

`make accept` writes them anew; look at what changed before you commit it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


def agrees(path: Path, made: str, seen: Callable[[str], object] = str) -> bool:
    """Whether `made` is what the golden file at `path` holds, both as `seen`."""
    if os.environ.get("ACCEPT"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    return seen(path.read_text(encoding="utf-8")) == seen(made)
