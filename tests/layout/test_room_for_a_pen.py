"""Around boxes and words to circle stays room for a pen, on every form; and around the
code at the foot of its page the white that readers need."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest
from files.made import library
from ours import templates

from lobprint.compose import Request, compose
from lobprint.content.model import SECTORS, School
from lobprint.document import Check, Choice
from lobprint.layout import lay_out
from lobprint.look import MM
from lobprint.look.boxes import CLEAR, UNDER, WORDS_APART
from lobprint.look.code import code_box
from lobprint.look.fonts import text_width
from lobprint.look.pictograms import GRID
from lobprint.look.typeface import SOURCE_SANS, set_in
from lobprint.page.items import (
    Box,
    Curve,
    Glyphs,
    Item,
    Line,
    LinkArea,
    Page,
    Ring,
    Strokes,
    Widget,
)

LONG = "Interconfessionele Scholengemeenschap voor Voortgezet Onderwijs De Waarden"
EXACT = 0.02
CAPITAL, TAIL = 0.7, 0.22
"""Of letters above their baseline and below it, times their size."""


class Rect(NamedTuple):
    """In mm."""

    left: float
    top: float
    right: float
    bottom: float

    def apart(self, other: Rect) -> float:
        x = max(self.left - other.right, other.left - self.right, 0.0)
        y = max(self.top - other.bottom, other.top - self.bottom, 0.0)
        return float((x * x + y * y) ** 0.5)


class Thing(NamedTuple):
    rect: Rect
    item: Item


def of_box(item: Box | Widget | LinkArea) -> tuple[float, ...]:
    return item.x, item.y, item.x + item.width, item.y + item.height


def of_glyphs(item: Glyphs) -> tuple[float, ...]:
    right = item.x + text_width(item.text, item.face, item.size)
    return item.x, item.y - CAPITAL * item.size, right, item.y + TAIL * item.size


def of_points(*points: tuple[float, float]) -> tuple[float, ...]:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def edges(item: Item) -> tuple[float, ...]:
    if isinstance(item, Glyphs):
        return of_glyphs(item)
    if isinstance(item, Line):
        return of_points((item.x1, item.y1), (item.x2, item.y2))
    if isinstance(item, Curve):
        return of_points(*item.points)
    if isinstance(item, Ring):
        far = item.radius
        return item.x - far, item.y - far, item.x + far, item.y + far
    if isinstance(item, Strokes):
        side = GRID * item.scale
        return item.x, item.y, item.x + side, item.y + side
    return of_box(item)  # type: ignore[arg-type]


def things(page: Page) -> Iterator[Thing]:
    for placed in (*page.furniture, *page.placed):
        for item in placed.slab.items:
            left, top, right, bottom = edges(item)
            x, y = placed.x, placed.y
            there = (left + x, top + y, right + x, bottom + y)
            yield Thing(Rect(*[one / MM for one in there]), item)


@cache
def pages(sector: str) -> list[tuple[str, Page, list[Thing]]]:
    """Of every form of a sector."""
    found = []
    forms = [one for one in library().instruments.values() if sector in one.sectoren]
    with set_in(SOURCE_SANS):
        for form in forms:
            request = Request(sector=sector, school=School(LONG), form=form.id)  # type: ignore[arg-type]
            layout = lay_out(compose(library(), templates(), request))
            found += [(form.id, page, list(things(page))) for page in layout.pages]
    return found


every_sector = pytest.mark.parametrize("sector", SECTORS)


def boxes(there: list[Thing], circle: bool = False) -> list[Thing]:
    """The places of boxes to tick, or else of words to circle."""
    return [
        one
        for one in there
        if isinstance(one.item, Widget)
        and isinstance(one.item.field, Check | Choice)
        and one.item.circle is circle
    ]


def told(form: str, page: Page, of: Widget, item: Item) -> str:
    what = getattr(item, "text", getattr(item, "field", type(item).__name__))
    return f"{form} {page.number}: {of.field.id} en {what}"


def is_own(item: Item, box: Thing, other: Rect) -> bool:
    """Whether it is a box itself, or the words or the pictogram that it goes with."""
    widget = box.item
    assert isinstance(widget, Widget)
    if isinstance(item, Widget | LinkArea) or other == box.rect:
        return True
    if isinstance(item, Glyphs):
        name = widget.option.label if widget.option else widget.field.name
        return item.text.casefold() in name.casefold()
    return isinstance(item, Strokes)


@every_sector
def test_nothing_is_printed_near_a_box_but_what_it_is_called(sector: str) -> None:
    near = [
        told(form, page, box.item, item)  # type: ignore[arg-type]
        for form, page, there in pages(sector)
        for box in boxes(there)
        for rect, item in there
        if box.rect.apart(rect) < CLEAR - EXACT and not is_own(item, box, rect)
    ]
    assert near == []


@every_sector
def test_room_to_write_begins_well_below_a_box(sector: str) -> None:
    near = [
        told(form, page, box.item, item)  # type: ignore[arg-type]
        for form, page, there in pages(sector)
        for box in boxes(there)
        for rect, item in there
        if isinstance(item, Widget)
        and item is not box.item
        and rect.top >= box.rect.bottom - EXACT
        and box.rect.apart(rect) < UNDER - EXACT
    ]
    assert near == []


@every_sector
def test_words_to_circle_stand_apart(sector: str) -> None:
    near = [
        told(form, page, word.item, other.item)  # type: ignore[arg-type]
        for form, page, there in pages(sector)
        for word in boxes(there, circle=True)
        for other in boxes(there, circle=True)
        if other is not word and word.rect.apart(other.rect) < WORDS_APART - EXACT
    ]
    assert near == []


@every_sector
def test_around_the_code_all_is_white(sector: str) -> None:
    near = [
        f"{form} {page.number}: {rect} {item}"
        for form, page, there in pages(sector)
        if any(isinstance(one.item, Widget) for one in there)
        for rect, item in there
        if not isinstance(item, Widget | LinkArea) and rect.apart(code(page)) == 0
    ]
    assert near == []


def code(page: Page) -> Rect:
    """The code of a page with the white around it."""
    box = code_box(page.sheet.width, page.sheet.height)
    (x, y, size), white = box, box.white
    return Rect(x - white, y - white, x + size + white, y + size + white)


@every_sector
def test_every_form_with_boxes_says_to_put_a_cross(sector: str) -> None:
    boxed, says = set(), set()
    for form, _, there in pages(sector):
        words = " ".join(one.item.text for one in there if isinstance(one.item, Glyphs))
        boxed |= {form for _ in boxes(there)}
        says |= {form} if "kruis" in words.casefold() else set()
    assert boxed <= says
