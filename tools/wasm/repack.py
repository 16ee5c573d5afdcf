"""Makes the archives in `sources/` anew from Debian's packages.

`python -m tools.wasm.repack FOLDER`, with in FOLDER what sources.toml calls originals,
and beside a .dsc the tarballs that it names: originals.sh fetches them. It prints the
sha256 of every archive, to be put into sources.toml. The same originals give the same
bytes.
"""

from __future__ import annotations

import io
import lzma
import sys
import tarfile
import tempfile
from pathlib import Path

from tools.wasm.archives import Archive, archives, sha256
from tools.wasm.errors import BuildError
from tools.wasm.programs import run


def main(folder: Path) -> None:
    """Make every archive anew."""
    for archive in archives():
        with tempfile.TemporaryDirectory() as work:
            opened = Path(work) / "opened"
            for original in archive.originals:
                _open(_checked(folder, original), opened)
            archive.path.parent.mkdir(exist_ok=True)
            archive.path.write_bytes(packed(_taken(archive, opened)))
        sys.stdout.write(f"{archive.name}: sha256 = {sha256(archive.path)}\n")


def packed(files: dict[str, bytes]) -> bytes:
    """A .tar.xz of files by name, which says nothing of when and by whom."""
    tarball = io.BytesIO()
    with tarfile.open(fileobj=tarball, mode="w") as tar:
        for name in sorted(files):
            entry = tarfile.TarInfo(name)
            entry.size = len(files[name])
            tar.addfile(entry, io.BytesIO(files[name]))
    return lzma.compress(tarball.getvalue(), preset=9 | lzma.PRESET_EXTREME)


def _checked(folder: Path, original: dict[str, str]) -> Path:
    path = folder / original["file"]
    if not path.is_file():
        raise BuildError(f"{path} is missing")
    if sha256(path) != original["sha256"]:
        raise BuildError(f"{path} is another than sources.toml means: {sha256(path)}")
    return path


def _open(original: Path, target: Path) -> None:
    """Unpack a .deb, or a .dsc with its patches, by Debian's own tools."""
    if original.suffix == ".deb":
        run(["dpkg-deb", "--extract", original, target])
    else:  # it compares the tarballs with the sums in the .dsc
        run(["dpkg-source", "--no-check", "--extract", original, target])


def _taken(archive: Archive, opened: Path) -> dict[str, bytes]:
    """The files that we keep, by their name in the archive."""
    kept = {}
    for take in archive.take:
        start = opened / take["from"]
        found = [path for path in start.glob(take["files"]) if path.is_file()]
        if not found:
            raise BuildError(f"{archive.name} has no {take['from']}/{take['files']}")
        for path in found:
            name = Path(take["to"]) / path.relative_to(start)
            kept[name.as_posix()] = path.read_bytes()
    return kept


if __name__ == "__main__":
    main(Path(sys.argv[1]))
