"""Blocks in Word: what reads on, what a screen reader says, what never breaks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import docx as python_docx
import pytest
from blocks.builders import EXAMPLES, say, saying
from body_builders import (
    W,
    body,
    day,
    docx,
    line,
    part,
    texts,
    written,
    xml_of,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lobprint.blocks.details import Detail, Details
from lobprint.blocks.form_intro import FormIntro
from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import NumberedList
from lobprint.blocks.next_step import NextStep
from lobprint.blocks.paragraphs import Paragraph
from lobprint.blocks.step_line import StepLine
from lobprint.blocks.tables import Table
from lobprint.brand import make_brand
from lobprint.document import Block, PageNumber, Paper, Span
from lobprint.look import MM
from lobprint.look.lines import TextLine
from lobprint.look.paper import SHEETS
from lobprint.look.text import label
from lobprint.look.type import BODY
from lobprint.ooxml import text as inline

ALL = tuple(EXAMPLES.values())
PAPERS: tuple[Paper, ...] = ("A4", "A4-landscape", "A3-landscape")
X = say("x")
HARD = st.text(
    st.sampled_from("ab<&>\"'é\u0301🎓\u00a0\n\t-\u2011\x00\x0b\ud800 "), max_size=12
)


def values(root: etree._Element, path: str) -> list[str]:
    found = root.xpath(path, namespaces={"w": W[1:-1]})
    assert isinstance(found, list)
    return [str(value) for value in found]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("block", ALL, ids=EXAMPLES)
def test_every_block_is_paragraphs_and_tables(block: Block, paper: Paper) -> None:
    children = [child.tag for child in written([block], paper)]
    assert children
    assert set(children) <= {f"{W}p", f"{W}tbl"}


@given(HARD)
@settings(max_examples=60)
def test_any_text_gives_xml_that_says_the_same(text: str) -> None:
    said = texts(written([Paragraph(say(text))]))
    lost = {ord("\x00"): None, ord("\x0b"): None, 0xD800: None, ord("\u2011"): "-"}
    assert said == text.translate(lost)


@given(HARD)
@settings(max_examples=25)
def test_any_text_parses_in_every_block(text: str) -> None:
    for paper in PAPERS:
        written(saying(text, ALL), paper)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_paragraph_outside_cells_is_empty_but_between_tables(paper: Paper) -> None:
    """Or under a table and above a drawing, which can't keep space above it either."""
    root = written(ALL, paper)
    for paragraph in root.findall(f"{W}p"):
        if not texts(paragraph) and paragraph.find(f".//{W}drawing") is None:
            before, after = paragraph.getprevious(), paragraph.getnext()
            assert before is not None
            assert after is not None
            assert before.tag == f"{W}tbl"
            assert after.tag == f"{W}tbl" or after.find(f".//{W}drawing") is not None


@pytest.mark.parametrize("paper", PAPERS)
def test_tables_never_touch(paper: Paper) -> None:
    for table in written((*ALL, *reversed(ALL)), paper).iter(f"{W}tbl"):
        after = table.getnext()
        assert after is None or after.tag == f"{W}p"


@pytest.mark.parametrize("paper", PAPERS)
def test_every_cell_ends_in_a_paragraph(paper: Paper) -> None:
    assert {cell[-1].tag for cell in written(ALL, paper).iter(f"{W}tc")} == {f"{W}p"}


@pytest.mark.parametrize("paper", PAPERS)
def test_rows_never_split_and_fill_their_table(paper: Paper) -> None:
    for table in written(ALL, paper).iter(f"{W}tbl"):
        widths = values(table, "./w:tblGrid/w:gridCol/@w:w")
        for row in table.findall(f"{W}tr"):
            assert row.find(f"{W}trPr/{W}cantSplit") is not None
            spans = [
                int((values(cell, "./w:tcPr/w:gridSpan/@w:val") or ["1"])[0])
                for cell in row.findall(f"{W}tc")
            ]
            assert sum(spans) == len(widths)


