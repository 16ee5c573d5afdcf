"""The front: cover and contents."""

from __future__ import annotations

from lxml import etree
from package_builders import (
    STEPS,
    W,
    cover,
    docx_bytes,
    root,
    single,
    texts,
    workbook,
)

from lobprint.blocks.contents.word import CODE
from lobprint.brand import make_brand
from lobprint.document import Document

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def paragraphs(data: bytes, *styles: str) -> list[etree._Element]:
    return [
        paragraph
        for paragraph in root(data).iter(f"{W}p")
        for style in paragraph.iterfind(f"{W}pPr/{W}pStyle")
        if style.get(f"{W}val") in styles
    ]


def front(document: Document | None = None) -> list[str]:
    made = paragraphs(
        docx_bytes(document), "CoverName", "CoverTitle", "CoverSubtitle", "CoverValue"
    )
    return [texts(paragraph) for paragraph in made]


def test_the_cover_reads_from_top_to_bottom() -> None:
    assert front() == [
        "ROC De Linde & Zn",
        "Werkboek LOB",
        "Samen bouwen aan loopbaanoriëntatie en begeleiding in het mbo",
        "Team\tZorg en Welzijn",
        "Schooljaar\tZorg en Welzijn",
    ]


def test_without_a_school_the_cover_has_lines_to_write_on() -> None:
    rows = front(workbook(school=None, front=cover(name=None, value=None)))
    assert rows[0] == "Werkboek LOB"
    blank = "\u00a0" * 4
    assert rows[-2:] == [f"Team\t{blank}\t", f"Schooljaar\t{blank}\t"]


def test_the_details_of_the_cover_are_fields() -> None:
    tags = [node.get(f"{W}val") for node in root(docx_bytes()).iter(f"{W}tag")]
    assert tags == ["omslag.team", "omslag.schooljaar"]


def test_the_steps_are_read_between_subtitle_and_details() -> None:
    story = root(docx_bytes(single(cover(), kind="cover")))[0]
    read = [texts(paragraph) for paragraph in story.iter(f"{W}p")]
    labels = [f"{number}\t{step}" for number, step in enumerate(STEPS, 1)]
    assert read[3:8] == labels
    assert read[8].startswith("Team")


def test_the_line_itself_is_decoration() -> None:
    drawings = root(docx_bytes()).findall(f".//{WP}docPr")
    assert len(drawings) == 1
    assert drawings[0].get("descr") is None
    assert [node.get("val") for node in drawings[0].iter(f"{ADEC}decorative")] == ["1"]


def test_the_line_takes_its_colour_from_the_theme() -> None:
    data = docx_bytes(brand=make_brand("FFC20E"))
    line = root(data).find(f".//{A}ln//{A}schemeClr")
    assert line is not None
    assert line.get("val") == "accent2"


def test_the_contents_list_parts_steps_and_pages() -> None:
    rows = paragraphs(docx_bytes(), "TOC1", "TOC2", "TOC3")
    assert [texts(row) for row in rows] == [
        "Om te beginnen",
        "Zo werkt dit werkboek\t\t\t2",
        "Voor het team",
        "Checklist LOB\thet team\t\t5",
        "Stap 1 Visie en ambitie\t5",
        "\tStap 2 Leeromgeving\t6",
        "Reflectiecanvas\t\tA3\t9",
        "Actieplan\t\t\t11",
        "Om uit te knippen",
        "Kaartjes\t\t\t13",
    ]


def test_the_contents_are_one_field_that_ends_in_its_last_entry() -> None:
    rows = paragraphs(docx_bytes(), "TOC1", "TOC2", "TOC3")
    marks = [
        [node.get(f"{W}fldCharType") for node in row.iter(f"{W}fldChar")]
        for row in rows
    ]
    assert marks[0] == ["begin", "separate"]
    assert marks[-1] == ["begin", "separate", "end", "end"]
    code = rows[0].find(f".//{W}instrText")
    assert code is not None
    assert code.text == CODE


def test_every_entry_leads_to_a_bookmark_on_its_heading() -> None:
    story = root(docx_bytes())
    names = [node.get(f"{W}name") for node in story.iter(f"{W}bookmarkStart")]
    anchors = {node.get(f"{W}anchor") for node in story.iter(f"{W}hyperlink")} - {None}
    assert len(anchors) == 8
    assert anchors <= set(names)
    assert len(names) == len(set(names))


def test_a_part_without_a_heading_can_be_led_to() -> None:
    names = root(docx_bytes(single(cover()))).iter(f"{W}bookmarkStart")
    assert any(str(name.get(f"{W}name")).startswith("_Toc") for name in names)
