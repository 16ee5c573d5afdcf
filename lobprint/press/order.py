"""What to make and for whom, and which documents that comes to."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lobprint.compose import WORKBOOK, workbook_sectors
from lobprint.compose.plan import workbook_forms
from lobprint.content import Library, unsure_articles
from lobprint.content.model import Instrument, SectorId, Werkboek
from lobprint.content.voices import voice_of
from lobprint.errors import Problem, UsageError
from lobprint.files import printable
from lobprint.press.publisher import Publisher
from lobprint.prose.suggest import suggestion
from lobprint.slug import slug


@dataclass(frozen=True, slots=True)
class Order:
    """What to make, and in whose name. No forms: workbooks."""

    publisher: Publisher
    sectors: tuple[SectorId, ...]
    forms: tuple[str, ...]
    formats: tuple[str, ...]
    date: datetime.date | None = None
    workbooks: tuple[str, ...] = (WORKBOOK,)

    def place(self, name: str) -> str:
        """Where the file `name` goes in an output folder: in that of the school, when
        there is one (`roc-de-linde/werkboek-mbo.pdf`)."""
        school = self.publisher.school
        return f"{slug(school.naam)}/{name}" if school and school.naam else name


@dataclass(frozen=True, slots=True)
class Job:
    """One document in one sector: a form, or a whole workbook when there is none."""

    sector: SectorId
    form: str | None = None
    workbook: str = WORKBOOK

    @property
    def name(self) -> str:
        """The file's name; that of the default workbook is short."""
        book = "werkboek" if self.workbook == WORKBOOK else self.workbook
        return f"{self.form or book}-{self.sector}"


def plan(order: Order, library: Library) -> list[Job]:
    """The documents that `order` asks for.

    What some of the sectors lack is left out there. Raises UsageError for a workbook or
    a form that doesn't exist, or that none of the sectors has."""
    return _form_jobs(order, library) if order.forms else _books(order, library)


def _books(order: Order, library: Library) -> list[Job]:
    _refuse(
        problem
        for book in order.workbooks
        for problem in _no_book(book, order, library)
    )
    return [
        Job(sector, workbook=book)
        for sector in order.sectors
        for book in order.workbooks
        if sector in workbook_sectors(library, book)
    ]


def _no_book(book: str, order: Order, library: Library) -> Iterator[Problem]:
    """Why there is nothing to make of `book`."""
    if book not in library.werkboeken:
        hint = suggestion(book, library.werkboeken)
        yield Problem(f"het werkboek '{printable(book)}' bestaat niet", hint=hint)
        return
    what = f"het werkboek '{book}' heeft geen formulieren voor"
    yield from _nowhere(what, order, workbook_sectors(library, book))


def _form_jobs(order: Order, library: Library) -> list[Job]:
    _refuse(
        problem for form in order.forms for problem in _absent(form, order, library)
    )
    return [
        Job(sector, form)
        for sector in order.sectors
        for form in order.forms
        if sector in library.instruments[form].sectoren
    ]


def _absent(form: str, order: Order, library: Library) -> Iterator[Problem]:
    """Why there is nothing to make of `form`."""
    known = library.instruments.get(form)
    if known is None:
        ids = [instrument.id for instrument in library.forms()]
        hint = suggestion(form, ids) or "De namen geeft 'lobprint list'."
        yield Problem(f"het formulier '{printable(form)}' bestaat niet", hint=hint)
        return
    yield from _nowhere(
        f"het formulier '{form}' is er niet voor", order, known.sectoren
    )


def _nowhere(what: str, order: Order, there: Sequence[SectorId]) -> Iterator[Problem]:
    """The problem that no sector of `order` has a thing, which is only `there`."""
    if not set(order.sectors) & set(there):
        asked = " en ".join(order.sectors)
        yield Problem(f"{what} {asked}", hint=f"Het is er voor {' en '.join(there)}.")


def _refuse(problems: Iterable[Problem]) -> None:
    """Raises UsageError when there are any."""
    if found := list(problems):
        raise UsageError(found)


def warnings(order: Order, jobs: Sequence[Job], library: Library) -> list[Problem]:
    """What there is to tell of what `order` makes: of own content, and of its school's
    look and words."""
    publisher = order.publisher
    school = publisher.school
    own, left_out = (school.woorden, school.weglaten) if school else ({}, ())
    spoken = (
        (voice_of(job.sector, school), thing)
        for job in jobs
        for thing in _spoken(job, library, left_out)
    )
    return [*library.warnings, *publisher.warnings, *unsure_articles(spoken, own)]


def _spoken(
    job: Job, library: Library, left_out: Collection[str]
) -> Iterator[Instrument | Werkboek]:
    """The form that `job` makes, or its workbook with all its forms."""
    if job.form is not None:
        yield library.instruments[job.form]
        return
    yield library.werkboeken[job.workbook]
    yield from workbook_forms(library, job.workbook, job.sector, left_out)
