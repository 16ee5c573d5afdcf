"""Runs the programs that a build needs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tools.wasm.errors import BuildError

NOTHING: Mapping[str, str] = {}


def run(
    command: Sequence[str | Path],
    folder: Path | None = None,
    environment: Mapping[str, str] = NOTHING,
) -> str:
    """What a program says. Raises BuildError, with the program's own words."""
    words = [str(word) for word in command]
    ran = subprocess.run(  # noqa: S603 - words of our own
        words,
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        said = ran.stderr.strip() or ran.stdout.strip()
        raise BuildError(f"this failed: {' '.join(words)}\n{said}")
    return ran.stdout
