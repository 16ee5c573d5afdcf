"""Sections: paper, header and footer, and where pages begin."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.section import Section
from package_builders import (
    SCHOOL,
    W,
    docx_bytes,
    root,
    single,
    texts,
    title,
    words,
    workbook,
)

from lobprint.blocks.cards import Card, CardSheet
from lobprint.blocks.headings import Heading
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.paragraphs import Paragraph
from lobprint.blocks.tables import Table
from lobprint.brand import make_brand
from lobprint.document import Block, Part
from lobprint.look.paper import SHEETS
from lobprint.page.items import Anchor, Layout, Node, Page, Placed, Slab
from lobprint.word import write

TABLE = Table("Tabel", (words("a"), words("b")), ((words("c"), words("d")),), (1, 1))
TEXT = Paragraph(words("tekst"))


def sections(data: bytes) -> list[Section]:
    return list(docx.Document(io.BytesIO(data)).sections)


def footers(data: bytes) -> list[str]:
    return [texts(section.footer._element) for section in sections(data)]


def millimetres(length: int | None) -> float:
    return round((length or 0) / 36000, 1)


def test_each_part_has_its_own_paper() -> None:
    sizes = [
        (millimetres(section.page_width), millimetres(section.page_height))
        for section in sections(docx_bytes())
    ]
    upright, lying, large = (210.0, 297.0), (297.0, 210.0), (420.0, 297.0)
    assert sizes == [upright] * 5 + [large, lying] + [upright] * 2


def test_wide_paper_is_said_to_lie() -> None:
    turned = [section.orientation for section in sections(docx_bytes())]
    upright, lying = WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE
    assert turned == [upright] * 5 + [lying] * 2 + [upright] * 2


def test_margins_leave_room_for_binding_on_both_sides_of_a_leaf() -> None:
    data = docx_bytes()
    page = sections(data)[1]
    assert millimetres(page.left_margin) == 25.0
    assert millimetres(page.right_margin) == 20.0
    assert root(data, "word/settings.xml").find(f"{W}mirrorMargins") is not None


def test_a_part_on_the_right_hand_starts_an_odd_page() -> None:
    starts = [section.start_type for section in sections(docx_bytes())]
    next_page, odd = WD_SECTION.NEW_PAGE, WD_SECTION.ODD_PAGE
    assert starts == [*[next_page] * 3, odd, next_page, odd, odd, odd, next_page]


def test_the_head_names_school_and_workbook() -> None:
    for section in sections(docx_bytes())[1:-1]:
        assert texts(section.header._element) == f"{SCHOOL}\tWerkboek LOB mbo"


def test_without_a_school_the_head_names_the_workbook() -> None:
    head = sections(docx_bytes(workbook(school=None)))[1].header
    assert texts(head._element) == "\tWerkboek LOB mbo"


def test_the_foot_names_the_form_and_the_page() -> None:
    assert footers(docx_bytes())[3:8] == [
        "Checklist LOB, stap 1 pagina 5 van 14",
        "Checklist LOB, stap 2 pagina 5 van 14",
        "Reflectiecanvas pagina 9 van 14",
        "Actieplan pagina 11 van 14",
        "Kaartjes pagina 13 van 14",
    ]


def test_page_numbers_are_fields_that_word_renews() -> None:
    foot = sections(docx_bytes())[3].footer._element
    codes = [node.get(f"{W}instr") for node in foot.iter(f"{W}fldSimple")]
    assert codes == [" PAGE ", " NUMPAGES "]


def test_the_cover_has_no_head_and_no_foot() -> None:
    first = sections(docx_bytes())[0]
    assert texts(first.header._element) == ""
    assert texts(first.footer._element) == ""


def test_the_head_ends_at_the_margin_of_each_paper() -> None:
    ends = []
    for section in sections(docx_bytes())[4:7]:
        stops = section.header._element.findall(f".//{W}tabs/{W}tab")
        ends.append(
            [stop.get(f"{W}pos") for stop in stops if stop.get(f"{W}val") == "right"]
        )
    assert ends == [
        [],
        [str(round(375 * 1440 / 25.4))],
        [str(round(257 * 1440 / 25.4))],
    ]


def test_a_page_break_with_a_footer_starts_a_section() -> None:
    data = docx_bytes(single(title("Deel"), PageBreak("Anders"), TEXT, footer="Eerst"))
    assert footers(data) == ["Eerst pagina 1 van 14", "Anders pagina 1 van 14"]


@pytest.mark.parametrize("block", [TEXT, TABLE, title("Kop")], ids=["p", "tbl", "h1"])
def test_a_page_break_without_a_footer_stands_on_what_follows(block: Block) -> None:
    data = docx_bytes(single(title("Deel"), PageBreak(), block))
    assert len(sections(data)) == 1
    following = root(data)[0][1]
    paragraph = next(following.iter(f"{W}p"))
    assert paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_a_section_that_ends_in_a_table_has_a_place_for_its_properties() -> None:
    data = docx_bytes(single(TABLE, PageBreak("Anders"), TABLE))
    tags = [str(node.tag).removeprefix(W) for node in root(data)[0]]
    blocks = [tag for tag in tags if not tag.startswith("bookmark")]
    assert blocks == ["tbl", "p", "tbl", "p", "sectPr"]


def test_no_paragraph_is_empty_but_those_that_hold_a_section() -> None:
    for paragraph in root(docx_bytes())[0].iter(f"{W}p"):
        empty = not list(paragraph.iter(f"{W}r"))
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        assert not empty or (style is not None and style.get(f"{W}val") == "Gap")


def test_cards_stand_on_fronts_of_leaves_alone() -> None:
    cards = tuple(Card(f"Kaart {number}", "Vraag?") for number in range(17))
    cut = Part("kaartjes", "Kaartjes", (CardSheet(cards),), blank_verso=True)
    before = single(TEXT)
    data = docx_bytes(replace(before, parts=(*before.parts, cut)))
    odd, after = WD_SECTION.ODD_PAGE, WD_SECTION.NEW_PAGE
    assert [s.start_type for s in sections(data)] == [after, odd, odd, odd, after]


def test_a_heading_that_opens_a_page_in_print_opens_one_in_word() -> None:
    made = single(title("Deel"), TEXT, Heading(2, words("Bronnen"), "bronnen"), TEXT)
    sheet = SHEETS["A4"]
    slab = Slab(1, [], anchor=Anchor("bronnen", "Bronnen", 1))
    pages = [Page(1, sheet, "deel"), Page(2, sheet, "deel", [Placed(0, 0, slab)])]
    printed = Layout(pages, {"deel": 1, "bronnen": 2}, Node("Document"))
    story = root(write(made, make_brand(), printed))
    broken = [
        texts(paragraph)
        for paragraph in story.iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]
    assert broken == ["Bronnen"]
