"""A logo in SVG on the cover of the files that a school gets."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from conformance.programs import sdk_errors
from files.made import library
from lxml import etree
from ours import templates
from svg_files import PICTURES, VECTORS

from lobprint import pdf, word
from lobprint.brand import make_brand
from lobprint.compose import Request, compose
from lobprint.content.model import School
from lobprint.housestyle.logo import read_logo
from lobprint.layout import lay_out
from lobprint.pdf.picture import picture as picture_of

BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"


def made(folder: Path, text: str) -> tuple[bytes, bytes]:
    """The PDF and the Word file of a cover with this logo."""
    path = folder / "logo.svg"
    path.write_text(text, "utf-8")
    brand = replace(make_brand(), logo=read_logo(path, "Logo van De Linde", picture_of))
    request = Request("mbo", School("De Linde"), logo=True, form="omslag")
    document = compose(library(), templates(), request)
    layout = lay_out(document, brand.logo)
    return pdf.write(document, brand, layout), word.write(document, brand, layout)


def forms_and_images(data: bytes) -> tuple[int, int]:
    with pikepdf.open(io.BytesIO(data)) as file:
        streams = [one for one in file.objects if isinstance(one, pikepdf.Stream)]
        names = [str(one.get("/Subtype", "")) for one in streams]
        resources = file.pages[0].Resources.XObject
        kinds = [str(one.Subtype) for one in resources.values()]
    return kinds.count("/Form"), names.count("/Image")


@pytest.mark.parametrize("name", ["figma", "illustrator", "inkscape", "opacity"])
def test_vectors_stand_on_the_cover_in_both_formats(name: str, tmp_path: Path) -> None:
    paper, office = made(tmp_path, VECTORS[name])
    assert forms_and_images(paper) == (1, 0)
    with zipfile.ZipFile(io.BytesIO(office)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
        drawing = etree.fromstring(package.read("word/media/logo.svg"))
        types = package.read("[Content_Types].xml").decode()
        media = [one for one in package.namelist() if "/media/" in one]
    assert len(list(root.iter(SVG_BLIP))) == 1
    assert len(list(root.iter(BLIP))) == 1
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert "image/svg+xml" in types
    assert [one.rpartition(".")[2] for one in sorted(media)] == ["png", "svg"]


def test_a_picture_of_a_drawing_stands_there_as_a_picture(tmp_path: Path) -> None:
    paper, office = made(tmp_path, PICTURES["shadow"])
    assert forms_and_images(paper) == (0, 2)  # with how opaque each pixel is
    with zipfile.ZipFile(io.BytesIO(office)) as package:
        media = [one for one in package.namelist() if "/media/" in one]
        assert b"svgBlip" not in package.read("word/document.xml")
    assert len(media) == 1


def test_the_same_drawing_gives_the_same_files(tmp_path: Path) -> None:
    assert made(tmp_path, VECTORS["figma"]) == made(tmp_path, VECTORS["figma"])


@pytest.mark.conformance
def test_the_open_xml_sdk_and_the_checker_of_pdf_ua_find_nothing(
    tmp_path: Path,
) -> None:
    paper, office = made(tmp_path, VECTORS["opacity"])
    (tmp_path / "omslag.docx").write_bytes(office)
    assert sdk_errors(tmp_path / "omslag.docx") == []
    with pikepdf.open(io.BytesIO(paper)) as file:
        assert file.check_pdf_syntax() == []
