"""Fields in Word: each is there once, can be found again, and prints as a line."""

from __future__ import annotations

import zlib
from collections import Counter

import pytest
from blocks.builders import EXAMPLES, say
from body_builders import (
    W,
    body,
    box,
    choice,
    day,
    document,
    line,
    part,
    tags,
    texts,
    written,
    xml_of,
)
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from lobprint.blocks.canvas import Canvas, CanvasCell
from lobprint.blocks.checklist import Checklist, ChecklistRow
from lobprint.blocks.details import Detail, Details
from lobprint.blocks.starters import Starter, Starters
from lobprint.blocks.word_choice import WordChoice
from lobprint.brand import make_brand
from lobprint.document import Block, Check, Choice, Option, Paper, fields_in
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.ooxml import controls
from lobprint.page.items import Box
from lobprint.word.story import body_of

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
ALL = tuple(EXAMPLES.values())
PAPERS: tuple[Paper, ...] = ("A4", "A4-landscape", "A3-landscape")


def found(root: etree._Element) -> list[str]:
    return [str(tag.get(f"{W}val")) for tag in root.iter(f"{W}tag")]


def tagged(root: etree._Element) -> list[etree._Element]:
    """The controls of fields: those around rows have no tag."""
    return [
        each
        for each in root.iter(f"{W}sdt")
        if each.find(f"{W}sdtPr/{W}tag") is not None
    ]


def control(root: etree._Element, tag: str) -> etree._Element:
    return next(each for each in tagged(root) if found(each) == [tag])


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("block", ALL, ids=EXAMPLES)
def test_every_field_is_there_once(block: Block, paper: Paper) -> None:
    expected = [tag for field in fields_in(block) for tag in tags(field)]
    assert Counter(found(written([block], paper))) == Counter(expected)


def test_bookmarks_around_controls_keep_their_ids() -> None:
    """LibreOffice up to 7.4 throws tags away when it saves."""
    root = written(ALL)
    for each in tagged(root):
        tag = found(each)[0]
        before, after = each.getprevious(), each.getnext()
        assert before is not None
        assert after is not None
        assert before.get(f"{W}name") == "_f_" + tag.replace(".", "_")
        assert after.get(f"{W}id") == before.get(f"{W}id")
        assert len(str(before.get(f"{W}name"))) <= 40


def test_controls_are_inline_and_their_numbers_differ() -> None:
    root = written(ALL)
    parents = [each.getparent() for each in tagged(root)]
    assert {parent.tag for parent in parents if parent is not None} == {f"{W}p"}
    numbers = [each.get(f"{W}val") for each in root.iter(f"{W}id")]
    assert len(set(numbers)) == len(numbers) == len(list(root.iter(f"{W}sdt")))


@pytest.mark.parametrize("name", ["Checklist", "Checklist-boxes", "ActionTable"])
def test_word_adds_a_row_with_all_that_stands_in_one(name: str) -> None:
    root = written([EXAMPLES[name]])
    (section,) = [
        each
        for each in root.iter(f"{W}sdt")
        if each.find(f"{W}sdtPr/{W15}repeatingSection") is not None
    ]
    items = section.findall(f"{W}sdtContent/{W}sdt")
    assert items
    for each in items:
        assert found(each)
        assert each.find(f"{W}sdtPr/{W15}repeatingSectionItem") is not None
        assert [one.tag for one in each.findall(f"{W}sdtContent/*")] == [f"{W}tr"]
    table = next(section.iterancestors(f"{W}tbl"))
    loose = table.findall(f"{W}tr")
    assert all(row.find(f"{W}trPr/{W}tblHeader") is not None for row in loose)


@pytest.mark.parametrize("block", ALL, ids=EXAMPLES)
def test_the_number_of_a_control_tells_whether_it_is_a_copy(block: Block) -> None:
    """Word gives a copy another number, and the same tag."""
    for each in tagged(written([block])):
        (tag,) = found(each)
        number = each.find(f"{W}sdtPr/{W}id")
        assert number is not None
        assert int(number.get(f"{W}val", "")) == zlib.crc32(tag.encode()) & 0x7FFFFFFF


def test_a_control_has_the_name_of_its_field() -> None:
    root = written([Details((Detail("Team", line("team")),))])
    alias = control(root, "team").find(f"{W}sdtPr/{W}alias")
    assert alias is not None
    assert alias.get(f"{W}val") == "Veld team"


