"""Copies with a name: of each document one for every person of a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lobprint import build
from lobprint.build import Job, Made, Material, Order
from lobprint.compose import Person
from lobprint.content.model import Groep
from lobprint.document import Text
from lobprint.errors import Problem, UsageError
from lobprint.page.items import Layout
from lobprint.slug import slug

PERSONAL: frozenset[Groep] = frozenset({"lerende", "begeleider", "ouders"})
"""The groups of forms that one person fills in; those of a team know no names."""
MOST_PAGES = 5_000
"""Of one PDF; while it is made each page takes a tenth of a megabyte of memory."""
Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """Of what, for whom: everything that copies are made from."""

    order: Order
    jobs: tuple[Job, ...]
    people: tuple[Person, ...]
    material: Material

    def name(self, job: Job) -> str:
        """What the copies of `job` are called: `zelfscan-mbo-lerenden`."""
        whose = "lerenden" if any(p.naam for p in self.people) else "begeleiders"
        return f"{job.name}-{whose}"

    def folder(self, job: Job) -> Path:
        """Where the files of `job` go when each person has their own."""
        return build.file_path(self.order, job, "").parent / self.name(job)


def check(wish: Wish) -> None:
    """Raises UsageError for a form or a workbook that is for no one in particular."""
    library = wish.material.library
    problems = []
    for job in wish.jobs:
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
    form = wish.material.library.instruments[job.form] if job.form else None
    if form and form.groep in PERSONAL:
        return True
    everyone = Person("x", "x", "x")
    document = build.document_of(wish.order, job, wish.material, everyone)
    fields = (each.field for each in document.fields())
    return any(isinstance(each, Text) and each.value for each in fields)


def in_one(wish: Wish, tell: Step) -> list[Made]:
    """A PDF of each document with all its copies, to print in one go."""
    return [_bound(wish, job, tell) for job in wish.jobs]


def _bound(wish: Wish, job: Job, tell: Step) -> Made:
    from lobprint.layout import lay_out
    from lobprint.layout.copies import Copies

    copies, writer, brand = Copies(), build.WRITERS["pdf"], wish.order.client.brand
    sheets, typeface = writer.setting(brand)
    for number, person in enumerate(wish.people, 1):
        document = build.document_of(wish.order, job, wish.material, person)
        copies.add(lay_out(document, brand.logo, sheets, typeface), person.title)
        if number == 1:
            _refuse_endless(copies.layout, wish)
        tell(_count(number, wish))
    everybody = build.document_of(wish.order, job, wish.material)
    path = wish.folder(job).with_name(f"{wish.name(job)}.pdf")
    data = writer.write(everybody, brand, copies.layout)
    return Made(path, len(copies.layout.pages), data)


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


def _count(number: int, wish: Wish) -> str:
    """Progress in numbers: whose copy it is stays in the list."""
    return f"exemplaar {number} van {len(wish.people)}"


@dataclass(slots=True)
class Apart(Mapping[Path, bytes]):
    """The files of every copy, each made when it is asked for and then forgotten."""

    wish: Wish
    tell: Step
    size: int = 0
    _places: dict[Path, tuple[Job, int, str]] = field(default_factory=dict)
    _last: tuple[Job, int, dict[str, bytes]] | None = None

    def __post_init__(self) -> None:
        names = file_names(self.wish.people)
        for job in self.wish.jobs:
            folder = self.wish.folder(job)
            for number, name in enumerate(names):
                for kind in self.wish.order.formats:
                    extension = build.WRITERS[kind].extension
                    self._places[folder / (name + extension)] = job, number, kind

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
        order, person = self.wish.order, self.wish.people[number]
        document = build.document_of(order, job, self.wish.material, person)
        made = build.finish(order, job, document, lambda _: None)
        self.tell(_count(number + 1, self.wish))
        return {kind: file.data for kind, file in zip(order.formats, made, strict=True)}


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
