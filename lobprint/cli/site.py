"""`lobprint site`: lobprint as a web site, or as one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from lobprint.cli.show import save, show_columns
from lobprint.files import in_bytes, printable

EPILOG = """\b
Voorbeelden:
  lobprint site --output site
  lobprint site --een-bestand --output uitdelen

\b
Hiervoor is de map van lobprint zelf nodig, met Node.js en wat 'make site' daar
klaarzet. De site werkt op elke webserver, ook in een map daarvan. Het ene bestand
opent u met een dubbelklik; het werkt zonder internet. Er wordt niets verstuurd."""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@click.option(
    "--output",
    type=click.Path(readable=False, path_type=Path),
    metavar="MAP",
    default=Path("site"),
    help="De map voor de bestanden; zonder: site.",
)
@click.option(
    "--een-bestand",
    "alone",
    is_flag=True,
    help="Maak één bestand, lobprint.html, in plaats van een site.",
)
def site(output: Path, alone: bool) -> None:
    """Maak lobprint als website, of als één bestand dat iedereen kan openen.

    Wie dat opent, maakt werkboeken in de browser, zonder iets te installeren.
    """
    from lobprint.site.made import edition, one_file
    from lobprint.site.made import site as site_of
    from lobprint.site.tools import Tools

    made = edition(Tools())
    files = one_file(made) if alone else site_of(made)
    save({output / name: data for name, data in files.items()})
    rows = [(printable(output / n), in_bytes(len(d))) for n, d in files.items()]
    show_columns(rows, right={1})
