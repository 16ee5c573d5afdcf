"""An earlier edition of the site in a folder, known by the list that it is kept by.

Whoever changed a file of it, or has other files there, finds them back."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from lobprint.site.made import KEPT, LIST_END, LIST_START
from lobprint.site.policy import integrity

_READER = f'importScripts("{KEPT}")'.encode()


class Earlier:
    """The edition in `folder`; of no files when there is none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._hashes = _listed(folder / KEPT)

    def has(self, data: bytes) -> bool:
        """Whether `data` is a file of it, as it was made."""
        of_the_list = data.startswith(LIST_START.encode()) or _READER in data
        return of_the_list or integrity(data) in self._hashes.values()

    def forget(self, now: Collection[str]) -> None:
        """Take away what only this edition had: no page asks for it any more."""
        for name in self._hashes.keys() - set(now):
            path = self._folder / name
            inside = ".." not in path.parts and path.is_relative_to(self._folder)
            if inside and path.is_file() and self.has(path.read_bytes()):
                path.unlink()


def _listed(path: Path) -> Mapping[str, str]:
    """The hashes of files by their names."""
    try:
        text = path.read_text("utf-8")
        found = json.loads(text.removeprefix(LIST_START).removesuffix(LIST_END))
        return {str(name): str(hash_) for name, hash_ in found.items()}
    except (OSError, ValueError, AttributeError, RecursionError):
        return {}
