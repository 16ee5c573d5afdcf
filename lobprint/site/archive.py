"""A zip that is the same for the same files, and packing that is the same each time."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Mapping

_BEGIN = (1980, 1, 1, 0, 0, 0)
"""The date of every file: the first that a zip knows."""
_PLAIN = 0o100644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files by name in a zip, in order and as they are: what is packed as a whole
    becomes smaller than what is packed one by one."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as file:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _BEGIN)
            entry.create_system = 3  # Unix, on whatever system this is made
            entry.external_attr = _PLAIN
            file.writestr(entry, files[name])
    return data.getvalue()


def contents(data: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist() if name[-1] != "/"}


def packed(data: bytes) -> bytes:
    """`data` by gzip, as every browser can unpack it; without a date."""
    return gzip.compress(data, 9, mtime=0)
