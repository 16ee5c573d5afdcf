"""`lobprint build`: make workbooks and forms."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lobprint.cli.options import Choice, Date, Form, SchoolText, Workbook, names_a_file
from lobprint.cli.show import progress, report_warnings, show_files
from lobprint.cli.signals import unstoppable
from lobprint.errors import Problem, UsageError

if TYPE_CHECKING:
    from lobprint.build import Made
    from lobprint.content.model import SectorId
    from lobprint.school import Client

Value = TypeVar("Value", bound=str)
SECTORS = ("vo", "mbo", "hbo")
FORMATS = ("docx", "pdf")
"""As in content and build, which `--help` needn't import; a test compares them."""
EPILOG = """\b
Voorbeelden:
  lobprint build --sector mbo
  lobprint build --school school.yaml --output werkboeken
  lobprint build --sector vo --sector mbo --school "Het Éénhoorncollege"
  lobprint build --sector hbo --form checklist --format docx
  lobprint build --sector vo --workbook gesprekswerkboek

\b
De bestanden die u krijgt:
  MAP/werkboek-mbo.pdf           zonder school
  MAP/het-eenhoorncollege/werkboek-mbo.pdf
  MAP/gesprekswerkboek-mbo.pdf   met --workbook: een ander werkboek
  MAP/checklist-mbo.pdf          met --form: elk formulier apart"""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@click.option(
    "--sector",
    "sectors",
    multiple=True,
    type=Choice(SECTORS),
    help="Voor welke sector. Mag vaker. Anders: de sector uit school.yaml.",
)
@click.option(
    "--school",
    type=SchoolText(),
    metavar="NAAM|school.yaml",
    help="De naam van de school, of haar school.yaml. Zonder: schrijflijnen.",
)
@click.option(
    "--workbook",
    "workbooks",
    multiple=True,
    type=Workbook(),
    metavar="ID",
    help="Welk werkboek. Mag vaker. Zonder: het teamwerkboek.",
)
@click.option(
    "--form",
    "forms",
    multiple=True,
    type=Form(),
    metavar="ID",
    help="Alleen dit formulier. Mag vaker. De namen geeft 'lobprint list'.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=Choice(FORMATS),
    help="Alleen Word (docx) of alleen pdf. Zonder: beide.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="MAP",
    default=Path("output"),
    show_default=True,
    help="De map waarin de bestanden komen.",
)
@click.option(
    "--date",
    type=Date(),
    metavar="JJJJ-MM-DD",
    help="De datum van deze uitgave. Zonder: geen datum.",
)
def build(
    sectors: tuple[SectorId, ...],
    school: str | None,
    workbooks: tuple[str, ...],
    forms: tuple[str, ...],
    formats: tuple[str, ...],
    output: Path,
    date: datetime.date | None,
) -> None:
    """Maak een werkboek, of losse formulieren, in Word en pdf."""
    from lobprint import build as building
    from lobprint.compose import WORKBOOK
    from lobprint.project import built_in

    _not_together(workbooks, forms)
    client = _client(school)
    order = building.Order(
        client=client,
        sectors=_once(sectors) or _known_sector(client) or _asked_sector(),
        forms=_once(forms),
        formats=_once(formats) or tuple(building.WRITERS),
        output=output,
        date=date,
        workbooks=_once(workbooks) or (WORKBOOK,),
    )
    material = building.load(built_in())
    jobs = building.plan(order, material)
    with progress(len(jobs) * len(order.formats)) as tell:
        made = building.make(order, jobs, material, tell)
    _save(made)
    report_warnings(client.warnings)


def _save(made: list[Made]) -> None:
    """Put all files in place, and say so; once it begins it isn't stopped halfway."""
    from lobprint.files import staged

    with staged({file.path: file.data for file in made}) as commit, unstoppable():
        commit()
        show_files(made)


def _not_together(workbooks: tuple[str, ...], forms: tuple[str, ...]) -> None:
    """Raises UsageError for a form beside a workbook: which of the two was meant?"""
    if workbooks and forms:
        hint = "Een werkboek is altijd heel; --form maakt een formulier apart."
        raise UsageError(Problem("--workbook en --form gaan niet samen.", hint=hint))


def _client(school: str | None) -> Client:
    from lobprint.school import NOBODY, from_file, from_name

    if school is None:
        return NOBODY
    return from_file(Path(school)) if names_a_file(school) else from_name(school)


def _known_sector(client: Client) -> tuple[SectorId, ...]:
    school = client.school
    return (school.sector,) if school and school.sector else ()


def _asked_sector() -> tuple[SectorId, ...]:
    """The sector that somebody at a terminal chooses. Raises UsageError elsewhere."""
    if not at_a_terminal():
        hint = f"Geef er een mee, bijvoorbeeld --sector {SECTORS[1]}."
        raise UsageError(Problem("voor welke sector: vo, mbo of hbo?", hint=hint))
    kind: Any = Choice(SECTORS)
    chosen: SectorId = click.prompt("Voor welke sector", type=kind, err=True)
    return (chosen,)


def at_a_terminal() -> bool:
    """Whether somebody sits there who can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _once(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """`values` in their order, each once."""
    return tuple(dict.fromkeys(values))
