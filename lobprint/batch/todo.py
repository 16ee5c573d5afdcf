"""Which schools must be made: those that are new, changed, or whose files are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lobprint import __version__, build
from lobprint.batch.fingerprint import fingerprint
from lobprint.batch.journal import Journal
from lobprint.batch.tasks import Output, Recipe, Task, order_for
from lobprint.content.model import SectorId
from lobprint.errors import Problem
from lobprint.schools import Entry, client_of


@dataclass(frozen=True, slots=True)
class Batch:
    """What is asked: the schools, whose files lie in `folder`, by one recipe.

    `sectors` are those asked for, for every school; without, each must have its own."""

    entries: Sequence[Entry]
    folder: Path
    recipe: Recipe
    sectors: tuple[SectorId, ...]
    output: Path

    def sectors_of(self, entry: Entry) -> tuple[SectorId, ...]:
        own = entry.school.sector
        return self.sectors or ((own,) if own else ())


@dataclass(frozen=True, slots=True)
class Todo:
    """A school that was looked at: its task, and the print of what it is made of.

    `names` are those of its files; `files` are there already, made of just that; None:
    they must be made. `warnings` is what there is to tell of the school."""

    task: Task
    print: str
    names: tuple[str, ...]
    files: tuple[Output, ...] | None
    warnings: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Watcher:
    """Looks at one school after another."""

    batch: Batch
    material: build.Material
    journal: Journal
    _shared: str = field(init=False)

    def __post_init__(self) -> None:
        recipe = self.batch.recipe
        self._shared = fingerprint(
            __version__, recipe.project.built_in, recipe.project.own, recipe.date
        )

    def look(self, number: int, entry: Entry) -> Todo:
        """What `entry`, `number` in the list, needs.

        Raises ContentError or UsageError when it can't be made."""
        sectors = self.batch.sectors_of(entry)
        client = client_of(entry, self.batch.folder)
        print_ = fingerprint(self._shared, client)
        order = order_for(self.batch.recipe, client, sectors, Path())
        jobs = build.plan(order, self.material)
        names = _names(order, jobs)
        files = self.journal.current(entry.folder, names, print_)
        if files is None:
            self.journal.clear(entry.folder, names)
        task = Task(number, entry.folder, client, sectors)
        return Todo(task, print_, names, files, self._warnings(order, jobs))

    def _warnings(
        self, order: build.Order, jobs: Sequence[build.Job]
    ) -> tuple[Problem, ...]:
        """What is of this school alone; that of own content is told once."""
        told = build.warnings(order, jobs, self.material)
        return tuple(told[len(self.material.library.warnings) :])


def _names(order: build.Order, jobs: Sequence[build.Job]) -> tuple[str, ...]:
    """The names of the files of `jobs`."""
    return tuple(
        f"{job.name}{build.WRITERS[kind].extension}"
        for job in jobs
        for kind in order.formats
    )
