"""Which schools must be made: those that are new, changed, or whose files are gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from lobprint import __version__, build
from lobprint.batch.fingerprint import fingerprint
from lobprint.batch.journal import Journal
from lobprint.batch.tasks import Output, Recipe, Task, order_for
from lobprint.content.model import SectorId
from lobprint.errors import ContentError, Problem
from lobprint.school import Client
from lobprint.schools import Entry, client_of

NO_SECTOR = Problem(
    "voor welke sector is deze school: vo, mbo of hbo?",
    hint="Vul de kolom sector in, of geef een sector mee voor allemaal: --sector mbo.",
)


@dataclass(frozen=True, slots=True)
class Batch:
    """What is asked: the schools, whose files lie in `folder`, by one recipe.

    `sectors` are those asked for, for every school; without, each has its own."""

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

    `files` are there already, made of just that; None: they must be made."""

    task: Task
    print: str
    files: tuple[Output, ...] | None


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
        if not sectors:
            raise ContentError(replace(NO_SECTOR, place=entry.place))
        client = client_of(entry, self.batch.folder)
        print_ = fingerprint(self._shared, client)
        names = self._names(client, sectors)
        files = self.journal.current(entry.folder, names, print_)
        if files is None:
            self.journal.clear(entry.folder, names)
        return Todo(Task(number, entry.folder, client, sectors), print_, files)

    def _names(self, client: Client, sectors: tuple[SectorId, ...]) -> list[str]:
        order = order_for(self.batch.recipe, client, sectors, Path())
        return [
            f"{job.name}{build.WRITERS[kind].extension}"
            for job in build.plan(order, self.material)
            for kind in order.formats
        ]
