"""What each reading block looks like and what a screen reader hears of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks.builders import say
from reading_builders import (
    cover,
    document,
    glyphs,
    nodes,
    part,
    poster,
    reference,
    slabs_of,
    text_under,
    words_on,
)

from lobprint.blocks.columns import Column, Columns
from lobprint.blocks.headings import Heading
from lobprint.blocks.lists import BulletList, NumberedList, Source, Sources
from lobprint.blocks.paragraphs import Note, Paragraph, Quote, SourceLine
from lobprint.blocks.tables import Glossary, GlossaryEntry, Table
from lobprint.brand import Logo
from lobprint.document import Block
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.page.items import (
    Box,
    Curve,
    Layout,
    Line,
    Node,
    Page,
    Picture,
    Ring,
    Widget,
)

TOP, LEFT = 22.0, 25.0


def laid(*blocks: Block) -> Layout:
    return lay_out(document(part(*blocks)))


def baselines(page: Page) -> dict[str, float]:
    """What stands on the page -> the height of its baseline in mm from the top."""
    return {item.text.strip(): y / MM for _, y, item in glyphs(page.placed)}


def lefts(page: Page) -> dict[str, float]:
    """What stands on the page -> where it starts, in mm from the left margin."""
    return {
        item.text.strip(): round(x / MM - LEFT, 1) for x, _, item in glyphs(page.placed)
    }


def tags(node: Node) -> list[str]:
    return [kid.tag for kid in node.kids if isinstance(kid, Node)]


def the(layout: Layout, tag: str) -> Node:
    return nodes(layout.root, tag)[0]


# --- headings and text -----------------------------------------------------------


def test_a_chapter_starts_at_the_top_of_the_text_block() -> None:
    page = laid(Heading(1, say("Begrippen"))).pages[0]
    assert baselines(page)["Begrippen"] == pytest.approx(30.0, abs=0.1)


def test_a_poster_has_a_larger_title_in_even_lines() -> None:
    page = lay_out(document(poster())).pages[0]
    titles = [item for _, _, item in glyphs(page.placed) if item.size == 36]
    assert [item.text for item in titles] == ["Vijf uitgangspunten ", "voor goede LOB"]


def test_a_step_has_its_numeral_and_title_in_one_heading() -> None:
    step = Heading(2, say("Ontwikkel een visie"), number="1", intro=say("Praat eerst."))
    layout = laid(step)
    assert text_under(layout, the(layout, "H2")) == "1 Ontwikkel een visie"
    assert text_under(layout, the(layout, "P")) == "Praat eerst."
    assert lefts(layout.pages[0])["Ontwikkel een visie"] == 12
    assert lefts(layout.pages[0])["Praat eerst."] == 12


def test_there_is_more_space_above_a_section_of_a_chapter_than_of_a_form() -> None:
    blocks = (Paragraph(say("Een")), Heading(2, say("Twee")))
    reading = baselines(laid(*blocks).pages[0])["Twee"]
    form = replace(part(*blocks), kind="form")
    assert reading - baselines(lay_out(document(form)).pages[0])["Twee"] == (
        pytest.approx(3)
    )


@pytest.mark.parametrize("lines", range(30, 50))
def test_a_heading_never_stands_at_the_foot_of_a_page(lines: int) -> None:
    filling = [Paragraph(say("Tekst"), "small") for _ in range(lines)]
    rows = tuple((say(f"Rij {n}"), say("Tekst")) for n in range(4))
    table = Table("Tabel", (say("Een"), say("Twee")), rows, (1, 1))
    for page in laid(*filling, Heading(2, say("Kop")), table).pages:
        if "Kop" in words_on(page):
            assert "Rij 1" in words_on(page)


def test_a_lead_is_at_most_150_mm_wide() -> None:
    page = laid(Paragraph(say("Goede LOB maak je met elkaar. " * 9), "lead")).pages[0]
    for x, _, item in glyphs(page.placed):
        end = x + text_width(item.text.rstrip(), item.face, item.size)
        assert end <= (LEFT + 150) * MM + 0.1


def test_a_long_paragraph_runs_on_to_the_next_page_as_one_element() -> None:
    text = " ".join(f"woord{n}" for n in range(1500))
    layout = laid(Paragraph(say(text)))
    assert len(layout.pages) == 4
    assert len(nodes(layout.root, "P")) == 1
    assert "".join(map(words_on, layout.pages)) == text
    lines = [len(slabs_of(page)) for page in layout.pages]
    assert min(lines) >= 2


def test_what_ends_in_a_colon_stays_with_what_it_announces() -> None:
    filling: list[Block] = [Paragraph(say("Tekst"), "small") for _ in range(40)]
    ending: list[Block] = [Paragraph(say("Dit zijn ze:")), BulletList((say("a"),))]
    for extra in range(12):
        blocks = filling[extra:] + ending
        for page in laid(*blocks).pages:
            assert ("Dit zijn ze:" in words_on(page)) == ("•a" in words_on(page))


def test_a_list_is_read_as_a_list() -> None:
    layout = laid(BulletList((say("een"), say("twee"))))
    items = the(layout, "L").kids
    assert [tags(item) for item in items if isinstance(item, Node)] == [
        ["Lbl", "LBody"]
    ] * 2
    assert text_under(layout, layout.root) == "•een•twee"


def test_a_numbered_list_counts() -> None:
    layout = laid(NumberedList((say("een"), say("twee"))))
    assert text_under(layout, layout.root) == "1.een2.twee"
    assert the(layout, "L").attributes == {"List": {"ListNumbering": "Decimal"}}


def test_a_note_starts_with_its_label_in_bold_on_a_tint() -> None:
    layout = laid(Note("Tip.", say("Begin klein.")))
    slab = slabs_of(layout.pages[0])[0].slab
    box = slab.items[0]
    assert isinstance(box, Box)
    assert (box.fill, box.width, box.height) == ("tint", 165 * MM, slab.height)
    first = next(glyphs(layout.pages[0].placed))[2]
    assert (first.text, first.face) == ("Tip.", "bold")
    assert text_under(layout, the(layout, "P")) == "Tip. Begin klein."


def test_a_quote_is_set_in_with_its_speaker_below() -> None:
    layout = laid(Quote(say("Ik wist het niet."), "student, mbo"))
    assert tags(the(layout, "BlockQuote")) == ["P", "P"]
    assert set(lefts(layout.pages[0]).values()) == {12}


def test_columns_are_read_one_after_the_other() -> None:
    columns = Columns((Column("A", say("een " * 20)), Column("B", say("twee"))))
    layout = laid(columns)
    assert text_under(layout, layout.root) == "A" + ("een " * 20).rstrip() + "Btwee"
    assert lefts(layout.pages[0])["B"] == 85.5


def test_a_source_line_stands_at_the_foot() -> None:
    page = laid(Paragraph(say("Tekst")), SourceLine(say("Bron: checklist."))).pages[0]
    assert baselines(page)["Bron: checklist."] == pytest.approx(270.7, abs=0.05)


def test_the_poster_is_a_list_of_numbered_sentences() -> None:
    layout = lay_out(document(poster()))
    entries = nodes(layout.root, "LI")
    assert [tags(entry) for entry in entries] == [["Lbl", "LBody"]] * 4
    assert text_under(layout, nodes(entries[1], "Lbl")[0]) == "2"
    size = {item.size for _, _, item in glyphs(layout.pages[0].placed)}
    assert {48, 15.5, 12} <= size


# --- tables ----------------------------------------------------------------------


def plan(rows: int) -> Table:
    header = (say("Blad"), say("Tijd"), say("Blz."))
    body = tuple(
        (say(f"Blad {n}"), say("20 minuten"), say(str(n))) for n in range(rows)
    )
    return Table("Welk blad", header, body, (6, 3, 1), (2,))


def test_a_table_has_heads_for_its_columns_and_rows() -> None:
    layout = laid(plan(2))
    table = the(layout, "Table")
    assert tags(table) == ["THead", "TBody"]
    assert table.attributes == {"Table": {"Summary": "Welk blad"}}
    rows = nodes(table, "TR")
    assert [tags(row) for row in rows] == [
        ["TH", "TH", "TH"],
        ["TH", "TD", "TD"],
        ["TH", "TD", "TD"],
    ]
    scopes = [node.attributes["Table"]["Scope"] for node in nodes(table, "TH")]
    assert scopes == ["Column", "Column", "Column", "Row", "Row"]


def test_numbers_in_a_table_end_at_the_right() -> None:
    page = laid(plan(2)).pages[0]
    ends = {
        round((x + text_width(item.text, item.face, item.size)) / MM, 1)
        for x, _, item in glyphs(page.placed)
        if item.text in {"0", "1", "Blz."}
    }
    assert ends == {190.0}


def test_the_header_is_repeated_but_read_once() -> None:
    layout = laid(plan(60))
    assert len(layout.pages) > 1
    for page in layout.pages:
        assert words_on(page).startswith("BladTijd")
    assert text_under(layout, layout.root).count("BladTijd") == 1
    assert len(nodes(layout.root, "TR")) == 61


@pytest.mark.parametrize("rows", range(20, 40))
def test_no_page_holds_one_row_of_a_table_alone(rows: int) -> None:
    for page in laid(plan(rows)).pages:
        assert words_on(page).count("20 minuten") >= 2


def test_no_row_of_a_table_is_narrower_than_the_words_of_its_header() -> None:
    header = (say("Onderwerp"), say("Bladzijdenummer"))
    table = Table("Smal", header, ((say("Een"), say("1")),), (100, 1))
    assert "Bladzijdenummer" in baselines(laid(table).pages[0])


def test_a_table_without_header_opens_with_a_rule() -> None:
    table = Table("Goed om te weten", (), ((say("Printen"), say("Zwart-wit")),), (1, 4))
    layout = laid(table)
    assert tags(the(layout, "Table")) == ["TBody"]
    first = slabs_of(layout.pages[0])[0].slab.items[0]
    assert isinstance(first, Line)
    assert first.rule.weight == 1


def test_a_glossary_reads_terms_as_heads_of_rows() -> None:
    layout = laid(Glossary("Begrippen", (GlossaryEntry("BPV", say("De stage.")),)))
    row = the(layout, "TR")
    assert tags(row) == ["TH", "TD"]
    assert text_under(layout, nodes(row, "TH")[0]) == "BPV"
    assert lefts(layout.pages[0])["De stage."] == 38


def test_sources_hang_and_have_their_titles_in_italics() -> None:
    title = "Effectieve loopbaanoriëntatie en loopbaanbegeleiding in het vmbo. " * 2
    page = laid(Sources((Source("Korpershoek (2022).", title.strip()),))).pages[0]
    placed = list(glyphs(page.placed))
    assert [item.face for _, _, item in placed[:2]] == ["regular", "italic"]
    first, last = placed[0], placed[-1]
    assert last[0] - first[0] == pytest.approx(6 * MM)


def test_a_glossary_over_pages_never_splits_a_row() -> None:
    layout = lay_out(document(reference(40)))
    for page in layout.pages:
        bottom = (297 - 25) * MM
        assert all(one.y + one.slab.height <= bottom + 0.1 for one in slabs_of(page))


# --- the cover -------------------------------------------------------------------


def cover_of(layout: Layout) -> Page:
    return layout.pages[0]


def test_the_titles_of_the_cover_stand_at_their_baselines() -> None:
    page = cover_of(lay_out(document(cover())))
    heights = baselines(page)
    assert heights["Werkboek"] == pytest.approx(89.4)
    assert heights["Samen bouwen aan loopbaanoriëntatie"] == pytest.approx(101.8)


def test_a_long_title_grows_upwards() -> None:
    page = cover_of(lay_out(document(cover(title="Werkboek loopbaanoriëntatie LOB"))))
    assert baselines(page)["loopbaanoriëntatie LOB"] == pytest.approx(89.4)


def test_a_very_long_title_is_smaller() -> None:
    title = "Loopbaanoriëntatie en -begeleiding voor iedereen in het beroepsonderwijs"
    page = cover_of(lay_out(document(cover(title=title))))
    assert max(item.size for _, _, item in glyphs(page.placed)) == 36
    assert min(y for _, y, _ in glyphs(page.placed)) > 48 * MM


def test_the_line_of_the_cover_starts_at_the_edge_of_the_paper() -> None:
    page = cover_of(lay_out(document(cover())))
    curve = next(item for item in page.placed[1].slab.items if isinstance(item, Curve))
    assert page.placed[1].x == curve.points[0][0] == 0
    assert curve.points[0][1] == pytest.approx(191 * MM)
    assert curve.points[-1][1] == pytest.approx(135 * MM)


def test_the_figure_tells_the_five_steps() -> None:
    figure = the(lay_out(document(cover())), "Figure")
    assert figure.alt == (
        "Een lijn met vijf stappen: 1 Visie en ambitie, 2 Leeromgeving, "
        "3 Regio en leerlijnen, 4 Kwaliteit, 5 Professionalisering."
    )


def test_the_labels_of_the_steps_stay_inside_the_paper() -> None:
    page = cover_of(lay_out(document(cover())))
    for x, _, item in glyphs(page.placed):
        end = x + text_width(item.text.rstrip(), item.face, item.size)
        assert end <= (210 - 19) * MM


def test_the_last_label_stands_clear_of_the_ring() -> None:
    page = cover_of(lay_out(document(cover())))
    ring = next(item for item in page.placed[1].slab.items if isinstance(item, Ring))
    top_of_letters = baselines(page)["Professionalisering"] - 3
    assert (ring.y + ring.radius) / MM < top_of_letters


def test_a_long_name_wraps_and_then_shrinks() -> None:
    name = (
        "Interconfessionele Scholengemeenschap voor Praktijkonderwijs, vmbo, havo en "
    )
    page = cover_of(lay_out(document(cover(name=name * 2))))
    tall = [(y, item) for _, y, item in glyphs(page.placed) if y < 60 * MM]
    assert {item.size for _, item in tall} == {14}
    page = cover_of(lay_out(document(cover(name=name))))
    tall = [(y, item) for _, y, item in glyphs(page.placed) if y < 60 * MM]
    assert {item.size for _, item in tall} == {20}
    assert 1 < len(tall) <= 3


def test_details_end_at_their_place_and_read_from_the_top() -> None:
    layout = lay_out(document(cover(value="De Linde")))
    assert "School De LindeTeam De LindeSchooljaar De Linde" in text_under(
        layout, layout.root
    )
    values = [y for _, y, item in glyphs(layout.pages[0].placed) if item.size == 14]
    assert max(values) / MM == pytest.approx(258.6, abs=0.1)


def test_without_a_school_there_are_lines_to_write_on() -> None:
    layout = lay_out(document(cover(value=None), school=None))
    items = layout.pages[0].placed[1].slab.items
    fields = [item for item in items if isinstance(item, Widget)]
    feet = sorted(round((item.y + item.height) / MM, 1) for item in fields)
    assert feet == [236, 248, 260]
    forms = nodes(layout.root, "Form")
    assert [form.alt for form in forms] == ["School", "Team", "Schooljaar"]


@pytest.mark.parametrize("size", [(600, 100), (100, 600), (3000, 1200)])
def test_the_logo_fits_its_box_and_replaces_the_name(size: tuple[int, int]) -> None:
    logo = Logo(b"", "png", *size, alt="Logo van De Linde")
    layout = lay_out(document(cover(name="De Linde")), logo)
    items = layout.pages[0].placed[1].slab.items
    picture = next(item for item in items if isinstance(item, Picture))
    assert picture.width <= 60 * MM + 0.01
    assert picture.height <= 24 * MM + 0.01
    assert picture.width / picture.height == pytest.approx(size[0] / size[1])
    assert (picture.x, picture.y) == (25 * MM, 22 * MM)
    assert the(layout, "Figure").alt == "Logo van De Linde"
    assert min(y for _, y, _ in glyphs(layout.pages[0].placed)) > 60 * MM
