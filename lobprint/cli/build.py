"""`lobprint build`: make workbooks and forms."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lobprint.cli.options import Count
from lobprint.cli.order import check_together, order_options, work_on
from lobprint.cli.show import progress, report_warnings, save_and_show
from lobprint.cli.together import Extra, check_extra

if TYPE_CHECKING:
    from lobprint.press.wanted import Wanted

EPILOG = """\b
Voorbeelden:
  lobprint build --sector mbo
  lobprint build --school school.yaml --output werkboeken
  lobprint build --sector vo --sector mbo --school "Het Éénhoorncollege"
  lobprint build --sector hbo --form checklist --format docx
  lobprint build --sector vo --workbook gesprekswerkboek
  lobprint build --sector mbo --voorbeeld
  lobprint build --schools scholen.csv --output werkboeken
  lobprint build --sector mbo --form zelfscan --lerenden klas-3b.xlsx

\b
De bestanden die u krijgt:
  MAP/werkboek-mbo.pdf           zonder school
  MAP/het-eenhoorncollege/werkboek-mbo.pdf
  MAP/gesprekswerkboek-mbo.pdf   met --workbook: een ander werkboek
  MAP/checklist-mbo.pdf          met --form: elk formulier apart
  MAP/voorbeeld-mbo.pdf          met --voorbeeld: ingevulde bladen
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
@click.option(
    "--lerenden",
    type=click.Path(readable=False, path_type=Path),
    metavar="LIJST",
    help="Een lijst met namen (.csv, .xlsx): voor elke rij een exemplaar met naam.",
)
@click.option(
    "--apart",
    is_flag=True,
    help="Bij --lerenden: voor elke naam een eigen bestand, in plaats van één pdf.",
)
def build(
    output: Path,
    schools: Path | None,
    jobs: int | None,
    cluster: str | None,
    lerenden: Path | None,
    apart: bool,
    **options: Any,
) -> int:
    """Maak een werkboek, of losse formulieren, in Word en pdf."""
    from lobprint.cli.batch import build_schools
    from lobprint.cli.copies import build_copies
    from lobprint.press.wanted import Wanted

    wanted = Wanted(**options)
    extra = Extra(schools, jobs, cluster, lerenden, apart)
    check_extra(wanted, extra)
    check_together(wanted)
    if schools is not None:
        return build_schools(wanted, extra, schools, output)
    if lerenden is not None:
        build_copies(wanted, lerenden, apart, output)
    else:
        _build_one(wanted, output)
    return 0


def _build_one(wanted: Wanted, output: Path) -> None:
    """The files of one school, or of none."""
    work = work_on(wanted)
    order = work.order
    with progress(len(work.jobs) * len(order.formats)) as tell:
        made = work.make(tell)
    files = {output / order.place(file.name): file for file in made}
    save_and_show(files, output)
    report_warnings(work.warnings(file.fit for file in made))
