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
KNOWN = [
    "content/instrumenten/checklist.yaml",
    "content/sectoren/vo.yaml",
    "templates/formulieren/poster.xml",
]


def made(folder: Path, *names: str) -> OwnFiles:
    """What is found among files of these names."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return find(folder, KINDS, 100, KNOWN)


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


def warned(found: OwnFiles, folder: Path) -> list[str]:
    prefix = f"{folder.as_posix()}/"
    return [str(problem).replace(prefix, "") for problem in found.warnings]


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        ".DS_Store",
        "desktop.ini",
        "Thumbs.db",
        ".git/checklist.yaml",
        "output/checklist.yaml",
        "oud/checklist.yaml",
        "school-vmbo.yaml",
        "scholen.yaml",
        "checklist.docx",
        "content/README.md",
        "content/schemas/voorbeeld.json",
        "content/instrumenten/~$checklist.docx",
        "content/instrumenten/checklist.yaml.bak",
        "content/instrumenten/Thumbs.db",
        "content/instrumenten/aantekeningen.txt",
        "content/instrumenten/checklist-kort.yaml",
        "content/sectoren/vo.yaml",
        "templates/formulieren/LEESMIJ.txt",
    ],
)
def test_what_may_lie_there_is_not_told(tmp_path: Path, name: str) -> None:
    assert warned(made(tmp_path, "school.yaml", name), tmp_path) == []


COPY = "dit lijkt een kopie van {0}; {1}\n"
COPY += "  Geldt deze? Geef het dan de naam '{0}'. Haal het anders weg."
NOT_HERE = "dit bestand telt niet mee"
WORD = "dit is een Word-bestand; hier telt alleen wat op .yaml eindigt\n"


@pytest.mark.parametrize(
    "name",
    [
        "checklist - kopie.yaml",
        "checklist kopie 2.yaml",
        "checklist (1).yaml",
        "checklist 2.yaml",
        "checklist_v2.yaml",
        "checklist-PC-Jan.yaml",
        "checklist-DESKTOP-4AB12CD.yaml",
        "checklist (Jan's conflicted copy 2026-11-29).yaml",
        "checklist (conflicterende kopie van Jan 2026-11-29).yaml",
        "Kopie van checklist.yaml",
        "Copy of checklist.yaml",
        "Checklist.yaml",
    ],
)
def test_a_copy_is_told_and_left_alone(tmp_path: Path, name: str) -> None:
    name = f"content/instrumenten/{name}"
    found = made(tmp_path, name)
    told = COPY.format("checklist.yaml", NOT_HERE)
    assert warned(found, tmp_path) == [f"{name}: {told}"]
    assert (found.files, found.problems) == ({}, [])


@pytest.mark.parametrize(
    ("name", "warning"),
    [
        (
            "checklist.yaml",
            "dit bestand telt hier niet mee\n  Zet het in content/instrumenten.",
        ),
        (
            "Checklist - kopie.yaml",
            "dit bestand telt hier niet mee\n"
            "  Zet het in content/instrumenten, met de naam 'checklist.yaml'.",
        ),
        (
            "vo.yml",
            "dit bestand telt hier niet mee\n"
            "  Zet het in content/sectoren, met de naam 'vo.yaml'.",
        ),
        (
            "poster.xml",
            "dit bestand telt hier niet mee\n  Zet het in templates/formulieren.",
        ),
        (
            "school - kopie.yaml",
            COPY.format("school.yaml", "zonder --school telt alleen school.yaml"),
        ),
        (
            "school.yaml.txt",
            COPY.format("school.yaml", "zonder --school telt alleen school.yaml"),
        ),
        (
            "content/instrumenten/checklist.docx",
            f"{WORD}  Zet de tekst in 'checklist.yaml', of dit bestand elders.",
        ),
        (
            "content/instrumenten/notities.docx",
            f"{WORD}  Zet de tekst in 'notities.yaml', of dit bestand elders.",
        ),
        (
            "content/instrumenten/checklist.txt",
            "een bestand hier heeft een naam die eindigt op .yaml\n"
            "  Geef het de naam 'checklist.yaml'.",
        ),
        (
            "content/instrumenten/checklist",
            "een bestand hier heeft een naam die eindigt op .yaml\n"
            "  Geef het de naam 'checklist.yaml'.",
        ),
        (
            "content/instrumenten/checklist.json",
            "dit is een json-bestand; hier telt alleen wat op .yaml eindigt\n"
            "  Zet de tekst in 'checklist.yaml', of dit bestand elders.",
        ),
        (
            "content/instrumenten/poster.xml",
            "een bestand op .xml telt in content niet mee\n"
            "  Hoort het in templates/formulieren? Zet het daar.",
        ),
        (
            "templates/formulieren/checklist.yaml",
            "een bestand op .yaml telt in templates niet mee\n"
            "  Hoort het in content/instrumenten? Zet het daar.",
        ),
        (
            "templates/formulieren/poster (1).xml",
            COPY.format("poster.xml", NOT_HERE),
        ),
    ],
)
def test_what_does_not_count_is_told(tmp_path: Path, name: str, warning: str) -> None:
    found = made(tmp_path, "school.yaml", name)
    assert warned(found, tmp_path) == [f"{name}: {warning}"]
    assert (found.files, found.problems) == ({}, [])


@pytest.mark.parametrize(
    ("name", "folder", "hint"),
    [
        ("inhoud/instrumenten/x.yaml", "inhoud", "Noem hem 'content'."),
        ("sjablonen/x.xml", "sjablonen", "Noem hem 'templates'."),
        ("instrumenten/x.yaml", "instrumenten", "Zet hem in de map 'content'."),
    ],
)
def test_a_folder_of_nearly_the_right_name_is_told(
    tmp_path: Path, name: str, folder: str, hint: str
) -> None:
    told = f"{folder}/: deze map telt hier niet mee\n  {hint}"
    assert warned(made(tmp_path, name), tmp_path) == [told]


def test_a_form_of_ones_own_beside_the_school_is_told(tmp_path: Path) -> None:
    (tmp_path / "intake.yaml").write_text("id: intake\nonderdelen: []\n")
    (tmp_path / "lijst.yaml").write_text("- naam: A\n")
    assert warned(made(tmp_path), tmp_path) == [
        "intake.yaml: dit bestand telt hier niet mee\n"
        "  Zet het in content/instrumenten of content/werkboeken."
    ]


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
            "content/checklist.yaml",
            f"dit bestand staat niet in {FOLDERS}\n  Zet het in content/instrumenten.",
        ),
        (
            "content/Instrumenten/a.yaml",
            f"dit bestand staat niet in {FOLDERS}\n  Geef de map de naam "
            "'instrumenten'.",
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
