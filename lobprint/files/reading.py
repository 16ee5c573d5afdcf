"""Files are read with limits, whatever lies there."""

from __future__ import annotations

import stat
from difflib import get_close_matches
from pathlib import Path

from lobprint.errors import ContentError, Place, Problem
from lobprint.files.faults import RefusedError, printable, reason
from lobprint.given import Given

AnyPath = Path | Given
"""Where a school's file may lie."""


def read(path: AnyPath, limit: int, place: Place | None = None) -> bytes:
    """The bytes of the file at `path`, at most `limit` of them.

    `place` is where its name was written, if it was; raises ContentError."""
    try:
        return _read_regular(path, limit)
    except OSError as error:
        message = reason(error)
    except ValueError:  # a null character in the name
        message = "zo kan een bestand niet heten"
    raise ContentError(Problem(f"{printable(path)}: {message}", place, meant(path)))


def _read_regular(path: AnyPath, limit: int) -> bytes:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise RefusedError("dit is een map, geen bestand")
    if not stat.S_ISREG(mode):  # a pipe or a device may never end
        raise RefusedError("dit is geen gewoon bestand")
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise RefusedError(f"het bestand is groter dan {in_bytes(limit)}")
    return data


def meant(path: AnyPath) -> str:
    """The hint "Bedoelde u logo.png?", from the files beside a `path` that isn't
    there; empty when it is."""
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir())
    except (OSError, ValueError):
        return ""
    if path.name in beside:
        return ""
    lower = {name.lower(): name for name in beside}
    close = get_close_matches(path.name.lower(), lower, 1, 0.6)
    return f"Bedoelde u {lower[close[0]]}?" if close else ""


def in_bytes(size: int) -> str:
    """ "412 kB", "1,3 MB": a size as people write it."""
    if size < 999_500:
        return f"{max(1, round(size / 1000))} kB"
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    return f"{megabytes.removesuffix(',0')} MB"
