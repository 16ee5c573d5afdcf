"""A new edition takes the place of an earlier one, and of nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from site_edition import PARTS, edition

from lobprint.files.placing import staged
from lobprint.site.earlier import Earlier
from lobprint.site.made import KEPT, Edition, site
from lobprint.site.parts import Part


def other() -> Edition:
    parts = (PARTS[0], Part("engine.zip", b"new"))
    return Edition(edition().files, "let x;\n", parts)


def put(folder: Path, files: Mapping[str, bytes]) -> set[str]:
    """Put an edition there as the command does; gives the names of what was kept."""
    before = Earlier(folder)
    placed = {folder / name: data for name, data in files.items()}
    with staged(placed, folder, before.has) as commit:
        kept = {one.place.name for one in commit()}
    before.forget(files)
    return kept


def lying(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found}


def test_an_edition_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    before, after = site(edition()), site(other())
    assert before.keys() != after.keys()
    assert put(tmp_path, before) == set()
    assert put(tmp_path, after) == set()
    assert lying(tmp_path) == set(after)
    assert all((tmp_path / name).read_bytes() == data for name, data in after.items())


def test_what_somebody_changed_or_put_there_stays(tmp_path: Path) -> None:
    put(tmp_path, site(edition()))
    old = tmp_path / PARTS[1].path
    (old.parent / "eigen.bin").write_text("van haar")
    old.write_text("van haar")
    (tmp_path / "index.html").write_text("van haar")
    assert put(tmp_path, site(other())) == {"index - uw versie.html"}
    assert (tmp_path / "index - uw versie.html").read_text() == "van haar"
    assert (old.parent / "eigen.bin").read_text() == "van haar"
    assert old.read_text() == "van haar"


def test_another_site_in_the_folder_is_kept(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("van haar")
    assert put(tmp_path, site(edition())) == {"index - uw versie.html"}


@pytest.mark.parametrize(
    "data", [b"", b"\xff", b"[]", b'self.FILES = {"../x": "y", "/x": 1};\n']
)
def test_whatever_stands_in_its_list_nothing_else_goes(
    tmp_path: Path, data: bytes
) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (tmp_path / "x").write_text("van haar")
    (folder / KEPT).write_bytes(data)
    put(folder, site(edition()))
    assert (tmp_path / "x").read_text() == "van haar"
