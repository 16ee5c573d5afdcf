"""`lobprint.make`: the files of one order as bytes, for other programs."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lobprint.content import school_of
from lobprint.content.model import SECTORS, School, SectorId
from lobprint.errors import Place, Problem, UsageError
from lobprint.files import AnyPath
from lobprint.given import Given
from lobprint.press.arguments import check_kinds, names_of
from lobprint.press.build import WRITERS, Made, Material, load, work_of
from lobprint.press.publisher import Publisher, from_name, publisher
from lobprint.press.wanted import Wanted, order_of, publisher_of
from lobprint.project import SCHOOL_FILE, Project, open_project
from lobprint.prose.suggest import suggestion

Several = str | Iterable[str]
"""One name, or several."""
NOTHING: Mapping[str, bytes] = {}
_known: deque[tuple[Project, str, Material]] = deque(maxlen=4)
"""What was read of the last few projects: reading takes longer than making a form."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What `make` gives: the files in order, and what there is to tell of them."""

    files: tuple[Made, ...]
    warnings: tuple[Problem, ...]


def make(
    school: str | Path | Mapping[str, Any] | None = None,
    *,
    sector: Several = (),
    workbook: Several = (),
    forms: Several = (),
    formats: Several = (),
    date: datetime.date | None = None,
    files: Mapping[str, bytes] = NOTHING,
    taal: str = "",
    voorbeeld: bool = False,
) -> Delivery:
    """Make workbooks or forms, and give their files as bytes. Nothing is written.

    school    the name of a school; or what its school.yaml says, as a mapping; or the
              path of a school.yaml or of the folder that has one. None: that of
              `files`, else lines to write a name on
    sector    "vo", "mbo", "hbo" or several. Empty: the school's own
    workbook  which workbooks. Empty, and no forms: the teamwerkboek
    forms     these forms by themselves instead of a workbook
    formats   "docx", "pdf" or both. Empty: both
    date      of this edition. None: no date
    files     the folder of the school as bytes by name, instead of one on a disk:
              "school.yaml", the files that it names ("logo.png"), and content and
              templates of one's own ("content/instrumenten/checklist.yaml")
    taal      the language: "eenvoudig", "en" or one of one's own. Empty: the school's,
              or else Dutch
    voorbeeld whether forms are filled in as an example; without forms: the workbook of
              examples

    The same arguments give the same bytes. Raises UsageError for what doesn't exist or
    can't go together, ContentError with every fault in the school, its files or its
    content; both have `problems`. What is wrong in a mapping has its key for a place:
    `huisstijl.kleur`."""
    several: dict[str, Several] = {
        "sector": sector,
        "workbook": workbook,
        "forms": forms,
        "formats": formats,
    }
    check_kinds(school, date, files, taal, several)
    folder = _folder(school, files)
    words = _wanted(date, bool(voorbeeld), *map(names_of, several.values()))
    wanted = replace(words, taal=taal)
    order = order_of(wanted, _publisher(school, folder), _no_sector)
    work = work_of(order, _material(open_project(folder), order.taal))
    made = work.make()
    return Delivery(tuple(made), tuple(work.warnings(one.fit for one in made)))


def _wanted(
    date: datetime.date | None,
    example: bool,
    sector: tuple[str, ...],
    workbook: tuple[str, ...],
    forms: tuple[str, ...],
    formats: tuple[str, ...],
) -> Wanted:
    """Raises UsageError for what doesn't exist or can't go together."""
    _check_together(workbook, forms, example)
    kinds = _among(formats, WRITERS, "het formaat")
    return Wanted(
        sectors=_sectors(sector),
        workbooks=workbook,
        forms=forms,
        formats=kinds,
        date=date,
        example=example,
    )


def _folder(school: object, files: Mapping[str, bytes]) -> AnyPath | None:
    """Where the school's files and its own content lie. Raises UsageError."""
    if not isinstance(school, Path):
        return Given(files) if files else None
    if files:
        hint = "Geef de hele map als bestanden mee, of alleen het pad."
        raise UsageError(Problem("een pad en 'files' gaan niet samen", hint=hint))
    return school if school.is_dir() else school.parent


def _publisher(
    school: str | Path | Mapping[str, Any] | None, folder: AnyPath | None
) -> Publisher:
    """In whose name. A text is never taken for a path: who fills in a name on a page
    must not have a file opened. Raises ContentError, UsageError."""
    if isinstance(school, Mapping):
        return publisher(school_of(school), folder or Given(NOTHING))
    if isinstance(school, Path):
        return publisher_of(school / SCHOOL_FILE if school.is_dir() else school, None)
    if isinstance(school, str):
        return from_name(school, Place("naam"))
    there = folder is not None and (folder / SCHOOL_FILE).exists()
    return publisher_of(None, folder if there else None)


def _sectors(names: tuple[str, ...]) -> tuple[SectorId, ...]:
    _among(names, SECTORS, "de sector")
    return tuple(sector for name in names for sector in SECTORS if sector == name)


def _among(
    names: tuple[str, ...], known: Collection[str], what: str
) -> tuple[str, ...]:
    """`names`, all of which are known. Raises UsageError."""
    problems = [
        Problem(f"{what} '{name}' bestaat niet", hint=suggestion(name, known))
        for name in names
        if name not in known
    ]
    if problems:
        raise UsageError(problems)
    return names


def _check_together(
    workbooks: tuple[str, ...], forms: tuple[str, ...], example: bool
) -> None:
    if workbooks and example:
        hint = "Laat 'workbook' weg, of kies met 'forms' welke bladen u ingevuld wilt."
        raise UsageError(
            Problem("'workbook' en 'voorbeeld' gaan niet samen", hint=hint)
        )
    if workbooks and forms:
        hint = "Een werkboek is altijd heel; met 'forms' maakt u formulieren apart."
        raise UsageError(Problem("'workbook' en 'forms' gaan niet samen", hint=hint))


def _no_sector(_school: School | None) -> tuple[SectorId, ...]:
    hint = "Geef 'sector' mee, of zet de sector bij de gegevens van de school."
    raise UsageError(Problem("voor welke sector: vo, mbo of hbo?", hint=hint))


def _material(project: Project, taal: str) -> Material:
    """The content in `taal` and the templates of `project`. Raises ContentError."""
    asked = (project, taal)
    material = next((m for *known, m in _known if tuple(known) == asked), None)
    if material is None:
        material = load(project, taal=taal)
        _known.append((*asked, material))
    return material
