"""What takes long to make is kept, under the hash of what it is made of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path

from lobprint.files.placing import staged
from lobprint.site.archive import archive, contents


def kept(
    folder: Path, given: Iterable[bytes], make: Callable[[], dict[str, bytes]]
) -> dict[str, bytes]:
    """What `make` gives, or gave when it was made of the same before. `folder` holds
    the last of it and nothing else. Raises OutputError."""
    path = folder / f"{_hash(given)}.zip"
    if path.is_file():
        return contents(path.read_bytes())
    made = make()
    with staged({path: archive(made)}, folder) as commit:
        commit()
    for old in folder.glob("*.zip"):
        if old != path:
            old.unlink()
    return made


def _hash(given: Iterable[bytes]) -> str:
    """One hash for all: of each, so that where one ends and the next begins counts."""
    hashes = (hashlib.sha256(data).digest() for data in given)
    return hashlib.sha256(b"".join(hashes)).hexdigest()
