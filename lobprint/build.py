"""Plan which files, and make them all in memory, before one is written.

Nothing here prints: what happens is told to a callback.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lobprint.brand import Brand
from lobprint.compose import (
    EVERYBODY,
    WORKBOOK,
    Person,
    Request,
    compose,
    environment,
    workbook_sectors,
)
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.plan import workbook_forms
from lobprint.content import Library, check_content, load_content, unsure_articles
from lobprint.content.model import Instrument, SectorId, Werkboek
from lobprint.document import Document
from lobprint.errors import ContentError, Problem, UsageError
from lobprint.files import printable
from lobprint.fitting import Fit, fit_of, told
from lobprint.look.paper import OWN, Sheets
from lobprint.look.typeface import SOURCE_SANS, Typeface
from lobprint.page.items import Layout
from lobprint.project import Project
from lobprint.prose.suggest import suggestion
from lobprint.school import Client
from lobprint.slug import slug

if TYPE_CHECKING:
    from lobprint.layout import Shelf

Write = Callable[[Document, Brand, Layout], bytes]
Tell = Callable[[str], None]
Setting = tuple[Sheets, Typeface]


def _docx(document: Document, brand: Brand, layout: Layout) -> bytes:
    from lobprint.word import write

    return write(document, brand, layout)


def _pdf(document: Document, brand: Brand, layout: Layout) -> bytes:
    from lobprint.pdf import write

    return write(document, brand, layout)


@dataclass(frozen=True, slots=True)
class Writer:
    """What makes a file of one format; its room is imported when it is first used.

    `setting` tells on which sheets its pages are laid out, and in which type."""

    extension: str
    write: Write
    setting: Callable[[Brand], Setting]


WRITERS: dict[str, Writer] = {
    "docx": Writer(".docx", _docx, lambda brand: (brand.sheets, brand.word_typeface)),
    "pdf": Writer(".pdf", _pdf, lambda brand: (OWN, brand.typeface)),
}
"""A third format is one more row."""
OURS: Setting = (OWN, SOURCE_SANS)
"""The sheets and the type that forms are made for."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to make, for whom, and the folder to put it in. No forms: workbooks."""

    client: Client
    sectors: tuple[SectorId, ...]
    forms: tuple[str, ...]
    formats: tuple[str, ...]
    output: Path
    date: datetime.date | None = None
    workbooks: tuple[str, ...] = (WORKBOOK,)


@dataclass(frozen=True, slots=True)
class Material:
    """What workbooks are made of: the content, typed, and the templates, compiled when
    they are first used."""

    library: Library
    templates: TemplateEnvironment


def load(project: Project) -> Material:
    """Read the content. Raises ContentError with every fault in it."""
    sources, own = project.built_in, project.own
    if project.problems:
        faults = check_content(sources.content, own.content, own.templates)
        raise ContentError([*project.problems, *faults])
    library = load_content(sources.content, own.content, own.templates)
    return Material(library, environment(project.templates()))


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is ready to be written; `fit` is how its document fell."""

    path: Path
    pages: int
    data: bytes
    fit: Fit = field(default_factory=Fit)


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


def plan(order: Order, material: Material) -> list[Job]:
    """The documents that `order` asks for.

    What some of the sectors lack is left out there. Raises UsageError for a workbook or
    a form that doesn't exist, or that none of the sectors has."""
    library = material.library
    return _form_jobs(order, library) if order.forms else _books(order, library)


def _books(order: Order, library: Library) -> list[Job]:
    problems = [
        problem
        for book in order.workbooks
        for problem in _no_book(book, order, library)
    ]
    if problems:
        raise UsageError(problems)
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
    there = workbook_sectors(library, book)
    if not set(order.sectors) & set(there):
        asked = " en ".join(order.sectors)
        yield Problem(
            f"het werkboek '{book}' heeft geen formulieren voor {asked}",
            hint=f"Het is er voor {' en '.join(there)}.",
        )


