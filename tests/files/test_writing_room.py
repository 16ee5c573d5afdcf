"""Whoever writes with a pen has room to write."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from files.made import CASES, Case, made
from lobprint.document import Date, Text
from lobprint.look import MM
from lobprint.page.items import Layout, Widget


def widgets(layout: Layout) -> Iterator[Widget]:
    for page in layout.pages:
        for placed in page.placed:
            for item in placed.slab.items:
                if isinstance(item, Widget):
                    yield item


@pytest.mark.parametrize("case", CASES, ids=str)
def test_writing_lines_lie_eight_millimetres_apart(case: Case) -> None:
    close = {
        widget.field.id: round(widget.pitch / MM, 1)
        for widget in widgets(made(case).layout)
        if widget.pitch
        and widget.height > 1.5 * widget.pitch
        and widget.pitch < 8 * MM - 0.01
    }
    assert close == {}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_field_is_too_small_to_write_in(case: Case) -> None:
    small = {
        widget.field.id: (round(widget.width / MM, 1), round(widget.height / MM, 1))
        for widget in widgets(made(case).layout)
        if isinstance(widget.field, Text)
        and (widget.width < 10 * MM or widget.height < 6 * MM)
    }
    assert small == {}


def lines_of(case: Case) -> Iterator[tuple[Widget, float]]:
    """What is written on by hand, and how wide it is in mm."""
    for widget in widgets(made(case).layout):
        if isinstance(widget.field, Text | Date):
            yield widget, round(widget.width / MM, 1)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_date_is_written_on_28_millimetres(case: Case) -> None:
    narrow = {
        widget.field.id: wide
        for widget, wide in lines_of(case)
        if isinstance(widget.field, Date) and wide < 28
    }
    assert narrow == {}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_words_are_written_on_25_millimetres_and_a_count_on_15(case: Case) -> None:
    narrow = {
        widget.field.id: wide
        for widget, wide in lines_of(case)
        if isinstance(widget.field, Text)
        and wide < (15 if ".aantal." in widget.field.id else 25)
    }
    assert narrow == {}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_name_is_written_on_30_millimetres(case: Case) -> None:
    """Of who does it, who owns it, who writes and which team it is."""
    narrow = {
        widget.field.id: wide
        for widget, wide in lines_of(case)
        if widget.field.id.rpartition(".")[2] in ("wie", "schrijver", "team")
        and wide < 30
    }
    assert narrow == {}
