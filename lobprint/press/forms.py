"""Documents as they are written now, for files that lost their stamp, or part of what
lobprint wrote in them.

Each is made once, when somebody asks for it: files that are whole need none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

from lobprint.compose import workbook_sectors
from lobprint.compose.plan import workbook_forms
from lobprint.content.model import DUTCH, SECTORS
from lobprint.errors import LobprintError, Problem
from lobprint.press.build import WRITERS, Layouts, Material, Work
from lobprint.press.order import Job, Order
from lobprint.press.publisher import Publisher
from lobprint.reading import Written
from lobprint.stamp import Stamp

Open = Callable[[], tuple[Material, Publisher]]
"""Reads content, and in whose name its forms are. Raises LobprintError."""
Known = Callable[[str], Stamp | None]
"""The stamp of a build of which something was read before."""


class PressForms:
    """What `reading` asks of the press. `problems` tells why it knows nothing, when
    content or school.yaml is wrong: that is no reason not to read."""

    def __init__(self, open_: Open, known: Known) -> None:
        self._open = open_
        self._known = known
        self._documents: list[_Document] | None = None
        self.problems: tuple[Problem, ...] = ()

    def of_build(self, build: str) -> Stamp | None:
        """Of what was read before, or else is made now."""
        made = (one.stamp for one in self.written() if one.stamp.build == build)
        return (self._known(build) or next(made, None)) if build else None

    def like(self, stamp: Stamp) -> Written | None:
        """The document with this stamp, as it is written now; None when it would have
        another build, as its content has changed since."""
        likely = self._made(one for one in self._all() if one.may_be(stamp))
        return next((one for one in likely if one.stamp.build == stamp.build), None)

    def printed(
        self, build: str, beside: Iterable[Stamp] = ()
    ) -> tuple[Stamp, bytes] | None:
        """The stamp and the PDF of a build, if it is made so now. Those of a sector and
        language in which something lies `beside` it are tried first: there are more
        than two hundred, and each takes a while to make."""
        known, about = self._known(build), {(a.sector, a.language) for a in beside}
        likely = [one for one in self._all() if known is None or one.may_be(known)]
        for one in sorted(likely, key=lambda one: one.about not in about):
            with suppress(LobprintError):
                if one.written.stamp.build == build:
                    return one.written.stamp, one.pdf
        return None

    def alone(self) -> Iterator[Stamp]:
        """The stamps of forms by themselves, in the school's own language."""
        some = self._all()
        spoken = some[0].taal if some else ""
        forms = (one for one in some if one.job.form and one.taal == spoken)
        return (one.stamp for one in self._made(forms))

    def written(self) -> Iterator[Written]:
        """Those of the school's own sector and language first, and forms before the
        workbooks in which they are."""
        return self._made(self._all())

    def _made(self, documents: Iterable[_Document]) -> Iterator[Written]:
        """Without those that can't be made; whoever makes them is told why."""
        for one in documents:
            with suppress(LobprintError):
                yield one.written

    def _all(self) -> list[_Document]:
        if self._documents is None:
            self._documents = []
            try:
                self._documents += _documents(*self._open())
            except LobprintError as error:
                self.problems = error.problems
        return self._documents


@dataclass(slots=True)
class _Document:
    """A document that can be made, and the ids of the forms in it."""

    work: Work
    job: Job
    forms: frozenset[str]
    _written: Written | None = field(default=None, repr=False)

    def may_be(self, stamp: Stamp) -> bool:
        """Whether it may have that stamp, as far as one sees before it is made."""
        alone, forms = self.job.form is not None, {one.id for one in stamp.forms}
        is_one = forms == self.forms if alone else forms <= self.forms
        return self.about == (stamp.sector, stamp.language) and is_one

    @property
    def about(self) -> tuple[str, str]:
        return self.job.sector, self.taal

    @property
    def taal(self) -> str:
        return self.work.material.library.taal.code

    @property
    def written(self) -> Written:
        if self._written is None:
            stamp = self._layouts().stamp()
            self._written = Written(stamp, lambda: self._file("docx", stamp))
        return self._written

    @property
    def pdf(self) -> bytes:
        return self._file("pdf", self.written.stamp)

    def _layouts(self) -> Layouts:
        """Made twice when the words of the Word file are asked for: they are only of
        a few documents, and layouts of all would take a lot of memory."""
        document = self.work.document(self.job)
        return Layouts(document, self.work.order.publisher.brand)

    def _file(self, kind: str, stamp: Stamp) -> bytes:
        layouts, writer = self._layouts(), WRITERS[kind]
        layout = layouts.on(writer.setting(layouts.brand))
        return writer.write(layouts.document, layouts.brand, layout, stamp)


def _documents(material: Material, publisher: Publisher) -> Iterator[_Document]:
    school = publisher.school
    own = school.sector if school else None
    talen = dict.fromkeys(
        [school.taal if school else "", DUTCH, *material.library.talen]
    )
    for taal in filter(None, talen):
        spoken = material.speaking(taal)
        order = Order(publisher, (own,) if own else SECTORS, (), (), taal=taal)
        yield from _in_one_language(Work(order, spoken, ()))


def _in_one_language(work: Work) -> Iterator[_Document]:
    library, school = work.material.library, work.order.publisher.school
    left_out = school.weglaten if school else ()
    for sector in work.order.sectors:
        for form in library.forms():
            if sector in form.sectoren:
                job = Job(sector, form.id, ending=library.taal.ending)
                yield _Document(work, job, frozenset([form.id]))
        for book in library.werkboeken:
            if sector in workbook_sectors(library, book):
                forms = workbook_forms(library, book, sector, left_out)
                job = Job(sector, None, book, library.taal.ending)
                yield _Document(work, job, frozenset(form.id for form in forms))
