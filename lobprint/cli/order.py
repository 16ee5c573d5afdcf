"""What `build` and `watch` have in common: what to make, for whom, of what."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lobprint.cli.options import Choice, Date, Id, SchoolText
from lobprint.errors import Problem, UsageError

if TYPE_CHECKING:
    from lobprint.content.model import School, SectorId
    from lobprint.press.build import Work
    from lobprint.press.order import Order
    from lobprint.press.wanted import Wanted

Command = TypeVar("Command", bound=Callable[..., Any])
SECTORS = ("vo", "mbo", "hbo")
FORMATS = ("docx", "pdf")
"""As in content and press, which `--help` needn't import; a test compares them."""


def _once(_context: click.Context, _option: click.Parameter, values: Any) -> Any:
    """The values that were given, in their order, each of them one time."""
    return tuple(dict.fromkeys(values))


_SEVERAL: dict[str, Any] = {"multiple": True, "callback": _once}
"""Of an option that may be given more than once."""


OPTIONS = (
    click.option(
        "--sector",
        "sectors",
        **_SEVERAL,
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
        **_SEVERAL,
        type=Id("workbook_ids"),
        metavar="ID",
        help="Welk werkboek. Mag vaker. Zonder: het teamwerkboek, of dat van de taal.",
    ),
    click.option(
        "--form",
        "forms",
        **_SEVERAL,
        type=Id("form_ids"),
        metavar="ID",
        help="Alleen dit formulier. Mag vaker. De namen geeft 'lobprint list'.",
    ),
    click.option(
        "--taal",
        type=Id("taal_ids"),
        metavar="TAAL",
        default="",
        help="In welke taal, zoals eenvoudig of en. Zonder: de taal uit school.yaml, "
        "of gewoon Nederlands.",
    ),
    click.option(
        "--format",
        "formats",
        **_SEVERAL,
        type=Choice(FORMATS),
        help="Alleen Word (docx) of alleen pdf. Zonder: beide.",
    ),
    click.option(
        "--voorbeeld",
        "example",
        is_flag=True,
        help="Bladen die als voorbeeld zijn ingevuld: die van --form, of anders de "
        "belangrijkste bij elkaar.",
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
    """`command` with the options of an order, which it gets as the fields of a `Wanted`
    and `output`."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def folder_of(wanted: Wanted) -> Path | None:
    """The folder of the project: that of the school's file, or else this one."""
    from lobprint.project import here

    return wanted.school.parent if isinstance(wanted.school, Path) else here()


def order_in(wanted: Wanted, folder: Path | None) -> Order:
    """What is to be made, in the project in `folder`.

    Raises ContentError, and UsageError when it can't be told."""
    from lobprint.press.wanted import order_of, publisher_of

    return order_of(wanted, publisher_of(wanted.school, folder), _asked_sector)


def work_on(wanted: Wanted) -> Work:
    """All that is to be made, with what it is made of. Raises ContentError for that,
    and UsageError for what isn't there."""
    from lobprint.press.build import load, work_of
    from lobprint.project import open_project

    folder = folder_of(wanted)
    project = open_project(folder)
    order = order_in(wanted, folder)
    return work_of(order, load(project, taal=order.taal))


def check_together(wanted: Wanted) -> None:
    """Raises UsageError for a form beside a workbook: which of the two was meant? And
    for a workbook that would be filled in."""
    if wanted.workbooks and wanted.example:
        hint = "Laat --workbook weg, of kies met --form welke bladen u ingevuld wilt."
        raise UsageError(
            Problem("--voorbeeld en --workbook gaan niet samen.", hint=hint)
        )
    if wanted.workbooks and wanted.forms:
        hint = "Een werkboek is altijd heel; --form maakt een formulier apart."
        raise UsageError(Problem("--workbook en --form gaan niet samen.", hint=hint))


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
