"""What takes a while, in steps: the files of an order, and copies from a list. Between
two steps the page can show how far it is, or stop.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

from lobprint.desk.school_file import zipped
from lobprint.desk.telling import LIST
from lobprint.desk.wishes import Wish
from lobprint.errors import ContentError, Place, Problem
from lobprint.files import in_bytes
from lobprint.lists.people import read_people
from lobprint.press.build import Made, Work
from lobprint.press.copies import Bundle, check, file_names
from lobprint.press.copies import Wish as Copies
from lobprint.press.fitting import Fit
from lobprint.slug import slug

MOST_BYTES = 500_000_000
"""Of all files together: they are in memory until the page has them."""


@dataclass(slots=True)
class Job:
    """Something that is being made: files in `total` steps, of which `done` are. `what`
    they are, in the plural; `name` is what a zip of them is called.

    Each of `steps` puts files here, and gives a few words that say what it made."""

    name: str
    what: str
    total: int
    steps: Iterator[str] = field(default_factory=lambda: iter(()))
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    done: int = 0
    end: ExitStack = field(default_factory=ExitStack)

    def step(self) -> str:
        """Make the next; after the last there is nothing to make any more. Raises
        LobprintError."""
        now = next(self.steps, None)
        self.done = self.total if now is None else self.done + 1
        if self.done == self.total:
            next(self.steps, None)
        if sum(map(len, self.files.values())) > MOST_BYTES:
            message = f"samen worden de bestanden groter dan {in_bytes(MOST_BYTES)}"
            raise ContentError(Problem(message, Place(LIST), "Verdeel de lijst."))
        return now or ""

    def result(self) -> tuple[str, bytes]:
        """The one file, or a zip of all."""
        if len(self.files) == 1:
            [(name, data)] = self.files.items()
            return name.rpartition("/")[2], data
        return f"{self.name}.zip", zipped(self.files)


def files_job(wish: Wish, work: Work) -> Job:
    """The files of `work`, a document in each step."""
    job = Job(_name(wish, work), "bestanden", len(work.jobs))
    job.steps = _documents(work, job)
    return job


def _documents(work: Work, job: Job) -> Iterator[str]:
    fits: list[Fit] = []
    for one in work.jobs:
        for made in work.finish(one, work.document(one)):
            job.files[made.name] = made.data
            fits.append(made.fit)
        yield one.name
    job.problems += work.warnings(fits)


def copies_job(wish: Wish, work: Work) -> Job:
    """A copy for each person of the list, one in each step.

    Raises ContentError for the list, UsageError for what has no room for names."""
    people, told = read_people(wish.folder / wish.lijst)
    copies = Copies(work, tuple(people))
    check(copies)
    total = len(people) * len(work.jobs)
    job = Job(f"{_name(wish, work)}-exemplaren", "exemplaren", total, problems=told)
    job.steps = _apart(copies, job) if wish.apart else _bound(copies, job)
    return job


def _bound(copies: Copies, job: Job) -> Iterator[str]:
    """In one PDF for each document."""
    fits: list[Fit] = []
    for one in copies.work.jobs:
        bundle = Bundle(copies, one)
        for person in copies.people[:-1]:
            bundle.add(person)
            yield one.name
        bundle.add(copies.people[-1])
        made = bundle.made()
        job.files[made.name] = made.data
        fits.append(made.fit)
        yield one.name
    job.problems += copies.work.warnings(fits)


def _apart(copies: Copies, job: Job) -> Iterator[str]:
    """In files of its own for each person."""
    names, fits, work = file_names(copies.people), [], copies.work
    for one in work.jobs:
        for name, person in zip(names, copies.people, strict=True):
            made: list[Made] = work.finish(one, work.document(one, person))
            for file in made:
                job.files[f"{copies.name(one)}/{name}.{file.format}"] = file.data
                fits.append(file.fit)
            yield one.name
    job.problems += work.warnings(fits)


def _name(wish: Wish, work: Work) -> str:
    """What a zip is called: after the school, and what it holds."""
    school = wish.school.get("naam")
    only = work.jobs[0].name if len(work.jobs) == 1 else f"formulieren-{wish.sector}"
    return f"{slug(str(school))}-{only}" if school else only
