"""Files to read are found among whatever lies in folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lobprint.files.walking import Walked, walk

ENDINGS = (".docx", ".odt", ".pdf")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As it comes back from a team."""
    monkeypatch.chdir(tmp_path)
    names = ("b.docx", "A.PDF", "c.odt", "~$b.docx", ".~lock.c.odt#", ".hidden.pdf")
    others = ("lijst.xlsx", "foto.JPG", "foto2.jpg", "zonder", "Thumbs.db")
    for name in (*names, *others, "Els/b.docx", ".git/x.pdf", "Els/oud/z.pdf"):
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return Path("in")


def found(walked: Walked) -> list[str]:
    return [path.as_posix() for path in walked.files]


def told(walked: Walked) -> list[str]:
    return [str(problem) for problem in walked.problems]


def test_files_below_a_folder_are_found_in_order(folder: Path) -> None:
    walked = walk([folder], ENDINGS)
    assert found(walked) == [
        *("in/A.PDF", "in/b.docx", "in/c.odt", "in/Els/b.docx", "in/Els/oud/z.pdf"),
    ]
    assert walked.problems == []
    assert walked.others == {".xlsx": 1, ".jpg": 2, "": 1, ".db": 1}


def test_what_somebody_names_is_taken_whatever_it_is_called(folder: Path) -> None:
    walked = walk([folder / "lijst.xlsx", folder / ".hidden.pdf"], ENDINGS)
    assert found(walked) == ["in/lijst.xlsx", "in/.hidden.pdf"]


def test_what_is_reached_twice_is_found_once(folder: Path) -> None:
    (folder / "Els" / "terug").symlink_to(folder.resolve(), target_is_directory=True)
    (folder / "d.docx").symlink_to((folder / "b.docx").resolve())
    walked = walk([folder / "Els", folder, folder / "b.docx"], ENDINGS)
    assert len(walked.files) == 5
    assert walked.problems == []


def test_what_is_not_there_is_told(folder: Path) -> None:
    (folder / "weg.pdf").symlink_to("nergens.pdf")
    loop = folder / "rond.docx"
    loop.symlink_to("rond.docx")
    walked = walk([folder / "b.doc", folder / "Els", folder], ENDINGS)
    assert told(walked) == [
        "in/b.doc: bestaat niet\n  Bedoelde u b.docx?",
        "in/rond.docx: de koppeling wijst naar zichzelf",
        "in/weg.pdf: bestaat niet",
    ]
    assert len(walked.files) == 5


def test_a_name_that_cannot_be_is_told() -> None:
    walked = walk([Path("a\0b")], ENDINGS)
    assert told(walked) == ["a?b: zo kan een bestand niet heten"]


def test_a_whole_disk_is_not_looked_through(folder: Path) -> None:
    walked = walk([folder], ENDINGS, most=4)
    assert told(walked) == [
        "in: hier staan te veel bestanden om door te kijken\n"
        "  Noem de map waarin de ingevulde bestanden staan."
    ]


def test_folders_may_lie_very_deep(tmp_path: Path) -> None:
    path = tmp_path
    for _ in range(300):
        path /= "m"
        path.mkdir()
    os.close(os.open(path / "x.pdf", os.O_CREAT))
    assert walk([tmp_path], ENDINGS).files == [path / "x.pdf"]
