"""Schools have words, names and type of their own: every form keeps its pages, and
nobody gets less room to write than a hand needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from ours import material
from typeface_files import MANROPE, ROBOTO, typeface
from vocabularies import VOCABULARIES

from lobprint.compose.compose import Request, compose
from lobprint.content import school_of
from lobprint.content.model import SECTORS, SectorId
from lobprint.document import Document
from lobprint.layout import lay_out
from lobprint.look import MM, ease
from lobprint.look.paper import OWN
from lobprint.look.typeface import SOURCE_SANS, Typeface
from lobprint.page.items import Layout, Page, Widget
from lobprint.press.fitting import fit_of, told

LONG = "Stichting voor Beroepsonderwijs en Volwasseneneducatie Zuidoost-Nederland"
ENOUGH = 10.0
"""mm that a page may leave; before pages grew, most left more."""
NARROW, WIDE = ROBOTO / "Roboto-Regular.ttf", MANROPE / "Manrope-Regular.ttf"


def forms(sector: SectorId) -> list[str]:
    return [one.id for one in material().library.forms() if sector in one.sectoren]


def document(sector: SectorId, form: str, words: dict[str, Any], name: str) -> Document:
    school = school_of({"naam": name, "woorden": words}) if name or words else None
    request = Request(sector, school, form=form)
    return compose(material().library, material().templates, request)


def in_words(sector: SectorId, type_: Typeface) -> Iterator[tuple[str, str, Layout]]:
    """Every form in all words, each with a short name or a long one or none."""
    for form in forms(sector):
        for number, words in enumerate(VOCABULARIES):
            name = (LONG, "De Linde")[number % 2] if words else ""
            made = lay_out(document(sector, form, words, name), typeface=type_)
            yield form, f"{form} {words}", made


def asked(sector: SectorId, form: str) -> Layout:
    """The form as it is made for nobody."""
    return lay_out(document(sector, form, {}, ""))


def full(layout: Layout) -> list[Page]:
    return [page for page in layout.pages if page.placed]


@pytest.mark.parametrize("sector", SECTORS)
def test_a_form_keeps_its_pages_in_the_words_of_any_school(sector: SectorId) -> None:
    ours: dict[str, int] = {}
    longer: list[str] = []
    for form, what, layout in in_words(sector, SOURCE_SANS):
        pages = len(full(layout))
        if pages > ours.setdefault(form, pages) or layout.overflows:
            longer.append(what)
    assert longer == []


@pytest.mark.parametrize("file", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("sector", SECTORS)
def test_in_any_type_it_keeps_them_or_that_is_told(sector: SectorId, file: Any) -> None:
    type_ = typeface(file.name, file.parent)
    meant = {form: len(full(asked(sector, form))) for form in forms(sector)}
    silent = []
    for form, what, layout in in_words(sector, type_):
        fell = fit_of(layout, OWN, type_)
        longer = len(full(layout)) > meant[form]
        if longer and not told([fell], material().library, words=True):
            silent.append(what)
    assert silent == []


@pytest.mark.parametrize("sector", SECTORS)
def test_lines_are_as_far_apart_as_a_hand_needs(sector: SectorId) -> None:
    tight = set()
    for form, _, layout in in_words(sector, SOURCE_SANS):
        group = material().library.instruments[form].groep
        learner = group in ("lerende", "ouders")
        for page in full(layout):
            for line in pitches(page):
                large = page.sheet.scale > 1
                least = ease.LARGE if large else ease.LEARNER if learner else ease.TEAM
                if line < least - 0.01:
                    tight.add((form, round(line, 1)))
    assert tight == set()


def pitches(page: Page) -> Iterator[float]:
    """How far apart writing lines are, in mm."""
    items = [item for placed in page.placed for item in placed.slab.items]
    for item in items:
        if isinstance(item, Widget) and item.pitch and item.height > item.pitch * 1.5:
            yield item.pitch / MM


@pytest.mark.parametrize("sector", SECTORS)
def test_a_sheet_to_write_on_leaves_little_unused(sector: SectorId) -> None:
    """A page with lines or a box grows until it is full, or all have enough."""
    wasted = {}
    for form in forms(sector):
        for page in full(asked(sector, form)):
            if any(pitches(page)) and (left := unused(page)) > ENOUGH:
                wasted[form, page.number] = round(left)
    assert wasted == {}


def unused(page: Page) -> float:
    """What is free above the foot of the text, or above the source there, in mm."""
    text = [one for one in page.placed if not one.slab.foot]
    feet = [one.y - one.slab.before for one in page.placed if one.slab.foot]
    lowest = max(one.y + one.slab.height for one in text)
    end = min(feet, default=(page.sheet.height - page.sheet.bottom) * MM)
    return (end - lowest) / MM
