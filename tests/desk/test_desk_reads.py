"""Filled forms that the page brings, and what the desk makes of them."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
import sent_back
from desk_calls import Json, asked, made, result, told

from lobprint.answers.sqlite import FILE, open_store
from lobprint.desk import Desk

DAY = "2026-11-24"
ORDER: Json = {"school": {"naam": "De Linde", "team": "Zorg"}, "sector": "mbo"}


def read(desk: Desk, name: str, data: bytes) -> list[str]:
    """What there is to tell of a file."""
    about = {**ORDER, "bladen": {name: "blad"}, "datum": DAY}
    missed = result(desk, "read", about, {"blad": data})["gemist"]
    return [f"{one['place']}: {one['text']} {one['hint']}".strip() for one in missed]


def read_all(desk: Desk) -> Desk:
    for name, data in sent_back.files().items():
        assert read(desk, name, data) == []
    return desk


@pytest.fixture(scope="module")
def desk() -> Desk:
    """One that read what six colleagues sent; no test changes it."""
    return read_all(Desk())


def test_six_files_are_six_sheets_of_one_form(desk: Desk) -> None:
    answers = result(desk, "answers", {})
    [form] = answers["formulieren"]
    assert form["titel"] == "Zelfevaluatie"
    assert [(one["wie"], one["vorm"]) for one in form["bladen"]] == [
        ("Fatima", "docx"),
        ("Joost", "pdf"),
        ("Annelies", "docx"),
        ("Noor", "pdf"),
        ("Mehmet", "docx"),
        ("Sanne", "pdf"),
    ]
    assert (answers["zeker"], answers["antwoorden"], answers["op"]) == (29, 31, DAY)


def test_of_a_doubt_in_a_pdf_its_page_is_drawn(desk: Desk) -> None:
    fatima, noor = result(desk, "answers", {})["nakijken"]
    assert (fatima["beeld"], noor["beeld"]) == (False, True)
    where = {key: noor[key] for key in ("blad", "veld", "rij")}
    header, files = asked(desk, "look", {**where, "breed": 420})
    shown = header["result"]
    assert (shown["page"], shown["width"], shown["height"]) == (1, 420, 594)
    assert len(files["1"]) == 420 * 594 * 4
    where = {key: fatima[key] for key in ("blad", "veld", "rij")}
    assert asked(desk, "look", {**where, "breed": 420})[0]["result"] is None


def test_the_same_file_counts_once(desk: Desk) -> None:
    data = sent_back.files()["joost.pdf"]
    told_of = read(desk, "joost (1).pdf", data)
    assert told_of == ["joost (1).pdf: Dit is al ingelezen als ‘joost.pdf’."]


def test_what_nobody_filled_in_is_told(desk: Desk) -> None:
    [told_of] = read(desk, "leeg.pdf", sent_back.blank()["pdf"])
    assert told_of.startswith("leeg.pdf: ")
    [told_of] = read(desk, "kapot.docx", b"PK")
    assert told_of.startswith("kapot.docx: ")
    assert result(desk, "answers", {})["bestanden"] == 6


def test_the_results_are_the_blocks_of_the_report(desk: Desk) -> None:
    header, _ = asked(desk, "results", {**ORDER, "van": 8})
    blocks = [one for part in header["result"]["parts"] for one in part["blocks"]]
    [dots] = [one for one in blocks if one["block"] == "DotTable"]
    assert dots["rows"][0]["counts"] == [0, 4, 2]
    assert "Nakijken kan bij Inlezen." in [one["hint"] for one in header["problems"]]
    assert not [one for one in header["problems"] if "lobprint " in one["hint"]]


def test_the_report_comes_in_word_and_pdf(desk: Desk) -> None:
    name, files, _ = made(desk, {**ORDER, "wat": "verslag", "van": 8})
    assert name == "verslag-zorg.zip"
    assert sorted(one.rpartition(".")[2] for one in files) == ["docx", "pdf"]


def test_the_answers_come_in_excel(desk: Desk) -> None:
    name, files, problems = made(desk, {**ORDER, "wat": "excel"})
    assert (name, problems) == ("antwoorden.xlsx", [])
    book = openpyxl.load_workbook(io.BytesIO(files[name]))
    cells = [
        cell for row in book.worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    assert {"Fatima", "Noor", "basis"} <= set(cells)


def test_without_answers_there_is_no_report() -> None:
    [problem] = told(Desk(), "results", ORDER)
    assert problem == (
        ": Er is nog niets ingelezen. Zet ingevulde bladen neer bij Inlezen."
    )


def test_last_year_stands_beside_it(desk: Desk) -> None:
    _, kept = asked(desk, "keep", ORDER)
    [data] = kept.values()
    header, _ = asked(desk, "results", {**ORDER, "vorig": "file"}, {"file": data})
    blocks = [one for part in header["result"]["parts"] for one in part["blocks"]]
    assert "SinceTable" in [one["block"] for one in blocks]


def test_with_a_folder_they_lie_in_its_file(tmp_path: Path) -> None:
    read(Desk(tmp_path), "sanne.pdf", sent_back.files()["sanne.pdf"])
    [source] = open_store(tmp_path / FILE).sources()
    assert source.name == "sanne.pdf"
    answers = result(Desk(tmp_path), "answers", {})
    assert answers["bestanden"] == 1


def test_a_folder_in_which_nothing_was_read_stays_as_it_was(tmp_path: Path) -> None:
    result(Desk(tmp_path), "answers", {})
    assert list(tmp_path.iterdir()) == []
