"""What there is to choose from: sectors with their words, workbooks and forms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lobprint.compose import books, workbook_sectors
from lobprint.compose.names import speaker
from lobprint.compose.plan import workbook_forms, workbook_plan
from lobprint.content import Library
from lobprint.content.model import GROUPS, SECTORS, Instrument
from lobprint.desk.school_file import MOST_BYTES as MOST_IN_A_FILE
from lobprint.desk.telling import sector_told
from lobprint.housestyle.logo import MOST_BYTES as MOST_IN_A_LOGO
from lobprint.lists.reader import MOST_BYTES as MOST_IN_A_LIST
from lobprint.press.copies import PERSONAL
from lobprint.prose.inline import plain

Json = dict[str, Any]
LIMITS = {"logo": MOST_IN_A_LOGO, "lijst": MOST_IN_A_LIST, "bestand": MOST_IN_A_FILE}
"""Bytes in a file that somebody chooses."""


def choices(library: Library, talen: Mapping[str, str]) -> Json:
    """All that can be chosen, in the order in which it is shown; `talen` are the
    languages that there are, by id, as they are called."""
    return {
        "taal": library.taal.id,
        "talen": [{"id": id_, "naam": name} for id_, name in talen.items()],
        "sectoren": [sector_told(library.sectors[one]) for one in SECTORS],
        "werkboeken": [_book(one.id, library) for one in books(library)],
        "formulieren": [_form(one, library) for one in _instruments(library)],
        "grenzen": LIMITS,
    }


def _book(book: str, library: Library) -> Json:
    sectors = workbook_sectors(library, book)
    forms = {
        sector: [form.id for form in workbook_forms(library, book, sector)]
        for sector in sectors
    }
    speakers = (speaker(library, one, None, logo=False) for one in sectors)
    titles = {
        one.sector.id: workbook_plan(library, book, one).title for one in speakers
    }
    return {"id": book, "titel": titles, "formulieren": forms}


def _instruments(library: Library) -> list[Instrument]:
    """The forms by group, and behind them the pages that only a workbook needs."""
    pages = [one for one in library.instruments.values() if one.groep not in GROUPS]
    return [*library.forms(), *pages]


def _form(form: Instrument, library: Library) -> Json:
    titled = replace(form, kop=None, teksten={}, onderdelen=(), items=())
    speakers = (speaker(library, one, None, logo=False) for one in form.sectoren)
    titles = {one.sector.id: plain(one.resolve(titled).titel) for one in speakers}
    return {
        "id": form.id,
        "titel": titles,
        "groep": form.groep,
        "sectoren": list(form.sectoren),
        "vast": form.groep not in GROUPS,
        "persoonlijk": form.groep in PERSONAL,
    }
