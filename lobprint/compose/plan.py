"""Which forms make a document, in which order, and where each gets its template."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lobprint.blocks.element import Element
from lobprint.compose.elements import read_xml
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.formulier import formulier
from lobprint.compose.markup import Origin
from lobprint.compose.names import Speaker
from lobprint.compose.render import render
from lobprint.compose.vocabulary import check_root
from lobprint.content.library import Library
from lobprint.content.model import Instrument, SectorId, Werkboekgroep
from lobprint.content.vormen import is_form
from lobprint.errors import ContentError, Problem
from lobprint.language import filled, teksten
from lobprint.prose.inline import plain
from lobprint.prose.suggest import suggestion

FORMS = "formulieren"


@dataclass(frozen=True, slots=True)
class Step:
    """A form of the document, the group under which it stands in the contents, and
    whether its sheets lie loose, with nothing on their backs."""

    instrument: Instrument
    group: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A workbook, or one form (which has its own title)."""

    id: str
    title: str
    running: str
    steps: tuple[Step, ...]


def template_of(instrument: Instrument, there: Collection[str] = ()) -> str:
    """The name of its template; several instruments may share one. Of those that are
    `there`, one that is named after the form itself goes first."""
    own = f"{FORMS}/{instrument.id}.xml"
    shared = f"{FORMS}/{instrument.sjabloon or instrument.id}.xml"
    return own if own in there else shared


def rendered(
    environment: TemplateEnvironment,
    instrument: Instrument,
    file: str,
    names: Mapping[str, Any],
) -> Element:
    """What the template of `instrument`, written in `file`, makes of `names`: a tree
    that holds to the vocabulary. A form in YAML alone has no template.

    Raises ContentError with every problem."""
    name = template_of(instrument, environment.shown)
    if name not in environment.shown and is_form(instrument):
        tree = formulier(instrument, names, file)
    else:
        xml = render(environment, name, names)
        files = [environment.shown[file] for file in environment.files]
        tree = read_xml(xml, files, environment.shown[name])
    problems = list(check_root(tree))
    if problems:
        raise ContentError(problems)
    return tree


def origin_of(instrument: Instrument, step: Step) -> Origin:
    """What the parts of `instrument`, in the words of sector and school, have of it,
    and of their `step`. Its owner is its group, or somebody who reads it alone."""
    owner = instrument.groep + (".alleen" if instrument.vertrouwelijk else "")
    who, time = plain(instrument.wie), plain(instrument.tijd)
    return Origin(step.group, owner, who, time, step.loose)


def workbook_plan(library: Library, workbook: str, speaks: Speaker) -> Plan:
    """The plan of `workbook`, an id, in these words. Raises ContentError."""
    if workbook not in library.werkboeken:
        hint = suggestion(workbook, library.werkboeken)
        raise ContentError(
            Problem(f"het werkboek '{workbook}' bestaat niet", hint=hint)
        )
    sector = speaks.sector
    book = speaks.resolve(library.werkboeken[workbook])
    steps = tuple(
        [
            Step(form, plain(group.titel), book.enkelzijdig)
            for group in book.groepen
            for form in _forms(library, group, sector.id, speaks.left_out)
        ]
    )
    if not steps:
        message = f"het werkboek '{workbook}' heeft geen formulieren voor {sector.id}"
        raise ContentError(Problem(message))
    title = plain(book.titel)
    return Plan(workbook, title, f"{title} {plain(sector.naam)}", steps)


def workbook_forms(
    library: Library, workbook: str, sector: SectorId, left_out: Collection[str] = ()
) -> tuple[Instrument, ...]:
    """The forms of `workbook` that `sector` has, in order, but for those that a school
    leaves out."""
    groups = library.werkboeken[workbook].groepen
    return tuple(
        [form for group in groups for form in _forms(library, group, sector, left_out)]
    )


def _forms(
    library: Library,
    group: Werkboekgroep,
    sector: SectorId,
    left_out: Collection[str],
) -> Iterator[Instrument]:
    for form in group.formulieren:
        instrument = library.instruments[form]
        if sector in instrument.sectoren and form not in left_out:
            yield instrument


def form_plan(library: Library, form: str, sector_id: str, sector: str) -> Plan:
    """The plan of one form alone, in a sector that is called `sector`; its title comes
    from its words, later. Raises ContentError."""
    instrument = library.instruments.get(form)
    if instrument is None:
        message = f"het formulier '{form}' bestaat niet"
        hint = suggestion(form, library.instruments)
        raise ContentError(Problem(message, hint=hint))
    if sector_id not in instrument.sectoren:
        there = " en ".join(instrument.sectoren)
        message = f"het formulier '{form}' is er niet voor {sector_id}"
        raise ContentError(Problem(message, hint=f"Het is er voor {there}."))
    return Plan(form, "", filled(teksten().los, sector=sector), (Step(instrument),))
