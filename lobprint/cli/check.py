"""`lobprint check`: every error at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.show import report_warnings
from lobprint.errors import ContentError, Problem

if TYPE_CHECKING:
    from lobprint.content import Library
    from lobprint.school import Client


@click.command(options_metavar="[OPTIES]")
@click.argument("place", metavar="[MAP|school.yaml]", required=False)
def check(place: str | None) -> None:
    """Kijk of alle inhoud, sjablonen en schoolgegevens kloppen.

    Alle fouten komen in één keer, elk met bestand, regel en kolom. Zonder MAP telt de
    school.yaml in deze map mee, als die er is.
    """
    library, problems = _content()
    client = _school(_school_file(place), problems)
    if client and library:
        problems += _words(client, library)
    if problems:
        raise ContentError(problems)
    if client:
        report_warnings(client.warnings)
    click.echo("Alles klopt.")


def _content() -> tuple[Library | None, list[Problem]]:
    """The content, and what is wrong with it or else with the templates."""
    from lobprint.compose import check_templates
    from lobprint.content import check_content, load_content
    from lobprint.project import built_in

    sources = built_in()
    problems = check_content(sources.content)
    if problems:
        return None, problems
    library = load_content(sources.content)
    return library, check_templates(library, sources.templates)


def _school(path: Path | None, problems: list[Problem]) -> Client | None:
    """The school of `path`; what is wrong with it is added to `problems`."""
    from lobprint.school import from_file

    if path is None:
        return None
    try:
        return from_file(path)
    except ContentError as error:
        problems += error.problems
        return None


def _words(client: Client, library: Library) -> list[Problem]:
    """What is wrong with the school's own words, in each sector it may be in."""
    from lobprint.compose.names import speaker

    assert client.school is not None  # noqa: S101 - it comes from a file
    sectors = [client.school.sector] if client.school.sector else library.sectors
    problems: list[Problem] = []
    for sector in sectors:
        try:
            names = speaker(library, sector, client.school, logo=False)
            for form in library.instruments.values():
                names.resolve(form)
        except ContentError as error:
            problems += error.problems
    return list(dict.fromkeys(problems))


def _school_file(place: str | None) -> Path | None:
    """The school.yaml that `place` means; without a place, only one that is there."""
    from lobprint.project import SCHOOL_FILE

    path = Path(place or ".")
    if place is None and not (path / SCHOOL_FILE).exists():
        return None
    return path / SCHOOL_FILE if path.is_dir() else path
