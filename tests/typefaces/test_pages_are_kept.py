"""Schools have words, names and type of their own: every form keeps its pages, and
nobody gets less room to write than a hand needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
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
OTHERS = {
    "narrow": ROBOTO / "Roboto-Regular.ttf",
    "wide": MANROPE / "Manrope-Regular.ttf",
}
"""Types that schools have."""


def forms(sector: SectorId) -> list[str]:
    return [one.id for one in material().library.forms() if sector in one.sectoren]


def document(sector: SectorId, form: str, words: dict[str, Any], name: str) -> Document:
    school = school_of({"naam": name, "woorden": words}) if name or words else None
    request = Request(sector, school, form=form)
    return compose(material().library, material().templates, request)


@dataclass(slots=True)
class Found:
    """What is wrong with the forms of a sector in the words of all schools: `longer`
    in our own type, `silent` in another and not told, `tight` where lines are."""

    longer: list[str] = field(default_factory=list)
    silent: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tight: set[tuple[str, float]] = field(default_factory=set)

    def look(self, form: str, what: str, made: Document, pages: int) -> None:
        """At a form that has so many `pages` for nobody."""
        ours = lay_out(made, typeface=SOURCE_SANS)
        if len(full(ours)) > pages or ours.overflows:
            self.longer.append(what)
        self.tight |= {(form, line) for line in too_near(form, ours)}
        for name, type_ in others().items():
            layout = lay_out(made, typeface=type_)
            fell = fit_of(layout, OWN, type_)
            longer = len(full(layout)) > pages
            if longer and not told([fell], material().library, words=True):
                self.silent[name].append(what)


@cache
def found(sector: SectorId) -> Found:
    """Each form in all words, with a short name or a long one or none: seen in one go,
    since composing takes as long as laying out."""
    seen = Found()
    for form in forms(sector):
        pages = len(full(asked(sector, form)))
        for number, words in enumerate(VOCABULARIES):
            name = (LONG, "De Linde")[number % 2] if words else ""
            made = document(sector, form, words, name)
            seen.look(form, f"{form} {words}", made, pages)
    return seen


@cache
def others() -> dict[str, Typeface]:
    return {name: typeface(one.name, one.parent) for name, one in OTHERS.items()}


def asked(sector: SectorId, form: str) -> Layout:
    """The form as it is made for nobody."""
    return lay_out(document(sector, form, {}, ""))


def full(layout: Layout) -> list[Page]:
    return [page for page in layout.pages if page.placed]


@pytest.mark.parametrize("sector", SECTORS)
def test_a_form_keeps_its_pages_in_the_words_of_any_school(sector: SectorId) -> None:
    assert found(sector).longer == []


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("sector", SECTORS)
def test_in_any_type_it_keeps_them_or_that_is_told(sector: SectorId, name: str) -> None:
    assert found(sector).silent[name] == []


@pytest.mark.parametrize("sector", SECTORS)
def test_lines_are_as_far_apart_as_a_hand_needs(sector: SectorId) -> None:
    assert found(sector).tight == set()


def too_near(form: str, layout: Layout) -> Iterator[float]:
    """How far apart lines are that are nearer than a hand needs."""
    learner = material().library.instruments[form].groep in ("lerende", "ouders")
    for page in full(layout):
        large = page.sheet.scale > 1
        least = ease.LARGE if large else ease.LEARNER if learner else ease.TEAM
        yield from (round(at, 1) for at in pitches(page) if at < least - 0.01)


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
