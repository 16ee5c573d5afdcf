"""What `lobprint build --schools` tells: faults before the making, the rest after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.show import counted, report_problems, report_warnings, save
from lobprint.errors import LobprintError, Problem
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.lists.schools import Refused
    from lobprint.press.batch.journal import Journal
    from lobprint.press.batch.summary import Outcome

MOST_SHOWN = 20
"""Faults on the screen; all of them stand in the overview."""
AGAIN = "Geef dezelfde opdracht nog eens om verder te gaan."


def report_refused(refused: Sequence[Refused], others: int) -> None:
    """Why some rows are no school, before the `others` are made: who mends them at
    once needn't wait for the rest."""
    if not refused:
        return
    _report([problem for one in refused for problem in one.problems])
    schools = counted(len(refused), "school wordt", "scholen worden")
    rest = f"de andere {others} wel" if others else "er blijft geen school over"
    click.echo(f"{schools} niet gemaakt; {rest}.", err=True)


def report_outcomes(outcomes: Iterable[Outcome]) -> None:
    """The faults that came up while making, each with its school or its place."""
    _report(
        [
            _of_school(outcome, problem)
            for outcome in outcomes
            for problem in outcome.problems
        ]
    )


def _report(faults: Sequence[Problem]) -> None:
    report_problems(faults[:MOST_SHOWN])
    if len(faults) > MOST_SHOWN:
        more = counted(len(faults) - MOST_SHOWN, "fout komt", "fouten komen")
        click.echo(f"Nog {more} in het overzicht.", err=True)


def _of_school(outcome: Outcome, problem: Problem) -> Problem:
    if problem.place is not None or not outcome.name:
        return problem
    return replace(problem, message=f"{outcome.name}: {problem.message}")


def say_counts(outcomes: Sequence[Outcome], stopped: bool) -> None:
    """How many schools were made, were there already, or went wrong."""
    fates = Counter(outcome.fate for outcome in outcomes)
    parts = [f"{fates['gemaakt']} gemaakt"]
    if fates["overgeslagen"]:
        parts.append(f"{fates['overgeslagen']} ongewijzigd en overgeslagen")
    if fates["fout"]:
        parts.append(f"{fates['fout']} met een fout")
    if fates["nog niet"]:
        parts.append(f"{fates['nog niet']} nog niet gemaakt")
    click.echo(f"{counted(len(outcomes), 'school', 'scholen')}: {', '.join(parts)}.")
    warned = sum(outcome.is_warned for outcome in outcomes)
    if warned:
        where = "wat, staat in het overzicht"
        click.echo(
            f"Bij {counted(warned, 'school', 'scholen')} is iets op te merken; {where}."
        )
    if stopped:
        click.echo(AGAIN, err=True)


def report_kept(outcomes: Iterable[Outcome]) -> None:
    """What lay in the way of files of schools, and has another name now."""
    told = [problem for outcome in outcomes for problem in outcome.kept]
    report_warnings(told[:MOST_SHOWN])
    if len(told) > MOST_SHOWN:
        more = counted(len(told) - MOST_SHOWN, "bewaard bestand", "bewaarde bestanden")
        click.echo(f"Nog {more} in het overzicht.", err=True)


def write_overview(output: Path, outcomes: Sequence[Outcome], journal: Journal) -> bool:
    """Whether that went well; if not, it has been said. Who made notes in the last one
    keeps it."""
    from lobprint.press.batch.fingerprint import hash_of
    from lobprint.press.batch.summary import NAME, summary
    from lobprint.press.batch.tasks import Output

    path, data = output / NAME, summary(outcomes)
    note = Output(NAME, 0, len(data), hash=hash_of(data))
    try:
        save({path: data}, output, ours=lambda old: journal.is_known("", NAME, old))
        journal.add("", "", [note])
    except LobprintError as error:
        report_problems(error.problems)
        return False
    click.echo(f"Overzicht: {printable(path)}")
    return True