def _form_jobs(order: Order, library: Library) -> list[Job]:
    problems = [
        problem for form in order.forms for problem in _absent(form, order, library)
    ]
    if problems:
        raise UsageError(problems)
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
    elif not set(order.sectors) & set(known.sectoren):
        asked, there = " en ".join(order.sectors), " en ".join(known.sectoren)
        yield Problem(
            f"het formulier '{form}' is er niet voor {asked}",
            hint=f"Het is er voor {there}.",
        )


def make(
    order: Order,
    jobs: Sequence[Job],
    material: Material,
    tell: Tell,
    shelf: Shelf | None = None,
) -> list[Made]:
    """Every file of `jobs`, in memory; `tell` hears of each when it is ready.

    With a `shelf`, orders share what they have alike. Raises ContentError for content
    or templates that are wrong."""
    made = []
    for job in jobs:
        document = document_of(order, job, material)
        made += finish(order, job, document, tell, shelf)
    return made


def finish(
    order: Order,
    job: Job,
    document: Document,
    tell: Tell,
    shelf: Shelf | None = None,
) -> list[Made]:
    """The files of one document: one in each format that `order` asks for."""
    made = []
    brand = order.client.brand
    layouts: list[tuple[Setting, Layout]] = []
    for name in order.formats:
        writer = WRITERS[name]
        path = file_path(order, job, writer.extension)
        setting = writer.setting(brand)
        layout = _laid_out(document, brand, setting, layouts, shelf)
        data = writer.write(document, brand, layout)
        fit = fit_of(document, layout, ours=setting == OURS)
        made.append(Made(path, len(layout.pages), data, fit))
        tell(path.name)
    return made


def _laid_out(
    document: Document,
    brand: Brand,
    setting: Setting,
    known: list[tuple[Setting, Layout]],
    shelf: Shelf | None,
) -> Layout:
    """The layout in `setting`, made once: without a house style formats share it."""
    from lobprint.layout import lay_out

    for other, layout in known:
        if other == setting:
            return layout
    sheets, typeface = setting
    layout = lay_out(document, brand.logo, sheets, typeface, shelf)
    known.append((setting, layout))
    return layout


def warnings(
    order: Order, jobs: Sequence[Job], material: Material, made: Sequence[Made] = ()
) -> list[Problem]:
    """What there is to tell of what `order` makes: of own content, of its school's look
    and words, and of what doesn't fit in the files that were `made`."""
    library, client = material.library, order.client
    own = client.school.woorden if client.school else {}
    spoken = (thing for job in jobs for thing in _spoken(job, library))
    unfit = told([file.fit for file in made], library, bool(own))
    return [*library.warnings, *client.warnings, *unsure_articles(spoken, own), *unfit]


def _spoken(
    job: Job, library: Library
) -> Iterator[tuple[SectorId, Instrument | Werkboek]]:
    """The form that `job` makes, or its workbook with all its forms."""
    if job.form is not None:
        yield job.sector, library.instruments[job.form]
        return
    yield job.sector, library.werkboeken[job.workbook]
    for form in workbook_forms(library, job.workbook, job.sector):
        yield job.sector, form


def document_of(
    order: Order, job: Job, material: Material, person: Person = EVERYBODY
) -> Document:
    """What all formats are made of, in the copy of `person`. Raises ContentError."""
    request = Request(
        sector=job.sector,
        school=order.client.school,
        logo=order.client.brand.logo is not None,
        workbook=job.workbook,
        form=job.form,
        date=order.date,
        person=person,
    )
    return compose(material.library, material.templates, request)


def file_path(order: Order, job: Job, extension: str) -> Path:
    """`MAP/<school>/<werkboek or form>-<sector>.<ext>`."""
    school = order.client.school
    folder = order.output / slug(school.naam) if school else order.output
    return folder / f"{job.name}{extension}"
