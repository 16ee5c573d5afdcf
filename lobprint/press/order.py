"""What to make and for whom, and which documents that comes to."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lobprint.compose import WORKBOOK, workbook_sectors
from lobprint.compose.plan import workbook_forms
from lobprint.content import Library, unsure_articles
from lobprint.content.model import DUTCH, Instrument, SectorId, Werkboek, Woord
from lobprint.content.voices import voice_of
from lobprint.errors import Problem, UsageError
from lobprint.files import printable
from lobprint.press.publisher import Publisher
from lobprint.prose.suggest import suggestion
from lobprint.slug import slug


@dataclass(frozen=True, slots=True)
class Order:
    """What to make, and in whose name. No forms: workbooks; and none of those: the one
    that is usual in the language `taal`. `example` is whether forms are filled in as an
    example."""

    publisher: Publisher
    sectors: tuple[SectorId, ...]
    forms: tuple[str, ...]
    formats: tuple[str, ...]
    date: datetime.date | None = None
    workbooks: tuple[str, ...] = ()
    taal: str = DUTCH
    example: bool = False

    def place(self, name: str) -> str:
        """Where the file `name` goes in an output folder: in that of the school, when
        there is one (`roc-de-linde/werkboek-mbo.pdf`)."""
        school = self.publisher.school
        return f"{slug(school.naam)}/{name}" if school and school.naam else name


@dataclass(frozen=True, slots=True)
class Job:
    """One document in one sector: a form, which may be filled in as an `example`, or a
    whole workbook when there is none."""

    sector: SectorId
    form: str | None = None
    workbook: str = WORKBOOK
    ending: str = ""
    example: bool = False

    @property
    def name(self) -> str:
        """The file's name; that of the default workbook is short. `ending` is what the
        language adds to it."""
        book = "werkboek" if self.workbook == WORKBOOK else self.workbook
        kind = "-voorbeeld" if self.example else ""
        return f"{self.form or book}{kind}{self.ending}-{self.sector}"


def plan(order: Order, library: Library) -> list[Job]:
    """The documents that `order` asks for.

    What some of the sectors lack is left out there. Raises UsageError for a workbook or
    a form that doesn't exist, or that none of the sectors has."""
    return _form_jobs(order, library) if order.forms else _books(order, library)


def _books(order: Order, library: Library) -> list[Job]:
    books = order.workbooks or (library.taal.werkboek,)
    _refuse(problem for book in books for problem in _no_book(book, order, library))
    return [
        Job(sector, None, book, library.taal.ending)
        for sector in order.sectors
        for book in books
        if sector in workbook_sectors(library, book)
    ]


def _no_book(book: str, order: Order, library: Library) -> Iterator[Problem]:
    """Why there is nothing to make of `book`."""
    if not book:
        message = f"in de taal '{library.taal.id}' is geen werkboek"
        yield Problem(message, hint=_there([form.id for form in library.forms()]))
        return
    if book not in library.werkboeken:
        hint = suggestion(book, library.werkboeken) or _there(library.werkboeken)
        what = f"het werkboek '{printable(book)}'"
        yield Problem(f"{what} {_missing(library)}", hint=hint)
        return
    what = f"het werkboek '{book}' heeft geen formulieren voor"
    yield from _nowhere(what, order, workbook_sectors(library, book))


def _form_jobs(order: Order, library: Library) -> list[Job]:
    _refuse(
        problem for form in order.forms for problem in _absent(form, order, library)
    )
    return [
        Job(sector, form, ending=library.taal.ending, example=order.example)
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
        if library.taal.id != DUTCH:
            hint = _there(ids)
        what = f"het formulier '{printable(form)}'"
        yield Problem(f"{what} {_missing(library)}", hint=hint)
        return
    yield from _nowhere(
        f"het formulier '{form}' is er niet voor", order, known.sectoren
    )
    if order.example and form not in library.voorbeelden:
        there = ", ".join(library.voorbeelden)
        hint = f"Er is een voorbeeld van: {there}." if there else ""
        yield Problem(f"het formulier '{form}' heeft geen voorbeeld", hint=hint)


def _missing(library: Library) -> str:
    """What is said of a name that isn't there."""
    taal = library.taal.id
    return "bestaat niet" if taal == DUTCH else f"is er niet in de taal '{taal}'"


def _there(ids: Collection[str]) -> str:
    return f"Er is: {', '.join(sorted(ids))}." if ids else ""


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
    told = [*library.warnings, *publisher.warnings]
    if not library.taal.dutch:
        return [*told, *_not_said(own, library)]
    spoken = (
        (voice_of(job.sector, school), thing)
        for job in jobs
        for thing in _spoken(job, library, left_out)
    )
    return [*told, *unsure_articles(spoken, own)]


def _not_said(own: Mapping[str, Woord], library: Library) -> Iterator[Problem]:
    """That a school's own words, which are Dutch, don't hold in another language; none
    for those that it gives in that language too."""
    dutch = [word for name, word in own.items() if name not in library.own_words]
    if dutch:
        taal, words = library.taal, ", ".join(f"'{word.enkelvoud}'" for word in dutch)
        message = f"in '{taal.naam}' staan uw eigen woorden niet ({words})"
        hint = f"Zet ze vertaald in content/talen/{taal.id}/sectoren."
        yield Problem(message, dutch[0].plaats, hint, warning=True)


def _spoken(
    job: Job, library: Library, left_out: Collection[str]
) -> Iterator[Instrument | Werkboek]:
    """The form that `job` makes, or its workbook with all its forms."""
    if job.form is not None:
        yield library.instruments[job.form]
        return
    yield library.werkboeken[job.workbook]
    yield from workbook_forms(library, job.workbook, job.sector, left_out)
