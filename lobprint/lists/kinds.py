"""Which program a list comes from, by its first bytes: names of files promise much."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

from lobprint.errors import ContentError, Place, Problem

SAVE = "Sla het bestand in het rekenblad op als .xlsx of als csv."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The name of the stream that holds a workbook with a password."""
OTHERS = (
    (b"%PDF", "dit is een pdf, geen lijst"),
    (b"\x89PNG", "dit is een plaatje, geen lijst"),
    (b"\xff\xd8\xff", "dit is een plaatje, geen lijst"),
    (b"{\\rtf", "dit is een tekstdocument, geen lijst"),
)


def kind_of(file: str, data: bytes) -> Literal["csv", "xlsx"]:
    """How the list in `data` is to be read. Raises ContentError for what is no list."""
    if data.startswith(OLE):
        raise _refused(file, _ole(data), SAVE)
    if data.startswith(b"PK\x03\x04"):
        _refuse_other_zip(file, data)
        return "xlsx"
    for magic, message in OTHERS:
        if data.startswith(magic):
            raise _refused(file, message, SAVE)
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<html", b"<!doctype", b"<?xml", b"<table")):
        message = "dit is een webpagina of xml, ook al heet het anders"
        raise _refused(file, message, f"Open het in het rekenblad. {SAVE}")
    if file.lower().endswith((".xlsx", ".xlsm")) and b"\0" in data[:4096]:
        raise _refused(file, "dit is geen rekenblad, ook al heet het zo", SAVE)
    return "csv"


def _ole(data: bytes) -> str:
    if ENCRYPTED in data:
        return "deze lijst is met een wachtwoord beveiligd"
    return "dit is een Excel-bestand van voor 2007 (.xls)"


def _refuse_other_zip(file: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise _refused(file, "dit rekenblad is beschadigd", SAVE) from None
    if "xl/workbook.xml" in names:
        return
    if any(name.endswith(".iwa") for name in names):
        raise _refused(file, "dit is een lijst van Numbers", SAVE)
    if "content.xml" in names:
        raise _refused(file, "dit is een OpenDocument-bestand (.ods)", SAVE)
    if "xl/workbook.bin" in names:
        raise _refused(file, "dit is een binair Excel-bestand (.xlsb)", SAVE)
    if "word/document.xml" in names:
        raise _refused(file, "dit is een Word-document, geen lijst", SAVE)
    raise _refused(file, "dit is geen rekenblad", SAVE)


def _refused(file: str, message: str, hint: str) -> ContentError:
    return ContentError(Problem(message, Place(file), hint))
