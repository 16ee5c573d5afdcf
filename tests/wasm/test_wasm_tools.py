"""What tools/wasm is made of, and what it says when that isn't right."""

from __future__ import annotations

import dataclasses
import io
import tarfile
from pathlib import Path

import pytest

from tools.wasm import packages, stamp
from tools.wasm.archives import Archive, archives, sha256, unpack, unpack_tar
from tools.wasm.errors import BuildError
from tools.wasm.headers import fill
from tools.wasm.places import CONSTRAINTS
from tools.wasm.pyconfig import pyconfig, sysconfig
from tools.wasm.repack import packed

LARGEST = 5_000_000
"""Bytes of all archives together: they live in the repository."""


def tarball(path: Path, name: str, kind: bytes = tarfile.REGTYPE) -> Path:
    with tarfile.open(path, "w") as tar:
        entry = tarfile.TarInfo(name)
        entry.type, entry.linkname, entry.size = kind, "/etc/passwd", 2
        tar.addfile(entry, io.BytesIO(b"ab"))
    return path


@pytest.mark.parametrize("archive", archives(), ids=lambda archive: archive.name)
def test_an_archive_is_what_sources_toml_says(archive: Archive, tmp_path: Path) -> None:
    unpack(archive, tmp_path)
    names = {path.name.lower() for path in tmp_path.iterdir()}
    assert names & {"copyright", "license.md"}


def test_the_archives_are_small() -> None:
    assert sum(archive.path.stat().st_size for archive in archives()) < LARGEST


def test_an_archive_with_other_bytes_is_not_opened(tmp_path: Path) -> None:
    other = dataclasses.replace(archives()[0], sha256="0" * 64)
    with pytest.raises(BuildError, match="is not what sources"):
        unpack(other, tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_archive_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="is missing"):
        unpack(dataclasses.replace(archives()[0], name="nergens"), tmp_path)


@pytest.mark.parametrize("name", ["../buiten", "/buiten", "a/../../buiten"])
def test_nothing_is_unpacked_outside_its_folder(name: str, tmp_path: Path) -> None:
    path = tarball(tmp_path / "a.tar", name)
    with pytest.raises(BuildError, match="buiten"):
        unpack_tar(path, tmp_path / "in")
    assert not (tmp_path / "buiten").exists()


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE])
def test_only_files_are_unpacked(kind: bytes, tmp_path: Path) -> None:
    unpack_tar(tarball(tmp_path / "a.tar", "b", kind), tmp_path / "in")
    assert not list((tmp_path / "in").iterdir())


def test_an_archive_is_made_of_its_files_alone(tmp_path: Path) -> None:
    files = {"b/c.h": b"een", "a.h": b"twee"}
    made = packed(files)
    assert made == packed(dict(reversed(files.items())))
    (tmp_path / "a.tar.xz").write_bytes(made)
    unpack_tar(tmp_path / "a.tar.xz", tmp_path / "in")
    for name, content in files.items():
        assert (tmp_path / "in" / name).read_bytes() == content


def test_a_header_is_filled_in(tmp_path: Path) -> None:
    template = "#if @WITH_HTML@ @WITH_HTTP@\n#define V @VERSION@ '@EXTRA@'\n"
    (tmp_path / "a.h.in").write_text(template)
    fill(tmp_path / "a.h", {"VERSION": "1.2"}, ["HTML"])
    assert (tmp_path / "a.h").read_text() == "#if 1 0\n#define V 1.2 ''\n"


def test_pyconfig_has_the_numbers_of_pyconfig_alone() -> None:
    remembered = (
        "import os\nROOT = os.environ.get('X')\nbuild_time_vars = {'CC': f'{ROOT}/cc',"
        "'SIZEOF_LONG': 4, 'HAVE_FORK': 0, 'SHELL': 1, 'HAVE_A B': 1, 'WITH_X': 'y'}"
    )
    assert pyconfig(remembered) == "#define SIZEOF_LONG 4\n"


def test_pyconfig_of_something_else() -> None:
    with pytest.raises(BuildError, match="not as it is expected"):
        pyconfig("build_time_vars = 1")


def test_a_pyodide_that_is_missing_or_another(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="npm install"):
        sysconfig("314.0.7", tmp_path)


def test_the_versions_are_those_of_constraints_txt() -> None:
    wanted = packages.constraints(CONSTRAINTS.read_text("utf-8"))
    for package in packages.packages():
        assert wanted[package.name] == package.version


def test_another_version_in_constraints_txt_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "constraints.txt"
    other.write_text("lxml==9.9\npillow==13.0.0 ; python_version > '3'\n")
    monkeypatch.setattr(packages, "CONSTRAINTS", other)
    with pytest.raises(BuildError, match=r"has lxml 9\.9, and .*sources\.toml 6"):
        packages.packages()


def test_a_build_is_fresh_until_anything_changes(tmp_path: Path) -> None:
    assert not stamp.fresh(tmp_path)
    file = tmp_path / "PIL" / "module.so"
    file.parent.mkdir()
    file.write_bytes(b"een")
    stamp.write(tmp_path, "clang version 19")
    assert stamp.fresh(tmp_path)
    file.write_bytes(b"twee")
    assert not stamp.fresh(tmp_path)
    stamp.write(tmp_path, "clang version 19")
    file.unlink()
    assert not stamp.fresh(tmp_path)


def test_a_build_of_something_else_is_not_fresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stamp.write(tmp_path, "clang version 19")
    monkeypatch.setattr(stamp, "pyodide", lambda: "999.0")
    assert not stamp.fresh(tmp_path)


def test_sha256_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert sha256(tmp_path / "a").startswith("ba7816bf8f01cfea")
