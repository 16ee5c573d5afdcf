"""Content, a sector and a school to a document."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from lobprint.blocks.element import Element
from lobprint.blocks.tag import Making
from lobprint.compose.editions import BuiltSheet, Edition, keep, known
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.example import as_example
from lobprint.compose.markup import Origin, build_part, targets
from lobprint.compose.names import DocumentNames, Speaker, person_names, speaker
from lobprint.compose.own import explained
from lobprint.compose.plan import (
    Plan,
    form_plan,
    origin_of,
    rendered,
    workbook_plan,
)
from lobprint.compose.present import only_present
from lobprint.content.addressed import speaks_of_school
from lobprint.content.library import Library
from lobprint.content.model import Instrument, School, SectorId
from lobprint.content.voices import voice_of
from lobprint.document import Document, Part
from lobprint.errors import ContentError, Place, Problem
from lobprint.language import filled, speaking
from lobprint.person import EVERYBODY, Person
from lobprint.prose.inline import plain
from lobprint.prose.literal import literal

WORKBOOK = "teamwerkboek"


@dataclass(frozen=True, slots=True)
class Request:
    """What to make: a workbook or, when `form` is given, that form alone.

    `logo` is whether the school's logo was found; `date` is that of the edition;
    `person` is whose copy it is; `example` is whether it is filled in as an example."""

    sector: SectorId
    school: School | None = None
    logo: bool = False
    workbook: str = WORKBOOK
    form: str | None = None
    date: datetime.date | None = None
    person: Person = EVERYBODY
    example: bool = False


@dataclass(slots=True)
class _Sheet:
    """A form that was rendered: its parts, and where they are from."""

    root: Element
    origin: Origin


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
    with speaking(library.taal.teksten):
        return _composed(library, templates, request)


def _composed(
    library: Library, templates: TemplateEnvironment, request: Request
) -> Document:
    speaks = speaker(library, request.sector, request.school, request.logo)
    key = _key(request, library)
    edition = known(templates, key, library) or _edition(library, request, speaks)
    forms = edition.addressed(speaks.address)
    title = edition.plan.title or plain(next(iter(forms.values())).titel)
    names = speaks.names()
    names["document"] = DocumentNames(literal(title), tuple(forms))
    names["instrumenten"] = forms
    names["persoon"] = person_names(request.person)
    try:
        parts = _build(_render(edition, templates, names), edition)
    except ContentError as error:
        told = explained(error.problems, edition.plan, library.changes)
        raise ContentError(dict.fromkeys(told)) from error
    keep(templates, key, edition)
    document = _document(request, edition.plan, title, speaks, parts)
    if not _is_example(request, library):
        return document
    return as_example(document, forms.values(), library, speaks)


def _is_example(request: Request, library: Library) -> bool:
    """Whether what is asked for is filled in; some workbooks always are."""
    book = None if request.form else library.werkboeken.get(request.workbook)
    return request.example or bool(book and book.ingevuld)


def _edition(library: Library, request: Request, speaks: Speaker) -> Edition:
    """What schools with the same words share. Raises ContentError."""
    plan = _plan(library, request, speaks)
    forms = _resolved(plan, speaks)
    if request.form is None:
        missing = library.instruments.keys() - forms.keys()
        forms = {name: only_present(form, missing) for name, form in forms.items()}
    asking = frozenset(name for name, form in forms.items() if speaks_of_school(form))
    return Edition(library, plan, forms, _differing(request), asking)


def _key(request: Request, library: Library) -> Hashable:
    """All of a request that an edition depends on. The titles of a workbook are part of
    it, so when those speak of the school, it is of that school alone."""
    school = request.school
    book = None if request.form else library.werkboeken.get(request.workbook)
    names = (school.naam, school.team, school.schooljaar) if school else ()
    titles = names if speaks_of_school(book) else None
    words = frozenset(school.woorden.items() if school else ())
    voice = voice_of(request.sector, school)
    left_out = frozenset(school.weglaten if school else ())
    asked = (library.taal.id, request.sector, request.workbook, request.form)
    return (*asked, voice, words, left_out, titles, _differing(request))


def _differing(request: Request) -> frozenset[str]:
    """What differs within an edition: persons do where copies are made for them."""
    everybody = request.person == EVERYBODY
    return frozenset({"school"} if everybody else {"school", "persoon"})


def _plan(library: Library, request: Request, speaks: Speaker) -> Plan:
    if request.form is None:
        return workbook_plan(library, request.workbook, speaks)
    return form_plan(library, request.form, request.sector, speaks.sector.naam)


def _resolved(plan: Plan, speaks: Speaker) -> dict[str, Instrument]:
    """The instruments of the plan in the words that schools share, by id."""
    resolved: dict[str, Instrument] = {}
    problems: list[Problem] = []
    for step in plan.steps:
        try:
            resolved[step.instrument.id] = speaks.shared(step.instrument)
        except ContentError as error:
            problems += error.problems
    _stop(problems)
    return resolved


def _render(
    edition: Edition, templates: TemplateEnvironment, names: Mapping[str, Any]
) -> list[_Sheet]:
    sheets: list[_Sheet] = []
    problems: list[Problem] = []
    for number, step in enumerate(edition.plan.steps):
        form: Instrument = names["instrumenten"][step.instrument.id]
        file, own = edition.library.files[form.id], {**names, "inhoud": form}
        try:
            root = edition.root(number, partial(rendered, templates, form, file, own))
        except ContentError as error:
            problems += error.problems
        else:
            sheets.append(_Sheet(root, origin_of(form, step)))
    _stop(problems)
    return sheets


def _build(sheets: list[_Sheet], edition: Edition) -> tuple[Part, ...]:
    """The parts of all sheets, once it is known what links may point at."""
    there: dict[str, Place] = {}
    problems: list[Problem] = []
    for element in (found for sheet in sheets for found in targets(sheet.root)):
        target = element.attributes["id"].strip()
        if target in there:
            hint = f"De eerste: {there[target]}."
            message = f"het kenmerk '{target}' is al gebruikt"
            problems.append(Problem(message, element.place, hint))
        there.setdefault(target, element.place)
    making = Making(frozenset(there), problems)
    parts: list[Part] = []
    for number, sheet in enumerate(sheets):
        parts += _parts(number, sheet, making, edition)
    making.check_beginnings()
    _stop(making.problems)
    return tuple(parts)


def _parts(
    number: int, sheet: _Sheet, making: Making, edition: Edition
) -> tuple[Part, ...]:
    """The parts of a sheet; as they were, when neither it nor what it may point at
    differs and none of its fields is there already."""
    built = edition.built.get(number)
    if (
        built is not None
        and built.targets == making.targets
        and not built.fields.keys() & making.fields.keys()
    ):
        making.fields.update(built.fields)
        return built.parts
    before, faults = len(making.fields), len(making.problems)
    elements, origin = sheet.root.elements, sheet.origin
    parts = tuple([build_part(one, origin, making) for one in elements])
    if number in edition.roots and len(making.problems) == faults:
        fields = dict(islice(making.fields.items(), before, None))
        edition.built[number] = BuiltSheet(parts, fields, making.targets)
    return parts


def _stop(problems: list[Problem]) -> None:
    if problems:
        raise ContentError(dict.fromkeys(problems))


def _document(
    request: Request, plan: Plan, title: str, speaks: Speaker, parts: tuple[Part, ...]
) -> Document:
    school = (request.school.naam or None) if request.school else None
    taal = speaks.taal
    if request.example:
        title = filled(taal.teksten.ingevuld, titel=title)
    return Document(
        id=f"{plan.id}{taal.ending}-{request.sector}",
        title=title,
        running=plan.running,
        author=school or "lobprint",
        sector=request.sector,
        parts=parts,
        school=school,
        subject=filled(taal.teksten.onderwerp_bestand, sector=speaks.sector.voluit),
        date=request.date,
        language=taal.code,
        words=taal.teksten,
        person=request.person.head,
        codes=request.school is None or request.school.scancode,
    )
