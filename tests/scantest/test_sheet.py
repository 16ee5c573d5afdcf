"""The sheet of the scan test: what it says of itself is what is printed on it."""

from __future__ import annotations

from functools import cache

import pytest
from spoken import NEDERLANDS

from lobprint.content import read_content
from lobprint.pixels import Pixels, drawn
from lobprint.scantest.pens import CIRCLED, MARKS, PENS, Pen, word_field
from lobprint.scantest.sheet import TrialSheet, trial_sheet
from lobprint.stamp import Box

WIDTH = 1240
"""Pixels, of 210 mm."""
DOTS = WIDTH / 210


@cache
def sheet() -> TrialSheet:
    return trial_sheet(read_content(NEDERLANDS)[0].taal.teksten)


@cache
def pictures() -> tuple[Pixels, Pixels]:
    """Without marks, and with them."""
    return drawn(sheet().blank, 0, WIDTH), drawn(sheet().marked, 0, WIDTH)


def darker(field: str, edge: float = 0.0) -> int:
    """How many pixels of the place of a field the marks made darker."""
    box = next(one.box for one in sheet().stamp.fields if one.id == field)
    assert box
    before, after = (_inside(one, box, edge) for one in pictures())
    return sum(b < a - 20 for a, b in zip(before, after, strict=True))


def _inside(pixels: Pixels, box: Box, edge: float) -> bytes:
    left, right = box.x - edge, box.x + box.width + edge
    top, foot = box.y - edge, box.y + box.height + edge
    rows = range(round(top * DOTS), round(foot * DOTS))
    start, stop = round(left * DOTS) * 4, round(right * DOTS) * 4
    return b"".join(
        bytes(pixels.data[y * WIDTH * 4 + start + 1 : y * WIDTH * 4 + stop : 4])
        for y in rows
    )


@pytest.mark.parametrize("pen", PENS, ids=lambda pen: pen.id)
def test_each_pen_marks_what_the_stamp_says_and_leaves_one_box_empty(
    pen: Pen,
) -> None:
    made = [darker(pen.field(what)) > 15 for what in (*MARKS, "tekst")]
    assert made == ([True, True, False, True] if pen.color else [False] * 4)


def test_words_are_circled_and_one_is_not() -> None:
    found = [darker(word_field(word), edge=1.5) > 60 for _, word in CIRCLED]
    assert found == [bool(pen) for pen, _ in CIRCLED]


def test_it_is_one_page_and_the_same_each_time() -> None:
    again = trial_sheet(read_content(NEDERLANDS)[0].taal.teksten)
    assert again == sheet()
    assert {one.box.page for one in sheet().stamp.fields if one.box} == {1}
