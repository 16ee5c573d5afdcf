"""`lobprint scan-test`: what a school's own copier keeps of a pen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.show import save_and_show

if TYPE_CHECKING:
    from lobprint.scantest.sheet import TrialSheet

EPILOG = """\b
Voorbeelden:
  lobprint scan-test
  lobprint scan-test scan.pdf
  lobprint scan-test kopieerapparaat.pdf telefoon.jpg"""
PATH = click.Path(readable=False, path_type=Path)
NEXT = (
    "Print dit blad op 100 %, scan het zoals u de ingevulde bladen scant, en geef dan: "
    "lobprint scan-test scan.pdf"
)


@click.command("scan-test", options_metavar="[OPTIES]", epilog=EPILOG)
@click.option(
    "--output",
    type=PATH,
    metavar="MAP",
    default=Path("output"),
    show_default=True,
    help="De map waarin het blad komt.",
)
def scan_test(output: Path) -> None:
    """Zie wat uw kopieerapparaat van een pen overhoudt.

    Zonder SCANS maakt lobprint een blad met kruisjes, vinkjes en woorden in pennen en
    potloden van allerlei sterkte. Print het en scan het. Noemt u daarna die scan, dan
    leest u wat er van elke pen over is, of dit apparaat zo geschikt is, en welke
    instellingen beter zijn.
    """
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
