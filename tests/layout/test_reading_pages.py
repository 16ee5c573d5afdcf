"""Parts on numbered pages: margins, blank pages, header and footer, the contents."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from blocks.builders import say
from reading_builders import (
    contents,
    cover,
    document,
    glyphs,
    guide,
    nodes,
    part,
    poster,
    reference,
    text_under,
    words_on,
    workbook,
)

from lobprint.blocks.headings import Heading
from lobprint.blocks.page_break import PageBreak
from lobprint.blocks.paragraphs import Paragraph
from lobprint.document import PageNumber, Part, Span
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.fonts import text_width
from lobprint.look.furniture import shorten
from lobprint.page.items import Layout, LinkArea, Node, Page

LONG_SCHOOL = (
    "Interconfessionele Scholengemeenschap voor Praktijkonderwijs, vmbo, havo en "
    "atheneum Het Christelijk Éénhoorncollege Noord"
)


def furniture_of(page: Page) -> list[str]:
    return [item.text for _, _, item in glyphs(page.furniture)]


def left_of(page: Page) -> float:
    return min(placed.x for placed in page.placed) / MM


def blank(page: Page) -> bool:
    return not page.placed and not page.furniture


def test_margins_are_mirrored_by_the_page() -> None:
    pages = [part(Paragraph(say("Tekst")), id=name) for name in ("een", "twee", "drie")]
    laid = lay_out(document(*pages)).pages
    assert [round(left_of(page)) for page in laid] == [25, 20, 25]


def test_header_and_footer_stand_in_their_bands() -> None:
    page = lay_out(document(part(Paragraph(say("Tekst"))))).pages[0]
    heights = [round(y / MM, 1) for _, y, _ in glyphs(page.furniture)]
    assert heights == [13.1, 13.1, 283.9, 283.9]
    assert furniture_of(page) == [
        "ROC De Linde",
        "Werkboek LOB mbo",
        "Deel",
        "pagina 1 van 1",
    ]


def test_without_a_school_the_header_has_the_running_title_only() -> None:
    page = lay_out(document(part(), school=None)).pages[0]
    assert furniture_of(page)[0] == "Werkboek LOB mbo"


def test_the_running_title_ends_at_the_right_margin() -> None:
    page = lay_out(document(part())).pages[0]
    x, _, title = list(glyphs(page.furniture))[1]
    end = x + text_width(title.text, title.face, title.size)
    assert end == pytest.approx((25 + 165) * MM)


def test_a_long_school_name_never_touches_the_running_title() -> None:
    page = lay_out(document(part(), school=LONG_SCHOOL)).pages[0]
    (start, _, school), (title, _, _) = list(glyphs(page.furniture))[:2]
    assert school.text.endswith("…")
    assert school.text.startswith("Interconfessionele Scholengemeenschap")
    width = text_width(school.text, school.face, school.size)
    assert start + width + 7 * MM < title


def test_a_name_of_one_endless_word_is_cut() -> None:
    cut = shorten("Loopbaan" * 30, "bold", 9, 100)
    assert cut.endswith("…")
    assert text_width(cut, "bold", 9) <= 100


def test_header_and_footer_are_larger_on_a3() -> None:
    wide = replace(part(Paragraph(say("Tekst"))), paper="A3-landscape")
    page = lay_out(document(wide)).pages[0]
    assert {item.size for _, _, item in glyphs(page.furniture)} == {12.75}
    assert max(y for _, y, _ in glyphs(page.furniture)) == pytest.approx(283.9 * MM)


def test_the_cover_has_no_header_or_footer() -> None:
    assert lay_out(workbook()).pages[0].furniture == []


def test_a_page_break_changes_the_name_at_the_foot() -> None:
    blocks = (Paragraph(say("Een")), PageBreak("Stap 2"), Paragraph(say("Twee")))
    pages = lay_out(document(part(*blocks))).pages
    assert [furniture_of(page)[2] for page in pages] == ["Deel", "Stap 2"]


def test_a_part_can_start_on_a_right_hand_page() -> None:
    second = replace(part(Paragraph(say("Twee")), id="twee"), recto=True)
    layout = lay_out(document(part(Paragraph(say("Een")), id="een"), second))
    assert layout.starts["twee"] == 3
    assert [blank(page) for page in layout.pages] == [False, True, False]
    assert "pagina 3 van 3" in furniture_of(layout.pages[2])


def test_a_part_that_is_on_the_right_already_gets_no_empty_page() -> None:
    only = replace(part(Paragraph(say("Een"))), recto=True)
    assert len(lay_out(document(only)).pages) == 1


def test_sheets_to_cut_up_have_nothing_on_their_back() -> None:
    blocks = (Paragraph(say("Een")), PageBreak(), Paragraph(say("Twee")))
    cards = replace(part(*blocks), recto=True, blank_verso=True)
    pages = lay_out(document(cards, part(id="na"))).pages
    assert [blank(page) for page in pages] == [False, True, False, True, False]


def test_a_blank_page_has_no_part_in_the_structure() -> None:
    second = replace(part(Paragraph(say("Twee")), id="twee"), recto=True)
    layout = lay_out(document(part(Paragraph(say("Een")), id="een"), second))
    assert [node.tag for node in layout.root.kids if isinstance(node, Node)] == [
        "Sect",
        "Sect",
    ]


def test_starts_know_parts_and_headings() -> None:
    starts = lay_out(workbook()).starts
    assert starts["omslag"] == 1
    assert starts["uitgangspunten"] == 5
    assert starts["begrippen"] == starts["begrippen-lijst"] == 7
    assert starts["welk-blad"] == 2


def test_the_contents_name_the_true_pages() -> None:
    layout = lay_out(workbook())
    rows = [text_under(layout, row) for row in nodes(layout.root, "Reference")]
    assert rows == [
        "Zo werkt dit werkboek2",
        "Vijf uitgangspunten voor LOBom op te hangen5",
        "Begrippen en bronnen7",
        "Begrippen7",
        "Bronnen7",
    ]


def test_a_page_number_in_running_text_is_the_true_one() -> None:
    pointer = Paragraph((Span("Zie bladzijde "), PageNumber("verder"), Span(".")))
    filling = tuple(Paragraph(say(f"Regel {n}")) for n in range(400))
    layout = lay_out(
        document(part(pointer, *filling), part(Paragraph(say("Ja")), id="verder"))
    )
    assert layout.starts["verder"] > 9
    assert f"Zie bladzijde {layout.starts['verder']}." in words_on(layout.pages[0])


def test_a_long_contents_that_needs_more_pages_still_names_true_pages() -> None:
    parts = [
        replace(part(Heading(1, say(f"Deel {n}")), id=f"deel-{n}"), title=f"Deel {n}")
        for n in range(100)
    ]
    layout = lay_out(document(contents(), *parts))
    assert layout.starts["deel-0"] == 4
    rows = [text_under(layout, row) for row in nodes(layout.root, "Reference")]
    assert rows == [f"Deel {n}{n + 4}" for n in range(100)]


def test_every_row_of_the_contents_leads_to_its_page() -> None:
    layout = lay_out(workbook())
    links = [
        (item.target, item.node.alt, round(item.width / MM))
        for placed in layout.pages[2].placed
        for item in placed.slab.items
        if isinstance(item, LinkArea)
    ]
    assert ("#uitgangspunten", "Ga naar Vijf uitgangspunten voor LOB", 165) in links
    assert ("#bronnen-lijst", "Ga naar Bronnen", 165) in links


def test_page_numbers_in_the_contents_end_at_the_right_margin() -> None:
    page = lay_out(workbook()).pages[2]
    ends = {
        round((x + text_width(item.text, item.face, item.size)) / MM, 1)
        for x, _, item in glyphs(page.placed)
        if item.text.isdigit()
    }
    assert 190.0 in ends


def links_of(layout: Layout) -> dict[str | None, int]:
    return {node.alt: len(node.kids) for node in nodes(layout.root, "Link")}


def test_links_say_where_they_lead() -> None:
    names = links_of(lay_out(workbook()))
    assert "Externe link: https://example.org/" in names
    assert "Ga naar Begrippen en bronnen" in names


def test_each_part_and_marked_heading_is_in_the_outline() -> None:
    layout = lay_out(workbook())
    anchors = [
        (placed.slab.anchor.level, placed.slab.anchor.title)
        for page in layout.pages
        for placed in page.placed
        if placed.slab.anchor and placed.slab.anchor.title
    ]
    assert anchors == [
        (0, "Omslag"),
        (0, "Zo werkt dit werkboek"),
        (0, "Inhoud"),
        (0, "Vijf uitgangspunten voor LOB"),
        (0, "Begrippen en bronnen"),
        (1, "Begrippen"),
        (1, "Bronnen"),
    ]


def test_each_part_is_a_section_with_one_main_heading() -> None:
    layout = lay_out(workbook())
    sections = nodes(layout.root, "Sect")
    assert len(sections) == 5
    assert [len(nodes(section, "H1")) for section in sections] == [1] * 5


def test_the_structure_is_in_reading_order() -> None:
    layout = lay_out(document(reference()))
    said = text_under(layout, layout.root)
    assert said == "".join(map(words_on, layout.pages))


def test_no_element_is_empty() -> None:
    layout = lay_out(workbook(school=None))
    may_be = {"TD", "TH", "Form"}
    empty = [node.tag for node in nodes(layout.root) if not node.kids]
    assert set(empty) <= may_be


def test_the_same_document_gives_the_same_layout() -> None:
    first, second = lay_out(workbook()), lay_out(workbook())
    for one, other in zip(first.pages, second.pages, strict=True):
        painted = [(x, y, item.text) for x, y, item in glyphs(one.placed)]
        assert painted == [(x, y, item.text) for x, y, item in glyphs(other.placed)]


def test_every_paper_can_hold_every_part() -> None:
    for paper in ("A4", "A4-landscape", "A3-landscape"):
        parts = [
            replace(made, paper=paper) for made in (guide(), poster(), reference())
        ]
        for page in lay_out(document(cover(), *parts)).pages:
            bottom = (page.sheet.height - page.sheet.bottom) * MM
            for placed in page.placed:
                if not placed.slab.whole:
                    assert placed.y + placed.slab.height <= bottom + 0.1


@dataclass(frozen=True)
class Strange:
    text: str = ""


def test_a_block_that_nobody_lays_out_is_named() -> None:
    strange = Part("vreemd", "Vreemd", (Strange(),))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="the block Strange is not in the registry"):
        lay_out(document(strange))
