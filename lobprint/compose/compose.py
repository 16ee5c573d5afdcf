"""Content, a sector and a school to a document."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lobprint.compose.elements import Element
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.inline import plain
from lobprint.compose.markup import build_part, targets
from lobprint.compose.names import (
    EVERYBODY,
    DocumentNames,
    Person,
    Speaker,
    person_names,
    speaker,
)
from lobprint.compose.own import explained
from lobprint.compose.plan import (
    Plan,
    form_plan,
    rendered,
    template_of,
    workbook_plan,
)
from lobprint.compose.tag import Making
from lobprint.content.library import Library
from lobprint.content.literal import literal
from lobprint.content.model import Instrument, School, SectorId
from lobprint.document import Document, Part
from lobprint.errors import ContentError, Place, Problem

WORKBOOK = "teamwerkboek"


@dataclass(frozen=True, slots=True)
class Request:
    """What to make: a workbook or, when `form` is given, that form alone.

    `logo` is whether the school's logo was found; `date` is that of the edition;
    `person` is whose copy it is."""

    sector: SectorId
    school: School | None = None
    logo: bool = False
    workbook: str = WORKBOOK
    form: str | None = None
    date: datetime.date | None = None
    person: Person = EVERYBODY


@dataclass(slots=True)
class _Sheet:
    """A form that was rendered: its parts, and the group it stands in."""

    root: Element
    group: str


def environment(templates: Mapping[str, bytes]) -> TemplateEnvironment:
    """The sandbox for `templates`: name -> bytes, such as
    `templates/formulieren/checklist.xml`. Keep it, and templates are compiled once."""
    return TemplateEnvironment(
        {_short(name): (name, data) for name, data in templates.items()}
    )


def _short(name: str) -> str:
    """`formulieren/checklist.xml`: the last folder and the file."""
    return "/".join(name.split("/")[-2:])


def compose(
    library: Library,
    templates: Mapping[str, bytes] | TemplateEnvironment,
    request: Request,
) -> Document:
    """The document that `request` asks for.

    Raises ContentError with every problem of all its templates."""
    if not isinstance(templates, TemplateEnvironment):
        templates = environment(templates)
    speaks = speaker(library, request.sector, request.school, request.logo)
    names = speaks.names()
    if request.form is None:
        plan = workbook_plan(library, request.workbook, speaks)
    else:
        plan = form_plan(library, request.form, request.sector, speaks.sector.naam)
    instruments = _resolved(plan, speaks)
    title = plan.title or plain(next(iter(instruments.values())).titel)
    names["document"] = DocumentNames(literal(title), tuple(instruments))
    names["instrumenten"] = instruments
    names["persoon"] = person_names(request.person)
    try:
        parts = _build(_render(plan, templates, names, instruments))
    except ContentError as error:
        told = explained(error.problems, plan, library.changes)
        raise ContentError(dict.fromkeys(told)) from error
    return _document(request, plan, title, speaks, parts)


def _resolved(plan: Plan, speaks: Speaker) -> dict[str, Instrument]:
    """The instruments of the plan in the words of sector and school, by id."""
    resolved: dict[str, Instrument] = {}
    problems: list[Problem] = []
    for step in plan.steps:
        try:
            resolved[step.instrument.id] = speaks.resolve(step.instrument)
        except ContentError as error:
            problems += error.problems
    _stop(problems)
    return resolved


def _render(
    plan: Plan,
    templates: TemplateEnvironment,
    names: Mapping[str, Any],
    instruments: Mapping[str, Instrument],
) -> list[_Sheet]:
    sheets: list[_Sheet] = []
    problems: list[Problem] = []
    for step in plan.steps:
        name = template_of(step.instrument)
        own = {**names, "inhoud": instruments[step.instrument.id]}
        try:
            root = rendered(templates, name, own)
        except ContentError as error:
            problems += error.problems
        else:
            sheets.append(_Sheet(root, step.group))
    _stop(problems)
    return sheets


def _build(sheets: list[_Sheet]) -> tuple[Part, ...]:
    """The parts of all sheets, once it is known what links may point at."""
    known: dict[str, Place] = {}
    problems: list[Problem] = []
    for element in (found for sheet in sheets for found in targets(sheet.root)):
        target = element.attributes["id"].strip()
        if target in known:
            hint = f"De eerste: {known[target]}."
            message = f"het kenmerk '{target}' is al gebruikt"
            problems.append(Problem(message, element.place, hint))
        known.setdefault(target, element.place)
    making = Making(known, problems)
    parts = tuple(
        [
            build_part(element, sheet.group, making)
            for sheet in sheets
            for element in sheet.root.elements
        ]
    )
    making.check_beginnings()
    _stop(making.problems)
    return parts


def _stop(problems: list[Problem]) -> None:
    if problems:
        raise ContentError(dict.fromkeys(problems))


def _document(
    request: Request, plan: Plan, title: str, speaks: Speaker, parts: tuple[Part, ...]
) -> Document:
    school = request.school.naam if request.school else None
    return Document(
        id=f"{plan.id}-{request.sector}",
        title=title,
        running=plan.running,
        author=school or "lobprint",
        sector=request.sector,
        parts=parts,
        school=school,
        subject=f"Loopbaanoriëntatie en -begeleiding in het {speaks.sector.voluit}",
        date=request.date,
        person=request.person.title,
    )
