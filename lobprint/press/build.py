"""The bytes of every file of an order, made in memory before one is written.

What happens is told to a callback.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lobprint.brand import Brand
from lobprint.compose import Request, compose, environment
from lobprint.compose.environment import TemplateEnvironment
from lobprint.content import Library, check_content, load_content
from lobprint.document import Document
from lobprint.errors import ContentError
from lobprint.look.paper import OWN, Sheets
from lobprint.look.typeface import Typeface
from lobprint.page.items import Layout
from lobprint.person import EVERYBODY, Person
from lobprint.press.order import Job, Order
from lobprint.project import Project

if TYPE_CHECKING:
    from lobprint.layout import Shelf

Write = Callable[[Document, Brand, Layout], bytes]
Tell = Callable[[str], object]
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

    write: Write
    setting: Callable[[Brand], Setting]


WRITERS: dict[str, Writer] = {
    "docx": Writer(_docx, lambda brand: (brand.sheets, brand.word_typeface)),
    "pdf": Writer(_pdf, lambda brand: (OWN, brand.typeface)),
}
"""By format, which is how its files' names end. A third format is one more row."""


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
    """A file that was made: its name (`werkboek-mbo.pdf`), format ("docx" or "pdf"),
    number of pages, and bytes."""

    name: str
    format: str
    pages: int
    data: bytes


def file_names(job: Job, formats: Sequence[str]) -> list[str]:
    """The names of the files of `job`, one in each of `formats`."""
    return [f"{job.name}.{kind}" for kind in formats]


def make(
    order: Order,
    jobs: Sequence[Job],
    material: Material,
    tell: Tell = str,
    shelf: Shelf | None = None,
) -> list[Made]:
    """Every file of `jobs`, in memory; `tell` hears the name of each when it is ready.

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
    tell: Tell = str,
    shelf: Shelf | None = None,
) -> list[Made]:
    """The files of one document: one in each format that `order` asks for."""
    from lobprint.layout import lay_out

    made = []
    brand = order.publisher.brand
    known: list[tuple[Setting, Layout]] = []  # formats share one when they can
    for kind, name in zip(order.formats, file_names(job, order.formats), strict=True):
        setting = WRITERS[kind].setting(brand)
        layout = next((one for other, one in known if other == setting), None)
        if layout is None:
            layout = lay_out(document, brand.logo, *setting, shelf)
            known.append((setting, layout))
        data = WRITERS[kind].write(document, brand, layout)
        made.append(Made(name, kind, len(layout.pages), data))
        tell(name)
    return made


def document_of(
    order: Order, job: Job, material: Material, person: Person = EVERYBODY
) -> Document:
    """What all formats are made of, in the copy of `person`. Raises ContentError."""
    request = Request(
        sector=job.sector,
        school=order.publisher.school,
        logo=order.publisher.brand.logo is not None,
        workbook=job.workbook,
        form=job.form,
        date=order.date,
        person=person,
    )
    return compose(material.library, material.templates, request)