def test_a_row_with_fields_can_be_deleted() -> None:
    root = written(ALL)
    assert found(root)
    assert list(root.iter(f"{W}lock")) == []


def test_a_choice_has_a_box_for_each_option() -> None:
    row = ChecklistRow("a", "1", say("Ja?"), choice("c.1"), line("c.t", 3))
    root = written([Checklist("T", (row,), "Vraag", "Antwoord")])
    boxes = [tag for tag in found(root) if tag.startswith("c.1.")]
    assert boxes == ["c.1.ja", "c.1.deels", "c.1.nee"]
    answers = root.findall(f".//{W}tr")[1].findall(f"{W}tc")[-1]
    assert texts(answers).startswith("☐\xa0ja\t☐\xa0deels\t☐\xa0nee")
    alias = control(root, "c.1.nee").find(f"{W}sdtPr/{W}alias")
    assert alias is not None
    assert alias.get(f"{W}val") == "Keuze c.1: nee"


def test_boxes_are_empty_and_their_marks_are_in_the_font() -> None:
    root = written(ALL)
    for each in root.iter(f"{W14}checkbox"):
        states = [child.get(f"{W14}val") for child in each]
        assert states in (["0", "2611", "2610"], ["0", "2713", "00A0"])
        fonts = {child.get(f"{W14}font") for child in list(each)[1:]}
        assert fonts == {"Source Sans Pro"}


def drawn(paragraph: etree._Element) -> list[float]:
    """How far lines to write on lie below the top of `paragraph`, in mm."""
    points = paragraph.findall(f".//{A}path/{A}moveTo/{A}pt")
    return [int(point.get("y", "")) / 36000 for point in points]


@pytest.mark.parametrize("lines", [2, 5])
def test_lines_lie_behind_an_answer_and_a_row_keeps_their_room(lines: int) -> None:
    starter = Starter("Ik", "was goed in:", line("w", lines))
    root = written([Starters((starter,))])
    (paragraph,) = control(root, "w").iterancestors(f"{W}p")
    pitch = drawn(paragraph)[0]
    assert drawn(paragraph) == pytest.approx([pitch * at for at in range(1, lines + 1)])
    assert [one.get("behindDoc") for one in paragraph.iter(f"{WP}anchor")] == ["1"]
    (row,) = control(root, "w").iterancestors(f"{W}tr")
    height = row.find(f"{W}trPr/{W}trHeight")
    assert height is not None
    assert height.get(f"{W}hRule") == "atLeast"
    room = int(height.get(f"{W}val", "")) * 25.4 / 1440
    assert room == pytest.approx(lines * pitch, abs=0.4)


def test_one_line_goes_on_behind_its_words() -> None:
    root = written([Starters((Starter("Ik", "was goed in:", line("w")),))])
    after = control(root, "w").getnext()
    assert after is not None
    rest = after.getnext()
    assert rest is not None
    assert [child.tag for child in rest] == [f"{W}rPr", f"{W}tab"]
    assert control(root, "w").find(f"{W}sdtPr/{W}rPr/{W}u") is not None


def test_the_last_line_of_a_row_is_the_rule_under_it() -> None:
    row = ChecklistRow("a", "1", say("Ja?"), choice("c.1"), line("c.t", 3))
    root = written([Checklist("T", (row,), "Vraag", "Antwoord")])
    (paragraph,) = control(root, "c.t").iterancestors(f"{W}p")
    assert len(drawn(paragraph)) == 2


def test_labels_and_what_is_written_behind_them_are_cells() -> None:
    named = [Detail(f"Label {at}", line(f"veld-{at}")) for at in range(3)]
    (row,) = written([Details(tuple(named))]).iter(f"{W}tr")
    words = [texts(cell).strip() for cell in row.iter(f"{W}tc")]
    assert words == ["Label 0", "", "Label 1", "", "Label 2", ""]
    ruled = [
        cell.find(f"{W}tcPr/{W}tcBorders") is not None for cell in row.iter(f"{W}tc")
    ]
    assert ruled == [False, True] * 3


