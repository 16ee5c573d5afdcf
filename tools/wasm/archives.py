"""The archives in `sources/`: what sources.toml says of them, checked, unpacked."""

from __future__ import annotations

import hashlib
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from tools.wasm.errors import BuildError
from tools.wasm.places import HERE, SOURCES


@dataclass(frozen=True, slots=True)
class Archive:
    """One archive: a library, or the headers of one."""

    name: str
    version: str
    sha256: str
    take: tuple[dict[str, str], ...]
    originals: tuple[dict[str, str], ...]

    @property
    def path(self) -> Path:
        return SOURCES / f"{self.name}.tar.xz"


def archives() -> tuple[Archive, ...]:
    """All archives, as sources.toml has them."""
    return tuple(map(_archive, known()["archive"]))


def known() -> dict[str, Any]:
    """What sources.toml says."""
    return tomllib.loads((HERE / "sources.toml").read_text("utf-8"))


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def unpack(archive: Archive, target: Path) -> None:
    """Unpack an archive into a folder, if it is the one that sources.toml means."""
    if not archive.path.is_file():
        raise BuildError(f"{archive.path} is missing: see tools/wasm/README.md")
    found = sha256(archive.path)
    if found != archive.sha256:
        raise BuildError(
            f"{archive.path} is not what sources.toml means: its sha256 is {found}, "
            f"and it should be {archive.sha256}"
        )
    unpack_tar(archive.path, target)


def unpack_tar(path: Path, target: Path) -> None:
    """Unpack the files of a tarball, no links or devices, none outside `target`."""
    target.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path) as tar:
        for member in tar:
            content = tar.extractfile(member) if member.isreg() else None
            if content:
                place = target / _within(member.name)
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content.read())


def _within(name: str) -> PurePosixPath:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        raise BuildError(f"an archive has a file with the name {name}")
    return path


def _archive(said: dict[str, Any]) -> Archive:
    return Archive(
        name=said["name"],
        version=said["version"],
        sha256=said["sha256"],
        take=tuple(said["take"]),
        originals=tuple(said["originals"]),
    )
