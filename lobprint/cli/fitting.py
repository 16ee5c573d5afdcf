"""`lobprint check`: whether forms that are not as lobprint has them still fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lobprint.compose.names import Speaker
    from lobprint.content import Library
    from lobprint.content.model import Instrument, SectorId
    from lobprint.errors import Problem
    from lobprint.fitting import Fit
    from lobprint.project import Project
    from lobprint.school import Client


def unfit(project: Project, library: Library, client: Client | None) -> list[Problem]:
    """Warnings for what doesn't fit in the forms that the user's words, content or
    templates touch; the others are not even laid out. All of it must be right."""
    from lobprint.fitting import told
    from lobprint.school import NOBODY

    client = client or NOBODY
    words = bool(client.school and client.school.woorden)
    if not (words or library.changes or project.own.templates):
        return []
    touched = list(_touched(project, library, client))
    return told(_fits(touched, project, library, client), library, words)


def _touched(
    project: Project, library: Library, client: Client
) -> Iterator[tuple[SectorId, Instrument]]:
    """The forms that are not as lobprint has them, in each sector it may be in."""
    from lobprint.compose.names import speaker

    owners = {change.owner for change in library.changes}
    templates = _own_templates(project)
    school = client.school
    for sector in library.sectors:
        if school and school.sector not in (None, sector):
            continue
        ours = speaker(library, sector, None, logo=False)
        theirs = speaker(library, sector, school, logo=False)
        for form in library.instruments.values():
            if sector in form.sectoren and (
                {form.id, sector} & owners
                or _has_template(form, templates)
                or _differs(form, ours, theirs)
            ):
                yield sector, form


def _differs(form: Instrument, ours: Speaker, theirs: Speaker) -> bool:
    """Whether a school's own words stand in `form`."""
    if ours.school == theirs.school:
        return False
    return ours.resolve(form) != theirs.resolve(form)


def _own_templates(project: Project) -> dict[str, bool]:
    """The templates that there are, by their short names, and whether the user's own
    words are in it: in the template itself, or in one that it imports."""
    own = {_short(name) for name in project.own.templates}
    return {
        _short(name): _short(name) in own or any(one.encode() in data for one in own)
        for name, data in project.templates().items()
    }


def _short(name: str) -> str:
    return "/".join(name.split("/")[-2:])


def _has_template(form: Instrument, templates: Mapping[str, bool]) -> bool:
    from lobprint.compose.plan import template_of

    return templates.get(template_of(form, templates), False)


def _fits(
    touched: list[tuple[SectorId, Instrument]],
    project: Project,
    library: Library,
    client: Client,
) -> Iterator[Fit]:
    """How each of the forms falls, in every format."""
    from lobprint.build import OURS, WRITERS
    from lobprint.compose import Request, compose, environment
    from lobprint.fitting import fit_of
    from lobprint.layout import lay_out

    brand, templates = client.brand, environment(project.templates())
    settings = [OURS]
    for writer in WRITERS.values():
        if writer.setting(brand) not in settings:
            settings.append(writer.setting(brand))
    for sector, form in touched:
        request = Request(sector, client.school, brand.logo is not None, form=form.id)
        document = compose(library, templates, request)
        for setting in settings:
            layout = lay_out(document, brand.logo, *setting)
            yield fit_of(document, layout, ours=setting == OURS)
