"""Files that can't be a house style: each is refused by name, with a hint."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import BulletList
from lobprint.blocks.paragraphs import Paragraph
from lobprint.brand import make_brand
from lobprint.document import Document, Paper, Part, Span
from lobprint.errors import ContentError, Place
from lobprint.housestyle.wordbase import read_wordbase, wordbase_of
from lobprint.housestyle.wordbase.faults import RefusedError
from lobprint.layout import lay_out
from lobprint.word import write
from wordbase_files.wordbase_builders import (
    OFFICE,
    college,
    member,
    picture,
    plain,
    repacked,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
AGAIN = "Open het in Word en sla het op als 'Word-document (*.docx)'."
BROKEN = "het bestand is beschadigd of niet compleet"


def told(data: bytes, folder: Path) -> tuple[str, str]:
    path = folder / "huisstijl.docx"
    path.write_bytes(data)
    place = Place("school.yaml", 4, 9)
    with pytest.raises(ContentError) as caught:
        read_wordbase(path, place)
    (problem,) = caught.value.problems
    assert problem.place == place
    name = f"{path}: "
    assert problem.message.startswith(name)
    return problem.message.removeprefix(name), problem.hint


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def many_styles(count: int) -> bytes:
    styles = member(plain(), "word/styles.xml").decode()
    more = "".join(
        f'<w:style w:type="paragraph" w:styleId="X{n}"><w:name w:val="X{n}"/></w:style>'
        for n in range(count)
    )
    return repacked(
        plain(),
        {
            "word/styles.xml": styles.replace(
                "</w:styles>", f"{more}</w:styles>"
            ).encode()
        },
    )


def test_what_is_no_word_file(tmp_path: Path) -> None:
    message = "dit is geen Word-bestand (.docx of .dotx)"
    for data in (b"%PDF-1.7", picture(), b"{\\rtf1", OLE, zipped(a=b"b")):
        assert told(data, tmp_path) == (message, AGAIN)


def test_an_empty_file(tmp_path: Path) -> None:
    assert told(b"", tmp_path) == ("het bestand is leeg", "")


def test_a_workbook_of_excel(tmp_path: Path) -> None:
    types = member(plain(), "[Content_Types].xml").replace(
        b"wordprocessingml.document.main", b"spreadsheetml.sheet.main"
    )
    message = "dit is geen Word-bestand (.docx of .dotx)"
    data = repacked(plain(), {"[Content_Types].xml": types})
    assert told(data, tmp_path) == (message, AGAIN)


def test_an_old_word_file(tmp_path: Path) -> None:
    data = OLE + "WordDocument".encode("utf-16-le")
    message = "dit is een oud Word-bestand (.doc); dat is niet te gebruiken"
    assert told(data, tmp_path) == (message, AGAIN)


def test_a_file_with_a_password(tmp_path: Path) -> None:
    data = OLE + "EncryptedPackage".encode("utf-16-le")
    hint = "Sla in Word een kopie op zonder wachtwoord en noem die in school.yaml."
    message = "het bestand is beveiligd met een wachtwoord"
    assert told(data, tmp_path) == (message, hint)


@pytest.mark.parametrize("length", [30, 2_000, -3_000, -30])
def test_half_a_file(length: int, tmp_path: Path) -> None:
    message, hint = told(college()[:length], tmp_path)
    assert message == BROKEN
    assert hint == "Sla het opnieuw op in Word, of vraag de maker om een nieuwe versie."


def test_a_file_without_styles(tmp_path: Path) -> None:
    message = "in dit bestand staan geen opmaakstijlen"
    assert told(repacked(plain(), {"word/styles.xml": None}), tmp_path)[0] == message


def test_a_file_without_its_text(tmp_path: Path) -> None:
    assert told(repacked(plain(), {"word/document.xml": None}), tmp_path)[0] == BROKEN


def test_strict_xml(tmp_path: Path) -> None:
    strict = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'
    message = "dit bestand is opgeslagen als 'Strict Open XML-document'"
    data = repacked(plain(), {"word/document.xml": strict})
    assert told(data, tmp_path) == (message, AGAIN)


def test_more_styles_than_word_itself_can_hold(tmp_path: Path) -> None:
    message, hint = told(many_styles(5_000), tmp_path)
    assert message.startswith("in dit bestand staan 5")
    assert hint == "Word kan er zelf niet meer dan 4079 aan; maak een kopie met minder."
    assert wordbase_of(many_styles(3_000)).digest


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_expanded(encoding: str, tmp_path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'
    data = repacked(plain(), {"word/styles.xml": bomb.encode(encoding)})
    message = "in het bestand staat XML die Word niet maakt"
    assert told(data, tmp_path) == (message, AGAIN)


@pytest.mark.parametrize("name", ["word/styles.xml", "word/document.xml"])
def test_a_zip_bomb(name: str, tmp_path: Path) -> None:
    data = repacked(plain(), {name: b" " * 60_000_000})
    message = "uitgepakt is het bestand te groot voor een huisstijl"
    assert len(data) < 200_000
    assert told(data, tmp_path) == (message, "Maak een kopie zonder tekst en foto's.")


def test_a_bomb_that_is_not_asked_for_is_never_unpacked() -> None:
    data = repacked(plain(), {"word/media/bom.png": bytes(90_000_000)})
    assert wordbase_of(data).files == ()


def test_a_header_of_endless_elements(tmp_path: Path) -> None:
    header = member(college(), "word/header1.xml")
    more = header.replace(b"</w:hdr>", b"<w:p/>" * 50_000 + b"</w:hdr>")
    message = "het bestand heeft te veel onderdelen"
    data = repacked(college(), {"word/header1.xml": more})
    assert told(data, tmp_path) == (message, AGAIN)


def test_too_many_members(tmp_path: Path) -> None:
    more = {f"word/x{n}.xml": b"" for n in range(4_001)}
    assert told(repacked(plain(), more), tmp_path)[0] == (
        "het bestand heeft te veel onderdelen"
    )


def test_a_name_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "huisstijl.dotx").write_bytes(plain())
    with pytest.raises(ContentError) as caught:
        read_wordbase(tmp_path / "huistijl.dotx", Place("school.yaml", 4))
    (problem,) = caught.value.problems
    assert problem.hint == "Bedoelde u huisstijl.dotx?"


def test_a_header_that_leads_nowhere_is_left_out() -> None:
    rels = member(college(), "word/_rels/document.xml.rels")
    lost = rels.replace(b"header1.xml", b"weg.xml")
    base = wordbase_of(repacked(college(), {"word/_rels/document.xml.rels": lost}))
    assert "header" not in base.furniture


def test_parts_outside_the_file_are_never_asked_for() -> None:
    rels = member(college(), "word/_rels/document.xml.rels").decode()
    outside = rels.replace('Target="header1.xml"', 'Target="../../../etc/passwd"')
    assert outside != rels
    changed = {"word/_rels/document.xml.rels": outside.encode()}
    assert "header" not in wordbase_of(repacked(college(), changed)).furniture
    assert OFFICE in rels


@given(st.data())
@settings(max_examples=150)
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(college())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at] = data.draw(st.integers(0, 255))
    _read_or_refused(bytes(whole))


PARTS = [
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/numbering.xml",
    "word/fontTable.xml",
    "word/theme/theme1.xml",
    "word/header1.xml",
    "word/footer1.xml",
]


@given(st.sampled_from(PARTS), st.data())
@settings(max_examples=150)
def test_a_part_with_strange_xml_is_read_or_refused(
    name: str, data: st.DataObject
) -> None:
    part = member(college(), name)
    start = data.draw(st.integers(0, len(part)))
    end = data.draw(st.integers(start, min(start + 60, len(part))))
    new = data.draw(
        st.sampled_from([b"", b"-1", b"1e999", b'"', b"<w:p/>", b"<x>", "é".encode()])
        | st.binary(max_size=8)
    )
    changed = part[:start] + new + part[end:]
    _read_or_refused(repacked(college(), {name: changed}))


def _read_or_refused(data: bytes) -> None:
    """What is read can be written upon as well."""
    try:
        base = wordbase_of(data)
    except RefusedError:
        return
    assert base.sheets.papers["A4"].text_width >= 130
    document = workbook()
    brand = replace(make_brand(), wordbase=base)
    layout = lay_out(document, None, brand.sheets, brand.word_typeface)
    assert python_docx.Document(io.BytesIO(write(document, brand, layout)))


def workbook() -> Document:
    """A part of each kind of paper."""
    words = (Span("Woorden"),)
    papers: tuple[Paper, ...] = ("A4", "A4-landscape", "A3-landscape")
    parts = [
        Part(
            f"deel-{paper.lower()}",
            paper,
            (Heading(1, words), Paragraph(words), BulletList((words, words))),
            paper=paper,
        )
        for paper in papers
    ]
    return Document("proef", "Proef", "Proef", "Wij", "mbo", tuple(parts))
