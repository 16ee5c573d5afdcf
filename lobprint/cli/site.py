"""`lobprint site`: lobprint as a web site, or as one HTML file."""

from __future__ import annotations

from pathlib import Path

import click

from lobprint.cli.columns import show_columns
from lobprint.cli.show import save
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
    from lobprint.site.earlier import Earlier
    from lobprint.site.made import edition, one_file
    from lobprint.site.made import site as site_of
    from lobprint.site.tools import Tools

    tools = Tools().checked()
    click.echo("Dit duurt ongeveer een halve minuut ...", err=True)
    made = edition(tools)
    files = one_file(made) if alone else site_of(made)
    before = Earlier(output)
    ours = before.has if not alone else _everything
    save({output / name: data for name, data in files.items()}, output, ours=ours)
    if not alone:
        before.forget(files)
    rows = [(printable(output / n), in_bytes(len(d))) for n, d in files.items()]
    show_columns(rows, right={1})


def _everything(_: bytes) -> bool:
    """Of the one file, which has a name that only lobprint gives."""
    return True
