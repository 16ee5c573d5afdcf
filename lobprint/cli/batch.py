"""`lobprint build --schools`: the files of every school in a list."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lobprint.cli.outcomes import (
    report_kept,
    report_outcomes,
    report_refused,
    say_counts,
    write_overview,
)
from lobprint.cli.show import report_problems, report_warnings, schools_progress
from lobprint.cli.signals import unstoppable
from lobprint.errors import OutputError, Problem

if TYPE_CHECKING:
    from lobprint.cli.together import Extra
    from lobprint.lists.schools import Refused
    from lobprint.press.batch.crews import Crew
    from lobprint.press.batch.run import Run
    from lobprint.press.batch.todo import Batch
    from lobprint.press.build import Material
    from lobprint.press.wanted import Wanted


def build_schools(wanted: Wanted, extra: Extra, schools: Path, output: Path) -> int:
    """Make them all; the exit code. Raises LobprintError when none can be made."""
    from lobprint.lists.schools import read_schools
    from lobprint.press.batch.tasks import Recipe
    from lobprint.press.batch.todo import Batch, without_files
    from lobprint.project import open_project

    folder = schools.parent
    found = read_schools(schools, wanted.sectors)
    here = output if extra.cluster is None else None  # others' disk is theirs
    recipe = Recipe(open_project(folder), here)
    report_warnings(problem for problem in found.problems if problem.warning)
    bare = without_files(found.entries, folder)
    gone = {one.place for one in bare}
    entries = [entry for entry in found.entries if entry.place not in gone]
    batch = Batch(entries, folder, recipe, wanted, output)
    refused = sorted([*found.refused, *bare], key=lambda one: one.place.line)
    return _made(batch, extra, refused)


def _made(batch: Batch, extra: Extra, refused: Sequence[Refused]) -> int:
    """Make the files, and tell how it went; the exit code."""
    from lobprint.press.batch.fingerprint import fingerprint
    from lobprint.press.batch.journal import FOLDER, Journal
    from lobprint.press.batch.lock import locked
    from lobprint.press.batch.run import Run
    from lobprint.press.batch.todo import Watcher
    from lobprint.press.batch.work import take

    key = fingerprint(batch.recipe)
    material = take(key, batch.recipe).material
    report_warnings(material.library.warnings)
    _check_forms(batch, material)
    report_refused(refused, len(batch.entries))
    with (
        locked(batch.output / FOLDER, batch.output),
        _swept(batch.output),
        Journal(batch.output).opened() as journal,
    ):
        report_warnings(journal.warnings)
        with (
            _crew(key, batch, extra) as crew,
            schools_progress(len(batch.entries)) as tell,
        ):
            run = Run(batch, Watcher(batch, material, journal), tell)
            stopped = _stopped(run, crew)
        with unstoppable():
            return _end(run, refused, stopped)


@contextmanager
def _swept(output: Path) -> Iterator[None]:
    """Before this what a killed run left is cleared away, which is told; after it, what
    workers left that were."""
    from lobprint.files.bench import sweep
    from lobprint.press.batch.journal import FOLDER

    report_warnings([*sweep(output), *sweep(output / FOLDER)])
    try:
        yield
    finally:
        sweep(output)


def _stopped(run: Run, crew: Crew) -> tuple[Problem, ...]:
    """Why the run stopped before its end; empty when it didn't."""
    try:
        run.go(crew)
    except KeyboardInterrupt:
        return (Problem("de opdracht is afgebroken"),)
    except OutputError as error:
        return error.problems
    return ()


def _crew(key: str, batch: Batch, extra: Extra) -> AbstractContextManager[Crew]:
    if extra.cluster is not None:
        from lobprint.press.batch.cluster import cluster_crew

        return cluster_crew(extra.cluster, key, batch.recipe)
    from lobprint.press.batch.crews import local_crew

    jobs = min(extra.jobs or cores(), max(1, len(batch.entries)))
    return local_crew(key, batch.recipe, jobs)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _check_forms(batch: Batch, material: Material) -> None:
    """Raises UsageError for a form or workbook that no school can have, before the
    first is made."""
    from lobprint.content.model import SECTORS
    from lobprint.press.order import plan
    from lobprint.press.publisher import NOBODY
    from lobprint.press.wanted import order_of

    order = order_of(batch.wanted, NOBODY, lambda _: SECTORS)
    plan(order, material.speaking(order.taal).library)


def _end(run: Run, refused: Sequence[Refused], stopped: tuple[Problem, ...]) -> int:
    """Write the overview and say how it went; the exit code."""
    from lobprint.press.batch.summary import with_refused

    report_outcomes(run.outcomes)
    report_problems(stopped)
    report_kept(run.outcomes)
    outcomes = with_refused(run.outcomes, refused)
    say_counts(outcomes, bool(stopped))
    written = write_overview(run.batch.output, outcomes, run.watcher.journal)
    failed = any(outcome.fate == "fout" for outcome in outcomes)
    return 1 if failed or stopped or not written else 0
