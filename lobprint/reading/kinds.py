"""What a file is, by what is in it: names of files promise much."""

from __future__ import annotations

from typing import Literal

from lobprint.reading.faults import LOCKED, SAVE, PaperError, RefusedError
from lobprint.zipped import Zipped

Format = Literal["docx", "odt"]
EMPTY_ZIP = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STREAMS = (
    ("EncryptedPackage", "dit bestand is met een wachtwoord beveiligd"),
    ("WordDocument", "dit is een oud Word-bestand (.doc)"),
)
"""Names of streams in an OLE file, and what then it is."""
PICTURE = "dit is een foto of scan"
TYPE_OVER = "Typ over wat erop staat, in het Word-bestand of de pdf."
OTHER_PICTURE = "dit is een foto of plaatje dat lobprint niet leest"
SAVE_PICTURE = "Bewaar het als jpg, png of pdf."
PACKED = "dit is een ingepakt bestand"
UNPACK = "Haal de bestanden er eerst uit."
FIRST_BYTES = (
    (b"GIF8", OTHER_PICTURE, SAVE_PICTURE),
    (b"BM", OTHER_PICTURE, SAVE_PICTURE),
    (b"{\\rtf", "dit is een rtf-bestand", SAVE),
    (b"Rar!", PACKED, UNPACK),
    (b"7z\xbc\xaf", PACKED, UNPACK),
    (b"\x1f\x8b", PACKED, UNPACK),
)
SCANS = (b"\x89PNG", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
"""How pictures begin that scanners make: png, jpg and tiff."""
PHOTOS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")
"""What phones make, behind the eight first bytes; a later kind of it is `AVIF`."""
AVIF = b"avif"
PARTS = (
    (".iwa", "dit is een bestand van Pages, Numbers of Keynote"),
    ("index.zip", "dit is een bestand van Pages, Numbers of Keynote"),
    ("xl/workbook.xml", "dit is een rekenblad"),
    ("xl/workbook.bin", "dit is een rekenblad"),
    ("ppt/presentation.xml", "dit is een presentatie"),
)
"""How the name of a part of a zip ends, and what then it is."""
ODT_KINDS = (
    b"application/vnd.oasis.opendocument.text",
    b"application/vnd.oasis.opendocument.text-template",
)
FLAT = (b"<office:document", b"<pkg:package", b"<w:wordDocument")
"""Documents as one piece of XML: of LibreOffice, of Word, and of Word 2003."""
WEB = (b"<html", b"<!doctype html", b"<head", b"<meta", b"<body", b"mime-version")


def is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def is_picture(data: bytes) -> bool:
    """Whether it may be a page on paper, as a scanner or a phone gives it."""
    return data.startswith(SCANS) or (data[4:8] == b"ftyp" and data[8:12] in PHOTOS)


def unzipped(data: bytes) -> Zipped:
    """The zip that a document is. Raises RefusedError for another file, from which no
    form can be read; ZipError for a broken zip."""
    if not data:
        hint = "Is het wel helemaal opgeslagen of opgehaald?"
        raise RefusedError("dit bestand is leeg: er staat geen byte in", hint)
    if data.startswith((b"PK\x03\x04", EMPTY_ZIP)):
        return Zipped(data)
    raise _other(data)


def _other(data: bytes) -> RefusedError:
    if data.startswith(OLE):
        return _ole(data)
    if is_picture(data):
        return PaperError(PICTURE, TYPE_OVER)
    if data[4:12] == b"ftyp" + AVIF or data[:4] + data[8:12] == b"RIFFWEBP":
        return RefusedError(OTHER_PICTURE, SAVE_PICTURE)
    for first, message, hint in FIRST_BYTES:
        if data.startswith(first):
            return RefusedError(message, hint)
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if any(one in head for one in FLAT):
        return RefusedError("dit is een los xml-bestand", SAVE)
    if head.lower().startswith(WEB):
        return RefusedError("dit is een webpagina", SAVE)
    return RefusedError("dit is geen Word-bestand, odt of pdf", SAVE)


def _ole(data: bytes) -> RefusedError:
    for name, message in STREAMS:
        if name.encode("utf-16-le") in data:
            return RefusedError(message, LOCKED if "wachtwoord" in message else SAVE)
    return RefusedError("dit is een bestand van een oud programma", SAVE)


def zip_kind(package: Zipped) -> Format:
    """Which document a zip is, by the names of its parts. Raises RefusedError."""
    if "mimetype" in package:
        if package.read("mimetype", 200).strip() in ODT_KINDS:
            return "odt"
        raise RefusedError("dit is een rekenblad of tekening van OpenDocument", SAVE)
    if "content.xml" in package:
        return "odt"
    if any(name.endswith("document.xml") for name in package.names):
        return "docx"
    for end, message in PARTS:
        if any(name.endswith(end) for name in package.names):
            raise RefusedError(message, SAVE)
    raise RefusedError("dit is een zip, en geen document", UNPACK)
