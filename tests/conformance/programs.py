"""Runs other people's programs on our files."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

EVERY_PAGE = (
    'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
)
"""LibreOffice's way of saying: a PDF, with the backs that stay empty."""
VALIDATOR = Path(__file__).parent / "node_modules" / ".bin" / "ooxml-validator"


@cache
def program(name: str) -> str:
    """The path of a program; without it the test fails: `make conformance` installs."""
    found = shutil.which(name)
    assert found, f"{name} is not installed; run: make conformance"
    return found


def sdk_errors(path: Path) -> list[str]:
    """What the Open XML SDK finds wrong in a Word file."""
    assert VALIDATOR.exists(), "the validator is not installed; run: make conformance"
    run = subprocess.run([VALIDATOR, path], capture_output=True, text=True, check=False)
    report = json.loads(run.stdout)
    return [f"{e.get('path')}: {e.get('description')}" for e in report["errors"]]


def word_to_pdf(path: Path, folder: Path) -> Path:
    """LibreOffice's PDF of a Word file."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [program("soffice"), profile, "--headless", "--convert-to", EVERY_PAGE]
    subprocess.run(
        [*command, "--outdir", folder, path],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{path.stem}.pdf"


def pandoc_json(path: Path) -> Any:
    """The blocks that pandoc reads in a Word file."""
    command = [program("pandoc"), "-f", "docx", "-t", "json", str(path)]
    run = subprocess.run(command, capture_output=True, check=True)
    return json.loads(run.stdout)["blocks"]
