"""Six colleagues send files of three kinds: in Word, from LibreOffice, and as PDF."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from answers.six_files import laid
from answers.test_from_start_to_end import expected, made, read_and_report, words

from conformance.programs import program

pytestmark = pytest.mark.conformance


def test_the_report_is_the_same_whatever_they_worked_in(tmp_path: Path) -> None:
    folder = tmp_path / "ingevuld"
    laid(folder)
    for name, kind in (("joost", "odt"), ("roos", "docx")):
        in_libreoffice(folder / f"{name}.docx", kind, tmp_path / "weg")
    kinds = sorted(path.suffix for path in folder.iterdir())
    assert kinds == [".docx", ".docx", ".odt", ".pdf", ".pdf", ".pdf"]
    read_and_report(tmp_path)
    assert words(made(tmp_path, "verslag-mbo.pdf")) == expected()


def in_libreoffice(path: Path, kind: str, away: Path) -> None:
    """What somebody saved there takes the place of the file."""
    profile = f"-env:UserInstallation=file://{away / 'profile'}"
    command = [program("soffice"), profile, "--headless", "--convert-to", kind]
    command += ["--outdir", str(away), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    path.unlink()
    saved = away / f"{path.stem}.{kind}"
    saved.rename(path.with_suffix(f".{kind}"))