@pytest.mark.parametrize("paper", PAPERS)
def test_tables_stay_within_the_text(paper: Paper) -> None:
    root = written(ALL, paper)
    width = body(part(ALL, paper)).sheet.text_width * 1440 / 25.4
    for value in values(root, ".//w:tblW/@w:w"):
        assert int(value) <= width + 8


def test_every_table_says_what_it_is() -> None:
    for table in written(ALL).iter(f"{W}tbl"):
        assert values(table, "./w:tblPr/w:tblCaption/@w:val")[0]


def test_headings_are_words_own_and_never_in_tables() -> None:
    intro = FormIntro("Voor het team", "Checklist", X, X, X, X)
    blocks = (intro, Heading(2, say("Stap"), number="1"), Heading(3, say("Kop")))
    opened = python_docx.Document(io.BytesIO(docx(part(blocks))))
    found = [(p.style.name, p.text) for p in opened.paragraphs if p.style]
    assert ("Heading 1", "Checklist") in found
    assert ("Stapkop", "1\tStap") in found
    assert ("Heading 3", "Kop") in found
    root = written(ALL, "A3-landscape")
    styles = values(root, ".//w:tc//w:pStyle/@w:val")
    assert not {style for style in styles if "Heading" in style}


def test_a_step_heading_is_a_heading_of_level_two() -> None:
    opened = python_docx.Document(
        io.BytesIO(docx(part([Heading(2, say("Stap"), number="1")])))
    )
    style = opened.paragraphs[0].style
    assert style is not None
    assert style.base_style is not None
    assert style.base_style.name == "Heading 2"


def test_python_docx_reads_a_table() -> None:
    rows = ((say("Checklist"), say("20 minuten")),)
    block = Table("Bladen", (say("Blad"), say("Tijd")), rows, (1, 1))
    opened = python_docx.Document(io.BytesIO(docx(part([block]))))
    cells = [[cell.text for cell in row.cells] for row in opened.tables[0].rows]
    assert cells == [["Blad", "Tijd"], ["Checklist", "20 minuten"]]


def test_header_rows_stand_again_on_each_page() -> None:
    for block in ALL:
        root = written([block])
        for table in root.iter(f"{W}tbl"):
            heads = values(table, "./w:tr[w:trPr/w:tblHeader]/w:tc//w:t/text()")
            first = values(table, "./w:tblPr/w:tblLook/@w:firstRow") == ["1"]
            assert first == bool(heads)


def test_each_numbered_list_starts_at_one() -> None:
    lists = (NumberedList((say("a"),)), NumberedList((say("b"),)))
    numbers = values(written(lists), ".//w:numId/@w:val")
    assert len(set(numbers)) == len(lists)


def test_a_page_number_is_a_field_that_leads_there() -> None:
    reference = (Span("op bladzijde "), PageNumber("actieplan"))
    blocks = (Heading(1, say("Kop")), Paragraph(reference))
    root = written(blocks, pages={"actieplan": 11})
    assert "op bladzijde 11" in texts(root)
    anchor = values(root, ".//w:hyperlink/@w:anchor")[0]
    code = "".join(values(root, ".//w:instrText/text()"))
    page = f" PAGEREF {anchor} \\h "
    assert code == (
        f' QUOTE  IF "{page}" = "Error!*" "…" " IF "{page}" = "Fout!*" "…" "{page}""'
    )


def test_who_reads_all_words_reads_a_page_number_once() -> None:
    reference = (Span("op bladzijde "), PageNumber("actieplan"), Span("."))
    blocks = (Heading(1, say("Kop")), Paragraph(reference))
    file = root_words(written(blocks, pages={"actieplan": 11}))
    assert file.endswith("op bladzijde 11.")


def root_words(root: etree._Element) -> str:
    """As python-docx does: all words, of codes none."""
    return "".join(values(root, ".//w:t/text()"))


