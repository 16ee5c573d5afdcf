"""Whether forms that are not as lobprint has them fit, before anybody makes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lobprint.compose import environment
from lobprint.compose.names import Speaker, speaker
from lobprint.compose.plan import template_of
from lobprint.content import Library
from lobprint.content.model import Instrument, School
from lobprint.errors import Problem
from lobprint.press.build import OURS, WRITERS, Material, Work
from lobprint.press.fitting import Fit, fit_of, told
from lobprint.press.order import Job, Order
from lobprint.press.publisher import NOBODY, Publisher
from lobprint.project import Project


def unfit(
    project: Project, library: Library, publisher: Publisher = NOBODY
) -> list[Problem]:
    """Warnings for what doesn't fit in the forms that the user's words, content or
    templates touch; the others are not even laid out. All of it must be right."""
    words = _has_words(publisher.school)
    if not (words or library.changes or project.own.templates):
        return []
    jobs = list(_touched(project, library, publisher))
    material = Material(library, environment(project.templates()), project)
    sectors, taal = tuple(library.sectors), library.taal.id
    order = Order(publisher, sectors, (), tuple(WRITERS), taal=taal)
    return told(_fits(Work(order, material, tuple(jobs))), library, words)


def _touched(project: Project, library: Library, publisher: Publisher) -> Iterator[Job]:
    """The forms that are not as lobprint has them, in each sector it may be in."""
    owners = {change.owner for change in library.changes}
    templates = _own_templates(project)
    school = publisher.school
    for sector in library.sectors:
        if school and school.sector not in (None, sector):
            continue
        ours = speaker(library, sector, None, logo=False)
        theirs = speaker(library, sector, school, logo=False)
        for form in library.instruments.values():
            if sector in form.sectoren and (
                {form.id, sector} & owners
                or templates.get(template_of(form, templates))
                or _differs(form, ours, theirs)
            ):
                yield Job(sector, form.id)
                if form.id in library.voorbeelden:
                    yield Job(sector, form.id, example=True)


def _own_templates(project: Project) -> Mapping[str, bool]:
    """The templates that there are, by their short names, and whether the user's own
    hand is in it: in the template itself, or in one that it imports."""
    own = {_short(name) for name in project.own.templates}
    return {
        _short(name): _short(name) in own or any(one.encode() in data for one in own)
        for name, data in project.templates().items()
    }


def _short(name: str) -> str:
    return "/".join(name.split("/")[-2:])


def _differs(form: Instrument, ours: Speaker, theirs: Speaker) -> bool:
    """Whether a school's own words stand in `form`."""
    return _has_words(theirs.school) and ours.resolve(form) != theirs.resolve(form)


def _has_words(school: School | None) -> bool:
    """Whether a school says anything in its own way."""
    return bool(school and (school.woorden or school.loopbaancompetenties))


def _fits(work: Work) -> Iterator[Fit]:
    """How each document falls, in every format, and in our own type and margins."""
    from lobprint.layout import lay_out

    brand, settings = work.order.publisher.brand, [OURS]
    for writer in WRITERS.values():
        if writer.setting(brand) not in settings:
            settings.append(writer.setting(brand))
    for job in work.jobs:
        document = work.document(job)
        for setting in settings:
            layout = lay_out(document, brand.logo, *setting)
            yield fit_of(layout, *setting)