def test_a_field_of_one_line_prints_nothing_but_its_line() -> None:
    root = written([Details((Detail("Team", line("team")), Detail("Op", day("op"))))])
    for tag in ("team", "op"):
        empty = control(root, tag).find(f"{W}sdtContent")
        assert empty is not None
        assert texts(empty).strip() == ""
    assert control(root, "team").find(f"{W}sdtPr/{W}text") is not None
    assert control(root, "op").find(f"{W}sdtPr/{W}date") is not None


def test_every_empty_control_has_its_placeholder_in_the_glossary() -> None:
    one = part(ALL)
    state = body(one)
    xml_of(state)
    root = written(ALL)
    asked = {str(each.get(f"{W}val")) for each in root.iter(f"{W}docPart")}
    assert asked == set(state.placeholders)


@given(st.text(max_size=120), st.integers(8, 64))
def test_a_name_is_never_longer_than_word_holds(name: str, length: int) -> None:
    assert len(controls.shortened(name, length)) <= length


def test_a_long_name_is_cut_at_a_word_and_keeps_its_answer() -> None:
    name = "Hebben we een gedeelde LOB-visie en ambitie, gebaseerd op die van allen?"
    long = Choice("c.1", name, (Option("ja", "ja"),))
    row = ChecklistRow("a", "1", say("Ja?"), long, line("c.t", 3))
    root = written([Checklist("T", (row,), "Vraag", "Antwoord")])
    alias = control(root, "c.1.ja").find(f"{W}sdtPr/{W}alias")
    assert alias is not None
    assert alias.get(f"{W}val") == (
        "Hebben we een gedeelde LOB-visie en ambitie, gebaseerd op…: ja"
    )


def test_a_box_to_draw_in_is_as_high_as_on_the_printed_page() -> None:
    starter = Starter("Toen", "zag ik:", line("w", 5), drawing=40)
    one = part([Starters((starter,))])
    whole = document(one)
    layout = lay_out(whole)
    (page,) = layout.pages
    slabs = [placed.slab for placed in page.placed]
    (box,) = [item for slab in slabs for item in slab.items if isinstance(item, Box)]
    assert box.height > 60 * MM
    xml = xml_of(body_of(whole, make_brand(), layout))
    assert f'w:val="{round(box.height * 20)}" w:hRule="atLeast"' in xml


def test_a_canvas_leaves_room_for_two_lines_that_somebody_adds() -> None:
    cells = (CanvasCell("Visie", say("Waarom?"), line("v"), 0, 0),)
    one = part([Canvas("Canvas", cells)], "A3-landscape")
    whole = document(one)
    xml = xml_of(body_of(whole, make_brand(), lay_out(whole)))
    height = int(xml.split('<w:trHeight w:val="')[1].split('"')[0]) * 25.4 / 1440
    assert height == pytest.approx(250 - 5 - 1.4 * 6, abs=0.1)


def test_words_that_are_too_wide_go_to_the_next_line() -> None:
    options = tuple(
        Option(value, f"een lang antwoord, namelijk {value}") for value in "abc"
    )
    row = ChecklistRow("a", "1", say("?"), Choice("c.1", "Keuze", options), line("c.t"))
    root = written([Checklist("T", (row,), "Vraag", "Antwoord")])
    answers = root.findall(f".//{W}tr")[1].findall(f"{W}tc")[-1]
    assert len(answers.findall(f"{W}p")) == 4


def test_the_one_box_of_a_sentence_stands_before_it() -> None:
    row = ChecklistRow("a", "", say("Gedaan?"), box("c.1"), line("c.t"))
    root = written([Checklist("T", (row,), "Vraag", "Gedaan")])
    cells = root.findall(f".//{W}tr")[1].findall(f"{W}tc")
    assert [texts(cell[1]).strip() for cell in cells] == ["☐", "Gedaan?", ""]


def test_a_word_to_circle_has_an_outline_and_no_box_on_paper() -> None:
    words = (Check("w.leuk", "leuk"), Check("w.saai", "heel saai"))
    root = written([WordChoice("Omcirkel:", words, "of", line("w.eigen"))])
    assert "\u2610" not in texts(root)
    outlined = [run for run in root.iter(f"{W}r") if run.findall(f"{W}rPr/{W}bdr")]
    said = "".join(run.findtext(f"{W}t") or "" for run in outlined)
    assert said.split() == ["leuk", "heel", "saai"]
    assert not set(said) & {" ", "\u2610"}
    for word in words:
        (run,) = control(root, word.id).findall(f"{W}sdtContent/{W}r")
        assert run in outlined
