"""Workbooks in house styles: valid, and laid out by LibreOffice as we think."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from wordbase_files.test_wordbase_in_word import Builder, document, laid_out, made
from wordbase_files.wordbase_builders import (
    college,
    common,
    institute,
    laden,
    lying,
    plain,
)

from conformance.programs import pandoc_json, program, sdk_errors, word_to_pdf
from conformance.test_word_files import _heading, _is_heading, _of_type, _squash, _text
from lobprint.brand import WordBase, make_brand
from lobprint.housestyle.wordbase import wordbase_of
from lobprint.word import write

pytestmark = pytest.mark.conformance

HOUSES = (college, institute, common, plain, lying, laden)
FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph">
<style:text-properties style:font-name="Liberation Sans" fo:font-size="11pt"/>
</style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1"
 style:family="paragraph" style:parent-style-name="Standard"
 style:default-outline-level="1">
<style:text-properties fo:color="#8a1538" fo:font-size="22pt"/></style:style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="pm1">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm"
 fo:margin-right="2.2cm"/><style:header-style><style:header-footer-properties
 fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm"
 fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard"
 style:page-layout-name="pm1"><style:header><text:p>Vrije school Het Spoor</text:p>
</style:header><style:footer><text:p>Blad <text:page-number
 text:select-page="current">1</text:page-number></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text><text:h text:style-name="Heading_20_1"
 text:outline-level="1">Voorbeeld</text:h><text:p>Tekst</text:p></office:text>
</office:body></office:document>"""


@pytest.mark.parametrize("base", HOUSES)
@pytest.mark.parametrize("form", [None, "checklist"])
def test_the_open_xml_sdk_finds_nothing(
    base: Builder, form: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(made(base, form))
    assert sdk_errors(path) == []


@pytest.mark.parametrize("base", [college, institute, common, plain, lying])
def test_libreoffice_breaks_pages_where_the_contents_say(
    base: Builder, tmp_path: Path
) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(made(base))
    _same_pages(path, tmp_path, wordbase_of(base()))


@pytest.mark.parametrize("base", [college, institute])
def test_pandoc_sees_our_headings(base: Builder, tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(made(base))
    found = [_text(b["c"][2]) for b in _of_type(pandoc_json(path), "Header")]
    expected = [_heading(b) for b in document().blocks() if _is_heading(b)]
    assert [_squash(text) for text in found] == [_squash(text) for text in expected]


@pytest.mark.parametrize("kind", ["docx", "dotx"])
def test_a_house_style_made_with_libreoffice(kind: str, tmp_path: Path) -> None:
    flat = tmp_path / "huisstijl.fodt"
    flat.write_text(FLAT, "utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = [program("soffice"), profile, "--headless", "--convert-to", kind]
    subprocess.run(
        [*command, "--outdir", tmp_path, flat], check=True, capture_output=True
    )
    base = wordbase_of((tmp_path / f"huisstijl.{kind}").read_bytes())
    assert b"Het Spoor" in base.furniture["header"].data
    assert base.numbered
    brand = replace(make_brand(), wordbase=base)
    path = tmp_path / "file.docx"
    path.write_bytes(write(document(), brand, laid_out(base)))
    assert sdk_errors(path) == []
    _same_pages(path, tmp_path, base)


def _same_pages(path: Path, folder: Path, base: WordBase) -> None:
    theirs = pypdf.PdfReader(word_to_pdf(path, folder))
    ours = laid_out(base)
    assert len(theirs.pages) == len(ours.pages)
    texts = ["".join((page.extract_text() or "").split()) for page in theirs.pages]
    for part in document().parts:
        headings = [block for block in part.blocks if _is_heading(block)]
        title = "".join(_heading(headings[0]).split()) if headings else ""
        assert title in texts[ours.starts[part.id] - 1], part.id
