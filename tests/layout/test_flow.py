"""How slabs fill pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobprint.layout.fit import CLOSE
from lobprint.layout.flow import FlowPage, flow
from lobprint.look import MM
from lobprint.look.paper import SHEETS
from lobprint.page.items import Break, Placed, Slab
from lobprint.page.setting import OVER

SHEET = SHEETS["A4"]
HEIGHT = SHEET.text_height * MM
HEIGHTS = st.floats(1, HEIGHT / 3)


@st.composite
def slabs(draw: st.DrawFn) -> list[Slab | Break]:
    made: list[Slab | Break] = []
    for _ in range(draw(st.integers(0, 40))):
        kind = draw(st.integers(0, 9))
        if kind == 0:
            made.append(Break())
        elif kind == 1:
            made.append(Slab(draw(st.floats(5, 20)), [], foot=True))
        else:
            before, keep = draw(st.floats(0, 30)), draw(st.booleans())
            made.append(Slab(draw(HEIGHTS), [], before, keep))
    return made


def only_slabs(made: list[Slab | Break]) -> list[Slab]:
    return [slab for slab in made if isinstance(slab, Slab)]


def standing(page: FlowPage) -> list[Placed]:
    return sorted(page.placed, key=lambda placed: placed.y)


@given(slabs())
def test_nothing_is_lost_and_the_order_stays(made: list[Slab | Break]) -> None:
    placed = [one.slab for page in flow(made, SHEET, "") for one in page.placed]
    assert list(map(id, placed)) == list(map(id, only_slabs(made)))


@given(slabs())
def test_nothing_overlaps_or_leaves_the_text_block(made: list[Slab | Break]) -> None:
    for page in flow(made, SHEET, ""):
        bottom = 0.0
        for placed in standing(page):
            assert placed.y >= bottom - 0.1
            bottom = placed.y + placed.slab.height
        assert bottom <= HEIGHT + 0.1


@given(slabs())
def test_a_page_never_starts_with_space(made: list[Slab | Break]) -> None:
    for page in flow(made, SHEET, ""):
        inside = [placed for placed in page.placed if not placed.slab.foot]
        assert not inside or inside[0].y == 0


@given(st.lists(HEIGHTS, min_size=1, max_size=2), HEIGHTS)
def test_kept_slabs_share_a_page(kept: list[float], first: float) -> None:
    group = [Slab(height, [], keep=True) for height in kept]
    pages = flow([Slab(2 * first, []), *group, Slab(20, [])], SHEET, "")
    homes = [page for page in pages for placed in page.placed if placed.slab.keep]
    assert all(page is homes[0] for page in homes)
    assert homes[0].placed[-1].slab.height == 20


def test_a_heading_moves_with_what_follows_it() -> None:
    filling, heading = Slab(HEIGHT - 50, []), Slab(20, [], keep=True)
    pages = flow([filling, heading, Slab(40, [])], SHEET, "")
    assert [len(page.placed) for page in pages] == [1, 2]


def test_kept_slabs_too_high_for_a_page_are_parted() -> None:
    group = [Slab(HEIGHT / 2, [], keep=True) for _ in range(5)]
    assert [len(page.placed) for page in flow(group, SHEET, "")] == [2, 2, 1]


def test_a_table_header_stands_again_on_the_next_page() -> None:
    header = Slab(20, [], keep=True)
    rows = [Slab(HEIGHT / 2 - 20, [], header=header) for _ in range(4)]
    table: list[Slab | Break] = [header, *rows]
    first, second = flow(table, SHEET, "")
    assert second.placed[0].slab is header
    assert second.placed[0].artifact
    assert not first.placed[0].artifact
    assert second.placed[1].y == 20


def test_what_stands_at_the_foot_ends_at_the_foot() -> None:
    foot = Slab(30, [], foot=True)
    page = flow([Slab(100, []), foot], SHEET, "")[0]
    assert page.placed[1].y == HEIGHT - 30


def test_two_at_the_foot_stand_in_order() -> None:
    page = flow([Slab(9, [], foot=True), Slab(30, [], foot=True)], SHEET, "")[0]
    assert [placed.y for placed in page.placed] == [HEIGHT - 39, HEIGHT - 30]


def test_a_foot_never_opens_a_page_alone() -> None:
    rows = [Slab(HEIGHT / 4, []) for _ in range(4)]
    pages = flow([*rows, Slab(30, [], foot=True)], SHEET, "")
    assert [len(page.placed) for page in pages] == [3, 2]


def canvas(least: float) -> Slab:
    """Asks for little, takes all there is."""
    return Slab(least, [], at=lambda ease: least * max(ease.room, 1.0))


def test_what_grows_takes_what_is_left() -> None:
    page = flow([canvas(100), Slab(50, []), Slab(30, [], foot=True)], SHEET, "")[0]
    assert page.placed[0].slab.height == pytest.approx(HEIGHT - 80, abs=CLOSE)
    assert page.placed[1].y == page.placed[0].slab.height
    assert page.placed[2].y == HEIGHT - 30


def test_a_break_names_the_form_of_the_pages_after_it() -> None:
    one, two, three = (Slab(10, []) for _ in range(3))
    made: list[Slab | Break] = [one, Break("Stap 2"), two, Break(), three]
    pages = flow(made, SHEET, "Stap 1")
    assert [page.footer for page in pages] == ["Stap 1", "Stap 2", "Stap 2"]


def test_a_break_on_an_empty_page_makes_no_empty_page() -> None:
    pages = flow([Break("Eerst"), Break(), Slab(10, [])], SHEET, "")
    assert [page.footer for page in pages] == ["Eerst"]


def halves(upper: float, lower: float) -> list[Slab | Break]:
    """A page of two halves, so high, each with a line at its foot."""
    foot = Slab(10, [], 10, foot=True)
    cut = Slab(12, [], 20, keep=True, halfway=True)
    return [Slab(upper, []), foot, cut, Slab(lower, []), replace(foot)]


def test_the_line_to_cut_along_lies_halfway_down_the_paper() -> None:
    (page,) = flow(halves(100, 200), SHEET, "", spare=5.0)
    _, above, cut, below, last = page.placed
    assert SHEET.top + (cut.y + OVER / 2) / MM == pytest.approx(SHEET.height / 2)
    assert above.y + above.slab.height == pytest.approx(cut.y - 20)
    assert below.y >= cut.y + cut.slab.height
    assert last.y + last.slab.height == pytest.approx(HEIGHT)


def test_where_a_half_has_too_little_room_the_line_follows_what_is_above_it() -> None:
    first, above, cut, *_ = flow(halves(HEIGHT / 2, 100), SHEET, "")[0].placed
    assert cut.y == pytest.approx(first.slab.height + 20)
    assert above.y > cut.y
