"""Which program a list comes from, by its first bytes: names of files promise much."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

from lobprint.errors import ContentError, Place, Problem

SAVE = "Sla het bestand in het rekenblad op als .xlsx of als csv."
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STREAMS = (
    ("EncryptedPackage", "deze lijst is met een wachtwoord beveiligd"),
    ("WordDocument", "dit is een Word-document, geen lijst"),
    ("PowerPoint Document", "dit is een presentatie, geen lijst"),
)
"""Names of streams in an OLE file, and what then it is; else it is an .xls."""
OLD_EXCEL = "dit is een Excel-bestand van voor 2007 (.xls)"
PACKED = "dit is een ingepakt bestand: haal de lijst er eerst uit"
OTHERS = (
    (b"%PDF", "dit is een pdf, geen lijst"),
    (b"\x89PNG", "dit is een plaatje, geen lijst"),
    (b"\xff\xd8\xff", "dit is een plaatje, geen lijst"),
    (b"GIF8", "dit is een plaatje, geen lijst"),
    (b"{\\rtf", "dit is een tekstdocument, geen lijst"),
    (b"\x09\x00\x04\x00", OLD_EXCEL),
    (b"\x09\x02\x06\x00", OLD_EXCEL),
    (b"\x09\x04\x06\x00", OLD_EXCEL),
    (b"\x09\x08\x08\x00", OLD_EXCEL),
    (b"ID;P", "dit is een SYLK-bestand"),
    (b"Rar!", PACKED),
    (b"7z\xbc\xaf", PACKED),
    (b"\x1f\x8b", PACKED),
    (b"PK\x05\x06", "dit is een lege zip, geen lijst"),
    (b"BEGIN:VCARD", "dit zijn adreskaartjes, geen lijst"),
    (b"BEGIN:VCALENDAR", "dit is een agenda, geen lijst"),
    (b"[InternetShortcut]", "dit is een koppeling, geen lijst"),
    (b'{"url"', "dit is een koppeling, geen lijst"),
)
"""First bytes of BIFF 2 to 5 are those of Excel 2 to 5."""
WEB = (
    b"<html",
    b"<!doctype",
    b"<?xml",
    b"<table",
    b"<div",
    b"<head",
    b"<style",
    b"<meta",
)
PARTS = (
    (".iwa", "dit is een lijst van Numbers"),
    ("Index.zip", "dit is een lijst van Numbers"),
    ("index.apxl", "dit is een lijst van Numbers"),
    ("content.xml", "dit is een OpenDocument-bestand (.ods)"),
    ("xl/workbook.bin", "dit is een binair Excel-bestand (.xlsb)"),
    ("word/document.xml", "dit is een Word-document, geen lijst"),
    ("ppt/presentation.xml", "dit is een presentatie, geen lijst"),
    (".csv", "dit is een zip: haal de lijst er eerst uit"),
    (".xlsx", "dit is een zip: haal de lijst er eerst uit"),
)
"""How the name of a part of a zip ends, and what then it is."""


def kind_of(file: str, data: bytes) -> Literal["csv", "xlsx"]:
    """How the list in `data` is to be read. Raises ContentError for what is no list."""
    if not data:
        hint = "Is het wel helemaal opgeslagen of opgehaald?"
        raise _refused(file, "dit bestand is leeg: er staat geen byte in", hint)
    if data.startswith(OLE):
        raise _refused(file, _ole(data), SAVE)
    if data.startswith(b"PK\x03\x04"):
        _refuse_other_zip(file, data)
        return "xlsx"
    for magic, message in OTHERS:
        if data.startswith(magic):
            raise _refused(file, message, SAVE)
    if data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(WEB):
        message = "dit is een webpagina of xml, ook al heet het anders"
        raise _refused(file, message, f"Open het in het rekenblad. {SAVE}")
    if file.lower().endswith((".xlsx", ".xlsm")) and b"\0" in data[:4096]:
        raise _refused(file, "dit is geen rekenblad, ook al heet het zo", SAVE)
    return "csv"


def _ole(data: bytes) -> str:
    told = (said for name, said in STREAMS if name.encode("utf-16-le") in data)
    return next(told, OLD_EXCEL)


def _refuse_other_zip(file: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise _refused(file, "dit rekenblad is beschadigd", SAVE) from None
    if "xl/workbook.xml" in names:
        return
    told = (said for end, said in PARTS if any(name.endswith(end) for name in names))
    raise _refused(file, next(told, "dit is geen rekenblad"), SAVE)


def _refused(file: str, message: str, hint: str) -> ContentError:
    return ContentError(Problem(message, Place(file), hint))
