"""Every form and workbook in every sector, before a school meets what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lobprint.compose.compose import Request, compose, environment
from lobprint.compose.plan import FORMS, WORKBOOKS, template_of
from lobprint.content.library import Library
from lobprint.content.model import School
from lobprint.content.suggest import suggestion
from lobprint.errors import ContentError, Place, Problem

AWKWARD = School(
    naam='*Sint-[Jan]* & \'t "Éénhoorn" (#1) | <b>{{ school }}</b> {lerende} \\',
    team="**A** _b_ & <c>",
    schooljaar="2026 - 2027",
)
"""A school whose name would break out, if names could."""


def check_templates(library: Library, templates: Mapping[str, bytes]) -> list[Problem]:
    """Every problem of `templates`, each once."""
    sandbox = environment(templates)
    problems = list(_unused(library, templates)) + list(_without(library, templates))
    if problems:
        return problems
    for request in _requests(library, templates):
        try:
            compose(library, sandbox, request)
        except ContentError as error:
            problems += error.problems
    return list(dict.fromkeys(problems))


def _requests(library: Library, templates: Mapping[str, bytes]) -> Iterator[Request]:
    workbooks = [
        _stem(name) for name in sorted(templates) if _folder(name) == WORKBOOKS
    ]
    for sector in sorted(library.sectors):
        for school in (None, AWKWARD):
            for workbook in workbooks:
                yield Request(sector, school, school is not None, workbook)
            for instrument in library.instruments.values():
                if sector in instrument.sectoren:
                    yield Request(sector, school, form=instrument.id)


def _without(library: Library, templates: Mapping[str, bytes]) -> Iterator[Problem]:
    """Instruments whose template isn't there."""
    names = ["/".join(name.split("/")[-2:]) for name in templates]
    for instrument in library.instruments.values():
        name = template_of(instrument)
        if name not in names:
            message = f"'{instrument.id}' heeft geen sjabloon '{name}'"
            place = Place(library.files[instrument.id])
            yield Problem(message, place, suggestion(name, names))


def _unused(library: Library, templates: Mapping[str, bytes]) -> Iterator[Problem]:
    """Templates of forms that no instrument has."""
    used = {template_of(instrument) for instrument in library.instruments.values()}
    for name in sorted(templates):
        if _folder(name) == FORMS and f"{FORMS}/{_stem(name)}.xml" not in used:
            message = "deze sjabloon hoort bij geen inhoud"
            hint = f"Voeg content/instrumenten/{_stem(name)}.yaml toe."
            yield Problem(message, Place(name), hint)


def _folder(name: str) -> str:
    return name.split("/")[-2] if "/" in name else ""


def _stem(name: str) -> str:
    return name.split("/")[-1].removesuffix(".xml")
