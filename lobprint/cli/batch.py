"""`lobprint build --schools`: the files of every school in a list."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.order import Wanted, not_together, once
from lobprint.cli.show import (
    counted,
    report_problems,
    report_warnings,
    schools_progress,
)
from lobprint.cli.signals import unstoppable
from lobprint.errors import LobprintError, OutputError, Place, Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.batch.crews import Crew
    from lobprint.batch.run import Run
    from lobprint.batch.summary import Outcome
    from lobprint.batch.tasks import Recipe
    from lobprint.batch.todo import Batch
    from lobprint.build import Material
    from lobprint.project import Project

MOST_SHOWN = 20
"""Faults on the screen; all of them stand in the overview."""
AGAIN = "Geef dezelfde opdracht nog eens om verder te gaan."


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
    from lobprint.schools import read_schools

    assert schools.list is not None  # noqa: S101 - the caller saw to that
    not_together(wanted.workbooks, wanted.forms)
    folder = schools.list.parent
    found = read_schools(schools.list)
    recipe = _recipe(wanted, open_project(folder), schools.cluster is None)
    report_warnings(problem for problem in found.problems if problem.warning)
    batch = Batch(found.entries, folder, recipe, once(wanted.sectors), wanted.output)
    run, stopped = _made(batch, schools)
    with unstoppable():
        return _end(run, _all(run.outcomes, found.problems), stopped)


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


def _made(batch: Batch, schools: Schools) -> tuple[Run, tuple[Problem, ...]]:
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


def _all(outcomes: Sequence[Outcome], problems: Iterable[Problem]) -> list[Outcome]:
    """The schools, and between them the rows that are none, as they stand in the
    list."""
    from lobprint.batch.summary import Outcome

    rows: dict[Place | None, list[Problem]] = {}
    for problem in problems:
        if not problem.warning:
            place = problem.place and Place(problem.place.file, problem.place.line)
            rows.setdefault(place, []).append(problem)
    wrong = [
        Outcome("", "", "", place, "fout", problems=tuple(found))
        for place, found in rows.items()
    ]
    return sorted(
        [*outcomes, *wrong], key=lambda one: one.place.line if one.place else 0
    )


def _end(run: Run, outcomes: list[Outcome], stopped: tuple[Problem, ...]) -> int:
    """Write the overview and say how it went; the exit code."""
    _report(outcomes)
    report_problems(stopped)
    _say_counts(outcomes, bool(stopped))
    written = _write_overview(run, outcomes)
    failed = any(outcome.fate == "fout" for outcome in outcomes)
    return 1 if failed or stopped or not written else 0


def _report(outcomes: Iterable[Outcome]) -> None:
    """The first faults, each with its school or its place."""
    faults = [
        _of_school(outcome, problem)
        for outcome in outcomes
        for problem in outcome.problems
    ]
    report_problems(faults[:MOST_SHOWN])
    if len(faults) > MOST_SHOWN:
        more = len(faults) - MOST_SHOWN
        click.echo(f"Nog {more} fouten staan in het overzicht.", err=True)


def _of_school(outcome: Outcome, problem: Problem) -> Problem:
    if problem.place is not None or not outcome.name:
        return problem
    return replace(problem, message=f"{outcome.name}: {problem.message}")


def _say_counts(outcomes: Sequence[Outcome], stopped: bool) -> None:
    fates = Counter(outcome.fate for outcome in outcomes)
    parts = [f"{fates['gemaakt']} gemaakt"]
    if fates["overgeslagen"]:
        parts.append(f"{fates['overgeslagen']} ongewijzigd en overgeslagen")
    if fates["fout"]:
        parts.append(f"{fates['fout']} met een fout")
    if fates["nog niet"]:
        parts.append(f"{fates['nog niet']} nog niet gemaakt")
    click.echo(f"{counted(len(outcomes), 'school', 'scholen')}: {', '.join(parts)}.")
    warned = sum(bool(outcome.warnings) for outcome in outcomes)
    if warned:
        where = "wat, staat in het overzicht"
        click.echo(
            f"Bij {counted(warned, 'school', 'scholen')} is iets op te merken; {where}."
        )
    if stopped:
        click.echo(AGAIN, err=True)


def _write_overview(run: Run, outcomes: Sequence[Outcome]) -> bool:
    """Whether that went well; if not, it has been said."""
    from lobprint.batch.summary import NAME, summary
    from lobprint.files import staged

    path = run.batch.output / NAME
    try:
        with staged({path: summary(outcomes)}) as commit:
            commit()
    except LobprintError as error:
        report_problems(error.problems)
        return False
    click.echo(f"Overzicht: {printable(path)}")
    return True
