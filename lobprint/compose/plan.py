"""Which forms make a document, in which order, and where each gets its template."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lobprint.compose.elements import Element, read_xml
from lobprint.compose.environment import TemplateEnvironment
from lobprint.compose.inline import plain
from lobprint.compose.render import render
from lobprint.compose.vocabulary import check_root
from lobprint.content.library import Library
from lobprint.content.model import Instrument
from lobprint.content.suggest import suggestion
from lobprint.errors import ContentError, Place, Problem

FORMS, WORKBOOKS = "formulieren", "werkboeken"


@dataclass(frozen=True, slots=True)
class Step:
    """A form of the document, and the group under which it stands in the contents."""

    instrument: Instrument
    group: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A workbook, or one form (which has its own title)."""

    id: str
    title: str
    running: str
    steps: tuple[Step, ...]


def template_of(instrument: Instrument) -> str:
    """The name of its template; several instruments may share one."""
    return f"{FORMS}/{instrument.sjabloon or instrument.id}.xml"


def rendered(
    environment: TemplateEnvironment, name: str, names: Mapping[str, Any], root: str
) -> Element:
    """What template `name` makes of `names`: a tree that holds to the vocabulary.

    Raises ContentError with every problem."""
    xml = render(environment, name, names)
    shown = environment.shown[name]
    files = [environment.shown[file] for file in environment.files]
    tree = read_xml(xml, files, shown)
    problems = list(check_root(tree, root))
    if problems:
        raise ContentError(problems)
    return tree


def workbook_ids(environment: TemplateEnvironment) -> list[str]:
    """The ids of all workbooks."""
    folder = f"{WORKBOOKS}/"
    names = sorted(name for name in environment.files if name.startswith(folder))
    return [name.removeprefix(folder).removesuffix(".xml") for name in names]


def workbook_plan(
    library: Library,
    environment: TemplateEnvironment,
    workbook: str,
    names: Mapping[str, Any],
    sector: str,
) -> Plan:
    """The plan of `templates/werkboeken/<workbook>.xml`. Raises ContentError."""
    name = f"{WORKBOOKS}/{workbook}.xml"
    if name not in environment.shown:
        known = workbook_ids(environment)
        message = f"het werkboek '{workbook}' bestaat niet"
        raise ContentError(Problem(message, hint=suggestion(workbook, known)))
    root = rendered(environment, name, names, "workbook")
    steps: list[Step] = []
    problems: list[Problem] = []
    for form, group in _forms(root):
        instrument = library.instruments.get(form.attributes["id"])
        if instrument is None:
            problems.append(_absent(form.attributes["id"], library, form.place))
        elif sector in instrument.sectoren:
            steps.append(Step(instrument, group))
    problems += _twice(root)
    if problems:
        raise ContentError(problems)
    title, running = (plain(root.attributes[key]) for key in ("title", "running"))
    return Plan(workbook, title, running, tuple(steps))


def form_plan(library: Library, form: str, sector_id: str, sector: str) -> Plan:
    """The plan of one form alone, in a sector that is called `sector`; its title comes
    from its words, later. Raises ContentError."""
    instrument = library.instruments.get(form)
    if instrument is None:
        raise ContentError(_absent(form, library))
    if sector_id not in instrument.sectoren:
        there = " en ".join(instrument.sectoren)
        message = f"het formulier '{form}' is er niet voor {sector_id}"
        raise ContentError(Problem(message, hint=f"Het is er voor {there}."))
    return Plan(form, "", f"LOB {sector}", (Step(instrument),))


def _forms(root: Element) -> list[tuple[Element, str]]:
    """Each form with the title of its group."""
    found: list[tuple[Element, str]] = []
    for element in root.elements:
        if element.tag == "form":
            found.append((element, ""))
            continue
        group = plain(element.attributes["title"])
        found += [(form, group) for form in element.elements]
    return found


def _twice(root: Element) -> list[Problem]:
    seen: set[str] = set()
    problems = []
    for form, _ in _forms(root):
        form_id = form.attributes["id"]
        if form_id in seen:
            message = f"het formulier '{form_id}' staat er twee keer"
            problems.append(Problem(message, form.place))
        seen.add(form_id)
    return problems


def _absent(form: str, library: Library, place: Place | None = None) -> Problem:
    message = f"het formulier '{form}' bestaat niet"
    return Problem(message, place, suggestion(form, library.instruments))
