"""A folder of what six colleagues filled in, in Word and as PDF, becomes a report to
lay on the table and a spreadsheet to send."""

from __future__ import annotations

import io
from pathlib import Path
from typing import cast

import colleagues as six
import openpyxl
import ours
import pypdf
import pytest
from click.testing import CliRunner, Result

from answers.six_files import IN_WORD, SCHOOL, answers, laid
from lobprint.answers.portable import PortableStore
from lobprint.answers.store import Store
from lobprint.cli import main
from lobprint.press.publisher import from_name
from lobprint.press.report import ReportWanted, report_of

DAY = "2026-11-24"


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the six were read, and a report was made."""
    folder = tmp_path_factory.mktemp("team")
    laid(folder / "ingevuld")
    read_and_report(folder)
    return folder


def read_and_report(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert "uit 6 bestanden" in run("read", "ingevuld").output
        run("report", "--school", SCHOOL, "--van", "8", "--date", DAY, "--excel")


def words(pdf: bytes) -> list[str]:
    """Those of each page."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [" ".join((page.extract_text() or "").split()) for page in pages]


def made(folder: Path, name: str) -> bytes:
    [path] = (folder / "output").rglob(name)
    return path.read_bytes()


def expected() -> list[str]:
    """The words of the report of answers that nobody had to read."""
    store = PortableStore()
    for source in six.now().sources:
        store.keep(source, six.now().stamps[source.build], DAY)
    wanted = ReportWanted(invited=8, day=DAY, formats=("pdf",))
    report = report_of(
        ours.material(), from_name(SCHOOL), wanted, [cast("Store", store)]
    )
    [file] = report.make()
    return words(file.data)


def test_the_report_says_what_the_six_answered(folder: Path) -> None:
    assert words(made(folder, "verslag-mbo.pdf")) == expected()


def test_nobody_stands_in_it_by_name(folder: Path) -> None:
    said = " ".join(words(made(folder, "verslag-mbo.pdf")))
    assert "6 van 8" in said
    assert not [name for name in answers() if name in said]


def test_the_spreadsheet_has_every_answer_of_every_one(folder: Path) -> None:
    file = io.BytesIO(made(folder, "antwoorden.xlsx"))
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == [
        *("Checklist LOB", "Zelfevaluatie", "Besluiten en actieplan"),
        "Alle antwoorden",
    ]
    heads, *rows = book["Alle antwoorden"].iter_rows(values_only=True)
    listed = [dict(zip(heads, row, strict=True)) for row in rows]
    found = {(one["Wie"], one["Kenmerk"]) for one in listed}
    said = {(who, name) for who, values in answers().items() for name in values}
    assert found == said
    assert len(listed) == len(said)
    assert {one["Wie"]: one["Gelezen uit"] for one in listed} == {
        who: "veld in Word" if who in IN_WORD else "veld in de pdf" for who in answers()
    }


def test_the_originals_are_as_they_were_and_reading_again_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    originals = {path: path.read_bytes() for path in Path("ingevuld").iterdir()}
    assert len(originals) == 6
    assert "Al eerder ingelezen: 6 bestanden" in run("read", "ingevuld").output
    assert {path: path.read_bytes() for path in originals} == originals