def test_links_lead_outside_and_inside() -> None:
    one = part(
        [Paragraph((Span("uit", link="https://x.nl"), Span("in", link="#deel")))]
    )
    state = body(one)
    xml_of(state)
    assert state.links == {"https://x.nl": "rIdLink1"}
    inside = inline.runs((Span("in", link="#deel"),), state)
    assert f'w:anchor="{state.bookmark("deel")}"' in inside


def test_a_heading_is_the_place_that_links_lead_to() -> None:
    one = part([Heading(1, say("Kop"))])
    state = body(one)
    heading = xml_of(state)
    assert f'w:name="{state.bookmark("deel")}"' in heading


@pytest.mark.parametrize("word", ["LOB-visie", "LOB-leeromgeving", "-begeleiding"])
def test_lob_compounds_stay_whole(word: str) -> None:
    assert "<w:noBreakHyphen/>" in inline.run(f"een {word}")


def test_other_hyphens_may_end_a_line() -> None:
    assert "noBreakHyphen" not in inline.run("VO-raad 10-12 en en-en")


def test_bold_words_stay_bold_in_bold_text() -> None:
    root = written([Paragraph((Span("ja", strong=True, emphasis=True),))])
    assert root.find(f".//{W}rPr/{W}b") is not None
    assert root.find(f".//{W}rPr/{W}i") is not None


def test_the_active_step_is_said_in_words() -> None:
    steps = ("Visie", "Regio")
    assert values(written([StepLine(steps, (2,))]), ".//w:tblCaption/@w:val") == [
        "De stappen van het plan; dit is stap 2"
    ]


@pytest.mark.parametrize(
    ("color", "frame"),
    [("00629B", "00629B"), ("9BD770", "506F3A"), ("FFC20E", "000000")],
)
def test_a_frame_is_dark_enough_to_be_copied(color: str, frame: str) -> None:
    root = written([EXAMPLES["Starters-frame"]], brand=make_brand(color))
    assert set(values(root, ".//w:tblBorders/w:top/@w:color")) == {frame}


def test_two_words_of_a_last_line_stay_together() -> None:
    width = SHEETS["A4"].text_width * MM
    counts = range(10, 60)
    two = next(n for n in counts if len(_lines("zien " * n + "zien.", width)) == 2)
    said = [texts(written([Paragraph(say("zien " * n + "zien."))])) for n in (two, 60)]
    assert said[0].endswith("zien zien\u00a0zien.")
    assert "\u00a0" not in said[1]


def _lines(text: str, width: float) -> Sequence[TextLine]:
    return label(text, BODY, width).lines


def test_long_labels_take_rows_of_their_own() -> None:
    long = "Dit blad is van jou en je bewaart het zelf in je dossier, tot"
    blocks = [Details((Detail(long, day("a.tot")), Detail(long, line("a.wie"))))]
    assert len(list(written(blocks).iter(f"{W}tr"))) == 2


def test_a_table_after_a_paragraph_gets_its_space_there() -> None:
    step = NextStep("Nu", line("n.a"), line("n.b"), day("n.c"))
    table = Table("T", (say("a"),), ((say("b"),),), (1,))
    alone, followed = (
        written([Paragraph(say("x"))]),
        written([Paragraph(say("x")), table]),
    )
    assert not values(alone, "./w:p[1]//w:spacing/@w:after")
    assert int(values(followed, "./w:p[1]//w:spacing/@w:after")[0]) > 0
    gaps = values(written([step, table]), "./w:p[last()]//w:pStyle/@w:val")
    assert gaps == ["Gap"]


def test_columns_are_read_from_left_to_right() -> None:
    cells = written([saying("tekst", EXAMPLES["Columns"])]).findall(f".//{W}tc")
    assert [texts(cell) for cell in cells] == ["1teksttekst", "teksttekst"]


@pytest.mark.parametrize("paper", PAPERS)
def test_blocks_use_styles_that_the_file_has(paper: Paper) -> None:
    data = docx(part(ALL, paper))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = etree.fromstring(package.read("word/styles.xml"))
        story = etree.fromstring(package.read("word/document.xml"))
    known = set(values(sheet, "./w:style/@w:styleId"))
    used = values(story, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    assert set(used) <= known
