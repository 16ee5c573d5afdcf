"""`lobprint scan-test`, as somebody gives it."""

from __future__ import annotations

from pathlib import Path

from cli.conftest import Run


def test_it_makes_the_sheet_and_says_what_to_do_with_it(
    lobprint: Run, here: Path
) -> None:
    made = lobprint("scan-test")
    assert made.exit_code == 0
    assert "lobprint scan-test scan.pdf" in made.output
    assert (here / "output" / "scan-test.pdf").read_bytes().startswith(b"%PDF")
