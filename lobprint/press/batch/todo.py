"""Which schools must be made: those that are new, changed, or whose files are gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lobprint import __version__
from lobprint.content.model import School, SectorId
from lobprint.errors import ContentError, Problem
from lobprint.files import AnyPath
from lobprint.lists.schools import Entry, Refused
from lobprint.press.batch.fingerprint import fingerprint
from lobprint.press.batch.journal import Journal
from lobprint.press.batch.tasks import Output, Recipe, Task
from lobprint.press.build import Material, file_names, work_of
from lobprint.press.publisher import publisher
from lobprint.press.wanted import Wanted, order_of


@dataclass(frozen=True, slots=True)
class Batch:
    """What is asked: the schools, whose files lie in `folder`, of one recipe; what is
    `wanted` of each, and where its files go. Without sectors there, each has its own.
    """

    entries: Sequence[Entry]
    folder: Path
    recipe: Recipe
    wanted: Wanted
    output: Path

    def sectors_of(self, school: School | None) -> tuple[SectorId, ...]:
        own = school.sector if school else None
        return self.wanted.sectors or ((own,) if own else ())


@dataclass(frozen=True, slots=True)
class Todo:
    """A school that was looked at, `number` in the list: its task, and the print of
    what it is made of.

    `files` are there already, made of just that; None: they must be made. `warnings` is
    what there is to tell of the school."""

    number: int
    task: Task
    print: str
    files: tuple[Output, ...] | None
    warnings: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Watcher:
    """Looks at one school after another."""

    batch: Batch
    material: Material
    journal: Journal
    _shared: str = field(init=False)

    def __post_init__(self) -> None:
        project, date = self.batch.recipe.project, self.batch.wanted.date
        parts = (project.built_in, project.own, date)
        self._shared = fingerprint(__version__, *parts)

    def look(self, number: int, entry: Entry) -> Todo:
        """What `entry`, `number` in the list, needs.

        Raises ContentError or UsageError when it can't be made."""
        batch = self.batch
        owner = publisher(entry.school, batch.folder)
        order = order_of(batch.wanted, owner, batch.sectors_of)
        print_ = fingerprint(self._shared, owner, order.taal)
        work = work_of(order, self.material)
        names = tuple(n for job in work.jobs for n in file_names(job, order.formats))
        files = self.journal.current(entry.folder, names, print_)
        told = work.warnings()[len(work.material.library.warnings) :]  # of this school
        task = Task(entry.folder, order)
        return Todo(number, task, print_, files, tuple(told))


def without_files(entries: Iterable[Entry], folder: AnyPath) -> list[Refused]:
    """Those of `entries` that name a picture or a Word file that isn't in `folder`.

    That is quickly seen of all; what is in the files is read when their turn comes."""
    refused = []
    for entry in entries:
        school, look = entry.school, entry.school.huisstijl
        if all(_is_there(folder / name) for name in (look.logo, look.word) if name):
            continue
        try:
            publisher(school, folder)
        except ContentError as error:
            sector, told = school.sector or "", error.problems
            refused.append(Refused(school.naam, sector, entry.place, told))
    return refused


def _is_there(path: AnyPath) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
