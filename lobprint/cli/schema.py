"""`lobprint schema`: what lets an editor complete and explain the YAML files."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.show import save
from lobprint.errors import ContentError, OutputError
from lobprint.files import printable

if TYPE_CHECKING:
    from lobprint.content import Library

EPILOG = """\b
Zet in een bestand als eerste regel welk schema erbij hoort:
  # yaml-language-server: $schema=content/schemas/school.json
  # yaml-language-server: $schema=../schemas/eigen-instrument.json

\b
Een editor met de YAML-uitbreiding van Red Hat (zoals VS Code) vult sleutels dan aan,
legt ze uit en onderstreept fouten."""


@click.command(options_metavar="[OPTIES]", epilog=EPILOG)
@click.argument(
    "folder",
    metavar="[MAP]",
    default=Path("content", "schemas"),
    type=click.Path(readable=False, path_type=Path),
)
def schema(folder: Path) -> None:
    """Zet de schema's neer waarmee een editor helpt bij het schrijven.

    Er is een schema voor elk soort YAML-bestand: school.yaml, een lijst van scholen,
    formulieren, werkboeken en sectoren. Die met 'eigen-' zijn voor een eigen map: daar
    mag een bestand ook alleen zeggen wat er anders is. Zonder MAP: content/schemas.
    """
    from lobprint.content.json_schema import schemas

    files = {folder / name: data for name, data in schemas(_known()).items()}
    with other_folder():
        save(files, folder, ours=_is_schema)
    for path in files:
        click.echo(printable(path))


def _is_schema(data: bytes) -> bool:
    """Whether this is a schema, which nobody writes by hand; another file may well be
    called school.json."""
    return b"json-schema.org" in data


def _known() -> Library:
    """What there is to change, and the words of the project in this folder.

    Its own content may be broken: that is what one wants an editor for."""
    from lobprint.press.build import load
    from lobprint.project import here, open_project

    library = load(open_project()).library
    try:
        own = load(open_project(here())).library
    except ContentError:
        return library
    return replace(library, sectors=own.sectors)


@contextlib.contextmanager
def other_folder() -> Iterator[None]:
    """The advice of who writes, without the option that this command lacks."""
    try:
        yield
    except OutputError as error:
        raise OutputError(
            replace(problem, hint=problem.hint.replace(" met --output", ""))
            for problem in error.problems
        ) from error
