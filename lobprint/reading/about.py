"""What somebody should know of a file that was read."""

from __future__ import annotations

from collections.abc import Iterator, Set

from lobprint.answers import Sheet
from lobprint.errors import Problem
from lobprint.reading.sheets import targets
from lobprint.reading.taken import Told
from lobprint.stamp import Stamp, StampedForm

STRANGE = Problem(
    "hierin staan ook invulvakken van een ander formulier; die zijn niet gelezen",
    hint="Lees het bestand in waar dat formulier uit komt.",
    warning=True,
)
MOST_NAMED = 3
"""Fields that are called by their names when more are lost."""


def about(told: Told, stamp: Stamp, sheets: tuple[Sheet, ...]) -> Iterator[Problem]:
    """That nothing is filled in, what isn't read, which forms are there more than once,
    and which fields are gone from forms that are filled in."""
    if stamp.example:
        message = "dit is het ingevulde voorbeeld; dat telt niet mee"
        yield Problem(message, warning=True)
    elif not sheets:
        yield Problem("hierin is niets ingevuld", warning=True)
    if told.strange:
        yield STRANGE
    known = targets(stamp)
    lost = {known[tag][0].id for tag in told.lost}
    for form in stamp.forms:
        copies = sum(sheet.form == form.id for sheet in sheets)
        if copies:
            yield from _told_of(form, copies, stamp, lost)


def _told_of(
    form: StampedForm, copies: int, stamp: Stamp, lost: Set[str]
) -> Iterator[Problem]:
    if copies > 1 and not stamp.copies:
        message = f"'{form.title}' staat er {copies} keer in, elk met eigen antwoorden"
        yield Problem(message, warning=True)
    here = (one for one in stamp.fields if one.form == form.id)
    names = [f"'{one.name}'" for one in here if one.id in lost]
    if names:
        yield Problem(_lost(form, names), warning=True)


def _lost(form: StampedForm, names: list[str]) -> str:
    if len(names) == 1:
        return f"in '{form.title}' ontbreekt het invulvak {names[0]}"
    shown = ", ".join(names[:MOST_NAMED])
    more = f" en nog {len(names) - MOST_NAMED}" if len(names) > MOST_NAMED else ""
    return f"in '{form.title}' ontbreken {len(names)} invulvakken: {shown}{more}"
