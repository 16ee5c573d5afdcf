"""What there is to choose from: the workbooks, and how many forms each holds."""

from __future__ import annotations

from dataclasses import dataclass

from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.names import speaker
from lobprint.compose.plan import Plan, workbook_ids, workbook_plan
from lobprint.content.library import Library
from lobprint.content.model import SectorId


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in the sectors that have it: `forms` by sector, in order, without the
    pages that only a workbook needs."""

    id: str
    title: str
    forms: dict[SectorId, tuple[str, ...]]


def books(library: Library, environment: TemplateEnvironment) -> list[Book]:
    """All workbooks, in the order of their ids. Raises ContentError."""
    return [_book(book, library, environment) for book in workbook_ids(environment)]


def _book(book: str, library: Library, environment: TemplateEnvironment) -> Book:
    plans = {
        sector: _plan(book, library, environment, sector) for sector in library.sectors
    }
    forms = {
        sector: tuple(
            step.instrument.id
            for step in plan.steps
            if step.instrument.groep != "werkboek"
        )
        for sector, plan in plans.items()
    }
    return Book(book, next(iter(plans.values())).title, forms)


def _plan(
    book: str, library: Library, environment: TemplateEnvironment, sector: SectorId
) -> Plan:
    names = speaker(library, sector, None, logo=False).names()
    return workbook_plan(library, environment, book, names, sector)
