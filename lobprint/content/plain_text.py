"""The text of a file that somebody made in some program: or what it is instead."""

from __future__ import annotations

import codecs
import io
import re
import zipfile

from lobprint.errors import ContentError, Place, Problem

MOST_BYTES = 1_000_000
_MARKED = {
    codecs.BOM_UTF32_LE: "utf-32",  # begins as that of UTF-16
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""By their first bytes; Kladblok and Excel call UTF-16 'Unicode'."""
_DOCUMENT = "een bestand van een tekstverwerker"
_OTHERS = (
    (b"{\\rtf", _DOCUMENT),
    (b"\xd0\xcf\x11\xe0", "een bestand van een oude Word of Excel"),
    (b"%PDF", "een pdf"),
    (b"\x89PNG", "een plaatje"),
    (b"\xff\xd8\xff", "een plaatje"),
    (b"GIF8", "een plaatje"),
    (b"\x1f\x8b", "een ingepakt bestand"),
    (b"bplist", "een bestand van een Mac-programma"),
)
_ZIPPED = (
    ("word/document.xml", "een Word-bestand"),
    ("xl/workbook.xml", "een rekenblad"),
    ("ppt/presentation.xml", "een presentatie"),
    ("content.xml", "een bestand van LibreOffice"),
    ("Index/Document.iwa", "een bestand van Pages"),
)
_WEB = re.compile(
    r"\s*<(?:!doctype html|html|head|body|meta|p|div|span|table)\b", re.IGNORECASE
)
SAVE = "Sla het op als platte tekst."
UTF8 = "Sla het bestand op als UTF-8 (bij 'codering' of 'encoding')."


def decode(file: str, data: bytes) -> str:
    """`data` as text. Raises ContentError when it is too large, in an encoding that
    can't be told, or no text at all."""
    if len(data) > MOST_BYTES:
        size = f"het bestand is {len(data) // 1000} kB groot; hoogstens 1000 kB kan"
        raise ContentError(Problem(size, Place(file), "Verdeel het over bestanden."))
    what = other_than_text(data)
    if what:
        message = f"dit is geen gewone tekst, maar {what}"
        raise ContentError(Problem(message, Place(file), SAVE))
    return _decoded(file, data)


def refuse_web_page(file: str, text: str) -> None:
    """Raises ContentError for the HTML around what was to be copied."""
    if _WEB.match(text):
        message = "dit is geen gewone tekst, maar een webpagina"
        hint = "Kopieer de tekst zelf van de pagina, of sla het bestand zelf op."
        raise ContentError(Problem(message, Place(file), hint))


def other_than_text(data: bytes) -> str:
    """What `data` is by its first bytes, "een Word-bestand"; empty for what may be
    text."""
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data)
    return next((what for magic, what in _OTHERS if data.startswith(magic)), "")


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        names = set()
    return next((what for name, what in _ZIPPED if name in names), "een zip-bestand")


def _unmarked(start: bytes) -> str:
    """The encoding of a text that begins with a letter of two bytes."""
    if len(start) < 2 or start.count(0) != 1:
        return ""
    return "utf-16-be" if start[0] == 0 else "utf-16-le"


def _decoded(file: str, data: bytes) -> str:
    marked = (it for mark, it in _MARKED.items() if data.startswith(mark))
    encoding = next(marked, "") or _unmarked(data[:2])
    try:
        return data.decode(encoding or "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if encoding:
            message = "dit bestand is beschadigd: het is geen goede UTF-16"
            raise ContentError(Problem(message, Place(file), UTF8)) from None
        before = data[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8-sig")) + 1
        place = Place(file, before.count(b"\n") + 1, column)
        message = "hier staat een teken dat geen UTF-8 is"
        raise ContentError(Problem(message, place, UTF8)) from None
