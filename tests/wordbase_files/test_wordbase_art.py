"""What hangs in a letterhead is kept clear of, and headers say what our pages are."""

from __future__ import annotations

import io
import re

import docx as python_docx
import pytest
from docx.oxml.parser import parse_xml
from docx.shared import Cm, Mm

from lobprint.housestyle.wordbase import wordbase_of
from lobprint.look.paper import Sheet
from wordbase_files.test_wordbase_in_word import headers, made, names, words
from wordbase_files.wordbase_builders import member, picture, saved

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
EMU = 36000


def shape(style: str) -> str:
    return (
        f'<w:p {SPACES}><w:r><w:pict><v:rect style="position:absolute;{style}" '
        'fillcolor="#b02060"/></w:pict></w:r></w:p>'
    )


def anchored(left: float, top: float, wide: float, high: float) -> str:
    """A coloured field that hangs on the page, in mm."""
    return (
        f'<w:p {SPACES}><w:r><w:drawing><wp:anchor behindDoc="1" locked="0" '
        'layoutInCell="1" allowOverlap="1" simplePos="0" relativeHeight="2" distT="0" '
        'distB="0" distL="0" distR="0"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{int(left * EMU)}'
        '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page">'
        f"<wp:posOffset>{int(top * EMU)}</wp:posOffset></wp:positionV>"
        f'<wp:extent cx="{int(wide * EMU)}" cy="{int(high * EMU)}"/><wp:wrapNone/>'
        '<wp:docPr id="1" name="vlak"/><a:graphic><a:graphicData uri="x"/></a:graphic>'
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


FRAME = (
    f"<w:p {SPACES}>"
    '<w:pPr><w:framePr w:w="4000" w:h="1701" w:hRule="exact" w:wrap="around" '
    'w:vAnchor="page" w:hAnchor="page" w:x="1418" w:y="851"/></w:pPr></w:p>'
)


def letterhead(head: str = "", foot: str = "", words_of_hers: str = "") -> bytes:
    """A4 with 20 mm above and below the text."""
    document = python_docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = Mm(20)
    for story, xml in ((section.header, head), (section.footer, foot)):
        if xml:
            story.paragraphs[0].text = words_of_hers
            story._element.append(parse_xml(xml))
    return saved(document)


def sheet(data: bytes) -> Sheet:
    return wordbase_of(data).sheets.papers["A4"]


@pytest.mark.parametrize(
    "art",
    [
        anchored(120, 0, 90, 45),
        shape(
            "margin-left:0;margin-top:0;width:595pt;height:127.56pt;"
            "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
        ),
        FRAME,
    ],
)
def test_text_begins_below_what_hangs_at_the_head(art: str) -> None:
    assert sheet(letterhead(head=art)).top == pytest.approx(47, abs=0.1)


def test_text_ends_above_what_hangs_at_the_foot_and_so_does_our_line() -> None:
    base = wordbase_of(letterhead(foot=anchored(0, 257, 210, 40)))
    assert base.sheets.papers["A4"].bottom >= 40 + 2 + 4.5
    assert base.sheets.papers["A3-landscape"].bottom >= 40 + 2 + 4.5
    plain = wordbase_of(letterhead(foot=f"<w:p {SPACES}/>"))
    assert plain.lift == 0.0
    footer = base.sheets.papers["A4"].footer
    assert footer is not None
    assert footer + base.lift <= 42
    assert footer + base.lift + 14 >= 42  # the lines of hers are below ours


@pytest.mark.parametrize(
    "art",
    [
        anchored(0, 0, 210, 297),  # a coloured page
        anchored(40, 80, 130, 130),  # a watermark
        anchored(0, 0, 20, 100),  # a coloured side
        shape("width:100pt;height:900pt;mso-position-vertical:center"),
        shape("width:breed;height:;margin-top:hoog"),
    ],
)
def test_what_is_behind_or_beside_the_text_takes_no_room(art: str) -> None:
    usual = sheet(letterhead(head=f"<w:p {SPACES}/>"))
    assert sheet(letterhead(head=art)) == usual


def test_our_header_has_room_where_the_school_has_none() -> None:
    document = python_docx.Document()
    section = document.sections[0]
    section.top_margin, section.header_distance = Mm(20), Mm(12.7)
    found = sheet(saved(document))
    assert found.header is not None
    assert found.top == pytest.approx(20, abs=0.1)
    assert found.header + 7.5 + 4 <= found.top


def test_a_cover_may_grow_unless_her_first_footer_is_there() -> None:
    document = python_docx.Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    head = section.first_page_header.paragraphs[0].add_run()
    head.add_picture(io.BytesIO(picture()), height=Mm(20))
    section.first_page_footer.is_linked_to_previous = True
    assert wordbase_of(saved(document)).sheets.cover.slack == pytest.approx(15)
    section.footer_distance = Mm(15)
    section.first_page_footer.paragraphs[0].text = "Postbus 1\nErgens"
    assert wordbase_of(saved(document)).sheets.cover.slack < 2


def long_field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        mark.format("begin") + f'<w:r><w:instrText xml:space="preserve">{code}'
        "</w:instrText></w:r>" + mark.format("separate") + f"<w:r><w:t>{result}</w:t>"
        "</w:r>" + mark.format("end")
    )


def running() -> bytes:
    """A header that says again what the heading of its page is, with its number."""
    number = long_field(' STYLEREF "Kop 1" \\n \\* MERGEFORMAT ', "5")
    title = long_field(' STYLEREF "Kop 1" \\* MERGEFORMAT ', "Resultaten")
    simple = (
        '<w:fldSimple w:instr=" STYLEREF  Titel "><w:r><w:t>Verslag</w:t></w:r>'
        "</w:fldSimple>"
    )
    named = long_field(' DOCPROPERTY "Afdeling" ', "Onderwijs")
    return letterhead(head=f"<w:p {SPACES}>{number}{title}|{simple}|{named}</w:p>")


def test_a_header_that_says_the_heading_again_says_the_name_of_the_form() -> None:
    data = made(running, "checklist")
    told = {words(one) for one in headers(data)}
    assert "Checklist LOB, stap 1Checklist LOB, stap 1Onderwijs" in told
    assert "Checklist LOB, stap 2Checklist LOB, stap 2Onderwijs" in told
    everything = b"".join(member(data, name) for name in names(data))
    for code in (b"STYLEREF", b"DOCPROPERTY", b"Resultaten", "\ue0f0".encode()):
        assert code not in everything
    assert not re.search(rb"fldChar\b", member(data, "word/header1.xml"))
