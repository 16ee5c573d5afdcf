"""Copies with a name: of each document one for every person of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lobprint.content.model import Groep
from lobprint.document import Text
from lobprint.document.leaves import single_sided
from lobprint.errors import Problem, UsageError
from lobprint.layout import lay_out
from lobprint.layout.copies import Copies
from lobprint.page.items import Layout
from lobprint.person import Person
from lobprint.press.build import WRITERS, Made, Tell, Work
from lobprint.press.fitting import Fit, fit_of
from lobprint.press.order import Job
from lobprint.slug import slug
from lobprint.stamp.make import stamp_of

PERSONAL: frozenset[Groep] = frozenset({"lerende", "begeleider", "ouders"})
"""The groups of forms that one person fills in; those of a team know no names."""
MOST_PAGES = 5_000
"""Of one PDF; while it is made each page takes a tenth of a megabyte of memory."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What to make, and for whom each copy is."""

    work: Work
    people: tuple[Person, ...]

    def name(self, job: Job) -> str:
        """What the copies of `job` are called: `zelfscan-mbo-lerenden`."""
        whose = "lerenden" if any(p.naam for p in self.people) else "begeleiders"
        return f"{job.name}-{whose}"


def check(wish: Wish) -> None:
    """Raises UsageError for a form or a workbook that is for no one in particular."""
    library = wish.work.material.library
    problems = []
    for job in wish.work.jobs:
        if _is_personal(job, wish):
            continue
        what = f"het formulier '{job.form}'" if job.form else "dit werkboek"
        fit = [form.id for form in library.forms() if form.groep in PERSONAL]
        message = f"{what} is voor een heel team; er komt geen naam op"
        hint = f"Voor één persoon zijn: {', '.join(fit)}."
        problems.append(Problem(message, hint=hint))
    if problems:
        raise UsageError(dict.fromkeys(problems))


def _is_personal(job: Job, wish: Wish) -> bool:
    """Whether it asks for a name, or is a form that one person uses."""
    form = wish.work.material.library.instruments[job.form] if job.form else None
    if form and form.groep in PERSONAL:
        return True
    everyone = Person("x", "x", "x")
    fields = (each.field for each in wish.work.document(job, everyone).fields())
    return any(isinstance(each, Text) and each.value for each in fields)


def in_one(wish: Wish, tell: Tell) -> list[Made]:
    """A PDF of each document with all its copies, to print in one go."""
    made = []
    for job in wish.work.jobs:
        bundle = Bundle(wish, job)
        for number, person in enumerate(wish.people, 1):
            bundle.add(person)
            tell(count(number, wish))
        made.append(bundle.made())
    return made


@dataclass(slots=True)
class Bundle:
    """The copies of `job` in one PDF, which come to it one by one."""

    wish: Wish
    job: Job
    fit: Fit | None = None
    _copies: Copies = field(default_factory=Copies)

    def add(self, person: Person) -> None:
        """Raises ContentError, and UsageError when there would be too many pages."""
        work = self.wish.work
        brand = work.order.publisher.brand
        setting = WRITERS["pdf"].setting(brand)
        document = work.document(self.job, person)
        layout = lay_out(document, brand.logo, *setting)
        fell = fit_of(layout, *setting)
        one_side = single_sided(document.parts)
        self._copies.add(layout, person.title, one_side)
        if self.fit is None:
            _refuse_endless(self._copies.layout, self.wish)
        self.fit = self.fit.or_worse(fell) if self.fit else fell

    def made(self) -> Made:
        """The PDF of all that were added, one at least."""
        layout, work = self._copies.layout, self.wish.work
        everybody = work.document(self.job)
        brand, stamp = work.order.publisher.brand, stamp_of(everybody, layout)
        data = WRITERS["pdf"].write(everybody, brand, layout, stamp)
        name = f"{self.wish.name(self.job)}.pdf"
        return Made(name, "pdf", len(layout.pages), data, self.fit or Fit())


def _refuse_endless(first: Layout, wish: Wish) -> None:
    """Raises UsageError when a PDF would get more pages than it can well have; that is
    known when the first copy is laid out."""
    pages = len(first.pages) * len(wish.people)
    if pages > MOST_PAGES:
        message = (
            f"dit wordt een pdf van {pages} bladzijden; hoogstens {MOST_PAGES} kan"
        )
        hint = "Verdeel de lijst, of maak met --apart een bestand voor elke naam."
        raise UsageError(Problem(message, hint=hint))


def count(number: int, wish: Wish) -> str:
    """Progress in numbers: whose copy it is stays in the list."""
    return f"exemplaar {number} van {len(wish.people)}"


@dataclass(slots=True)
class Apart(Mapping[Path, bytes]):
    """The files of every copy by their places in `output`, each made when it is asked
    for and then forgotten: `zelfscan-mbo-lerenden/jan-jansen.pdf`.

    `fits` is how the copies of each document fell, in each format."""

    wish: Wish
    output: Path
    tell: Tell
    size: int = 0
    fits: dict[tuple[Job, str], Fit] = field(default_factory=dict)
    _places: dict[Path, tuple[Job, int, str]] = field(default_factory=dict)
    _last: tuple[Job, int, dict[str, bytes]] | None = None

    def __post_init__(self) -> None:
        names, order = file_names(self.wish.people), self.wish.work.order
        for job in self.wish.work.jobs:
            for number, name in enumerate(names):
                for kind in order.formats:
                    path = order.place(f"{self.wish.name(job)}/{name}.{kind}")
                    self._places[self.output / path] = job, number, kind

    def __iter__(self) -> Iterator[Path]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, path: Path) -> bytes:
        job, number, kind = self._places[path]
        if self._last is None or self._last[:2] != (job, number):
            self._last = job, number, self._made(job, number)
        data = self._last[2][kind]
        self.size += len(data)
        return data

    def _made(self, job: Job, number: int) -> dict[str, bytes]:
        work = self.wish.work
        made = work.finish(job, work.document(job, self.wish.people[number]))
        self.tell(count(number + 1, self.wish))
        for file in made:
            key = job, file.format
            self.fits[key] = self.fits.get(key, file.fit).or_worse(file.fit)
        return {file.format: file.data for file in made}


def file_names(people: Sequence[Person]) -> list[str]:
    """A name for the file of each person, which no other has: `jan-jansen-3b`."""
    plain = [slug(person.naam or person.begeleider, "naam") for person in people]
    often, taken = Counter(plain), dict[str, None]()
    for name, person in zip(plain, people, strict=True):
        more = slug(f"{name} {person.klas}", "naam") if often[name] > 1 else name
        number, free = 1, more
        while free in taken:
            number += 1
            free = f"{more}-{number}"
        taken[free] = None
    return list(taken)
