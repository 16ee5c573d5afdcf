"""`lobprint build --lerenden`: copies with the names of a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lobprint.cli.order import Wanted, client_of, order_of, project_of
from lobprint.cli.show import progress, report_warnings, show_files
from lobprint.cli.signals import unstoppable
from lobprint.errors import Problem, UsageError
from lobprint.files import in_bytes, printable

if TYPE_CHECKING:
    from lobprint.copies import Wish

Command = TypeVar("Command", bound=Callable[..., Any])
PRINT = "Print dubbelzijdig: elk exemplaar begint op een nieuw blad."


@dataclass(frozen=True, slots=True)
class People:
    """The options of personal copies, as they were typed."""

    list: Path | None = None
    apart: bool = False


def people_options(command: Command) -> Command:
    """`command` with the options of personal copies."""
    lerenden = click.option(
        "--lerenden",
        type=click.Path(readable=False, path_type=Path),
        metavar="LIJST",
        help="Een lijst met namen (.csv, .xlsx): voor elke rij een exemplaar met naam.",
    )
    apart = click.option(
        "--apart",
        is_flag=True,
        help="Bij --lerenden: voor elke naam een eigen bestand, in plaats van één pdf.",
    )
    return lerenden(apart(command))


def check_people(wanted: Wanted, people: People, schools: Path | None) -> None:
    """Raises UsageError for options that exclude or need each other."""
    if people.list is None:
        if people.apart:
            hint = "Geef er de lijst bij: --lerenden lijst.csv"
            raise UsageError(Problem("--apart hoort bij --lerenden.", hint=hint))
    elif schools is not None:
        message = "--lerenden en --schools gaan niet samen."
        hint = "Maak de exemplaren met naam per school, met --school."
        raise UsageError(Problem(message, hint=hint))
    elif not (wanted.forms or wanted.workbooks):
        hint = "Geef het mee, bijvoorbeeld --form loopbaangesprek-lerende."
        raise UsageError(Problem("welk formulier wilt u met namen erop?", hint=hint))
    elif "docx" in wanted.formats and not people.apart:
        message = "alle exemplaren in één bestand kan alleen in pdf."
        hint = "Laat --format docx weg, of maak met --apart een bestand voor elke naam."
        raise UsageError(Problem(message, hint=hint))


def build_copies(wanted: Wanted, people: People) -> None:
    """Make the copies: in a PDF for each document, or in files for each person."""
    from lobprint import build as building
    from lobprint import copies
    from lobprint.people import read_people

    assert people.list is not None  # noqa: S101 - the caller saw to that
    found, warnings = read_people(people.list)
    project = project_of(wanted)
    order = order_of(wanted, client_of(wanted, project))
    material = building.load(project)
    jobs = building.plan(order, material)
    wish = copies.Wish(order, tuple(jobs), tuple(found), material)
    copies.check(wish)
    _apart(wish) if people.apart else _in_one(wish)
    report_warnings([*warnings, *building.warnings(order, jobs, material)])


def _in_one(wish: Wish) -> None:
    from lobprint.copies import in_one
    from lobprint.files import staged

    with progress(len(wish.jobs) * len(wish.people)) as tell:
        made = in_one(wish, tell)
    with staged({file.path: file.data for file in made}) as commit, unstoppable():
        commit()
        show_files(made)
        click.echo(f"{_count(len(wish.people))}. {PRINT}")


def _apart(wish: Wish) -> None:
    from lobprint.copies import Apart
    from lobprint.files import staged

    with progress(len(wish.jobs) * len(wish.people)) as tell:
        files = Apart(wish, tell)
        with staged(files) as commit, unstoppable():
            commit()
    folders = dict.fromkeys(path.parent for path in files)
    for folder in folders:
        click.echo(printable(folder))
    click.echo(
        f"{_count(len(wish.people))} in {len(files)} bestanden, {in_bytes(files.size)}"
    )


def _count(number: int) -> str:
    return "1 exemplaar" if number == 1 else f"{number} exemplaren"
