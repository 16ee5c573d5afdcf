"""What there is to choose from: the workbooks, and how many forms each holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lobprint.compose.names import speaker
from lobprint.compose.plan import workbook_forms, workbook_plan
from lobprint.content.library import Library
from lobprint.content.model import Groep, Instrument, SectorId
from lobprint.content.times import Minutes, together

Asked = Literal["team", "begeleider", "lerende", "ouders"]
"""Of whom a sheet asks time."""
ASKED: dict[Asked, tuple[Groep, ...]] = {
    "team": ("team", "regio"),
    "begeleider": ("begeleider",),
    "lerende": ("lerende",),
    "ouders": ("ouders",),
}
"""Whose groups of forms those are; what is there to look up asks nobody's."""


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the sectors that have forms of it: `forms` by sector, in order,
    without the pages that only a workbook needs. `minutes` is what all sheets together
    ask of whom, in the sector that asks most; nobody stands there who is asked nothing.
    """

    id: str
    title: str
    forms: dict[SectorId, tuple[str, ...]]
    minutes: dict[Asked, Minutes] = field(default_factory=dict)


def books(library: Library) -> list[Book]:
    """All workbooks, in the order of their ids. Raises ContentError."""
    return [_book(book, library) for book in sorted(library.werkboeken)]


def workbook_sectors(library: Library, workbook: str) -> list[SectorId]:
    """The sectors in which `workbook` has forms, not just pages of its own; what has
    no more than those anywhere, has those."""
    filled = [s for s in library.sectors if _forms(library, workbook, s)]
    there = (s for s in library.sectors if workbook_forms(library, workbook, s))
    return filled or list(there)


def _forms(library: Library, book: str, sector: SectorId) -> tuple[str, ...]:
    forms = workbook_forms(library, book, sector)
    return tuple([form.id for form in forms if form.groep != "werkboek"])


def _book(book: str, library: Library) -> Book:
    sectors = workbook_sectors(library, book)
    forms = {sector: _forms(library, book, sector) for sector in sectors}
    speaks = speaker(library, sectors[0], None, logo=False)
    title = workbook_plan(library, book, speaks).title
    return Book(book, title, forms, _minutes(library, book, sectors))


def _minutes(
    library: Library, book: str, sectors: list[SectorId]
) -> dict[Asked, Minutes]:
    """What `book` asks of whom; what is filled in already asks nobody anything."""
    if library.werkboeken[book].ingevuld:
        return {}
    spoken = [speaker(library, sector, None, logo=False) for sector in sectors]
    found: dict[Asked, Minutes] = {}
    for who, groups in ASKED.items():
        sums = [
            together(
                speaks.resolve(form)
                for form in _timed(library, book, speaks.sector.id)
                if form.groep in groups
            )
            for speaks in spoken
        ]
        found[who] = max(sums, key=lambda one: one.most)
    return {who: most for who, most in found.items() if most.most}


def _timed(library: Library, book: str, sector: SectorId) -> list[Instrument]:
    """The forms whose time counts. One that leads a meeting says how long that takes,
    with the sheets that are used in it: in a workbook for that meeting it is the only
    one for the team, and elsewhere the sheets say it themselves."""
    leads = {one.tijd_van for one in library.werkboeken.values()}
    own = library.werkboeken[book].tijd_van
    return [
        form
        for form in workbook_forms(library, book, sector)
        if form.id == own
        or (form.id not in leads and not (own and form.groep in ASKED["team"]))
    ]
