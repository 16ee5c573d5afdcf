"""The six colleagues of `colleagues`, each with a file that they filled in themselves:
three in Word, three as a PDF."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import colleagues as six
from reading.filling import body_of, fields, tag_of, tick, with_body, write
from reading.pdf_files import edited, fill

import lobprint
from lobprint.document.state import Value

SCHOOL = "ROC De Linde"
IN_WORD = ("Annelies", "Joost", "Roos")


@cache
def blank(kind: str) -> bytes:
    """What they got: all that a team needs for one meeting."""
    made = lobprint.make(SCHOOL, sector="mbo", workbook="overleg", formats=kind)
    return made.files[0].data


def answers() -> dict[str, dict[str, Value]]:
    """What each of them answered, by their names."""
    said: dict[str, dict[str, Value]] = {}
    for sheet in (one for source in six.now().sources for one in source.sheets):
        of = said.setdefault(sheet.who, {})
        of.update({one.field: one.value for one in sheet.answers})
    return said


def laid(folder: Path) -> None:
    """Their files, in `folder`."""
    folder.mkdir()
    for who, values in answers().items():
        kind = "docx" if who in IN_WORD else "pdf"
        data = in_word(values) if kind == "docx" else in_pdf(values)
        (folder / f"{who.lower()}.{kind}").write_bytes(data)


def in_word(values: Mapping[str, Value]) -> bytes:
    """Typed and ticked, as Word does."""
    ticked = {f"{name}.{value}" for name, value in values.items()}
    body = body_of(blank("docx"))
    for control in fields(body):
        tag = tag_of(control)
        if tag in ticked:
            tick(control, ticked=True)
        elif tag in values:
            write(control, str(values[tag]))
    return with_body(blank("docx"), body)


def in_pdf(values: Mapping[str, Value]) -> bytes:
    return edited(blank("pdf"), lambda file: fill(file, values))
