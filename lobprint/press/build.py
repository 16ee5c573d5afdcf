"""The bytes of every file of an order, made in memory before one is written.

What happens is told to a callback.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lobprint.brand import Brand
from lobprint.compose import Request, compose, environment
from lobprint.compose.environment import TemplateEnvironment
from lobprint.content import Library, check_content, load_content
from lobprint.content.model import DUTCH
from lobprint.content.talen import talen_in
from lobprint.document import Document
from lobprint.errors import ContentError, Problem, UsageError
from lobprint.files import printable
from lobprint.look.paper import OWN, Sheets
from lobprint.look.typeface import SOURCE_SANS, Typeface
from lobprint.page.items import Layout
from lobprint.person import EVERYBODY, Person
from lobprint.press.fitting import Fit, fit_of, told
from lobprint.press.order import Job, Order, plan, warnings
from lobprint.project import Project
from lobprint.prose.suggest import suggestion
from lobprint.stamp import Stamp

if TYPE_CHECKING:
    from lobprint.layout import Shelf

Write = Callable[[Document, Brand, Layout, Stamp], bytes]
Tell = Callable[[str], object]
Setting = tuple[Sheets, Typeface]


def _docx(document: Document, brand: Brand, layout: Layout, stamp: Stamp) -> bytes:
    from lobprint.word import write

    return write(document, brand, layout, stamp)


def _pdf(document: Document, brand: Brand, layout: Layout, stamp: Stamp) -> bytes:
    from lobprint.pdf import write

    return write(document, brand, layout, stamp)


@dataclass(frozen=True, slots=True)
class Writer:
    """What makes a file of one format; its room is imported when it is first used.

    `setting` tells on which sheets its pages are laid out, and in which type."""

    write: Write
    setting: Callable[[Brand], Setting]


WRITERS: dict[str, Writer] = {
    "docx": Writer(_docx, lambda brand: (brand.sheets, brand.word_typeface)),
    "pdf": Writer(_pdf, lambda brand: (OWN, brand.typeface)),
}
"""By format, which is how its files' names end. A third format is one more row."""
OURS: Setting = (OWN, SOURCE_SANS)
"""The sheets and the type that forms are made for."""


@dataclass(frozen=True, slots=True)
class Material:
    """What workbooks are made of: the content, typed, and the templates, compiled when
    they are first used."""

    library: Library
    templates: TemplateEnvironment
    project: Project
    others: dict[str, Material] = field(default_factory=dict, repr=False)

    def speaking(self, taal: str) -> Material:
        """The same in the language `taal`; what isn't made yet is read when it is first
        asked for. Raises as `load` does."""
        if taal == self.library.taal.id:
            return self
        if taal not in self.others:
            library = _library(self.project, taal)
            self.others[taal] = replace(self, library=library, others={})
        return self.others[taal]


def load(
    project: Project, library: Library | None = None, taal: str = DUTCH
) -> Material:
    """Read the content in the language `taal`, unless it is there as a `library`.
    Raises ContentError with every fault in it."""
    sources, own = project.built_in, project.own
    if project.problems:
        faults = check_content(sources.content, own.content, own.templates)
        raise ContentError([*project.warnings, *project.problems, *faults])
    if library is None:
        library = _library(project, taal)
    return Material(library, environment(project.templates()), project)


def _library(project: Project, taal: str) -> Library:
    """Raises UsageError for a language that isn't there, ContentError for faults."""
    sources, own = project.built_in, project.own
    there = talen_in([*sources.content, *own.content])
    if taal not in (DUTCH, *there):
        hint = suggestion(taal, there) or f"Er is: {', '.join(there)}."
        raise UsageError(
            Problem(f"de taal '{printable(taal)}' bestaat niet", hint=hint)
        )
    library = load_content(sources.content, own.content, own.templates, taal)
    return replace(library, warnings=(*project.warnings, *library.warnings))


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made: its name (`werkboek-mbo.pdf`), format ("docx" or "pdf"),
    number of pages, and bytes; `fit` is how its document fell."""

    name: str
    format: str
    pages: int
    data: bytes
    fit: Fit = field(default_factory=Fit, repr=False)


def file_names(job: Job, formats: Sequence[str]) -> list[str]:
    """The names of the files of `job`, one in each of `formats`."""
    return [f"{job.name}.{kind}" for kind in formats]


@dataclass(frozen=True, slots=True)
class Work:
    """An order, what it is made of, and the documents that it comes to."""

    order: Order
    material: Material
    jobs: tuple[Job, ...]

    def make(self, tell: Tell = str, shelf: Shelf | None = None) -> list[Made]:
        """Every file, in memory; `tell` hears the name of each when it is ready.

        With a `shelf`, works share what they have alike. Raises ContentError for
        content or templates that are wrong."""
        documents = ((job, self.document(job)) for job in self.jobs)
        return [
            made
            for job, document in documents
            for made in self.finish(job, document, tell, shelf)
        ]

    def document(self, job: Job, person: Person = EVERYBODY) -> Document:
        """What all formats of `job` are made of, in the copy of `person`. Raises
        ContentError."""
        request = Request(
            sector=job.sector,
            school=self.order.publisher.school,
            logo=self.order.publisher.brand.logo is not None,
            workbook=job.workbook,
            form=job.form,
            date=self.order.date,
            person=person,
            example=job.example,
        )
        return compose(self.material.library, self.material.templates, request)

    def finish(
        self, job: Job, document: Document, tell: Tell = str, shelf: Shelf | None = None
    ) -> list[Made]:
        """The files of one document: one in each format that is asked for."""
        made = []
        brand, formats = self.order.publisher.brand, self.order.formats
        layouts = Layouts(document, brand, shelf)
        stamp = layouts.stamp()
        for kind, name in zip(formats, file_names(job, formats), strict=True):
            setting = WRITERS[kind].setting(brand)
            layout = layouts.on(setting)
            data = WRITERS[kind].write(document, brand, layout, stamp)
            fit = fit_of(layout, *setting)
            made.append(Made(name, kind, len(layout.pages), data, fit))
            tell(name)
        return made

    def warnings(self, fits: Iterable[Fit] = ()) -> list[Problem]:
        """What there is to tell of own content, of the school's look and words, and of
        what has no room in the documents that fell so."""
        library = self.material.library
        return [*warnings(self.order, self.jobs, library), *self.unfit(fits)]

    def unfit(self, fits: Iterable[Fit]) -> list[Problem]:
        """What there is to tell of what has no room."""
        school = self.order.publisher.school
        words = bool(school and school.woorden)
        return told(fits, self.material.library, words)


@dataclass(slots=True)
class Layouts:
    """The layouts of a document, which formats share when they can."""

    document: Document
    brand: Brand
    shelf: Shelf | None = None
    _known: list[tuple[Setting, Layout]] = field(default_factory=list)

    def on(self, setting: Setting) -> Layout:
        from lobprint.layout import lay_out

        layout = next((one for other, one in self._known if other == setting), None)
        if layout is None:
            layout = lay_out(self.document, self.brand.logo, *setting, self.shelf)
            self._known.append((setting, layout))
        return layout

    def stamp(self) -> Stamp:
        """That of its PDF, for all formats: whichever are asked for."""
        from lobprint.stamp.make import stamp_of

        setting = WRITERS["pdf"].setting(self.brand)
        return stamp_of(self.document, self.on(setting))


def work_of(order: Order, material: Material) -> Work:
    """What must be made for `order`, of `material` in its language. Raises UsageError
    for what isn't there, ContentError for faults in that language."""
    material = material.speaking(order.taal)
    return Work(order, material, tuple(plan(order, material.library)))
