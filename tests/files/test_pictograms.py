"""Pictograms in the files: vectors of the right size, which nobody hears twice."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache

import pikepdf
import pypdf
import pypdfium2
import pytest
from blocks.builders import room
from lxml import etree
from ours import templates

from files.made import Made
from lobprint.blocks.cards import SIGN as CARD
from lobprint.compose import Request, compose
from lobprint.content import load_content
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.ease import ASKED
from lobprint.look.pictograms import ALONE, GRID, NAMES, PEN, outline
from lobprint.page.items import Strokes, Widget
from lobprint.page.slabs import slabs_of
from lobprint.pieces import Sign
from lobprint.project import built_in

FORM = """\
id: weer
titel: Het weer
bron: Wij
groep: lerende
sjabloon: formulier
onderdelen:
  - id: vraag
    titel: Welk weer is het?
    niveaus: [mist, wolken, zon]
    pictogrammen: [mist, wolken, zon]
    koppen: [Vraag, "want ik maakte dit mee:"]
    regels: 2
    items: [{id: kan, tekst: Wat kan ik?}]
  - id: vak
    hoogte: 4
    items: [{id: zon, titel: De zon, tekst: "schijnt hier:", pictogram: zon}]
  - id: kaart
    vorm: kaartjes
    items: [{id: wie, titel: Netwerken, vraag: Wie helpt mij?, pictogram: netwerk}]
"""
EVERY = FORM.partition("onderdelen")[0] + "onderdelen:\n  - id: alle\n    items:\n"
EVERY += "".join(
    f'      - {{id: {name}, tekst: "Ik zie {name}:", pictogram: {name}}}\n'
    for name in NAMES
)
LEVELS = ("mist", "wolken", "zon")
EMU = 36000
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@cache
def made(form: str) -> Made:
    content = {"content/instrumenten/weer.yaml": form.encode()}
    library = load_content(built_in().content, content)
    document = compose(library, templates(), Request("mbo", form="weer"))
    return Made(document, lay_out(document))


def curved(data: bytes) -> list[tuple[float, float]]:
    """How wide and high in mm the paths with round ends are in a PDF: pdfium counts all
    of the pen at each side."""
    sizes = []
    for page in pypdfium2.PdfDocument(data):
        for one in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]):
            if pypdfium2.raw.FPDFPageObj_GetLineCap(one) == 1:
                left, bottom, right, top = one.get_bounds()
                sizes.append(((right - left) / MM, (top - bottom) / MM))
    return sizes


def extent(name: str) -> tuple[float, float]:
    """Of a pictogram on its grid, to the middle of its lines."""
    points = [one for _, numbers in outline(name) for one in numbers]
    wide, high = points[::2], points[1::2]
    return max(wide) - min(wide), max(high) - min(high)


def drawings(data: bytes) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return [
        one
        for one in body.iter(f"{WP}inline")
        if one.find(f"{WP}docPr").get("name").startswith("Pictogram")  # type: ignore[union-attr]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_pictogram_stays_on_its_grid(name: str) -> None:
    points = [one for _, numbers in outline(name) for one in numbers]
    assert min(points) >= 1.8
    assert max(points) <= 22.2
    assert max(extent(name)) >= 13


def test_the_pdf_has_every_pictogram_as_a_path_and_none_as_a_picture() -> None:
    data = made(EVERY).pdf
    assert len(curved(data)) == len(NAMES)
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    assert not [image for page in pages for image in page.images]


def test_pictograms_are_as_large_in_the_pdf_as_the_look_says() -> None:
    sizes = curved(made(FORM).pdf)
    sun = ALONE * (extent("zon")[0] + 2 * PEN) / GRID
    suns = [size for size in sizes if size == pytest.approx((sun, sun), abs=0.3)]
    assert len(suns) == 2, "beside a box to tick, and in one to draw in"
    tall = CARD * (extent("netwerk")[1] + 2 * PEN) / GRID
    assert max(high for _, high in sizes) == pytest.approx(tall, abs=0.3)


def test_word_has_them_as_shapes_in_the_line_as_large_as_in_print() -> None:
    found = drawings(made(FORM).docx)
    extents = [one.find(f"{WP}extent") for one in found]
    sizes = [int(one.get("cx", 0)) / EMU for one in extents if one is not None]
    assert sizes == pytest.approx([ALONE] * 4 + [CARD])
    for one in found:
        assert one.find(f".//{A}custGeom") is not None
        (line,) = one.iter(f"{A}ln")
        assert line.get("cap") == "rnd"


def test_beside_its_word_a_pictogram_is_decoration() -> None:
    assert elements("/Form")
    assert not elements("/Figure")
    for one in drawings(made(FORM).docx):
        (mark,) = one.iter(DECORATIVE)
        assert mark.get("val") == "1"
        assert one.find(f"{WP}docPr").get("descr") is None  # type: ignore[union-attr]


def test_alone_it_says_its_word() -> None:
    space = room()
    (slab,) = slabs_of([Sign("zon", 9, "zon")], space, lambda *_: [])
    items = slab.paint(ASKED)  # type: ignore[union-attr,misc]
    (figure,) = space.node.kids
    assert (figure.tag, figure.alt) == ("Figure", "zon")  # type: ignore[union-attr]
    assert [item.leaf for item in items] == figure.kids  # type: ignore[union-attr]


def test_nothing_is_typed_under_the_pictogram_in_a_box() -> None:
    slabs = [placed.slab for page in made(FORM).layout.pages for placed in page.placed]
    items = next(s.items for s in slabs if any(_is(i, "weer.zon") for i in s.items))
    (sign,) = [item for item in items if isinstance(item, Strokes)]
    (field,) = [item for item in items if isinstance(item, Widget)]
    assert field.x + field.width <= sign.x


def _is(item: object, field: str) -> bool:
    return isinstance(item, Widget) and item.field.id.startswith(field)


@pytest.mark.parametrize("format_", ["pdf", "docx"])
def test_the_words_of_a_scale_with_pictograms_stand_in_each_row(format_: str) -> None:
    text = _text(format_)
    assert re.search(r"Wat kan ik\?.*mist.*wolken.*zon", text)
    assert "Kruis aan" in text


def _text(format_: str) -> str:
    if format_ == "pdf":
        pages = pypdf.PdfReader(io.BytesIO(made(FORM).pdf)).pages
        return " ".join(page.extract_text() for page in pages).replace("\n", " ")
    with zipfile.ZipFile(io.BytesIO(made(FORM).docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return " ".join(map(str, root.itertext()))


def test_each_box_says_its_question_and_its_level() -> None:
    said = re.findall(r"1 Wat kan ik\?: (\w+)", " ".join(elements("/Form")))
    assert said == [*LEVELS, "want"]


def elements(tag: str) -> list[str]:
    """What all structure elements with this tag say instead of what is seen."""
    with pikepdf.open(io.BytesIO(made(FORM).pdf)) as opened:
        found = [one for one in opened.objects if isinstance(one, pikepdf.Dictionary)]
        return [str(one.get("/Alt")) for one in found if one.get("/S") == tag]
