"""The stamp in files: on all ways to make them, and after other programs."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from files.made import WORKBOOKS, made
from lxml import etree
from wordbase_files.wordbase_builders import towering

import lobprint
from lobprint import seal
from lobprint.brand import make_brand
from lobprint.layout.copies import Copies
from lobprint.pdf import write
from lobprint.stamp.found import ITEM, build_in, stamp_in
from lobprint.stamp.make import stamp_of
from stamp.stamps import stamp_in_pdf, stamp_in_word

BOOK = next(case for case in WORKBOOKS if case.sector == "mbo" and case.school)


def test_a_file_with_its_stamp_is_as_it_was_written() -> None:
    assert seal.as_written(made(BOOK).docx)
    assert seal.as_written(made(BOOK).pdf)


def test_python_docx_keeps_it() -> None:
    saved = io.BytesIO()
    docx.Document(io.BytesIO(made(BOOK).docx)).save(saved)
    assert stamp_in_word(saved.getvalue()) == stamp_in_pdf(made(BOOK).pdf)


@pytest.mark.parametrize("formats", ["docx", ("docx", "pdf")])
def test_on_a_schools_own_sheets_a_word_file_has_the_stamp_of_the_pdf(
    formats: str | tuple[str, ...],
) -> None:
    school = {"naam": "De Linde", "huisstijl": {"word": "brief.docx"}}
    files = {"brief.docx": towering()}
    asked = {"sector": "mbo", "forms": "checklist", "files": files}
    alone = lobprint.make({"naam": "De Linde"}, sector="mbo", forms="checklist")
    printed = next(one.data for one in alone.files if one.format == "pdf")
    made = lobprint.make(school, formats=formats, **asked)  # type: ignore[arg-type]
    assert stamp_in_word(made.files[0].data) == stamp_in_pdf(printed)


def test_copies_in_one_pdf_say_how_many_and_list_the_fields_once() -> None:
    document, layout = made(BOOK).document, made(BOOK).layout
    copies = Copies()
    for name in ("Jan", "Els", "Noor"):
        copies.add(layout, name)
    said = stamp_in_pdf(write(document, make_brand(), copies.layout))
    alone = stamp_of(document, layout)
    assert said.copies == 3
    assert (said.build, said.fields, said.forms) == (
        *(alone.build, alone.fields, alone.forms),
    )


def test_what_other_programs_lay_beside_it_is_passed_over() -> None:
    with zipfile.ZipFile(io.BytesIO(made(BOOK).docx)) as package:
        names = [name for name in package.namelist() if ITEM.fullmatch(name)]
    assert names == ["customXml/item1.xml"]
    theirs = etree.fromstring('<b:Sources xmlns:b="urn:x">{}</b:Sources>')
    assert stamp_in(theirs) is None


def test_a_damaged_stamp_is_an_error() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        stamp_in(etree.fromstring('<velden xmlns="urn:lobprint:velden">{</velden>'))


@pytest.mark.parametrize(
    ("xml", "build"),
    [
        (
            '<Properties xmlns="urn:a" xmlns:vt="urn:b"><property pid="2" name="Maker">'
            '<vt:lpwstr>ABCDEFGH</vt:lpwstr></property><property pid="3" '
            'name="lobprint-build"><vt:lpwstr>Q80FW9RP</vt:lpwstr></property>'
            "</Properties>",
            "Q80FW9RP",
        ),
        (
            '<o:document-meta xmlns:o="urn:o" xmlns:meta="urn:m"><o:meta>'
            '<meta:user-defined meta:name="lobprint-build"> Q80FW9RP\n'
            "</meta:user-defined></o:meta></o:document-meta>",
            "Q80FW9RP",
        ),
        ('<p><property name="lobprint-build"><v>q80fw9rp</v></property></p>', ""),
        ('<p><property name="ander"><v>Q80FW9RP</v></property></p>', ""),
        ("<p/>", ""),
    ],
)
def test_the_build_stands_among_the_properties(xml: str, build: str) -> None:
    assert build_in(etree.fromstring(xml)) == build
