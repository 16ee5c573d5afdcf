"""What there is to choose from: the workbooks, and how many forms each holds."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.compose.names import speaker
from lobprint.compose.plan import workbook_forms, workbook_plan
from lobprint.content.library import Library
from lobprint.content.model import SectorId


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the sectors that have forms of it: `forms` by sector, in order,
    without the pages that only a workbook needs."""

    id: str
    title: str
    forms: dict[SectorId, tuple[str, ...]]


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
    return Book(book, workbook_plan(library, book, speaks).title, forms)
