"""antwoorden.xlsx elsewhere: valid, and in LibreOffice just what people wrote."""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path

import pytest
from export.filled import FORMULAS, REMARK, source, stamps, team, text

from conformance.programs import program, sdk_errors
from lobprint.export import workbook

pytestmark = pytest.mark.conformance
AS_SHOWN = (
    "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1"
)
"""LibreOffice's way of saying: every sheet, between semicolons, in UTF-8."""
HARD = (*FORMULAS[:4], *FORMULAS[5:], "_x0041_", "“Één” & <twee>", "1e5", "WAAR", "007")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("excel") / "antwoorden.xlsx"
    sources = [
        *team(),
        *(source(f"{at}.pdf", "X", text(t)) for at, t in enumerate(HARD)),
    ]
    path.write_bytes(workbook(sources, stamps(), "Zelfevaluatie"))
    return path


def test_the_open_xml_sdk_finds_nothing_in_a_workbook(file: Path) -> None:
    assert sdk_errors(file) == []


def test_libreoffice_shows_what_people_wrote(file: Path) -> None:
    profile = f"-env:UserInstallation=file://{file.parent / 'profile'}"
    command = [program("soffice"), profile, "--headless", "--convert-to", AS_SHOWN]
    command += ["--outdir", str(file.parent), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    names = {path.stem.partition("-")[2] for path in file.parent.glob("*.csv")}
    assert names == {"Zelfevaluatie", "Alle antwoorden", "Niet geplaatst"}
    listed = (file.parent / "antwoorden-Alle antwoorden.csv").read_text("utf-8")
    found = list(csv.DictReader(listed.splitlines(keepends=True), delimiter=";"))
    answers = [one["Antwoord"] for one in found if one["Kenmerk"] == REMARK]
    assert answers == ["Eén\nregel & <meer>", "Nog een rij", *HARD]
    assert "2027" in found[0]["Antwoord"]
