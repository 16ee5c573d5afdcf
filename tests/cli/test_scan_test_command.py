"""`lobprint scan-test`, as somebody gives it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from paper.spoil import scanned
from scantest.made import scan

from cli.conftest import Run


def test_it_makes_the_sheet_and_says_what_to_do_with_it(
    lobprint: Run, here: Path
) -> None:
    made = lobprint("scan-test")
    assert made.exit_code == 0
    assert "lobprint scan-test scan.pdf" in made.output
    assert (here / "output" / "scan-test.pdf").read_bytes().startswith(b"%PDF")


def test_a_scan_of_it_is_told_of_pen_by_pen(lobprint: Run, here: Path) -> None:
    few = partial(scanned, dpi=100)
    (here / "scan.jpg").write_bytes(scan(few))
    result = lobprint("scan-test", "scan.jpg")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0] == "scan.jpg: kan beter"
    assert " 1  Zwarte balpen     gelezen" in [line.rstrip() for line in lines]
    assert "10  Uw eigen potlood  niet ingevuld" in [line.rstrip() for line in lines]
    assert lines[-3:] == [
        "Er zijn maar 100 puntjes per inch (dpi).",
        "  Kies bij resolutie: 200 of 300 dpi.",
        "",
    ]


def test_a_file_without_the_sheet_is_a_fault(lobprint: Run, here: Path) -> None:
    (here / "scan.pdf").write_bytes(b"%PDF-1.7")
    result = lobprint("scan-test", "scan.pdf")
    assert result.exit_code == 1
    assert result.stdout.startswith("scan.pdf: niet gelezen, ")
    assert "in deze scans is het testblad niet gevonden" in result.stderr


def test_without_what_reads_scans_it_says_what_to_install(
    lobprint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lobprint.press.scanning.find_spec", lambda _: None)
    result = lobprint("scan-test", "scan.pdf")
    assert result.exit_code == 2
    assert "pip install 'lobprint[scan]'" in result.stderr
