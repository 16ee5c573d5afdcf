"""Which files count, and when they are seen to have changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.press.watch.sources import Sources, Stamp, look, named_by


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A school's folder, with content of its own."""
    for name in ("school.yaml", "logo.png", "content/instrumenten/checklist.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("naam: A\nhuisstijl: {logo: logo.png}\n")
    return tmp_path


def sources(folder: Path) -> Sources:
    school = folder / "school.yaml"
    return Sources((folder,), school, named_by(school) or frozenset())


def names(seen: dict[Path, Stamp | None], folder: Path) -> set[str]:
    """The files that are seen and are there."""
    there = [path for path, stamp in seen.items() if stamp is not None]
    return {path.relative_to(folder).as_posix() for path in there}


def test_what_an_order_is_made_of_is_seen(folder: Path) -> None:
    for name in ("notitie.docx", "content/lees.txt", "output/werkboek-mbo.pdf"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("x")
    (folder / "Huisletter-Bold.TTF").write_text("x")
    assert names(look(sources(folder)), folder) == {
        "school.yaml",
        "logo.png",
        "Huisletter-Bold.TTF",
        "content/instrumenten/checklist.yaml",
    }


@pytest.mark.parametrize(
    "name",
    [
        "school.yaml",
        "logo.png",
        "content/instrumenten/checklist.yaml",
        "content/instrumenten/nieuw.yaml",
        "content/werkboeken/teamwerkboek.yaml",
        "templates/formulieren/checklist.xml",
    ],
)
def test_a_change_is_seen(folder: Path, name: str) -> None:
    where, before = sources(folder), look(sources(folder))
    assert look(where) == before
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("iets anders, en langer dan het was: ja, echt waar\n")
    changed = look(where)
    assert changed != before
    (folder / name).unlink()
    assert look(where) != changed


def test_a_file_put_in_the_place_of_another_is_seen(folder: Path) -> None:
    before = look(sources(folder))
    school = folder / "school.yaml"
    times = school.stat()
    (folder / "new").write_bytes(school.read_bytes())
    os.utime(folder / "new", ns=(times.st_atime_ns, times.st_mtime_ns))
    (folder / "new").replace(school)
    assert look(sources(folder)) != before


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    seen = look(Sources((gone,), gone / "school.yaml"))
    assert seen == {gone / "school.yaml": None}


def test_files_that_are_not_there_yet_are_named_too(folder: Path) -> None:
    text = "naam: A\nhuisstijl: {logo: later.png, kleur: '#069'}\n"
    (folder / "school.yaml").write_text(text)
    assert folder / "later.png" in (named_by(folder / "school.yaml") or ())


@pytest.mark.parametrize("text", ["naam: [", "", "titel: A", "naam: A\nlogo: x.png"])
def test_a_school_that_can_not_be_read_names_nothing(folder: Path, text: str) -> None:
    (folder / "school.yaml").write_text(text)
    assert named_by(folder / "school.yaml") is None


@given(logo=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_can_be_looked_for(logo: str) -> None:
    look(Sources((Path("nergens"),), None, frozenset([Path("nergens") / logo])))


def test_a_change_is_seen_also_in_a_folder_that_comes_later(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    where = Sources((folder,), folder / "school.yaml")
    folder.mkdir()
    (folder / "school.yaml").write_text("naam: A\n")
    assert names(look(where), folder) == {"school.yaml"}
    (folder / "content").mkdir()
    (folder / "content" / "a.yaml").write_text("id: a\n")
    assert names(look(where), folder) == {"school.yaml", "content/a.yaml"}


def test_the_faces_of_a_family_in_static_are_seen(folder: Path) -> None:
    (folder / "school.yaml").write_text("naam: A\nhuisstijl: {lettertype: fonts/A.ttf}")
    for name in ("fonts/A.ttf", "fonts/static/A-Bold.ttf", "fonts/static/lees.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    seen = names(look(sources(folder)), folder)
    assert {"fonts/A.ttf", "fonts/static/A-Bold.ttf"} <= seen
    assert "fonts/static/lees.txt" not in seen
