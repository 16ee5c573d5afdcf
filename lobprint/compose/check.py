"""Every form and workbook in every sector, before a school meets what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace

from lobprint.compose.books import workbook_sectors
from lobprint.compose.compose import Request, compose, environment
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.plan import FORMS, template_of
from lobprint.content.library import Library
from lobprint.content.model import Instrument, School, SectorId
from lobprint.content.texts import SectorTekst
from lobprint.content.vormen import FORM, is_form
from lobprint.document import Document
from lobprint.errors import ContentError, Place, Problem
from lobprint.prose.inline import link_targets
from lobprint.prose.suggest import suggestion

AWKWARD = School(
    naam='*Sint-[Jan]* & \'t "Éénhoorn" (#1) | <b>{{ school }}</b> {lerende} \\',
    team="**A** _b_ & <c>",
    schooljaar="2026 - 2027",
    loopbaancompetenties=True,
)
"""A school whose name would break out, if names could, and which in the hbo uses the
five competences."""


def check_templates(library: Library, templates: Mapping[str, bytes]) -> list[Problem]:
    """Every problem of `templates`, each once."""
    problems = list(_unused(library, templates)) + list(_without(library, templates))
    return problems or check_forms(library, templates)


def check_forms(library: Library, templates: Mapping[str, bytes]) -> list[Problem]:
    """Every problem of the forms and workbooks that `templates` make, each once."""
    sandbox, problems = environment(templates), list[Problem]()
    targets: set[str] = set()
    for request in _requests(library):
        try:
            targets |= _targets(compose(library, sandbox, request))
        except ContentError as error:
            problems += error.problems
    examples = _of_examples(library, sandbox)
    problems = [*(examples.get(one, one) for one in problems), *examples.values()]
    if not problems:
        problems += _dead_links(library, targets)
    return list(dict.fromkeys(problems))


def _targets(document: Document) -> set[str]:
    """The ids that a link in `document` may point at."""
    ids = {block.target[0] for block in document.blocks() if block.target}
    return ids | {part.id for part in document.parts}


def _dead_links(library: Library, targets: set[str]) -> Iterator[Problem]:
    """Links in content to what no document has; compose leaves those out in silence,
    since a form made alone has few of them."""
    for instrument in library.instruments.values():
        place = Place(library.files[instrument.id])
        for target in dict.fromkeys(_links(instrument)):
            if target not in targets:
                message = f"de verwijzing '#{target}' gaat nergens heen"
                yield Problem(message, place, suggestion(target, sorted(targets)))


def _links(value: object) -> Iterator[str]:
    """The ids that links point at, anywhere in `value`."""
    if isinstance(value, SectorTekst):
        yield from _links(tuple(value.variants.values()))
    elif isinstance(value, str):
        yield from link_targets(value)
    elif isinstance(value, dict):
        yield from _links(tuple(value.values()))
    elif isinstance(value, tuple):
        for one in value:
            yield from _links(one)
    elif is_dataclass(value):
        yield from _links(tuple(getattr(value, f.name) for f in fields(value)))


def _requests(library: Library) -> Iterator[Request]:
    for sector in sorted(library.sectors):
        for school in (None, AWKWARD):
            for workbook in library.werkboeken:
                if sector in workbook_sectors(library, workbook):
                    yield Request(sector, school, school is not None, workbook)
            for instrument in library.instruments.values():
                if sector in instrument.sectoren:
                    yield Request(sector, school, form=instrument.id)


def _of_examples(
    library: Library, sandbox: TemplateEnvironment
) -> dict[Problem, Problem]:
    """What is wrong with filled-in examples, and as it is told: with its sectors, when
    others are right."""
    examples: dict[Problem, Problem] = {}
    for form in library.voorbeelden:
        there = library.instruments[form].sectoren
        sectors = [sector for sector in there if sector in library.sectors]
        found: dict[Problem, list[SectorId]] = {}
        for sector in sectors:
            request = Request(sector, form=form, example=True)
            for problem in _problems(library, sandbox, request):
                found.setdefault(problem, []).append(sector)
        for one, wrong in found.items():
            where = "" if len(wrong) == len(sectors) else f" (in {' en '.join(wrong)})"
            examples[one] = replace(one, message=one.message + where)
    return examples


def _problems(
    library: Library, sandbox: TemplateEnvironment, request: Request
) -> tuple[Problem, ...]:
    try:
        compose(library, sandbox, request)
    except ContentError as error:
        return tuple(error.problems)
    return ()


def _without(library: Library, templates: Mapping[str, bytes]) -> Iterator[Problem]:
    """Instruments whose template isn't there."""
    names = ["/".join(name.split("/")[-2:]) for name in templates]
    for instrument in library.instruments.values():
        name = template_of(instrument, names)
        if name not in names and not is_form(instrument):
            message = f"'{instrument.id}' heeft geen sjabloon '{name}'"
            place = Place(library.files[instrument.id])
            yield Problem(message, place, _instead(instrument, name, names))


def _instead(instrument: Instrument, name: str, names: list[str]) -> str:
    """What to write for a template that isn't there."""
    if not instrument.sjabloon:
        return f"Maak het formulier zonder eigen sjabloon: 'sjabloon: {FORM}'."
    return suggestion(name, names)


def _unused(library: Library, templates: Mapping[str, bytes]) -> Iterator[Problem]:
    """Templates of forms that no instrument has; one with `_` before its name is there
    for others to import."""
    names = {f"{_folder(name)}/{_stem(name)}.xml" for name in templates}
    used = {template_of(form, names) for form in library.instruments.values()}
    for name in sorted(templates):
        if _stem(name).startswith("_"):
            continue
        if _folder(name) == FORMS and f"{FORMS}/{_stem(name)}.xml" not in used:
            message = "dit sjabloon hoort bij geen inhoud"
            hint = f"Voeg content/instrumenten/{_stem(name)}.yaml toe."
            yield Problem(message, Place(name), hint)


def _folder(name: str) -> str:
    return name.split("/")[-2] if "/" in name else ""


def _stem(name: str) -> str:
    return name.split("/")[-1].removesuffix(".xml")
