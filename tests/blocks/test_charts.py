"""Charts are the same vectors in both formats."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blocks.builders import room, since_table
from lobprint.blocks.place import place_of
from lobprint.blocks.since_table import lower
from lobprint.brand import make_brand
from lobprint.document import Document
from lobprint.look import MM
from lobprint.look.chart import Bar, Dot, Label, Mark, Stroke, hatch
from lobprint.look.ease import ASKED
from lobprint.look.rules import HEAD, ROW
from lobprint.ooxml.body import Body
from lobprint.ooxml.pieces import placed, written
from lobprint.page.items import Box, Glyphs, Item, Layout, Line, Node, Ring, Slab
from lobprint.page.slabs import slabs_of
from lobprint.pieces import Chart, Grid, Piece, Tally
from lobprint.word.story import body_of

FRAMED = Bar(1, 0, 20, 4.8, "wit", ROW)
MARKS: tuple[Mark, ...] = (
    Bar(0, 0, 30, 5),
    FRAMED,
    *hatch(FRAMED),
    Dot(24, 2, 1.6),
    Dot(28, 2, 1.35, ROW),
    Label(11, 3.7, "12", "ItemNumber"),
)
DOTS = Chart((Dot(1.6, 2, 1.6), Dot(5.6, 2, 1.6)), 16, 4)


def printed(piece: Piece) -> tuple[Node, list[Item]]:
    """The structure and the items of a piece on the page."""
    space = room()
    (slab,) = slabs_of([piece], space, lambda *_: [])
    assert isinstance(slab, Slab)
    slab.settle(ASKED)
    return space.node, slab.items


def in_word(piece: Piece) -> str:
    part = room().part
    document = Document("proef", "Proef", "Proef", "Wij", "mbo", (part,))
    body: Body = body_of(document, make_brand(), Layout([], {}, Node("Document")))
    return "".join(written(placed([(0, piece)], body), body, 165))


length = st.floats(0.5, 60)


@given(length, length, length, length)
def test_a_hatch_stays_within_its_bar(x: float, y: float, w: float, h: float) -> None:
    for line in hatch(Bar(x, y, w, h)):
        assert x - 1e-9 <= line.x1 <= line.x2 <= x + w + 1e-9
        assert y - 1e-9 <= line.y2 <= line.y1 <= y + h + 1e-9
        assert line.x2 - line.x1 == pytest.approx(line.y1 - line.y2, abs=1e-9)


def test_a_hatch_fills_its_bar() -> None:
    """No corner stays white over more than a pitch."""
    lines = list(hatch(Bar(0, 0, 18.6, 4.8)))
    ends = [line.x1 + line.y1 for line in lines]  # along both sides
    gaps = [b - a for a, b in zip([0.0, *ends], [*ends, 18.6 + 4.8], strict=True)]
    assert max(gaps) < 1.3 * 2**0.5 + 1e-9


def test_a_chart_without_words_for_it_is_decoration() -> None:
    node, items = printed(Chart(MARKS, 30, 5))
    assert node.kids == []
    assert {one.leaf for one in items} == {None}  # type: ignore[union-attr]
    xml = in_word(Chart(MARKS, 30, 5))
    assert "decorative" in xml
    assert "descr=" not in xml


def test_a_chart_with_words_for_it_is_a_figure() -> None:
    said = "3 ja, 1 deels en 2 nee"
    node, items = printed(Chart(MARKS, 30, 5, said))
    (figure,) = node.kids
    assert isinstance(figure, Node)
    assert (figure.tag, figure.alt) == ("Figure", said)
    assert {one.leaf for one in items} == set(figure.kids)  # type: ignore[union-attr]
    xml = in_word(Chart(MARKS, 30, 5, said))
    assert f'descr="{said}"' in xml
    assert "decorative" not in xml


def test_the_marks_of_a_chart_stand_where_they_are_asked() -> None:
    _, items = printed(Chart(MARKS, 30, 5))
    full, framed, *_ = [one for one in items if isinstance(one, Box)]
    assert (full.x, full.width, full.fill) == (0, 30 * MM, "zwart")
    assert framed.x == pytest.approx(1 * MM + 0.375)  # its rule lies within its edges
    assert framed.width == pytest.approx(20 * MM - 0.75)
    disc, ring = [one for one in items if isinstance(one, Ring)]
    assert (disc.radius, disc.fill, disc.rule) == (1.6 * MM, "zwart", None)
    assert (ring.fill, ring.rule) == ("wit", ROW)
    (number,) = [one for one in items if isinstance(one, Glyphs)]
    assert number.y == pytest.approx(3.7 * MM)
    assert sum(isinstance(one, Line) for one in items) == len(list(hatch(FRAMED)))


def test_in_word_what_looks_alike_is_one_shape() -> None:
    xml = in_word(Chart(MARKS, 30, 5))
    assert xml.count("<wpg:wgp>") == 1
    assert xml.count("<wps:wsp>") == 6
    assert "<w:t " not in xml  # its words are drawn, and said by what stands beside it
    assert in_word(DOTS).count("<wps:wsp>") == 1
    assert "<wpg:wgp>" not in in_word(DOTS)


def test_a_tally_is_read_as_its_number() -> None:
    piece = Tally("2", DOTS, 4.4, 0.8, under=HEAD, gap=1.6)
    node, items = printed(piece)
    (words,) = node.kids
    assert isinstance(words, Node)
    assert words.tag == "P"
    leaves = [one.leaf for one in items if not isinstance(one, Glyphs)]  # type: ignore[union-attr]
    assert leaves == [None, None, None]
    xml = in_word(piece)
    assert re.findall(r"<w:t [^>]*>(.*?)</w:t>", xml) == ["2"]
    assert xml.count("adec:decorative xmlns") == 1


def test_a_tally_of_nothing_draws_nothing() -> None:
    xml = in_word(Tally("0", Chart((), 16, 4), 4.4, 0.8, under=HEAD))
    assert "<w:drawing>" not in xml
    assert '<w:bottom w:val="single" w:sz="8"' in xml


def now_and_then(now: tuple[int, ...]) -> tuple[Chart, Grid]:
    """The first sign of the legend of a table with so many now, and the table."""
    made, space = since_table(), room()
    first, *rest = made.rows
    block = replace(made, rows=(replace(first, now=now), *rest))
    legend, grid = lower(block, place_of(space.part, block, space.sheet, {}))
    assert isinstance(legend, Grid)
    assert isinstance(grid, Grid)
    [sign] = legend.rows[0].cells[0].pieces
    assert isinstance(sign, Chart)
    return sign, grid


def test_only_a_line_with_a_second_row_of_dots_is_higher() -> None:
    _, few = now_and_then((0, 4, 2))
    _, many = now_and_then((0, 6, 0))
    higher = [b.height - a.height for a, b in zip(few.rows, many.rows, strict=True)]
    assert higher == pytest.approx([3.3, *[0] * 9])


@pytest.mark.parametrize(("now", "sign"), [((0, 4, 2), Dot), ((9, 9, 9), Bar)])
def test_a_legend_shows_what_the_table_has(
    now: tuple[int, ...], sign: type[Mark]
) -> None:
    chart, _ = now_and_then(now)
    assert [type(mark) for mark in chart.marks] == [sign]


def test_strokes_are_lines() -> None:
    _, items = printed(Chart((Stroke(1, 2, 3, 2, ROW),), 30, 5))
    (line,) = items
    assert isinstance(line, Line)
    assert (line.x1, line.x2) == (1 * MM, 3 * MM)
