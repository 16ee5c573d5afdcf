"""What is not read is told in a sentence, by what is in the file, not by its name."""

from __future__ import annotations

import io
import zipfile

import pytest

from lobprint.reading import read_file
from lobprint.reading.faults import AGAIN, LOCKED, SAVE
from lobprint.reading.kinds import OLE, TYPE_OVER, UNPACK
from reading.filling import BODY, Known, repacked
from reading.forms import FORM, form

PAPER = "dit is een foto of scan"
IWORK = "dit is een bestand van Pages, Numbers of Keynote"
BEHIND_A_WORD = "dit bestand is met een wachtwoord beveiligd"
BROKEN = "dit bestand is beschadigd of niet compleet"
LARGE = "uitgepakt is dit bestand te groot"
ODT = b"application/vnd.oasis.opendocument.text"


def told(data: bytes) -> tuple[str, str]:
    """The message and the hint of a file that isn't read."""
    reading = read_file("blad.docx", data, Known(FORM, form()))
    assert (reading.source, reading.stamp) == (None, None)
    (problem,) = reading.problems
    return problem.message, problem.hint


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def ole(stream: str) -> bytes:
    return OLE + b"\0" * 500 + stream.encode("utf-16-le") + b"\0" * 500


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        (ole("EncryptedPackage"), BEHIND_A_WORD, LOCKED),
        (ole("WordDocument"), "dit is een oud Word-bestand (.doc)", SAVE),
        (ole("Workbook"), "dit is een bestand van een oud programma", SAVE),
        (rb"{\rtf1 Hallo}", "dit is een rtf-bestand", SAVE),
        (b"<html><body>Hoi</body></html>", "dit is een webpagina", SAVE),
        (b"MIME-Version: 1.0\nContent-Type: x", "dit is een webpagina", SAVE),
        (b'<?xml version="1.0"?><office:document>', "dit is een los xml-bestand", SAVE),
        (b"<?xml?><w:wordDocument/>", "dit is een los xml-bestand", SAVE),
        (b"\x89PNG\r\n\x1a\n", PAPER, TYPE_OVER),
        (b"\xff\xd8\xff\xe0", PAPER, TYPE_OVER),
        (b"\0\0\0\x18ftypheic", PAPER, TYPE_OVER),
        (
            b"RIFF\0\0\0\0WEBPVP8 ",
            "dit is een foto of plaatje dat lobprint niet leest",
            "Bewaar het als jpg, png of pdf.",
        ),
        (b"Rar!\x1a", "dit is een ingepakt bestand", UNPACK),
        (b"Beste juf, zie bijlage", "dit is geen Word-bestand, odt of pdf", SAVE),
        (bytes(range(256)), "dit is geen Word-bestand, odt of pdf", SAVE),
        (zipped(**{"Index/Document.iwa": b""}), IWORK, SAVE),
        (zipped(**{"Index.zip": b""}), IWORK, SAVE),
        (zipped(**{"xl/workbook.xml": b""}), "dit is een rekenblad", SAVE),
        (zipped(**{"ppt/presentation.xml": b""}), "dit is een presentatie", SAVE),
        (
            zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
            "dit is een rekenblad of tekening van OpenDocument",
            SAVE,
        ),
        (
            zipped(**{"fatima.docx": b"", "sem.docx": b""}),
            "dit is een zip, en geen document",
            UNPACK,
        ),
        (b"PK\x05\x06" + b"\0" * 18, "dit is een zip, en geen document", UNPACK),
        (b"PK\x03\x04 en verder niets", BROKEN, AGAIN),
        (zipped(**{BODY: b""}), BROKEN, AGAIN),
        (zipped(**{BODY: b"<w:document"}), BROKEN, AGAIN),
        (zipped(**{BODY: b"<other/>"}), BROKEN, AGAIN),
        (
            zipped(**{"mimetype": ODT, "META-INF/manifest.xml": b"<encryption-data/>"}),
            BEHIND_A_WORD,
            LOCKED,
        ),
        (zipped(mimetype=ODT), BROKEN, AGAIN),
    ],
)
def test_it_is_told_what_a_file_is(data: bytes, message: str, hint: str) -> None:
    assert told(data) == (message, hint)


def test_an_empty_file_is_told() -> None:
    message = "dit bestand is leeg: er staat geen byte in"
    assert told(b"") == (message, "Is het wel helemaal opgeslagen of opgehaald?")


def test_a_document_of_somebody_else_is_told() -> None:
    paragraph = b"<w:p><w:r><w:t>Notulen van de vergadering van 5 mei</w:t></w:r></w:p>"
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>'
    message, hint = told(zipped(**{BODY: body % (space, paragraph * 300)}))
    assert message == (
        "dit is geen blad uit een werkboek, of er is niets meer van te herkennen"
    )
    assert hint == "Horen er antwoorden in? Typ ze over in het Word-bestand of de pdf."


def test_half_a_file_is_told() -> None:
    assert told(form()[: len(form()) // 2]) == (BROKEN, AGAIN)


def test_what_asks_for_a_password_is_told() -> None:
    locked = bytearray(form())
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = locked.find(sign)
        locked[at + (6 if sign.endswith(b"\x04") else 8)] |= 1
    assert told(bytes(locked)) == (BEHIND_A_WORD, LOCKED)


def test_what_grows_when_it_is_unpacked_is_told() -> None:
    bomb = zipped(**{BODY: b"<w:document>" + b" " * 50_000_000})
    assert len(bomb) < 100_000
    assert told(bomb) == (LARGE, AGAIN)
    many = zipped(**{BODY: b"<a>" + b"<b/>" * 1_500_000})
    assert told(many) == (LARGE, AGAIN)
    parts = zipped(**{f"deel{at}": b"" for at in range(5000)}, **{BODY: b""})
    assert told(parts) == (LARGE, AGAIN)


def test_what_is_deeper_than_any_document_is_told() -> None:
    deep = zipped(**{BODY: b"<a>" * 5000 + b"</a>" * 5000})
    assert told(deep) == (BROKEN, AGAIN)


def test_xml_that_makes_xml_is_told() -> None:
    lol = b'<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    message = "in dit bestand staat iets wat er niet hoort"
    assert told(zipped(**{BODY: lol})) == (message, AGAIN)


def test_a_part_that_a_program_calls_otherwise_is_found() -> None:
    """Word Online calls the body document2.xml at times."""
    data = repacked(
        form(),
        {
            BODY: "word/document2.xml",
        },
    )
    assert read_file("blad.docx", data, Known(FORM, form())).source
