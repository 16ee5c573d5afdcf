"""`lobprint build`: make workbooks and forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from lobprint.cli.order import Wanted, client_of, order_of, order_options, project_of
from lobprint.cli.show import progress, report_warnings, show_files
from lobprint.cli.signals import unstoppable

if TYPE_CHECKING:
    from lobprint.build import Made

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
@order_options
def build(**options: Any) -> None:
    """Maak een werkboek, of losse formulieren, in Word en pdf."""
    _build_one(Wanted(**options))


def _build_one(wanted: Wanted) -> None:
    """The files of one school, or of none."""
    from lobprint import build as building

    project = project_of(wanted)
    order = order_of(wanted, client_of(wanted, project))
    material = building.load(project)
    jobs = building.plan(order, material)
    with progress(len(jobs) * len(order.formats)) as tell:
        made = building.make(order, jobs, material, tell)
    _save(made)
    report_warnings(order.client.warnings)


def _save(made: list[Made]) -> None:
    """Put all files in place, and say so; once it begins it isn't stopped halfway."""
    from lobprint.files import staged

    with staged({file.path: file.data for file in made}) as commit, unstoppable():
        commit()
        show_files(made)
