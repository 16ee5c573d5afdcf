"""A folder that is nowhere: files that a program gives as bytes, by name.

It goes as a Path does, as far as the house asks of one: whoever reads the files of a
school needn't know which of the two it has.
"""

from __future__ import annotations

import errno
import io
import os
import posixpath
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO


@dataclass(frozen=True, slots=True, order=True)
class Given:
    """The file or folder `path` among `files`: name -> bytes, with slashes in the names
    (`logo.png`, `content/instrumenten/checklist.yaml`)."""

    files: Mapping[str, bytes] = field(repr=False, hash=False, compare=False)
    path: PurePosixPath = field(default_factory=PurePosixPath)

    def __truediv__(self, name: str) -> Given:
        """The file `name` in this folder; nothing lies above `files`."""
        path = posixpath.normpath(self.path / name)
        return Given(self.files, PurePosixPath(path))

    def __str__(self) -> str:
        return str(self.path)

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def suffix(self) -> str:
        return self.path.suffix

    @property
    def stem(self) -> str:
        return self.path.stem

    @property
    def parent(self) -> Given:
        return Given(self.files, self.path.parent)

    def as_posix(self) -> str:
        return str(self.path)

    def exists(self) -> bool:
        return self.is_file() or self.is_dir()

    def is_file(self) -> bool:
        return str(self.path) in self.files

    def is_dir(self) -> bool:
        return any(self.below())

    def below(self) -> Iterator[Given]:
        """The files in this folder, however deep, by name."""
        for name in sorted(self.files):
            path = PurePosixPath(name)
            if self.path in path.parents:
                yield Given(self.files, path)

    def iterdir(self) -> Iterator[Given]:
        """What lies in this folder: files and folders."""
        depth = len(self.path.parts) + 1
        inner = (PurePosixPath(*one.path.parts[:depth]) for one in self.below())
        return (Given(self.files, path) for path in dict.fromkeys(inner))

    def stat(self) -> os.stat_result:
        """Kind and size. Raises FileNotFoundError."""
        kind = stat.S_IFDIR if self.is_dir() else stat.S_IFREG
        size = 0 if self.is_dir() else len(self._data())
        return os.stat_result((kind, 0, 0, 0, 0, 0, size, 0, 0, 0))

    def open(self, _mode: str = "rb") -> BinaryIO:
        """The bytes of a file, to be read. Raises FileNotFoundError."""
        return io.BytesIO(self._data())

    def _data(self) -> bytes:
        if not self.is_file():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self))
        return self.files[str(self.path)]
