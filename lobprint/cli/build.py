"""`lobprint build`: make workbooks and forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lobprint.cli.copies import People, build_copies, check_people, people_options
from lobprint.cli.options import Count
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
  lobprint build --schools scholen.csv --output werkboeken
  lobprint build --sector mbo --form zelfscan --lerenden klas-3b.xlsx

\b
De bestanden die u krijgt:
  MAP/werkboek-mbo.pdf           zonder school
  MAP/het-eenhoorncollege/werkboek-mbo.pdf
  MAP/gesprekswerkboek-mbo.pdf   met --workbook: een ander werkboek
  MAP/checklist-mbo.pdf          met --form: elk formulier apart
  MAP/zelfscan-mbo-lerenden.pdf  met --lerenden: alle exemplaren, om te printen
  MAP/zelfscan-mbo-lerenden/jan-jansen.pdf   met --lerenden en --apart
  MAP/overzicht.csv              met --schools: wat er van elke school gemaakt is"""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@order_options
@click.option(
    "--schools",
    type=click.Path(readable=False, path_type=Path),
    metavar="LIJST",
    help="Een lijst met scholen (.csv, .xlsx, .yaml): voor elke rij de bestanden.",
)
@click.option(
    "--jobs",
    type=Count(),
    metavar="N",
    help="Bij --schools: met N processen tegelijk. Zonder: een voor elke kern.",
)
@click.option(
    "--cluster",
    metavar="ADRES",
    help="Bij --schools: laat een Dask-cluster het werk doen.",
)
@people_options
def build(
    schools: Path | None,
    jobs: int | None,
    cluster: str | None,
    lerenden: Path | None,
    apart: bool,
    **options: Any,
) -> int:
    """Maak een werkboek, of losse formulieren, in Word en pdf."""
    from lobprint.cli.batch import Schools, build_schools, check_together

    wanted, batch = Wanted(**options), Schools(schools, jobs, cluster)
    people = People(lerenden, apart)
    check_together(wanted, batch)
    check_people(wanted, people, schools)
    if schools is not None:
        return build_schools(wanted, batch)
    if lerenden is not None:
        build_copies(wanted, people)
        return 0
    _build_one(wanted)
    return 0


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
    report_warnings(building.warnings(order, jobs, material, made))


def _save(made: list[Made]) -> None:
    """Put all files in place, and say so; once it begins it isn't stopped halfway."""
    from lobprint.files import staged

    with staged({file.path: file.data for file in made}) as commit, unstoppable():
        commit()
        show_files(made)
