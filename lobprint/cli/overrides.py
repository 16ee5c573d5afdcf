"""What a project's own content does to that of lobprint, as `check` tells it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import click

from lobprint.cli.columns import aligned

if TYPE_CHECKING:
    from lobprint.content import Library
    from lobprint.project import Project


def show_overrides(project: Project, library: Library) -> None:
    """A line for each change, with its place; then forms that stand nowhere."""
    rows = [*_texts(library), *_templates(project)]
    if rows:
        click.echo("Dit is bij u anders dan in lobprint zelf:")
        for line in aligned(rows):
            click.echo(textwrap.indent(line, "  "))
    for form in _nowhere(library):
        click.echo(
            f"Het formulier '{form}' staat in geen werkboek; "
            f"u maakt het met --form {form}."
        )


def _texts(library: Library) -> Iterator[tuple[str, str, str]]:
    for change in library.changes:
        yield str(change.place), change.owner, change.what


def _templates(project: Project) -> Iterator[tuple[str, str, str]]:
    known = {PurePosixPath(name).name for name in project.built_in.templates}
    for name in sorted(project.own.templates):
        path = PurePosixPath(name)
        what = "het hele sjabloon" if path.name in known else "sjabloon toegevoegd"
        yield name, path.stem, what


def _nowhere(library: Library) -> Iterator[str]:
    """The ids of one's own forms that no workbook has."""
    books = library.werkboeken.values()
    placed = {f for book in books for group in book.groepen for f in group.formulieren}
    for change in library.changes:
        form = library.instruments.get(change.owner)
        new = change.how == "nieuw" and not change.entry
        if new and form and form.groep != "werkboek" and form.id not in placed:
            yield form.id
