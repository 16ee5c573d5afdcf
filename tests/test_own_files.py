"""What counts in a folder where anything may lie."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lobprint.project import own_files
from lobprint.project.own_files import OwnFiles, find

KINDS = {
    "content/instrumenten": ".yaml",
    "content/sectoren": ".yaml",
    "templates/formulieren": ".xml",
}


def made(folder: Path, *names: str) -> OwnFiles:
    """What is found among files of these names."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return find(folder, KINDS, 100)


def told(found: OwnFiles, folder: Path) -> list[str]:
    prefix = f"{folder.as_posix()}/"
    return [str(problem).replace(prefix, "") for problem in found.problems]


def names(found: OwnFiles, folder: Path) -> list[str]:
    return [name.removeprefix(f"{folder.as_posix()}/") for name in found.files]


def test_files_that_count_are_read(tmp_path: Path) -> None:
    there = ("content/instrumenten/a.yaml", "templates/formulieren/b.xml")
    found = made(tmp_path, *there, "school.yaml", "output/content/x.yaml")
    assert (names(found, tmp_path), found.problems) == (list(there), [])


def test_names_are_short_in_the_folder_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(made(Path(), "content/sectoren/vo.yaml").files) == [
        "content/sectoren/vo.yaml"
    ]


@pytest.mark.parametrize(
    "name",
    [
        "content/instrumenten/.a.yaml",
        "content/instrumenten/_a.yaml",
        "content/instrumenten/~$a.yaml",
        "content/instrumenten/a.yaml~",
        "content/instrumenten/.a.yaml.swp",
        "content/instrumenten/#a.yaml#",
        "content/instrumenten/a.yaml.bak",
        "content/instrumenten/notities.docx",
        "content/instrumenten/LEESMIJ.txt",
        "content/schemas/school.json",
        "content/.git/a.yaml",
        "templates/formulieren/LEESMIJ.txt",
        "templates/formulieren/voorbeeld.yaml",
    ],
)
def test_what_editors_leave_behind_and_other_files_are_no_fault(
    tmp_path: Path, name: str
) -> None:
    found = made(tmp_path, name)
    assert (found.files, found.problems) == ({}, [])


FOLDERS = "content/instrumenten of content/sectoren"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        (
            "content/a.yaml",
            f"dit bestand staat niet in {FOLDERS}\n  Zet het in zo'n map.",
        ),
        (
            "content/instrument/a.yaml",
            f"dit bestand staat niet in {FOLDERS}\n  Zet het in zo'n map.",
        ),
        (
            "content/instrumenten/oud/a.yaml",
            f"dit bestand staat niet in {FOLDERS}\n  Zet het in zo'n map.",
        ),
        (
            "templates/a.xml",
            "dit bestand staat niet in templates/formulieren\n  Zet het in die map.",
        ),
        (
            "content/instrumenten/a.yml",
            "een bestand hier heeft een naam die eindigt op .yaml\n"
            "  Geef het de naam 'a.yaml'.",
        ),
        (
            "content/instrumenten/a.yaml.txt",
            "een bestand hier heeft een naam die eindigt op .yaml\n"
            "  Geef het de naam 'a.yaml'.",
        ),
        (
            "templates/formulieren/A.XML",
            "een bestand hier heeft een naam die eindigt op .xml\n"
            "  Geef het de naam 'a.xml'.",
        ),
    ],
)
def test_a_file_that_was_meant_to_count_is_told(
    tmp_path: Path, name: str, problem: str
) -> None:
    found = made(tmp_path, name)
    assert told(found, tmp_path) == [f"{name}: {problem}"]
    assert found.files == {}


def test_a_file_that_is_too_large_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "content/sectoren").mkdir(parents=True)
    (tmp_path / "content/sectoren/groot.yaml").write_bytes(b"x" * 101)
    found = made(tmp_path, "content/sectoren/klein.yaml")
    (problem,) = found.problems
    assert problem.message.endswith("groot.yaml: het bestand is groter dan 1 kB")
    assert names(found, tmp_path) == ["content/sectoren/klein.yaml"]


def test_too_many_files_are_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_files, "MOST_ENTRIES", 5)
    found = made(tmp_path, *(f"content/sectoren/{n}.yaml" for n in range(9)))
    assert [problem.message for problem in found.problems] == [
        "hier staan meer dan 5 bestanden in content en templates"
    ]


def test_too_much_text_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_files, "MOST_BYTES", 60)
    found = made(tmp_path, *(f"content/sectoren/{n}.yaml" for n in range(9)))
    assert [problem.message for problem in found.problems] == [
        "in content en templates staat meer dan 1 kB"
    ]


def test_folders_that_go_round_end(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "instrumenten").symlink_to(tmp_path / "content")
    found = made(tmp_path)
    assert (found.files, found.problems) == ({}, [])


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "content/sectoren").mkdir(parents=True)
    os.mkfifo(tmp_path / "content/sectoren/vo.yaml")
    (problem,) = find(tmp_path, KINDS, 100).problems
    assert problem.message.endswith("vo.yaml: dit is geen gewoon bestand")
