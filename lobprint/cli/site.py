"""`lobprint site`: lobprint as a web site, or as one HTML file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from lobprint.cli.show import save, show_columns
from lobprint.files import in_bytes, printable
from lobprint.seal import as_written

PARTS, PACKED = "delen", ".bin"
"""The folder of a site with what Python is started with, and how names end there; a
test compares them with what is made."""
LIST = "precache.js"
"""By this a folder is known for an earlier edition, which the next one replaces; what
lies in the way in another folder is somebody else's. A test compares it as well."""

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

    tools = Tools().checked()
    click.echo("Dit duurt ongeveer een halve minuut ...", err=True)
    made = edition(tools)
    files = one_file(made) if alone else site_of(made)
    ours = _everything if alone or (output / LIST).is_file() else as_written
    save({output / name: data for name, data in files.items()}, output, ours=ours)
    if not alone:
        _forget_old(output, files)
    rows = [(printable(output / n), in_bytes(len(d))) for n, d in files.items()]
    show_columns(rows, right={1})


def _everything(_: bytes) -> bool:
    return True


def _forget_old(folder: Path, files: Mapping[str, bytes]) -> None:
    """Take away the parts of an earlier edition: no page asks for them any more."""
    for path in (folder / PARTS).glob(f"*{PACKED}"):
        if f"{PARTS}/{path.name}" not in files:
            path.unlink()
