"""`lobprint build --schools`: the files of every school in a list."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lobprint.cli.order import Wanted, not_together, once
from lobprint.cli.outcomes import (
    report_outcomes,
    report_refused,
    say_counts,
    with_refused,
    write_overview,
)
from lobprint.cli.show import report_problems, report_warnings, schools_progress
from lobprint.cli.signals import unstoppable
from lobprint.errors import OutputError, Problem, UsageError

if TYPE_CHECKING:
    from lobprint.batch.crews import Crew
    from lobprint.batch.run import Run
    from lobprint.batch.tasks import Recipe
    from lobprint.batch.todo import Batch
    from lobprint.build import Material
    from lobprint.project import Project
    from lobprint.schools import Refused


@dataclass(frozen=True, slots=True)
class Schools:
    """The options of a batch, as they were typed."""

    list: Path | None = None
    jobs: int | None = None
    cluster: str | None = None


def check_together(wanted: Wanted, schools: Schools) -> None:
    """Raises UsageError for options that exclude or need each other."""
    if schools.list is None:
        for name, value in (("--jobs", schools.jobs), ("--cluster", schools.cluster)):
            if value is not None:
                hint = "Geef er de lijst bij: --schools scholen.csv"
                raise UsageError(Problem(f"{name} hoort bij --schools.", hint=hint))
    elif wanted.school is not None:
        hint = "Laat --school weg, of maak die ene school zonder --schools."
        raise UsageError(Problem("--schools en --school gaan niet samen.", hint=hint))
    elif schools.jobs is not None and schools.cluster is not None:
        hint = "Een cluster heeft zijn eigen werkers."
        raise UsageError(Problem("--jobs en --cluster gaan niet samen.", hint=hint))


def build_schools(wanted: Wanted, schools: Schools) -> int:
    """Make them all; the exit code. Raises LobprintError when none can be made."""
    from lobprint.batch.todo import Batch
    from lobprint.project import open_project
    from lobprint.schools import read_schools, without_files

    assert schools.list is not None  # noqa: S101 - the caller saw to that
    not_together(wanted.workbooks, wanted.forms)
    folder, sectors = schools.list.parent, once(wanted.sectors)
    found = read_schools(schools.list, sectors)
    recipe = _recipe(wanted, open_project(folder), schools.cluster is None)
    report_warnings(problem for problem in found.problems if problem.warning)
    bare = without_files(found.entries, folder)
    gone = {one.place for one in bare}
    entries = [entry for entry in found.entries if entry.place not in gone]
    batch = Batch(entries, folder, recipe, sectors, wanted.output)
    return _make(batch, schools, sorted([*found.refused, *bare], key=_line))


def _line(refused: Refused) -> int:
    return refused.place.line


def _make(batch: Batch, schools: Schools, refused: Sequence[Refused]) -> int:
    """Make the schools of `batch`; the exit code."""
    run, stopped = _made(batch, schools, refused)
    with unstoppable():
        return _end(run, refused, stopped)


def _recipe(wanted: Wanted, project: Project, here: bool) -> Recipe:
    """`here` is whether the makers have this machine's disk."""
    from lobprint.batch.tasks import Recipe
    from lobprint.build import WRITERS
    from lobprint.compose import WORKBOOK

    return Recipe(
        project=project,
        forms=once(wanted.forms),
        formats=once(wanted.formats) or tuple(WRITERS),
        workbooks=once(wanted.workbooks) or (WORKBOOK,),
        date=wanted.date,
        output=wanted.output.absolute() if here else None,
    )


def _made(
    batch: Batch, schools: Schools, refused: Sequence[Refused]
) -> tuple[Run, tuple[Problem, ...]]:
    """The run when it is over, and why it is if that was before its end."""
    from lobprint.batch.journal import FOLDER, Journal
    from lobprint.batch.lock import locked
    from lobprint.batch.run import Run
    from lobprint.batch.todo import Watcher
    from lobprint.batch.work import take

    key = _key(batch.recipe)
    material = take(key, batch.recipe).material
    report_warnings(material.library.warnings)
    _check_forms(batch, material)
    report_refused(refused, len(batch.entries))
    with (
        locked(batch.output / FOLDER, batch.output),
        Journal(batch.output).opened() as journal,
        _crew(key, batch, schools) as crew,
        schools_progress(len(batch.entries)) as tell,
    ):
        run = Run(batch, Watcher(batch, material, journal), tell)
        return run, _stopped(run, crew)


def _stopped(run: Run, crew: Crew) -> tuple[Problem, ...]:
    """Why the run stopped before its end; empty when it didn't."""
    try:
        run.go(crew)
    except KeyboardInterrupt:
        return (Problem("de opdracht is afgebroken"),)
    except OutputError as error:
        return error.problems
    return ()


def _key(recipe: Recipe) -> str:
    from lobprint.batch.fingerprint import fingerprint

    return fingerprint(recipe)


def _crew(key: str, batch: Batch, schools: Schools) -> AbstractContextManager[Crew]:
    if schools.cluster is not None:
        from lobprint.batch.cluster import cluster_crew

        return cluster_crew(schools.cluster, key, batch.recipe)
    from lobprint.batch.crews import local_crew

    jobs = min(schools.jobs or cores(), max(1, len(batch.entries)))
    return local_crew(key, batch.recipe, jobs)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _check_forms(batch: Batch, material: Material) -> None:
    """Raises UsageError for a form or workbook that no school can have, before the
    first is made."""
    from lobprint.batch.tasks import order_for
    from lobprint.build import plan
    from lobprint.content.model import SECTORS
    from lobprint.school import NOBODY

    sectors = batch.sectors or SECTORS
    plan(order_for(batch.recipe, NOBODY, sectors, Path()), material)


def _end(run: Run, refused: Sequence[Refused], stopped: tuple[Problem, ...]) -> int:
    """Write the overview and say how it went; the exit code."""
    report_outcomes(run.outcomes)
    report_problems(stopped)
    outcomes = with_refused(run.outcomes, refused)
    say_counts(outcomes, bool(stopped))
    written = write_overview(run.batch.output, outcomes)
    failed = any(outcome.fate == "fout" for outcome in outcomes)
    return 1 if failed or stopped or not written else 0
