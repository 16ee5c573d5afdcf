"""Contents of a school that adds forms of its own: they close up, and stay a page."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from files.longer import longer, longer_in_word, longer_layout
from files.reading import word_body
from lobprint.blocks.contents.look import CLOSE, OPEN, air
from lobprint.blocks.contents.word import WRITTEN_ON
from lobprint.content.model import SECTORS, SectorId
from lobprint.page.items import Glyphs, Page

FEW = ((1,), (1, 1), (2, 2), (3, 3), (6,))
MANY = ((4, 4, 4), (10, 10), (20, 20, 20))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def contents_pages(groups: tuple[int, ...], sector: SectorId = "mbo") -> list[Page]:
    pages = longer_layout(groups, sector).pages
    return [page for page in pages if page.part == "inhoud" and page.placed]


def said(page: Page) -> str:
    slabs = [placed.slab for placed in page.placed]
    return " ".join(
        item.text for slab in slabs for item in slab.items if isinstance(item, Glyphs)
    )


@pytest.mark.parametrize("sector", SECTORS)
@pytest.mark.parametrize("groups", FEW, ids=str)
def test_a_few_forms_more_leave_the_contents_on_their_page(
    groups: tuple[int, ...], sector: SectorId
) -> None:
    (page,) = contents_pages(groups, sector)
    assert "Van onze school 1" in said(page)
    assert "Gemaakt bij het Kwaliteitskader LOB" in said(page)


@pytest.mark.parametrize("groups", MANY, ids=str)
def test_what_stands_below_the_contents_stays_whole(groups: tuple[int, ...]) -> None:
    *_, last = contents_pages(groups)
    assert "Gemaakt bij het Kwaliteitskader LOB" in said(last)
    assert "Begrippen en bronnen" in said(last)


def test_without_own_forms_they_stand_as_we_like_it() -> None:
    spacings = list(_spacings(()))
    assert contents_pages(())
    assert spacings == [set(), set()]


@pytest.mark.parametrize("groups", [(3, 3), (5, 2)], ids=str)
def test_word_closes_up_further_than_print_so_that_a_row_more_has_room(
    groups: tuple[int, ...],
) -> None:
    entries = longer(groups).contents()
    printed = air(entries, 250, more=True)
    spaces = air(entries, 250, more=True, kept=WRITTEN_ON)
    (group,), (row,) = _spacings(groups)
    assert group == pytest.approx((spaces.group + 0.2) * 1440 / 25.4, abs=1)
    assert row == pytest.approx(spaces.row * 1440 / 25.4, abs=1)
    assert spaces.group < printed.group
    many = sum(len(each.entries) for each in entries)
    saved = len(entries) * (printed.group - spaces.group)
    saved += 2 * many * (printed.row - spaces.row)
    assert saved == pytest.approx(WRITTEN_ON)


def _spacings(groups: tuple[int, ...]) -> tuple[set[int], set[int]]:
    """Space above that groups and rows of the contents have beside their style."""
    found: dict[str, set[int]] = {"TOC1": set(), "TOC2": set()}
    for paragraph in word_body(longer_in_word(groups)).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        spacing = paragraph.find(f"{W}pPr/{W}spacing")
        name = style.get(f"{W}val") if style is not None else ""
        if name in found and spacing is not None:
            found[name].add(int(spacing.get(f"{W}before") or 0))
    return found["TOC1"], found["TOC2"]


@settings(max_examples=15, phases=[Phase.generate])
@given(st.lists(st.integers(1, 8), max_size=6).map(tuple))
def test_rows_share_the_last_page_with_what_is_below(groups: tuple[int, ...]) -> None:
    spaces = air(longer(groups).contents(), 250, more=True)
    for most, least, found in zip(OPEN, CLOSE, spaces, strict=True):
        assert least <= found <= most
    *_, last = contents_pages(groups)
    assert "Begrippen en bronnen" in said(last)
    assert "Gemaakt bij het Kwaliteitskader" in said(last)
