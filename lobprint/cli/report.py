"""`lobprint report`: what was filled in, as a report of the team."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.kept import kept_at, store_at
from lobprint.cli.options import Choice, Count, Date, Id, SchoolText
from lobprint.cli.order import FORMATS
from lobprint.cli.show import progress, report_warnings, save_and_show
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.errors import Problem
    from lobprint.press.build import Made
    from lobprint.press.report import Report, ReportWanted

EPILOG = """\b
Voorbeelden:
  lobprint report
  lobprint report --van 8 --vorig-jaar ../2025/antwoorden.sqlite
  lobprint report --rapport netwerk --antwoorden a.sqlite --antwoorden b.sqlite

\b
Het verslag telt, en noemt geen namen. Van minder dan drie bladen van een team, of vijf
van lerenden, laat het niets zien: daaraan is te zien wie wat invulde."""
PATH = click.Path(readable=False, path_type=Path)


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@click.option(
    "--rapport",
    type=Id("rapport_ids"),
    metavar="ID",
    default="verslag",
    show_default=True,
    help="Welk verslag: verslag, netwerk, of een eigen.",
)
@click.option(
    "--school",
    type=SchoolText(),
    metavar="NAAM|school.yaml",
    help="De naam van de school, of een school.yaml. Zonder: die in deze map.",
)
@click.option(
    "--antwoorden",
    "kept",
    type=PATH,
    multiple=True,
    metavar="BESTAND",
    help="Waar de antwoorden bewaard zijn. Mag vaker: bij een netwerk is elk bestand "
    "een school. Zonder: antwoorden.sqlite in deze map, of naast de school.yaml van "
    "--school.",
)
@click.option(
    "--vorig-jaar",
    "last_year",
    type=PATH,
    metavar="BESTAND",
    help="De antwoorden van vorig jaar, om ernaast te zetten.",
)
@click.option(
    "--van",
    "invited",
    type=Count(),
    metavar="N",
    help="Hoeveel collega's een blad kregen: dan staat er hoeveel er terugkwamen.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=Choice(FORMATS),
    help="Alleen Word (docx) of alleen pdf. Zonder: beide.",
)
@click.option(
    "--excel",
    is_flag=True,
    help="Ook alle antwoorden, voor Excel en als csv. Daar staan wel namen in.",
)
@click.option(
    "--handschrift",
    "handwriting",
    is_flag=True,
    help="Laat handschrift dat niet is overgetypt zien zoals het op het blad staat. "
    "Daaraan kan te zien zijn wie het schreef.",
)
@click.option(
    "--output",
    type=PATH,
    metavar="MAP",
    default=Path("output"),
    show_default=True,
    help="De map waarin de bestanden komen.",
)
@click.option(
    "--date",
    type=Date(),
    metavar="JJJJ-MM-DD",
    help="De datum op het verslag. Zonder: de laatste dag waarop is ingelezen.",
)
def report(
    rapport: str,
    school: str | Path | None,
    kept: tuple[Path, ...],
    last_year: Path | None,
    invited: int | None,
    formats: tuple[str, ...],
    excel: bool,
    handwriting: bool,
    output: Path,
    date: datetime.date | None,
) -> None:
    """Maak een verslag van wat er is ingelezen, in Word en pdf."""
    from lobprint.press.report import ReportWanted

    asked = {"formats": tuple(dict.fromkeys(formats))} if formats else {}
    day = date.isoformat() if date else ""
    wanted = ReportWanted(rapport, invited or 0, day, **asked, handwriting=handwriting)
    paths = kept or (kept_at(None, school),)
    made = _composed(wanted, school, paths, last_year)
    with progress(len(made.order.formats)) as tell:
        files = made.make(tell) + (made.excel() if excel else [])
    placed: dict[Path, Made] = {output / made.order.place(f.name): f for f in files}
    before = [note for path in placed for note in _compared(made, path)]
    save_and_show(placed, output)
    report_warnings([*made.problems, *before])
    if made.network:
        _show_key(paths)


def _composed(
    wanted: ReportWanted,
    school: str | Path | None,
    kept: tuple[Path, ...],
    last_year: Path | None,
) -> Report:
    """Raises UsageError for files and reports that aren't there, ContentError for what
    is wrong in them."""
    from lobprint.press.report import report_of
    from lobprint.press.returned import opened
    from lobprint.project import here

    material, publisher = opened(school, here())
    before = [store_at(last_year)] if last_year else []
    return report_of(material, publisher, wanted, [*map(store_at, kept)], before)


def _compared(made: Report, path: Path) -> list[Problem]:
    """What there is to tell when a report lies in the way: a PDF says of how many
    sheets it was made."""
    try:
        return made.after(path.read_bytes()) if path.suffix == ".pdf" else []
    except OSError:
        return []


def _show_key(paths: Sequence[Path]) -> None:
    """Which school has which number: for who makes it, and not in the report."""
    for number, path in enumerate(paths, 1):
        click.echo(f"School {number}: {printable(path)}", err=True)
