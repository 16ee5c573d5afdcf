"""Which files count, and when they are seen to have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.press.watch.changes import changes
from lobprint.press.watch.sources import Seen, Sources, look, named_by


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


def names(seen: Seen, folder: Path) -> set[str]:
    """The files that are seen and are there."""
    there = [path for path, stamp in seen.files.items() if stamp is not None]
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
    assert changed.files != before.files
    (folder / name).unlink()
    assert look(where).files != changed.files


def test_a_file_put_in_the_place_of_another_is_seen(folder: Path) -> None:
    before = look(sources(folder))
    school = folder / "school.yaml"
    times = school.stat()
    (folder / "new").write_bytes(school.read_bytes())
    os.utime(folder / "new", ns=(times.st_atime_ns, times.st_mtime_ns))
    (folder / "new").replace(school)
    assert look(sources(folder)).files != before.files


def test_a_folder_made_anew_is_another_folder(folder: Path) -> None:
    before = look(sources(folder))
    (folder / "content/instrumenten/checklist.yaml").unlink()
    (folder / "content/instrumenten").rename(folder / "weg")
    (folder / "content/instrumenten").mkdir()
    assert look(sources(folder)).folders != before.folders


def test_a_folder_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    gone = tmp_path / "weg"
    seen = look(Sources((gone,), gone / "school.yaml"))
    assert seen.files == {gone / "school.yaml": None}
    assert seen.folders == frozenset()


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


def test_a_change_is_noticed_also_in_a_folder_that_comes_later(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    where = Sources((folder,), folder / "school.yaml")
    told = changes(lambda: look(where))
    assert next(told).files == {folder / "school.yaml": None}
    folder.mkdir()
    (folder / "school.yaml").write_text("naam: A\n")
    seen = next(seen for seen in told if names(seen, folder))
    assert names(seen, folder) == {"school.yaml"}
    (folder / "content").mkdir()
    (folder / "content" / "a.yaml").write_text("id: a\n")
    seen = next(seen for seen in told if len(names(seen, folder)) == 2)
    assert names(seen, folder) == {"school.yaml", "content/a.yaml"}


@pytest.mark.parametrize("fault", [OSError(28, "no space left on device"), None])
def test_where_the_system_tells_nothing_a_change_is_noticed_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError | None
) -> None:
    """A network's disk tells nothing of others; a system may have no watches left."""

    def silent(*_: object, **__: object) -> Iterator[set[object]]:
        while fault is None:
            yield set()
        raise fault

    monkeypatch.setattr("lobprint.press.watch.changes.watch", silent)
    where = sources(folder)
    before = look(where)
    told = changes(lambda: look(where))
    assert next(told).files == before.files
    (folder / "school.yaml").write_text("naam: Een andere naam\n")
    assert next(told).files != before.files


def test_the_faces_of_a_family_in_static_are_seen(folder: Path) -> None:
    (folder / "school.yaml").write_text("naam: A\nhuisstijl: {lettertype: fonts/A.ttf}")
    for name in ("fonts/A.ttf", "fonts/static/A-Bold.ttf", "fonts/static/lees.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    seen = names(look(sources(folder)), folder)
    assert {"fonts/A.ttf", "fonts/static/A-Bold.ttf"} <= seen
    assert "fonts/static/lees.txt" not in seen
