"""What somebody asks for, at a terminal or in a program, and the order it comes to."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lobprint.content.model import DUTCH, School, SectorId
from lobprint.files import AnyPath
from lobprint.press.build import WRITERS
from lobprint.press.order import Order
from lobprint.press.publisher import NOBODY, Publisher, from_file, from_name
from lobprint.project import SCHOOL_FILE

EXAMPLES = "voorbeeld"
"""The workbook of sheets that are filled in."""
AskSector = Callable[[School | None], tuple[SectorId, ...]]
"""Asks in which sector a school is that doesn't say so. Raises UsageError when nobody
can tell."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody asks for, as they said it; what is empty was left to lobprint.

    `school` is a name, or the path of a school.yaml; `example` is whether it is to be
    filled in as an example: forms, or else the workbook of examples."""

    sectors: tuple[SectorId, ...] = ()
    school: str | Path | None = None
    workbooks: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    date: datetime.date | None = None
    taal: str = ""
    example: bool = False


def publisher_of(school: str | AnyPath | None, folder: AnyPath | None) -> Publisher:
    """In whose name: `school`, else that of the project in `folder`, if there is one.

    Raises ContentError."""
    if isinstance(school, str):
        return from_name(school)
    file = school or (folder / SCHOOL_FILE if folder else None)
    return from_file(file) if file else NOBODY


def order_of(wanted: Wanted, publisher: Publisher, ask: AskSector) -> Order:
    """What is to be made in the name of `publisher`. Raises what `ask` raises."""
    school = publisher.school
    own = (school.sector,) if school and school.sector else ()
    return Order(
        publisher=publisher,
        sectors=wanted.sectors or own or ask(school),
        forms=wanted.forms,
        formats=wanted.formats or tuple(WRITERS),
        date=wanted.date,
        workbooks=wanted.workbooks or ((EXAMPLES,) if wanted.example else ()),
        taal=wanted.taal or (school.taal if school else "") or DUTCH,
        example=wanted.example,
    )
