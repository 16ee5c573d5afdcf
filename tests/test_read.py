"""`lobprint.read`: what was filled in, for programs."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from answers.made import FATIMA as SOURCE
from answers.made import STAMP
from answers.returned import FATIMA, FORM, blank, in_pdf, in_word

import lobprint
from lobprint.answers import Key
from lobprint.answers.portable import PortableStore
from lobprint.answers.sqlite import open_store


def told(found: lobprint.Answers) -> list[str]:
    return [str(problem) for problem in found.problems]


def test_names_and_bytes_are_read() -> None:
    files = [
        ("fatima.docx", in_word(FATIMA)),
        ("jan.pdf", in_pdf({f"{FORM}.over": "J"})),
    ]
    found = lobprint.read(files)
    assert told(found) == []
    assert [(one.name, one.format) for one in found.sources] == [
        ("fatima.docx", "docx"),
        ("jan.pdf", "pdf"),
    ]
    assert [sheet.who for sheet in found.sheets] == ["Fatima", "Jan"]
    assert {one.build for one in found.sources} == set(found.stamps)
    row = found.rows()[1]
    assert (row.file, row.who, row.form) == ("fatima.docx", "Fatima", FORM)
    assert (row.title, row.question) == (
        "Zelfevaluatie",
        "1 Ontwikkel een gedeelde LOB-visie en ambitie",
    )
    assert (row.value, row.words, row.row, row.way) == ("basis", "basis", 0, "tag")


def test_folders_and_files_are_read_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "fatima.docx").write_bytes(in_word(FATIMA))
    (tmp_path / "piet.docx").write_bytes(in_word({f"{FORM}.over": "Alles"}))
    found = lobprint.read(
        [str(tmp_path / "team"), tmp_path / "piet.docx", tmp_path / "x"]
    )
    assert [sheet.who for sheet in found.sheets] == ["Fatima", "Piet"]
    assert told(found) == [f"{tmp_path / 'x'}: bestaat niet"]
    assert len(list(tmp_path.rglob("*"))) == 3


def test_the_same_file_counts_once() -> None:
    data = in_word(FATIMA)
    found = lobprint.read([("fatima.docx", data), ("kopie.docx", data)])
    assert [one.name for one in found.sources] == ["fatima.docx"]


def test_one_file_needs_no_list(tmp_path: Path) -> None:
    path = tmp_path / "fatima.docx"
    path.write_bytes(in_word(FATIMA))
    one = lobprint.read(path).sources
    assert one == lobprint.read(str(path)).sources
    assert one == lobprint.read(("fatima.docx", path.read_bytes())).sources
    assert len(one) == 1


@pytest.mark.parametrize("kind", ["sqlite", "json"])
def test_what_was_kept_comes_with_what_was_corrected(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"antwoorden.{kind}"
    store = open_store(path) if kind == "sqlite" else PortableStore()
    store.keep(SOURCE, STAMP, "2026-11-24")
    store.correct("f-zelf", Key("zelf.visie"), "plus", "Els")
    if isinstance(store, PortableStore):
        path.write_bytes(store.to_bytes())
    found = lobprint.read([path, ("leeg.docx", blank())])
    row = found.rows()[1]
    assert (row.words, row.by, row.before) == ("Plus", "Els", "")
    assert told(found) == ["leeg.docx: hierin is niets ingevuld"]


def test_what_is_filled_in_twice_says_both() -> None:
    both = {f"{FORM}.1.niveau.minimaal": "x", f"{FORM}.1.niveau.basis": "x"}
    (row,) = lobprint.read(("piet.docx", in_word(both))).rows()
    assert (row.value, row.words) == ("", "minimaal + basis")
    assert row.doubt == "Twee kruisjes: minimaal en basis."


def test_what_somebody_made_empty_says_nothing_more(tmp_path: Path) -> None:
    path = tmp_path / "antwoorden.sqlite"
    store = open_store(path)
    store.keep(SOURCE, STAMP)
    store.correct("f-zelf", Key("zelf.visie"), "", "Els")
    row = lobprint.read(path).rows()[1]
    assert (row.words, row.marks, row.by) == ("", ("min", "basis"), "Els")


@pytest.mark.parametrize(
    ("read", "message"),
    [
        (
            lambda: lobprint.read(3),  # type: ignore[arg-type]
            "'files' is een pad of een paar (naam, bytes), of een rij daarvan, "
            "geen int",
        ),
        (
            lambda: lobprint.read([("a", "b")]),  # type: ignore[list-item]
            "'files' is een pad of een paar (naam, bytes), of een rij daarvan, "
            "geen tuple",
        ),
        (
            lambda: lobprint.read([], school={}),  # type: ignore[arg-type]
            "'school' is een naam of een pad, geen dict",
        ),
    ],
)
def test_what_is_of_another_kind_is_told(read: Callable[[], Any], message: str) -> None:
    with pytest.raises(lobprint.UsageError, match=f"^{re.escape(message)}$"):
        read()
