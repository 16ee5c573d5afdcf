"""What `build` and `watch` have in common: what to make, for whom, of what."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lobprint.cli.options import Choice, Date, Form, SchoolText, Workbook, names_a_file
from lobprint.errors import Problem, UsageError

if TYPE_CHECKING:
    from lobprint.build import Order
    from lobprint.content.model import School, SectorId
    from lobprint.project import Project
    from lobprint.school import Client

Value = TypeVar("Value", bound=str)
Command = TypeVar("Command", bound=Callable[..., Any])
SECTORS = ("vo", "mbo", "hbo")
FORMATS = ("docx", "pdf")
"""As in content and build, which `--help` needn't import; a test compares them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options as they were typed."""

    sectors: tuple[SectorId, ...] = ()
    school: str | None = None
    workbooks: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    output: Path = Path("output")
    date: datetime.date | None = None


OPTIONS = (
    click.option(
        "--sector",
        "sectors",
        multiple=True,
        type=Choice(SECTORS),
        help="Voor welke sector. Mag vaker. Anders: de sector uit school.yaml.",
    ),
    click.option(
        "--school",
        type=SchoolText(),
        metavar="NAAM|school.yaml",
        help="De naam van de school, of een school.yaml. Zonder: die in deze map; is "
        "die er niet, dan schrijflijnen.",
    ),
    click.option(
        "--workbook",
        "workbooks",
        multiple=True,
        type=Workbook(),
        metavar="ID",
        help="Welk werkboek. Mag vaker. Zonder: het teamwerkboek.",
    ),
    click.option(
        "--form",
        "forms",
        multiple=True,
        type=Form(),
        metavar="ID",
        help="Alleen dit formulier. Mag vaker. De namen geeft 'lobprint list'.",
    ),
    click.option(
        "--format",
        "formats",
        multiple=True,
        type=Choice(FORMATS),
        help="Alleen Word (docx) of alleen pdf. Zonder: beide.",
    ),
    click.option(
        "--output",
        type=click.Path(readable=False, path_type=Path),
        metavar="MAP",
        default=Path("output"),
        show_default=True,
        help="De map waarin de bestanden komen.",
    ),
    click.option(
        "--date",
        type=Date(),
        metavar="JJJJ-MM-DD",
        help="De datum van deze uitgave. Zonder: geen datum.",
    ),
)


def order_options(command: Command) -> Command:
    """`command` with the options of an order, which it gets as a `Wanted`'s fields."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def project_of(wanted: Wanted) -> Project:
    """The project of the school's file, or else that of this folder."""
    from lobprint.project import open_project

    return open_project(folder_of(wanted))


def folder_of(wanted: Wanted) -> Path | None:
    """The folder of that project, when there is one."""
    from lobprint.project import here

    file = wanted.school is not None and names_a_file(wanted.school)
    return Path(str(wanted.school)).parent if file else here()


def client_of(wanted: Wanted, project: Project) -> Client:
    """Whom to make it for: what --school says, else the project's own school."""
    from lobprint.project import SCHOOL_FILE
    from lobprint.school import NOBODY, from_file, from_name

    if wanted.school is not None:
        file = names_a_file(wanted.school)
        return from_file(Path(wanted.school)) if file else from_name(wanted.school)
    return from_file(project.folder / SCHOOL_FILE) if project.folder else NOBODY


def order_of(wanted: Wanted, client: Client) -> Order:
    """What is to be made for `client`. Raises UsageError when that can't be told."""
    from lobprint import build as building
    from lobprint.compose import WORKBOOK

    not_together(wanted.workbooks, wanted.forms)
    sectors = (
        once(wanted.sectors) or _known_sector(client) or _asked_sector(client.school)
    )
    return building.Order(
        client=client,
        sectors=sectors,
        forms=once(wanted.forms),
        formats=once(wanted.formats) or tuple(building.WRITERS),
        output=wanted.output,
        date=wanted.date,
        workbooks=once(wanted.workbooks) or (WORKBOOK,),
    )


def not_together(workbooks: tuple[str, ...], forms: tuple[str, ...]) -> None:
    """Raises UsageError for a form beside a workbook: which of the two was meant?"""
    if workbooks and forms:
        hint = "Een werkboek is altijd heel; --form maakt een formulier apart."
        raise UsageError(Problem("--workbook en --form gaan niet samen.", hint=hint))


def _known_sector(client: Client) -> tuple[SectorId, ...]:
    school = client.school
    return (school.sector,) if school and school.sector else ()


def _asked_sector(school: School | None) -> tuple[SectorId, ...]:
    """The sector that somebody at a terminal chooses. Raises UsageError elsewhere."""
    if not at_a_terminal():
        hint = f"Geef er een mee, bijvoorbeeld --sector {SECTORS[1]}, of "
        hint += "zet 'sector: ...' in school.yaml." if school else _elsewhere()
        raise UsageError(Problem("voor welke sector: vo, mbo of hbo?", hint=hint))
    kind: Any = Choice(SECTORS)
    chosen: SectorId = click.prompt("Voor welke sector", type=kind, err=True)
    return (chosen,)


def _elsewhere() -> str:
    """The hint for who has no school.yaml here, though perhaps one by another name."""
    from lobprint.project import SCHOOL_FILE

    for name in (f"{SCHOOL_FILE}.txt", "school.yml", "School.yaml"):
        if os.path.isfile(name):  # noqa: PTH113 - no rights are no error here
            return f"geef {name} de naam {SCHOOL_FILE}."
    return f"ga naar de map waar uw {SCHOOL_FILE} staat."


def at_a_terminal() -> bool:
    """Whether somebody sits there who can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def once(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """`values` in their order, each of them one time."""
    return tuple(dict.fromkeys(values))
