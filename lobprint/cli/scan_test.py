"""`lobprint scan-test`: what a school's own copier keeps of a pen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.columns import show_columns
from lobprint.cli.show import save_and_show
from lobprint.errors import ContentError, Problem, UsageError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.scantest.seen import Unread
    from lobprint.scantest.sheet import TrialSheet
    from lobprint.scantest.verdict import Trial

EPILOG = """\b
Voorbeelden:
  lobprint scan-test
  lobprint scan-test scan.pdf
  lobprint scan-test kopieerapparaat.pdf telefoon.jpg"""
PATH = click.Path(readable=False, path_type=Path)
MOST_BYTES = 400_000_000
NEXT = (
    "Print dit blad op 100 %, scan het zoals u de ingevulde bladen scant, en geef dan: "
    "lobprint scan-test scan.pdf"
)
NONE = "in deze scans is het testblad niet gevonden"
AGAIN = (
    "Maak en print het blad opnieuw met: lobprint scan-test. Scan het in zijn geheel."
)


@click.command("scan-test", options_metavar="[OPTIES]", epilog=EPILOG)
@click.argument("scans", metavar="[SCANS]", nargs=-1, type=PATH)
@click.option(
    "--output",
    type=PATH,
    metavar="MAP",
    default=Path("output"),
    show_default=True,
    help="De map waarin het blad komt.",
)
def scan_test(scans: tuple[Path, ...], output: Path) -> None:
    """Zie wat uw kopieerapparaat van een pen overhoudt.

    Zonder SCANS maakt lobprint een blad met kruisjes, vinkjes en woorden in pennen en
    potloden van allerlei sterkte. Print het en scan het. Noemt u daarna die scan, dan
    leest u wat er van elke pen over is, of dit apparaat zo geschikt is, en welke
    instellingen beter zijn.
    """
    if scans:
        _show_all(scans)
        return
    from lobprint.press.build import Made
    from lobprint.scantest.sheet import NAME

    made = Made(NAME, "pdf", 1, _sheet().marked)
    save_and_show({output / NAME: made}, output, NEXT)


def _sheet() -> TrialSheet:
    """Nobody's: content of one's own doesn't change it."""
    from lobprint.press.build import load
    from lobprint.project import open_project
    from lobprint.scantest.sheet import trial_sheet

    return trial_sheet(load(open_project()).library.taal.teksten)


def _show_all(scans: tuple[Path, ...]) -> None:
    """Raises UsageError without what reads scans, ContentError when the sheet is in
    none of them."""
    _check_installed()
    from lobprint.files.reading import read
    from lobprint.scantest.seen import trials_alone

    sheet, found = _sheet(), 0
    for path in scans:
        seen = list(trials_alone(read(path, MOST_BYTES), sheet))
        for number, one in enumerate(seen, 1):
            page = f", bladzijde {number}" if len(seen) > 1 else ""
            found += _show(f"{printable(path)}{page}", one)
    if not found:
        raise ContentError(Problem(NONE, hint=AGAIN))


def _show(name: str, seen: Trial | Unread) -> bool:
    """What there is to say of a picture; whether it is one of the sheet."""
    from lobprint.scantest.seen import Unread
    from lobprint.scantest.told import advice, headline, rows, setting

    click.echo(headline(name, seen))
    if isinstance(seen, Unread):
        return False
    click.echo(f"{setting(seen)}\n")
    show_columns(rows(seen), right={0})
    lines = list(advice(seen))
    click.echo("\n".join(["", *lines, ""] if lines else [""]))
    return True


def _check_installed() -> None:
    """Raises UsageError when there is nothing that reads scans."""
    from lobprint.press.scanning import why_not

    if hint := why_not():
        message = "het testblad is zo niet te lezen"
        raise UsageError(Problem(message, hint=hint))
