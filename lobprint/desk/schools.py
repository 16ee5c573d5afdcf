"""A set for each school of a list, made by whatever crew there is: this process alone,
in a browser; all cores, where there are more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from lobprint.content.model import School, SectorId
from lobprint.desk.jobs import Job
from lobprint.desk.telling import as_warnings
from lobprint.desk.wishes import Wish
from lobprint.errors import ContentError, LobprintError, Problem
from lobprint.lists.schools import Entry, Refused, read_schools
from lobprint.press.batch.crews import Crew, local_crew
from lobprint.press.batch.fingerprint import fingerprint
from lobprint.press.batch.summary import NAME as OVERVIEW
from lobprint.press.batch.summary import Outcome, summary, with_refused
from lobprint.press.batch.tasks import Recipe, Result, Task
from lobprint.press.batch.todo import without_files
from lobprint.press.batch.work import take
from lobprint.press.build import Material, work_of
from lobprint.press.publisher import publisher
from lobprint.press.wanted import Wanted, order_of
from lobprint.project import Project

Crews = Callable[[str, Recipe, int], AbstractContextManager[Crew]]
"""Gives a crew that has the recipe under this key, for so many schools."""
LOST = Problem(
    "deze school kon niet gemaakt worden: het maken is onverwacht gestopt",
    hint="Vaak is dan het geheugen vol. Probeer het met een kortere lijst.",
)


def alone(key: str, recipe: Recipe, _schools: int) -> AbstractContextManager[Crew]:
    """The crew of this process alone."""
    return local_crew(key, recipe, 1)


def schools_job(wish: Wish, project: Project, material: Material, crews: Crews) -> Job:
    """A school in each step; what goes wrong with one is told, and leaves the others
    be. Raises ContentError for a list of which nothing can be made."""
    found = read_schools(wish.folder / wish.lijst)
    bare = without_files(found.entries, wish.folder)
    gone = {one.place for one in bare}
    entries = [entry for entry in found.entries if entry.place not in gone]
    refused = sorted([*found.refused, *bare], key=lambda one: one.place.line)
    problems = [problem for one in refused for problem in one.problems]
    if not entries:
        raise ContentError(problems)
    job = Job("scholen", "scholen", len(entries), problems=as_warnings(problems))
    recipe = Recipe(project)
    key = fingerprint(recipe)
    take(key, recipe, material)
    crew = job.end.enter_context(crews(key, recipe, len(entries)))
    run = _Run(wish, material, entries, [_unmade(one, wish) for one in entries], job)
    job.steps = run.steps(crew, refused)
    return job


def _unmade(entry: Entry, wish: Wish) -> Outcome:
    sector = entry.school.sector or wish.sector
    return Outcome(entry.school.naam, sector, entry.folder, entry.place)


@dataclass(slots=True)
class _Run:
    """The schools, and what became of each so far."""

    wish: Wish
    material: Material
    entries: Sequence[Entry]
    outcomes: list[Outcome]
    job: Job

    def steps(self, crew: Crew, refused: Sequence[Refused]) -> Iterator[str]:
        """Each school as it is ready; at the end, an overview of all."""
        waiting: dict[Future[Result], int] = {}
        for number in range(len(self.entries)):
            if future := self._handed_out(number, crew):
                waiting[future] = number
            else:
                yield self.entries[number].school.naam
            while len(waiting) >= crew.room:
                yield from self._collected(waiting)
        while waiting:
            yield from self._collected(waiting)
        overview = summary(with_refused(self.outcomes, refused))
        self.job.files = {OVERVIEW: overview, **dict(sorted(self.job.files.items()))}

    def _handed_out(self, number: int, crew: Crew) -> Future[Result] | None:
        """What will come of a school; None when nothing can, which is noted."""
        entry = self.entries[number]
        try:
            owner = publisher(entry.school, self.wish.folder)
            order = order_of(self._wanted(), owner, self._sector)
            work = work_of(order, self.material)
        except LobprintError as error:
            self._note(number, Result(problems=error.problems))
            return None
        common = work.material.library.warnings
        own = tuple(one for one in work.warnings() if one not in common)
        self.outcomes[number] = replace(self.outcomes[number], warnings=own)
        return crew.submit(Task(entry.folder, order))

    def _wanted(self) -> Wanted:
        wish = self.wish
        books = () if wish.formulieren else wish.books
        return Wanted(
            workbooks=books,
            forms=wish.formulieren,
            formats=wish.formats,
            taal=wish.taal,
        )

    def _sector(self, _school: School | None) -> tuple[SectorId, ...]:
        return (self.wish.sector,)

    def _collected(self, waiting: dict[Future[Result], int]) -> Iterator[str]:
        done, _ = wait(waiting, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda one: waiting[one]):
            number = waiting.pop(future)
            failed = future.cancelled() or future.exception() is not None
            lost = Result(problems=(LOST,))
            self._note(number, lost if failed else future.result())
            yield self.entries[number].school.naam

    def _note(self, number: int, result: Result) -> None:
        outcome = self.outcomes[number]
        for file in result.files:
            self.job.files[f"{outcome.folder}/{file.name}"] = file.data
        self.job.problems += as_warnings(
            replace(one, message=f"{outcome.name}: {one.message}")
            for one in result.problems
        )
        self.outcomes[number] = replace(
            outcome,
            fate="fout" if result.problems else "gemaakt",
            files=tuple(replace(one, data=b"") for one in result.files),
            problems=result.problems,
        )
