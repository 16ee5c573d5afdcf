"""The files that a page sent along, each under an id that never means another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

MOST_BYTES = 100_000_000
"""In all; what was asked for longest ago goes, and the page sends it again."""


class Store:
    """Files by their ids."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._files: dict[str, bytes] = {}

    def keep(self, files: Mapping[str, bytes]) -> None:
        """Take `files`; those of the latest call stay, however large."""
        for name, data in files.items():
            self._files.pop(name, None)
            self._files[name] = data
        size = sum(map(len, self._files.values()))
        for name in [name for name in self._files if name not in files]:
            if size <= self._most:
                break
            size -= len(self._files.pop(name))

    def missing(self, ids: Iterable[str]) -> list[str]:
        """Those of `ids` that are not here (any more)."""
        return [name for name in dict.fromkeys(ids) if name not in self._files]

    def take(self, name: str) -> bytes:
        """The file with the id `name`, which is here; it counts as asked for now."""
        data = self._files.pop(name)
        self._files[name] = data
        return data

    def give(self, name: str) -> bytes:
        """The file with the id `name`, which is here, and is let go of."""
        return self._files.pop(name)
