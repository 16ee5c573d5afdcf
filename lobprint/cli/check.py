"""`lobprint check`: every error at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lobprint.cli.overrides import show_overrides
from lobprint.cli.show import report_warnings
from lobprint.errors import ContentError, Problem

if TYPE_CHECKING:
    from lobprint.content import Library
    from lobprint.content.model import School, SectorId
    from lobprint.content.own.layer import Change
    from lobprint.press.publisher import Publisher
    from lobprint.project import Project


@click.command(options_metavar="[OPTIES]")
@click.argument("place", metavar="[MAP|school.yaml]", required=False)
def check(place: str | None) -> None:
    """Kijk of alle inhoud, sjablonen en schoolgegevens kloppen.

    Alle fouten komen in één keer, elk met bestand, regel en kolom. In een eigen map
    ziet u ook wat er bij u anders is dan in lobprint, en wat naar niets meer wijst.
    Zonder MAP telt deze map, als er een school.yaml in staat.
    """
    from lobprint.press.publisher import NOBODY
    from lobprint.press.trial import unfit
    from lobprint.project import open_project

    file = _school_file(place)
    project = open_project(file.parent if file else None)
    library, faults = _content(project)
    problems = [*project.problems, *faults, *_templates(project, library, faults)]
    read = list(_other_talen(project, library))
    problems += [problem for _, found in read for problem in found]
    others = [other for other, _ in read]
    publisher = _school(file, problems)
    if publisher and not faults:
        problems += _words(publisher, library)
    read_with = (told for each in (library, *others) for told in each.warnings)
    doubts = dict.fromkeys([*project.warnings, *read_with])
    if problems:
        raise ContentError([*doubts, *problems])
    changes = [change for other in (library, *others) for change in other.changes]
    show_overrides(project, replace(library, changes=tuple(dict.fromkeys(changes))))
    school = [
        *_of_school(publisher, library),
        *unfit(project, library, publisher or NOBODY),
        *(told for other in others for told in _unfit(project, other)),
    ]
    report_warnings([*doubts, *school])
    click.echo("Alles klopt.")


def _content(project: Project) -> tuple[Library, list[Problem]]:
    """The content, and what is wrong with it."""
    from lobprint.content import read_content

    sources, own = project.built_in, project.own
    return read_content(sources.content, own.content, own.templates)


def _other_talen(
    project: Project, library: Library
) -> Iterator[tuple[Library, list[Problem]]]:
    """The content in each other language, with what is wrong with it and with the forms
    made of it."""
    from lobprint.compose import check_forms
    from lobprint.content import read_content

    sources, own, templates = project.built_in, project.own, project.templates()
    for taal in library.talen[1:]:
        other, faults = read_content(sources.content, own.content, own.templates, taal)
        yield other, faults or check_forms(other, templates)


def _unfit(project: Project, other: Library) -> list[Problem]:
    """What doesn't fit of the user's own content in another language."""
    from lobprint.press.trial import unfit

    return unfit(project, other) if any(map(_of_a_language, other.changes)) else []


def _of_a_language(change: Change) -> bool:
    from lobprint.content.model import DUTCH
    from lobprint.content.talen import taal_of

    return taal_of(change.place.file) != DUTCH


def _templates(
    project: Project, library: Library, faults: list[Problem]
) -> list[Problem]:
    """What is wrong with the templates. When some content is wrong (`faults`), those of
    one's own are tried with the files that are right."""
    from lobprint.compose import check_templates
    from lobprint.compose.plan import template_of
    from lobprint.content import read_content

    if not faults:
        return check_templates(library, project.templates())
    wrong = {fault.place.file for fault in faults if fault.place}
    own = {n: data for n, data in project.own.content.items() if n not in wrong}
    library, others = read_content(project.built_in.content, own, project.own.templates)
    if others or not project.own.templates:
        return []
    there = {"/".join(name.split("/")[-2:]): name for name in project.templates()}
    used = {template_of(form, there) for form in library.instruments.values()}
    templates = {
        name: project.templates()[name]
        for short, name in there.items()
        if short in used or "/_" in short
    }
    return [
        problem
        for problem in check_templates(library, templates)
        if problem.place and problem.place.file in project.own.templates
    ]


def _school(path: Path | None, problems: list[Problem]) -> Publisher | None:
    """The school of `path`; what is wrong with it is added to `problems`."""
    from lobprint.press.publisher import from_file

    if path is None:
        return None
    try:
        return from_file(path)
    except ContentError as error:
        problems += error.problems
        return None


def _words(publisher: Publisher, library: Library) -> list[Problem]:
    """What is wrong with the school's own words, in each sector it may be in."""
    from lobprint.compose.names import speaker

    assert publisher.school is not None  # noqa: S101 - it comes from a file
    problems: list[Problem] = []
    for sector in _sectors(publisher.school, library):
        try:
            names = speaker(library, sector, publisher.school, logo=False)
            for form in library.instruments.values():
                names.resolve(form)
        except ContentError as error:
            problems += error.problems
    return list(dict.fromkeys(problems))


def _of_school(publisher: Publisher | None, library: Library) -> list[Problem]:
    """What there is to tell of the school's look and words."""
    from lobprint.content import unsure_articles
    from lobprint.content.voices import voice_of

    if publisher is None or publisher.school is None:
        return []
    spoken = (
        (voice_of(sector, publisher.school), form)
        for sector in _sectors(publisher.school, library)
        for form in library.instruments.values()
        if sector in form.sectoren
    )
    return [*publisher.warnings, *unsure_articles(spoken, publisher.school.woorden)]


def _sectors(school: School, library: Library) -> list[SectorId]:
    """The sectors that `school` may be in."""
    return [school.sector] if school.sector else list(library.sectors)


def _school_file(place: str | None) -> Path | None:
    """The school.yaml that `place` means; without a place, only one that is there."""
    from lobprint.project import SCHOOL_FILE

    path = Path(place or ".")
    if place is None and not os.path.lexists(path / SCHOOL_FILE):
        return None
    return path / SCHOOL_FILE if path.is_dir() else path
