"""Other programs read the frame: the Open XML SDK and LibreOffice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdf
import pytest
from conformance.programs import sdk_errors, word_to_pdf
from package_builders import PAGES, STARTS, cover, docx_bytes, single, workbook

pytestmark = pytest.mark.conformance


def converted(data: bytes, folder: Path) -> pypdf.PdfReader:
    """LibreOffice's PDF of it, with the backs that stay empty."""
    path = folder / "werkboek.docx"
    path.write_bytes(data)
    return pypdf.PdfReader(word_to_pdf(path, folder))


def test_the_open_xml_sdk_finds_nothing(tmp_path: Path) -> None:
    front = cover(name=None, value=None)
    for number, document in enumerate((workbook(), workbook(None, front))):
        path = tmp_path / f"{number}.docx"
        path.write_bytes(docx_bytes(document))
        assert sdk_errors(path) == []


def test_libreoffice_begins_each_part_on_our_page(tmp_path: Path) -> None:
    pages = converted(docx_bytes(), tmp_path).pages
    assert len(pages) == PAGES
    words = [" ".join((page.extract_text() or "").split()) for page in pages]
    for part in workbook().parts[1:]:
        start = STARTS[part.id]
        assert part.title in words[start - 1]
        assert f"pagina {start} van {PAGES}" in words[start - 1]
    assert [number for number, text in enumerate(words, 1) if not text] == [
        4,
        8,
        10,
        12,
        14,
    ]


def test_libreoffice_uses_the_embedded_fonts(tmp_path: Path) -> None:
    path = tmp_path / "werkboek.docx"
    path.write_bytes(docx_bytes())
    with pikepdf.open(word_to_pdf(path, tmp_path)) as pdf:
        objects = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
        fonts = {str(one.BaseFont) for one in objects if "/BaseFont" in one}
    assert {name.rpartition("+")[2] for name in fonts} == {
        "SourceSansPro-Regular",
        "SourceSansPro-Bold",
    }


def test_a_cover_with_long_names_stays_on_one_page(tmp_path: Path) -> None:
    name = "Christelijke Scholengemeenschap voor Vmbo, Havo en Vwo " * 3
    front = replace(cover(name), title="Werkboek loopbaanoriëntatie en -begeleiding")
    pages = converted(docx_bytes(single(front, kind="cover")), tmp_path).pages
    assert len(pages) == 1
