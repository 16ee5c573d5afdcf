"""Runs other people's programs on our files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

EVERY_PAGE = (
    'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
)
"""LibreOffice's way of saying: a PDF, with the backs that stay empty."""
MODULES = Path(__file__).parent / "node_modules"
VALIDATOR = MODULES / ".bin" / "ooxml-validator"
SHORT = {**os.environ, "DOTNET_TieredPGO": "0"}
"""For what runs for a second .NET need not find out what it does most."""
PAGINATOR = MODULES / "docx"
SCRIPT = Path(__file__).parent / "word_pages.mjs"


_LIBRARY = "http://openoffice.org/2000/library"
_SCRIPT = "http://openoffice.org/2000/script"
MACRO = {
    "script.xlb": f'''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
 "library.dtd">
<library:library xmlns:library="{_LIBRARY}" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
<library:element library:name="Module1"/></library:library>''',
    "Module1.xba": f'''<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
 "module.dtd">
<script:module xmlns:script="{_SCRIPT}" script:name="Module1"
 script:language="StarBasic">
Sub Main(source As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  file = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  indexes = file.getDocumentIndexes()
  For at = 0 To indexes.getCount() - 1
    indexes.getByIndex(at).update()
  Next
  file.getTextFields().refresh()
  Dim whole(0) As New com.sun.star.beans.PropertyValue
  whole(0).Name = "IsSkipEmptyPages" : whole(0).Value = False
  Dim made(1) As New com.sun.star.beans.PropertyValue
  made(0).Name = "FilterName" : made(0).Value = "writer_pdf_Export"
  made(1).Name = "FilterData" : made(1).Value = whole()
  file.storeToURL(ConvertToURL(target), made())
  file.close(True)
End Sub
</script:module>''',
}
"""A module of LibreOffice's Basic that opens a file, renews it and prints it."""


@cache
def program(name: str) -> str:
    """The path of a program; without it the test fails: `make conformance` installs."""
    found = shutil.which(name)
    assert found, f"{name} is not installed; run: make conformance"
    return found


def sdk_errors(path: Path) -> list[str]:
    """What the Open XML SDK finds wrong in a Word file."""
    assert VALIDATOR.exists(), "the validator is not installed; run: make conformance"
    run = subprocess.run(
        [VALIDATOR, path], capture_output=True, text=True, check=False, env=SHORT
    )
    report = json.loads(run.stdout)
    return [f"{e.get('path')}: {e.get('description')}" for e in report["errors"]]


def word_to_pdf(path: Path, folder: Path) -> Path:
    """LibreOffice's PDF of a Word file."""
    return words_to_pdf([path], folder)[0]


def words_to_pdf(paths: Sequence[Path], folder: Path) -> list[Path]:
    """LibreOffice's PDFs of Word files, which it makes much faster together."""
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [program("soffice"), profile, "--headless", "--convert-to", EVERY_PAGE]
    subprocess.run(
        [*command, "--outdir", folder, *paths],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return [folder / f"{path.stem}.pdf" for path in paths]


def renewed_to_pdf(path: Path, folder: Path) -> Path:
    """LibreOffice's PDF of a Word file of which it has made the contents anew, and all
    other fields."""
    words_to_pdf([path], folder)  # which makes the profile
    standard = folder / "profile" / "user" / "basic" / "Standard"
    standard.mkdir(parents=True, exist_ok=True)
    for name, text in MACRO.items():
        (standard / name).write_text(text, "utf-8")
    target = folder / f"{path.stem}-renewed.pdf"
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    call = f'macro:///Standard.Module1.Main("{path}","{target}")'
    subprocess.run(
        [program("soffice"), profile, "--headless", call],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return target


@dataclass(frozen=True, slots=True)
class Paginated:
    """How many pages Word would make, and on which of them each bookmark would lie."""

    pages: int
    starts: Mapping[str, int]


def pages_in_word(paths: Sequence[Path]) -> list[Paginated]:
    """What the paginator that was fitted to Word makes of Word files."""
    assert PAGINATOR.exists(), "the paginator is not installed; run: make conformance"
    run = subprocess.run(
        [program("node"), SCRIPT],
        input=json.dumps([str(path) for path in paths]),
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    return [Paginated(**found) for found in json.loads(run.stdout)]


def pandoc_json(path: Path) -> Any:
    """The blocks that pandoc reads in a Word file."""
    command = [program("pandoc"), "-f", "docx", "-t", "json", str(path)]
    run = subprocess.run(command, capture_output=True, check=True)
    return json.loads(run.stdout)["blocks"]
